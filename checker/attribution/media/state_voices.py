"""Tells of which country "state media" are where a phrase does not say it."""

import re
from bisect import bisect_left
from functools import cached_property

from checker.attribution.scene import Scene, near_start
from checker.language import Country
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, STATE_MEDIA, Mention, Span

_VOICE = deferred(
    r"(?:['’]s?|s)?\s+(?:[a-z-]+\s+)?(?:state|official|regime|government)(?:-\w+)?\s+"
    r"(?:news|media|TV|tv|television|radio|press|broadcaster|newspaper|agency)\b"
)
_ON = deferred(r"\b(?:on|in|to|via|through|told|by|from)\s+(?:the\s+)?$")
_ORGAN = deferred(
    r"(?:['’]s?)?\s+(?:(?:deputy|armed|supreme|top|chief)\s+)?(?:army|military|navy|forces|government|"
    r"foreign|defen[cs]e|interior|information|health|prime|president|ministry|minister|state news|"
    r"general|official|spokes\w+|leader|cabinet|parliament|envoy|ambassador|police)\b",
    re.IGNORECASE,
)


class StateVoices:
    """Where one article speaks of a country's state media, by name or not."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene

    def country(self, at: int) -> Country | None:
        """Return whose state media are meant, None where that country has none.

        It is the country that stands nearest, if the text speaks of its state media at all, else
        the one whose state media were spoken of last, or are first.
        """
        meant = self._meant(at)
        registry, on = self.scene.registry, self.scene.article.published
        return meant if meant and registry.by_name(f"{meant.adjective} state media", on) else None

    def _meant(self, at: int) -> Country | None:
        spoken = self._of_speaker(at)
        if spoken:
            return spoken
        near, found = self.scene.nearest_country(at), self._found
        if not found:
            here = self.scene.places_in(Span(near_start(self.scene.text, at), at))
            return near if here else self.scene.country_before(at)
        if near and near.code in {country.code for _, country in found}:
            return near
        last = bisect_left(found, at, key=lambda voice: voice[0])
        return found[max(0, last - 1)][1]

    def _of_speaker(self, at: int) -> Country | None:
        """Return the country of whose organ an official spoke "on state media" in a sentence."""
        if not _ON.search(self.scene.text, max(0, at - 30), at):
            return None
        start = near_start(self.scene.text, at)
        for place in reversed(self.scene.places_in(Span(start, at))):
            if _ORGAN.match(self.scene.text, place.end):
                return place.country
        return None

    @cached_property
    def _found(self) -> list[tuple[int, Country]]:
        text = self.scene.text
        found = [(p.start, p.country) for p in self.scene.places if _VOICE.match(text, p.end)]
        for mention in self.scene.mentions:
            country = self._of(mention)
            if country:
                found.append((mention.start, country))
        return sorted(found, key=lambda voice: voice[0])

    def _of(self, mention: Mention) -> Country | None:
        registry = self.scene.registry
        outlet = registry.get(mention.outlet)
        if outlet is None or outlet.entity_type not in MEDIA_TYPES:
            return None
        grade = registry.grade(outlet.id, self.scene.article.published).affiliation
        if grade not in STATE_MEDIA:
            return None
        countries = self.scene.language.countries
        return next((country for country in countries if country.code == outlet.country), None)
