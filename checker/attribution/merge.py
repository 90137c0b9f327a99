"""Puts the two readings together: what the rules found, repaired, and what only the model found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.attribution.kinds import is_statement, known_cue
from checker.attribution.learned.labels import Relation
from checker.attribution.learned.page import Hint, Page
from checker.attribution.learned.text import Range
from checker.attribution.linker import quotation, tight
from checker.language import Language
from checker.records import Attribution, Span

_SAME = 0.6  # the share of words that contents of one claim have in common
_ADDED = 0.5  # from this probability on a relation is added that the rules lack


def merge(
    page: Page, rules: Sequence[Attribution], learned: Sequence[Relation], language: Language
) -> list[Attribution]:
    """Return all attributions in reading order.

    What the model adds counts only where no other attribution has its content: in "…, he said,
    according to RT" the second relation is how the first was carried.
    """
    left = list(learned)
    found = []
    taken: list[frozenset[int]] = []
    for one, hint in zip(rules, page.hints, strict=True):
        same = _same(hint, left)
        if same:
            left.remove(same)
        found.append(_repaired(page, one, same) if same else one)
        taken.append(hint.content)
    for relation in sorted(left, key=lambda one: -one.probability):
        if relation.probability >= _ADDED:
            one = _added(page, relation, language)
            content = relation.words()[2]
            if any(_holds(content, other) for other in taken):
                continue
            nested = any(_holds(other, content) for other in taken)
            found.append(replace(one, optional=True) if nested else one)
            taken.append(content)
    return sorted((one for one in found if one.content), key=_begin)


def _holds(one: frozenset[int], other: frozenset[int]) -> bool:
    """Return whether one content holds most of another."""
    return len(one & other) >= _SAME * len(other)


def _begin(one: Attribution) -> int:
    return min(span.start for span in (*one.content, *one.cue))


def _same(hint: Hint, learned: Iterable[Relation]) -> Relation | None:
    for one in learned:
        if one.cue_head in hint.cue:
            return one
    return max(
        (one for one in learned if _overlap(one.words()[2], hint.content) >= _SAME),
        key=lambda one: _overlap(one.words()[2], hint.content),
        default=None,
    )


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _repaired(page: Page, one: Attribution, learned: Relation) -> Attribution:
    """Give an attribution of the rules the content that the model reads for it."""
    content = _content(page, learned)
    if not content:
        return one
    return replace(one, content=content, quotation=quotation(page.words.text, content))


def _added(page: Page, one: Relation, language: Language) -> Attribution:
    content = _content(page, one)
    known = known_cue(page, one.cue_head, language)
    counts = known is not None and is_statement(page, one, known)
    return Attribution(
        content=content,
        cue=_spans(page, one.cue),
        source=_spans(page, one.source),
        quotation=quotation(page.words.text, content),
        kind="attitude" if known is None or known.kind == "attitude" else "statement",
        optional=not counts,
        confidence=round(one.probability, 2),
    )


def _content(page: Page, one: Relation) -> tuple[Span, ...]:
    """Return a content without the "that" which opens it."""
    (start, end), *others = one.content
    opens = page.words.lowers[start] == "that" and end - start > 1 and start > one.cue_head
    return _spans(page, [(start + opens, end), *others])


def _spans(page: Page, ranges: Iterable[Range]) -> tuple[Span, ...]:
    words = page.words
    rough = (Span(words.starts[start], words.ends[end - 1]) for start, end in ranges)
    return tuple(span for span in (tight(words.text, one) for one in rough) if span)
