"""Finds where ends what a text takes over from an outlet below a line that opens it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.attribution.carriers.openers import Opener
from checker.attribution.media.names import MediaNames
from checker.patterns import deferred
from checker.records import Span

_QUOTED = deferred(r"\s*[“„«\"]")
_UNQUOTED = deferred(r"\n[ \t]*\n\s*(?=[^\s“„«\"])")
_OTHER = deferred(r"(?:According to\s+|As\s+|But\s+|And\s+)?(?:[Tt]he\s+)?")
_ELSEWHERE = deferred(r"\b(?:told|tells|according to|interview with)\s+(?:the\s+)?$", re.IGNORECASE)
_REPORTS = deferred(r"(?:['’]s [A-Z][\w.’'-]* [A-Z][\w’'-]*)?\s+(?:reports|reported)\b")
_BARE = deferred(
    r"(?<=[,”\"] )(?:said|says|added|adds) (?P<after>[A-ZÀ-Þ][\w’'-]+)(?=[.,;]|\s+[a-z(]|\s*$)"
    r"|(?:^|(?<=[.!?”\"] )|(?<=, ))(?P<before>[A-ZÀ-Þ][\w’'-]+) (?:said|says|added|adds|told)\b",
    re.MULTILINE,
)
_NAME = deferred(r"[A-ZÀ-Þ][\w’'-]+")
_FULL = deferred(r"(?<=[A-ZÀ-Þ])[\w.’'-]+ (?=(?P<last>[A-ZÀ-Þ][\w’'-]+))")
_CREDITED = 30  # characters before an outlet that say that somebody spoke to it
_LONG = 400  # characters of a paragraph that holds all that is taken over
_BEFORE = 3000  # characters before a block in which its writer names people


def block_end(media: MediaNames, every: Sequence[Span], opener: Opener, below: Span) -> int:
    """Return where a block ends: with its quotation, with a paragraph in prose, before another.

    `every` are the text's paragraphs. A long one has lost its line breaks and holds all that the
    text takes over.
    """
    text = media.scene.text
    quoted = _behind_quotation(text, below.start, below.end)
    if quoted < below.end:
        return quoted
    at = bisect_right(every, below.start, key=lambda one: one.end)
    if at == len(every) or every[at].start >= below.end:
        return below.end
    first = Span(max(every[at].start, below.start), every[at].end)
    long = first.end - first.start >= _LONG and not opener.going
    if opener.once or long:
        return first.end
    other = _before_another(media, opener, below)
    return _before_own_people(text, every, at, Span(below.start, other))


def _before_another(media: MediaNames, opener: Opener, block: Span) -> int:
    """Return where the first paragraph of a block begins that opens with or credits another."""
    text = media.scene.text
    for mention in media.scene.named(block):
        start = text.rfind("\n", block.start, mention.start) + 1
        before = text[max(start, mention.start - _CREDITED) : mention.start]
        opens = (
            _OTHER.fullmatch(text, start, mention.start)
            or _ELSEWHERE.search(before)
            or _REPORTS.match(text, mention.end)
        )
        if (
            opens
            and mention.outlet != opener.outlet.outlet
            and media.find(Span(mention.start, mention.end))
        ):
            return start
    return block.end


def _before_own_people(text: str, every: Sequence[Span], first: int, block: Span) -> int:
    """Return where the paragraph begins in which somebody speaks whom the text named before.

    Such a one has a bare surname that what is taken over does not hold.
    """
    known: set[str] | None = None
    held: set[str] = set()
    for paragraph in every[first:]:
        if paragraph.start >= block.end:
            break
        for match in _BARE.finditer(text, paragraph.start, paragraph.end) if held else ():
            name = match["before"] or match["after"]
            held.update(_NAME.findall(text, paragraph.start, match.start()))
            if known is None:
                before = text[max(0, block.start - _BEFORE) : block.start]
                known = {full["last"] for full in _FULL.finditer(before)}
            if name in known - held:
                return paragraph.start
        held.update(_NAME.findall(text, paragraph.start, paragraph.end))
    return block.end


def _behind_quotation(text: str, start: int, end: int) -> int:
    """Return where the paragraphs end with which a quotation opens a block, else `end`."""
    opened = _QUOTED.match(text, start, end)
    behind = _UNQUOTED.search(text, opened.end(), end) if opened else None
    return behind.start() if behind else end
