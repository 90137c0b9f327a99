"""Resolves institutions: registered ones, an organ named with a country, a capital for a government."""

import re
from functools import cache

from checker.attribution.parties import Party, registered
from checker.attribution.scene import Scene
from checker.language import Country, Language
from checker.records import MEDIA_TYPES, EntityType, Span, Via

_LEGISLATURE = "legislature"
_COURT = "court"
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)
_OF_STATE = frozenset({"government-body", "armed-force", "intergovernmental-body", "party"})


class Bodies:
    """Finds the institution that words name, or that an office speaks for."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.language = scene.language

    def registered_in(self, span: Span) -> Party | None:
        """Return the first registered body, army, party or intergovernmental one in a phrase."""
        for mention in self.scene.named(span):
            outlet = self.scene.registry.get(mention.outlet)
            if outlet and outlet.entity_type in _OF_STATE | {"company", "ngo"}:
                return self._party(outlet.id, Span(mention.start, mention.end), "name")
        return None

    def _party(self, outlet_id: str, span: Span, via: Via) -> Party | None:
        outlet = self.scene.registry.get(outlet_id)
        on = self.scene.article.published
        return registered(outlet, self.scene.registry, on, span, via) if outlet else None

    def organ(self, span: Span) -> Party | None:
        """Return the organ of state a phrase names by its kind ("the foreign ministry", "police")."""
        text = span.of(self.scene.text)
        match = _last(_organs(self.language), text)
        if match is None:
            return None
        noun = _regular(match.group())
        own = self.scene.places_in(span)
        country = own[0].country if own else self.scene.country_before(span.start)
        if noun == "ministry":
            return self._earlier_ministry(span) or self.of_country(country, "Government", span, "nominal")
        if not own and _named_place(text, match):
            return _unregistered(_ARTICLE.sub("", text[: match.end()]), country, span)
        return self.of_country(country, noun, span, "name" if own else "nominal")

    def _earlier_ministry(self, span: Span) -> Party | None:
        for mention in reversed(self.scene.mentions):
            if mention.start < span.start:
                party = self._party(mention.outlet, span, "nominal")
                if party and re.search(r"Ministry|Department|Office", party.name):
                    return party
        return None

    def of_country(self, country: Country | None, noun: str, span: Span, via: Via) -> Party | None:
        """Return the body called `noun` of a country, registered or not."""
        if country is None:
            return _unregistered(noun, None, span) if noun else None
        plain = f"{country.adjective} {noun}"
        name = self.language.overrides.get(plain, plain)
        for outlet in self.scene.registry.by_name(name):
            if outlet.entity_type not in MEDIA_TYPES and outlet.country == country.code:
                return self._party(outlet.id, span, via)
        return _unregistered(name, country, span, via)

    def metonym(self, span: Span) -> Party | None:
        """Return the government that a bare country or capital stands for ("Ankara said")."""
        places = self.scene.places_in(span)
        rest = _ARTICLE.sub("", span.of(self.scene.text))
        if len(places) == 1 and places[0].kind != "adjective":
            if rest.strip() == self.scene.text[places[0].start : places[0].end]:
                return self.of_country(places[0].country, "Government", span, "name")
        return None

    def office(self, span: Span, near: int) -> Party | None:
        """Return the body that an office named in a phrase speaks for ("Turkish President")."""
        text = span.of(self.scene.text)
        match = _offices(self.language).search(text)
        if match is None:
            return None
        noun = self.language.offices[match.group().lower()]
        places = self.scene.places_in(span)
        country = places[0].country if places else self.scene.country_before(near)
        if noun == _LEGISLATURE or noun == _COURT:
            return None
        if noun.endswith("Office"):
            return _local_office(text, match, noun, country, span)
        return self.of_country(country, noun, span, "nominal")


def _local_office(
    text: str, match: re.Match[str], noun: str, country: Country | None, span: Span
) -> Party:
    place = re.findall(r"[A-ZÀ-Þ][\w-]+", text[: match.start()]) or re.findall(
        r"\bof ((?:[A-ZÀ-Þ][\w-]+ ?)+)", text[match.end() :]
    )
    return _unregistered(f"{place[-1].strip()} {noun}" if place else noun, country, span)


def _unregistered(name: str, country: Country | None, span: Span, via: Via = "name") -> Party:
    kind: EntityType = "armed-force" if name.lower().endswith(("military", "army")) else "government-body"
    return Party(
        name=name,
        source_type="government-body",
        entity_type=kind,
        state=True,
        span=span,
        affiliation="government-body",
        country=country.code if country else None,
        via=via,
    )


def is_legislator(language: Language, text: str) -> bool:
    """Return whether words speak of a legislator or a court, which are open cases."""
    low = text.lower()
    nouns = language.nominals["people.legislators"] | language.nominals["people.courts"]
    return any(re.search(rf"\b{re.escape(noun)}\b", low) for noun in nouns)


def _named_place(text: str, match: re.Match[str]) -> bool:
    """Return whether a proper name qualifies the organ ("Dresden police")."""
    words = _ARTICLE.sub("", text[: match.start()]).split()
    return bool(words) and words[-1][:1].isupper()


def _regular(noun: str) -> str:
    """Return an organ's noun as names of bodies use it: "ministry of defence", "Defense Ministry"."""
    low = noun.lower().replace("defence", "defense")
    of = re.match(r"ministry of (.+)", low)
    if of:
        topic = "foreign" if of.group(1) == "foreign affairs" else of.group(1)
        low = f"{topic} ministry"
    if low == "government":
        return "Government"
    if low in {"army", "armed forces", "troops"}:
        return "military"
    return low.title() if low.endswith(" ministry") else low


@cache
def _organs(language: Language) -> re.Pattern[str]:
    groups = ("bodies.ministries", "bodies.police", "bodies.military", "bodies.authorities")
    words = frozenset().union(*(language.nominals[group] for group in groups))
    return _pattern(words)


@cache
def _offices(language: Language) -> re.Pattern[str]:
    return _pattern(frozenset(language.offices))


def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):
        pass
    return found
