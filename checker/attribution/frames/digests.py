"""Reads digests, where a line credits what closes the paragraph above: "Some argue that “…”"."""

from checker.attribution.frames.quotes import quote_spans
from checker.patterns import deferred
from checker.records import Attribution, Span

_SOME = r"(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Cc]ritics|[Oo]thers?|[Oo]ne|[Cc]ounterpoint)"
_VAGUE = deferred(rf"{_SOME}\b")
_LEAD = deferred(
    rf"(?:(?:Yet|Still)\s)?{_SOME}\b[^.“”\"\n]{{0,60}}?(?:that|,|:)?\s"
    r"|(?:Point|Meanwhile|But|And):?\s"
)
_SHORTEST = 12  # words of a quotation that is credited behind another sentence
_LONGEST = 6000  # characters of its paragraph


def is_certain(one: Attribution, text: str) -> bool:
    """Return whether a cue credits somebody; "Some argue" only leads to what is credited behind."""
    return bool(one.cue) and not any(_VAGUE.match(span.of(text)) for span in one.source)


def led(text: str, paragraph: Span, end: int, credit: Span) -> tuple[Span, ...]:
    """Return the long quotation that closes a paragraph at `end` behind a sentence or a lead.

    The line that credits it is a name and, behind a comma, an outlet.
    """
    within = end - paragraph.start <= _LONGEST and ", " in credit.of(text)
    quotes = quote_spans(text, paragraph.start, end) if within else []
    if not quotes or quotes[-1].end != end:
        return ()
    lead = text[paragraph.start : quotes[-1].start]
    alone = len(quotes) == 1 and lead.endswith((". ", ": "))
    long = quotes[-1].of(text).count(" ") >= _SHORTEST
    return (quotes[-1],) if long and (alone or _LEAD.fullmatch(lead)) else ()
