"""Resolves institutions: registered ones, an organ by its kind, a capital for its government."""

import re
from collections.abc import Sequence
from functools import cache

from checker.attribution.parties import Party, registered
from checker.attribution.scene import Place, Scene
from checker.language import Country, Language
from checker.records import MEDIA_TYPES, EntityType, Span, Via

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_PROPER = re.compile(r"[A-ZÀ-Þ]")
_TAIL = re.compile(r"\s+(?:in|of|for|at|on|from|which|who|that)\s.*$", re.DOTALL)
_OF = re.compile(r"\b(ministry|department) (?:of|for) (?:the )?(.+)$", re.IGNORECASE)


class Bodies:
    """Finds the institution that words name, or that an office speaks for."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.language = scene.language

    def registered_in(self, span: Span) -> Party | None:
        """Return the first registered institution, no medium, that a phrase names."""
        for mention in self.scene.named(span):
            outlet = self.scene.registry.get(mention.outlet)
            if outlet and outlet.entity_type not in MEDIA_TYPES:
                return self._registered(outlet.id, Span(mention.start, mention.end), "name")
        return None

    def _registered(self, outlet_id: str, span: Span, via: Via) -> Party | None:
        outlet = self.scene.registry.get(outlet_id)
        on = self.scene.article.published
        return registered(outlet, self.scene.registry, on, span, via) if outlet else None

    def organ(self, span: Span) -> Party | None:
        """Return the organ of state that a phrase names by its kind.

        "The Turkish army" and "Dresden police" are named; "the ministry" is the one named last
        before; "police" alone belongs to the country the text speaks of.
        """
        text = _ARTICLE.sub("", span.of(self.scene.text)).strip()
        text = _OF.sub(lambda m: f"{m.group(2)} {m.group(1)}", text)
        name = _TAIL.sub("", text)
        match = _heads(self.language).search(name)
        if match is None:
            return None
        head = match.group().lower()
        places = self.scene.places_in(span)
        if name.lower() == head and not places:
            earlier = self._earlier(head, span)
            if earlier:
                return earlier
        own = next((p.country for p in places if p.kind != "capital" or name.lower() == head), None)
        country = own or self.scene.country_before(span.start)
        if name.lower() == head and not own:
            local = re.search(r"\s+in ((?:[A-ZÀ-Þ][\w-]+ ?)+)$", text)
            if local:
                return institution(f"{local.group(1).strip()} {head}", country, span)
        generic = not _PROPER.search(name) or name.lower() == head or self._is_topic(name)
        if own or generic:
            return self.of_country(
                country, self._noun(name, own), span, "name" if own else "nominal"
            )
        return institution(name, country, span)

    def _is_topic(self, name: str) -> bool:
        """Return whether only a ministry's topic qualifies it ("the Agriculture Ministry")."""
        words = name.lower().split()
        topics = {body.split()[0].lower() for body in self.language.offices.values()}
        return (
            len(words) == 2
            and words[1] == "ministry"
            and words[0].replace("defence", "defense") in topics
        )

    def _noun(self, name: str, country: Country | None) -> str:
        """Return what a country's body is called beside its adjective."""
        forms = [*country.adjectives, *country.names] if country else []
        for form in sorted(forms, key=len, reverse=True):
            name = re.sub(rf"^{re.escape(form)}(?:['’]s)?\s+", "", name)
        low = name.lower().replace("defence", "defense")
        if low in self.language.nominals["bodies.heads"]:
            name = low
        regular = {"army": "military", "armed forces": "military", "government": "Government"}
        return regular.get(low, name.replace("Defence", "Defense"))

    def _earlier(self, head: str, span: Span) -> Party | None:
        """Return the body that "the ministry" means: the last one before whose name ends so."""
        for mention in reversed(self.scene.mentions):
            if mention.start < span.start:
                party = self._registered(mention.outlet, span, "nominal")
                if party and not party.is_media and head in party.name.lower():
                    return party
        found = self.named_before(head, span.start)
        return self.organ(found) if found else None

    def named_before(self, head: str, before: int) -> Span | None:
        """Return the last name before an offset that ends in a head noun."""
        pattern = re.compile(
            rf"(?:[A-ZÀ-Þ][\w’'-]*(?:\s+(?:of|for|and|the))*\s+){{1,6}}(?:[a-z]+\s+)?(?i:{re.escape(head)})\b"
        )
        found = list(pattern.finditer(self.scene.text, max(0, before - 6000), before))
        return Span(*found[-1].span()) if found else None

    def of_country(self, country: Country | None, noun: str, span: Span, via: Via) -> Party | None:
        """Return the body called `noun` of a country, registered or not."""
        if country is None:
            return institution(noun, None, span, via)
        plain = f"{country.adjective} {noun}"
        folded = plain.title() if plain.lower().endswith("ministry") else plain
        name = self.language.overrides.get(
            folded.replace("Us ", "US ").replace("Uk ", "UK "), plain
        )
        for outlet in self.scene.registry.by_name(name):
            if outlet.entity_type not in MEDIA_TYPES and outlet.country == country.code:
                return self._registered(outlet.id, span, via)
        return institution(name, country, span, via)

    def metonym(self, span: Span) -> Party | None:
        """Return the government that a bare country or capital stands for ("Ankara said")."""
        places = self.scene.places_in(span)
        rest = _ARTICLE.sub("", span.of(self.scene.text)).strip()
        if len(places) != 1 or places[0].kind == "adjective":
            return None
        if rest != self.scene.text[places[0].start : places[0].end]:
            return None
        return self.of_country(places[0].country, "Government", span, "name")

    def office(self, span: Span, near: int) -> Party | None:
        """Return the body that an office named in a phrase speaks for ("Turkish President")."""
        text = span.of(self.scene.text)
        match = _offices(self.language).search(text)
        noun = self._office_noun(match) if match else None
        if match is None or noun is None:
            return None
        own = _nearest(self.scene.places_in(span), span.start + match.start())
        country = own.country if own else self.scene.country_before(near)
        if noun.endswith("Office"):
            return _local_office(text, match, noun, country, span)
        return self.of_country(country, noun, span, "nominal")

    def _office_noun(self, match: re.Match[str]) -> str | None:
        """Return the body of an office; None for legislators and judges, whose case is open."""
        office = match.group().lower()
        if office.endswith(" minister") and office not in self.language.offices:
            return f"{office.removeprefix('deputy ').removesuffix(' minister').title()} Ministry"
        noun = self.language.offices[office]
        return None if noun in {"legislature", "court"} else noun


