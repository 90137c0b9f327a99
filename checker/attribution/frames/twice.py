"""Reads what is credited twice: "Reuters reported that the king was well, according to an aide"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.attribution.frames.line import IsMedia
from checker.attribution.frames.linker import quotation
from checker.attribution.scene import near_start
from checker.attribution.spans import hull, touch
from checker.patterns import deferred
from checker.records import Attribution, Span

_REPORTED = deferred(
    r"(?:(?:But|And|Meanwhile|Earlier|Separately|[Oo]n \w+day),?\s+)?"
    r"(?P<medium>(?:[Tt]he\s+)?[A-ZÀ-Þ][^,;:.“”\"]{1,40}?)\s+"
    r"(?:has |had |have |first |also |previously |earlier )*"
    r"(?P<cue>report(?:ed|s)|said|says|wrote|writes|revealed|noted)"
    r"(?:\s+(?:(?:on|late|early|last|this)\s+)*(?:\w+day|week|month|night|morning|evening|afternoon"
    r"|earlier|exclusively|first))*,?(?:\s+that)?\s+"
)
_ACCORDING = "according to"
_FARTHEST = 120  # characters from the beginning of a sentence to what its outlet reports


def credited_twice(found: Sequence[Attribution], text: str, is_media: IsMedia) -> list[Attribution]:
    """Make the outlet of such a sentence the carrier of what somebody else is credited with."""
    changed: dict[int, tuple[Attribution, Span]] = {}
    for number, one in enumerate(found):
        opened = _opened(one, text, is_media)
        if opened:
            changed[number] = opened
    if not changed:
        return list(found)
    said = [cue for _, cue in changed.values()]
    return list(_kept(found, changed, said))


def _kept(
    found: Sequence[Attribution], changed: dict[int, tuple[Attribution, Span]], said: list[Span]
) -> Iterator[Attribution]:
    """Yield the attributions, without what the outlet alone was read to say."""
    for number, one in enumerate(found):
        if number in changed:
            yield changed[number][0]
        elif not any(touch(one.cue, (at,)) for at in said):
            yield one


def _opened(one: Attribution, text: str, is_media: IsMedia) -> tuple[Attribution, Span] | None:
    """Return an attribution through the outlet that opens its sentence, and that one's cue."""
    behind = one.cue and one.source and one.content and one.content[-1].end <= one.cue[0].start
    if not behind or one.cue[0].of(text).lower() != _ACCORDING:
        return None
    content = hull(one.content)
    start = near_start(text, content.start)
    match = _REPORTED.match(text, start, content.end)
    if match is None or match.end() - start > _FARTHEST or _is_apart(match.end(), content):
        return None
    medium, source = Span(*match.span("medium")), hull(one.source)
    if not is_media(medium.start, medium.end) or is_media(source.start, source.end):
        return None
    left = (Span(match.end(), content.end),)
    carriers = (*one.carriers, medium)
    whole = replace(one, content=left, quotation=quotation(text, left), carriers=carriers)
    return whole, Span(*match.span("cue"))


def _is_apart(end: int, content: Span) -> bool:
    """Return whether an opening ends neither within a content nor right before it."""
    return not content.start - 6 <= end < content.end
