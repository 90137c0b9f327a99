"""How stretches of a text lie to each other."""

from collections.abc import Iterable, Sequence

from checker.records import Attribution, Span


def hull(spans: Sequence[Span]) -> Span:
    """Return the stretch from the first to the last of some spans, of which there is one."""
    if len(spans) == 1:
        return spans[0]
    return Span(min([span.start for span in spans]), max([span.end for span in spans]))


def touch(ones: Iterable[Span], others: Sequence[Span]) -> bool:
    """Return whether any of some spans shares a character with any of others."""
    return any(a.start < b.end and b.start < a.end for a in ones for b in others)


def begin(one: Attribution) -> int:
    """Return where the content or the cue of an attribution begins, whichever comes first."""
    return min([span.start for span in (*one.content, *one.cue)])
