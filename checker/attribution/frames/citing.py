"""Reads whom an outlet cites in a clause of its own: "according to RT, which cited the army"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.attribution.frames.line import IsMedia
from checker.patterns import deferred
from checker.records import Attribution, Span

_CITES = deferred(
    r"(?P<medium>[^.;:“”\"\n]{2,80}?),?\s+(?:which|that)\s+"
    r"(?:(?:has|had|was|is|also|in turn|itself)\s+)*(?:cited|cites|citing|quoted|quotes|quoting)\s+"
    r"(?P<cited>[^,;.:“”\"\n]{2,90}?)(?=[,.;:]|\s+(?:who|which|on condition)\b|\s*(?:\n|\Z))"
)
_QUOTES = deferred(r"\bas (?:saying|telling|putting)\b")


def from_cited(found: Iterable[Attribution], text: str, is_media: IsMedia) -> Iterator[Attribution]:
    """Yield the attributions; whom such a clause names is the source, its outlet the carrier."""
    for one in found:
        yield _from_cited(one, text, is_media)


def _from_cited(one: Attribution, text: str, is_media: IsMedia) -> Attribution:
    if len(one.source) != 1 or not one.cue:
        return one
    match = _CITES.match(text, one.source[0].start)
    if match is None or match.end("medium") > one.source[0].end or _QUOTES.search(match["cited"]):
        return one
    medium, cited = Span(*match.span("medium")), Span(*match.span("cited"))
    if not is_media(medium.start, medium.end):
        return one
    return replace(one, source=(cited,), carriers=(medium, *one.carriers))
