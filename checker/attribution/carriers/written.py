"""Finds where somebody wrote who was only named with an outlet: "Lind blamed fog in The Hill."."""

from collections.abc import Iterator

from checker.attribution.carriers.returning import WRITES
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Attribution, Span

_IN = deferred(r"\b(?:in|for)\s+(?:[Tt]he\s+)?$")
_WHEN = deferred(
    r"(?:\s+(?:(?:on\s+|late\s+|early\s+)?[A-Z]\w+day|(?:last|this|earlier this)\s+\w+"
    r"|yesterday|today|recently))?[.:]\s*[“\"‘]?"
)
_BEFORE = 20  # characters before an outlet that say that it was written in


def written_in(
    scene: Scene, media: MediaNames, one: Attribution, speaker: Party
) -> Iterator[Party]:
    """Yield the outlet with which the sentence before a quotation ends, and its writer acts."""
    text = scene.text
    wrote = one.cue and WRITES.match(text, one.cue[0].start, one.cue[0].end)
    if not wrote or not one.source or speaker.entity_type != "person":
        return
    start = min(one.content[0].start, one.source[0].start)
    before = near_start(text, len(text[:start].rstrip(' \n“"‘')) - 1)
    named = list(scene.named(Span(before, start)))
    if not named or speaker.name.split()[-1] not in text[before : named[-1].start]:
        return
    last = named[-1]
    placed = _IN.search(text, max(before, last.start - _BEFORE), last.start)
    if placed and _WHEN.fullmatch(text, last.end, start):
        party = media.find(Span(last.start, last.end))
        if party:
            yield party
