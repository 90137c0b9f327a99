"""Finds the unnamed media that a source's own words name: "officials quoted by state TV"."""

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_BY = deferred(
    r"\b(?:quoted|cited|interviewed|contacted|reached|questioned|named)\s+(?:by|in|on)\s+"
    r"(?P<media>[^,]{3,60})"
)


def heard_by(media: MediaNames, source: Span) -> Party | None:
    """Return the unnamed media that quote whoever a source is."""
    match = _BY.search(media.scene.text, source.start, source.end)
    return media.meant.find(Span(*match.span("media"))) if match else None
