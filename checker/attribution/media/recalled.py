"""Finds the medium that a text names again: "the Post", "the state news agency", "the daily"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from checker.attribution.media.graded import graded
from checker.attribution.media.newcomers import Newcomers
from checker.attribution.media.nouns import MediumNoun, medium_noun
from checker.attribution.media.publishers import OwnOutlet
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, STATE_MEDIA, Mention, Outlet, Span

_SHORT = deferred(r"[Tt]he\s+((?:[A-ZÀ-Þ][\w-]+\s+)?[A-ZÀ-Þ][\w-]+)$")
_LOCAL = deferred(r"\b(?:local|regional|national|public)\b")
_OWNED = deferred(r"[A-ZÀ-Þ][\w. -]*(?:s['’]|['’]s)\s")
_FARTHEST = 300  # names of a text among which a medium is looked for
_SHARED = frozenset({"News", "Agency", "Media", "Online", "Radio", "Television", "International"})


class Recalled:
    """The media that one article has named, as it speaks of them again."""

    def __init__(self, scene: Scene, own: OwnOutlet, newcomers: Newcomers) -> None:
        """Keep the article's names and its publisher."""
        self.scene = scene
        self._own = own
        self._newcomers = newcomers

    def by_noun(self, phrase: str, span: Span) -> Party | None:
        """Return the medium that "the state broadcaster" is; `phrase` is without its country.

        It is the one named last before of that kind and country, a state's where it is called so.
        A state's, or a country's agency, may be named only behind ("state-run news agency said …
        SANA").
        """
        noun = medium_noun(self.scene.language, phrase)
        if noun is None or noun.article == "a":
            return None
        countries = {place.country.code for place in self.scene.places_in(span)}
        local = not countries and _LOCAL.search(phrase)
        owned = countries and _OWNED.match(span.of(self.scene.text))
        named = owned or (noun.article and (countries or not phrase.startswith("its")))
        if local or not (noun.state or named):
            return None
        first = bisect_left(self._starts, span.start)
        before, behind = reversed(self._named[:first]), iter(self._named[first:])
        agency = countries and noun.types == {"news-agency"}
        for mentions in (before, behind) if noun.state or agency else (before,):
            outlet = next(self._fitting(noun, countries, islice(mentions, _FARTHEST)), None)
            if outlet:
                return graded(self.scene, outlet, span, "nominal")
        return None

    def _fitting(
        self, noun: MediumNoun, countries: set[str], mentions: Iterator[Mention]
    ) -> Iterator[Outlet]:
        registry, on = self.scene.registry, self.scene.article.published
        for mention in mentions:
            outlet = registry.get(mention.outlet)
            if outlet is None or outlet.entity_type not in noun.types:
                continue
            of_state = registry.grade(outlet.id, on).affiliation in STATE_MEDIA
            if (of_state or not noun.state) and (not countries or outlet.country in countries):
                yield outlet

    def by_short_name(self, span: Span) -> Party | None:
        """Return the medium with whose last words a phrase ends ("the Post"), named before in full.

        The article's own publisher needs no naming.
        """
        match = _SHORT.match(span.of(self.scene.text))
        if match is None or match[1] in _SHARED:
            return None
        short = match[1].split()
        mentions = self._by_last_word.get(short[-1], ())
        at = bisect_left(mentions, span.start, key=lambda mention: mention.start)
        named = self.scene.text[mentions[at - 1].start : mentions[at - 1].end] if at else ""
        outlet = self.scene.registry.get(mentions[at - 1].outlet) if at else None
        known = outlet and _is_short_for(short, named.split())
        start, newcomer = self._newcomers.in_short(short, span) or (0, None)
        if newcomer and not (known and mentions[at - 1].start > start):
            return newcomer
        if outlet and known:
            return graded(self.scene, outlet, span, "nominal")
        publisher = self.scene.article.publisher
        own = publisher and _is_short_for(short, publisher.name.split())
        return self._own.meant(span, "nominal") if own else None

    @cached_property
    def _named(self) -> Sequence[Mention]:
        """The media that the body names, in order, behind its dateline."""
        dateline = self.scene.article.dateline
        opening = dateline.end if dateline else 0
        found = (m for m in self.scene.mentions if m.start >= opening)
        return [m for m in found if self._is_medium(m)]

    def _is_medium(self, mention: Mention) -> bool:
        outlet = self.scene.registry.get(mention.outlet)
        return outlet is not None and outlet.entity_type in MEDIA_TYPES

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self._named]

    @cached_property
    def _by_last_word(self) -> dict[str, list[Mention]]:
        """The media named in several words, by the last of them; "Times of India" by "Times"."""
        found: dict[str, list[Mention]] = {}
        for mention in self._named:
            words = self.scene.text[mention.start : mention.end].split()
            if len(words) > 1:
                found.setdefault(words[0 if "of" in words[1:2] else -1], []).append(mention)
        return found


def _is_short_for(short: list[str], name: list[str]) -> bool:
    """Return whether a name is longer than some words with which it ends, or opens before "of"."""
    whole = name[: name.index("of")] if "of" in name else name
    return len(name) > len(short) and whole[-len(short) :] == short
