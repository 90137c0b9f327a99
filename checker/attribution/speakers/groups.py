"""Resolves "the group" or "the firm" to an organisation, and "the country" to its government."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.unnamed import ARTICLE
from checker.patterns import deferred
from checker.records import EntityType, Span

_GROUPS: frozenset[EntityType] = frozenset(
    {"ngo", "company", "party", "intergovernmental-body", "influence-network"}
)
_COMPANIES: frozenset[EntityType] = frozenset({"company"})
_FIRMS = frozenset({"company", "firm", "airline", "manufacturer"})
_TOPICS = frozenset({"financial", "nuclear", "media", "corruption", "data", "antitrust", "press"})
_WATCHES = deferred(r"\b(?:Observatory|Monitors?|Monitoring|Watch)\b")
_RECENT = 200  # speakers among whom a name is looked for
_FARTHEST = 20_000  # characters within which a text has named what it calls in short
_LONGEST = 4  # words of a phrase that speaks of an organisation by what it does
_NEAR = 700  # characters within which a text names the monitor that it speaks of


class Groups:
    """The organisations and governments that one article speaks of by what they are."""

    def __init__(self, scene: Scene, bodies: Bodies, spoken: list[Party]) -> None:
        """Keep the article's names, and the list that grows as somebody speaks."""
        self.scene = scene
        self.bodies = bodies
        self.spoken = spoken
        self.nominals = scene.language.nominals

    def meant(self, head: str, span: Span) -> Party | None:
        """Return the organisation that spoke or was named last, where a head noun means one."""
        if head not in self.nominals["organisations.heads"]:
            return None
        own = self._called(head, span)
        if own:
            return own
        kinds = _COMPANIES if head in _FIRMS else _GROUPS
        spoken = next((p for p in reversed(self.spoken) if self._is_one(p, kinds)), None)
        named = next((p for p in self._named(0, span.start) if p.entity_type in kinds), None)
        found = max((p for p in (spoken, named) if p), key=lambda p: p.span.start, default=None)
        return replace(found, via="nominal", span=span) if found else None

    def named_so(self, head: str, span: Span) -> Party | None:
        """Return the observatory of a text that "the observatory" means, not who leads it."""
        return self._called(head, span) if head in self.nominals["organisations.monitors"] else None

    def _is_one(self, party: Party, kinds: frozenset[EntityType]) -> bool:
        """Return whether a party is one organisation of a kind, and no two that speak as one.

        What the registry lacks may be of any kind.
        """
        of_kind = party.entity_type in kinds or (
            party.entity_type == "ngo" and party.outlet is None and party.via == "name"
        )
        return of_kind and " and " not in party.span.of(self.scene.text)

    def _called(self, head: str, span: Span) -> Party | None:
        """Return the organisation that is itself called by a head noun: "the Observatory"."""
        spoken = (p for p in reversed(self.spoken) if self._is_one(p, _GROUPS))
        since = max(0, span.start - _FARTHEST)
        for party in chain(islice(spoken, _RECENT), self._named(since, span.start)):
            if re.search(rf"\b{re.escape(head)}\b", party.name, re.IGNORECASE):
                return replace(party, via="nominal", span=span)
        return None

    def watchdog(self, span: Span) -> Party | None:
        """Return the observatory that a text means by "the watchdog", which others may be, too."""
        words = self._words(span)
        if words[-1:] != ["watchdog"] or len(words) > _LONGEST or _TOPICS.intersection(words):
            return None
        called = self._called("observatory", span) or self._called("monitor", span)
        return called or _only(self._watching, span)

    def monitor(self, span: Span) -> Party | None:
        """Return the organisation that "a monitoring group" is: a watching one, else one nearby."""
        words = self._words(span)
        monitors = self.nominals["organisations.monitors"]
        if not words or (words[-1] not in monitors and words[-2:] != ["monitoring", "group"]):
            return None
        near = self._named(max(0, span.start - _NEAR), span.end + _NEAR)
        return _only(self._watching or list(near), span)

    def _words(self, span: Span) -> list[str]:
        return ARTICLE.sub("", span.of(self.scene.text)).lower().split()

    @cached_property
    def _watching(self) -> list[Party]:
        """Return the organisations of the text whose names say that they watch."""
        named = islice(self._named(0, len(self.scene.text)), _RECENT)
        return [party for party in named if _WATCHES.search(party.name)]

    def government(self, head: str, span: Span) -> Party | None:
        """Return the government of the country that "the country" or "the kingdom" means."""
        if head not in self.nominals["places.heads"]:
            return None
        country = self.scene.nearest_country(span.start)
        return self.bodies.of_country(country, "Government", span, "nominal") if country else None

    def _named(self, start: int, end: int) -> Iterator[Party]:
        """Yield the registered organisations named in a stretch of text, the last first."""
        for mention in reversed(self.scene.named(Span(start, end))):
            party = self.bodies.registered_in(Span(mention.start, mention.end))
            if party and party.entity_type in _GROUPS:
                yield party


def _only(found: list[Party], span: Span) -> Party | None:
    """Return the one organisation that was found, None of several."""
    one = len({party.key for party in found}) == 1
    return replace(found[0], via="nominal", span=span) if one else None
