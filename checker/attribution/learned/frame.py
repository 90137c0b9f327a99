"""Reads what stands around the cue of a relation: "told RT in an interview", "In a statement"."""

from checker.attribution.learned.labels import Relation
from checker.attribution.learned.page import Page
from checker.attribution.learned.text import Range
from checker.records import Span

_MARKS = frozenset(".,;:!?…")
_FARTHEST = 14  # words behind a cue among which its addressee and adjuncts stand


def frame_of(page: Page, one: Relation) -> tuple[Span, ...]:
    """Return the adjuncts behind a cue and those before its source, in that order.

    Both stand in the sentence of the cue, and in neither stands any content.
    """
    words = page.words
    first, last = words.sentences[words.sentence_of[one.cue_head]]
    source = [piece for piece in one.source if first <= piece[0] < last]
    starts = [piece[0] for piece in (*source, *one.cue, *one.content)]
    ends = [piece[1] for piece in (*source, *one.content) if piece[1] <= one.cue_head]
    at = max([piece[1] for piece in (*source, *one.cue) if first <= piece[0] < last])
    behind = (at, _stop(page, at, min([last, *(s for s in starts if s >= at)])))
    opening = min(piece[0] for piece in (*source, *one.cue) if first <= piece[0] < last)
    before = (max([first, *(end for end in ends if end <= opening)]), opening)
    return _span(page, behind), _span(page, before)


def _stop(page: Page, start: int, end: int) -> int:
    """Return where what stands behind a cue ends: at the sentence's end or a quotation."""
    words = page.words
    stop = min(end, start + _FARTHEST)
    return next(
        (at for at in range(start, stop) if words.quotes[at] != words.quotes[start - 1]), stop
    )


def _span(page: Page, at: Range) -> Span:
    """Return a range in characters; an empty one is empty there, too."""
    words, (first, last) = page.words, at
    while last > first and words.forms[last - 1] in _MARKS:
        last -= 1
    start = words.starts[first] if first < last else words.ends[first - 1] if first else 0
    return Span(start, words.ends[last - 1] if first < last else start)