def institution(name: str, country: Country | None, span: Span, via: Via = "name") -> Party:
    """Return an organ of state that the registry lacks."""
    low = name.lower()
    kind: EntityType = (
        "armed-force" if low.endswith(("military", "army", "navy")) else "government-body"
    )
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
    return bool(_open_cases(language).search(text))


def _nearest(places: Sequence[Place], at: int) -> Place | None:
    """Return the last country named before an office, else the first behind it."""
    before = [place for place in places if place.end <= at]
    return before[-1] if before else next(iter(places), None)


def _local_office(
    text: str, match: re.Match[str], noun: str, country: Country | None, span: Span
) -> Party:
    before = re.findall(r"[A-ZÀ-Þ][\w-]+", text[: match.start()])
    behind = re.findall(r"\bof ((?:[A-ZÀ-Þ][\w-]+ ?)+)", text[match.end() :])
    place = behind[-1].strip() if behind else (before[-1] if before else "")
    return institution(f"{place} {noun}".strip(), country, span)


@cache
def _heads(language: Language) -> re.Pattern[str]:
    return _pattern(language.nominals["bodies.heads"], r"\b(?:{})$")


@cache
def _offices(language: Language) -> re.Pattern[str]:
    return _pattern(
        frozenset(language.offices),
        r"\b(?:(?:deputy )?(?!(?:deputy|prime|first|the|a|as|and|senior|state|new|its) )"
        r"[a-z]+ minister(?! of)|{})\b",
    )


@cache
def _open_cases(language: Language) -> re.Pattern[str]:
    nouns = language.nominals["people.legislators"] | language.nominals["people.courts"]
    return _pattern(nouns, r"\b(?:{})\b")


def _pattern(words: frozenset[str], frame: str) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(frame.replace("{}", "|".join(map(re.escape, longest_first))), re.IGNORECASE)
