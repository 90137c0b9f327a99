"""Resolves institutions: registered ones, an organ by its kind, a capital for its government."""

import re
from functools import cache

from checker.attribution.parties import Party, institution, registered
from checker.attribution.places import Place
from checker.attribution.scene import Scene
from checker.language import Country, Language
from checker.patterns import any_of, deferred
from checker.records import MEDIA_TYPES, Span, Via

_ARTICLE = deferred(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_COUNTRY = deferred(r"^(?:country|nation|state)['’]?s\s+", re.IGNORECASE)
_PROPER = deferred(r"[A-ZÀ-Þ]")
_TAIL = deferred(r"\s+(?:in|of|for|at|on|from|which|who|that)\s.*$", re.DOTALL)
_OF = deferred(r"\b(ministry|department) (?:of|for) (?:the )?(.+)$", re.IGNORECASE)
_IN_TOWN = deferred(r"\s+in ((?:[A-ZÀ-Þ][\w-]+ ?)+)$")
_REGULAR = {"army": "military", "armed forces": "military", "government": "Government"}
_OWN = frozenset({"'s", "’s"})
_FARTHEST = 6000  # characters within which a text may have named what "the ministry" means

_OF_NO_STATE = deferred(
    r"^(?:bloc['’]s|EU['’]s|European Union['’]s)\s|^army of (?!the\b)[A-Z]"
    r"|\b(?:free|liberation|resistance|salvation|rebel|lord['’]s|volunteer|liberal)\s+"
    r"(?:\w+\s+)?(?:army|navy|government|administration|police)$"
    r"|\b(?:opposition|rebel|pro-opposition|rebel-run|shadow)\b",
    re.IGNORECASE,
    needs=(
        "bloc|eu’s|eu's|european union|army of|free|liberation|resistance|salvation|rebel|lord"
        "|volunteer|liberal|opposition|shadow"
    ),
)
_PRIVATE = deferred(
    r"\b(?:news|press|travel|estate|ratings?|ad|advertising|aid|relief|talent|model\w*|employment|UN|"
    r"U\.N\.|European|private|charity|booking|insurance)\s+(?:\w+\s+)?(?:agency|service|bureau)$",
    re.IGNORECASE,
    needs="agency|service|bureau",
)


class Bodies:
    """Finds the institution that words name."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.language = scene.language

    def registered_in(self, span: Span) -> Party | None:
        """Return the first registered institution, no medium, that a phrase names.

        One of the government goes before a legislature: "Defense Ministry and Knesset member".
        """
        found: list[Party] = []
        for mention in self.scene.named(span):
            party = self._registered(mention.outlet, Span(mention.start, mention.end), "name")
            if party and not party.is_media:
                found.append(party)
        return next((each for each in found if each.state is not None), next(iter(found), None))

    def _registered(self, outlet_id: str, span: Span, via: Via) -> Party | None:
        outlet = self.scene.registry.get(outlet_id)
        on = self.scene.article.published
        return registered(outlet, self.scene.registry, on, span, via) if outlet else None

    def organ(self, span: Span) -> Party | None:
        """Return the organ of state that a phrase names by its kind.

        "The Turkish army" and "Dresden police" are named; "the ministry" is the one named last
        before; "police" alone belongs to the country the text speaks of.
        """
        phrase = _OF.sub(r"\2 \1", _COUNTRY.sub("", self._without_article(span)))
        name = _TAIL.sub("", phrase)
        head = _heads(self.language).search(name)
        if head is None or _PRIVATE.search(name) or _OF_NO_STATE.search(phrase):
            return None
        if name.lower() == head.group().lower():
            return self._bare_organ(name, phrase, span)
        places = self.scene.places_in(span)
        own = next((place.country for place in places if self._owns(place)), None)
        if own or not _PROPER.search(name) or self._is_topic(name):
            return self._organ_of(own, name, span)
        return institution(name, self.scene.country_before(span.start), span)

    def _owns(self, place: Place) -> bool:
        """Return whether a country is named as whose organ it is, not as the town it lies in."""
        return place.kind != "capital" or self.scene.text[place.end : place.end + 2] in _OWN

    def _bare_organ(self, name: str, phrase: str, span: Span) -> Party | None:
        """Return what a head noun alone means: the one named before, a town's, a country's."""
        places = self.scene.places_in(span)
        if places:
            return self._organ_of(places[0].country, name, span)
        earlier = self._earlier(name.lower(), span)
        if earlier:
            return earlier
        town = _IN_TOWN.search(phrase)
        if town:
            country = self.scene.country_before(span.start)
            return institution(f"{town.group(1).strip()} {name.lower()}", country, span)
        return self._organ_of(self.scene.setting(span.start), name, span)

    def _organ_of(self, own: Country | None, name: str, span: Span) -> Party | None:
        """Return a country's organ; `own` is the country that the phrase itself names."""
        country = own or self._told(span.start)
        noun = self._noun(name, own)
        return self.of_country(country, noun, span, "name" if own else "nominal")

    def _told(self, at: int) -> Country | None:
        """Return the country that the text speaks of; "US officials" alone make it none."""
        spoken_of = self.scene.country_before(at)
        places = (place for place in self.scene.places if place.country == spoken_of)
        return spoken_of if any(map(self._is_setting, places)) else None

    def _is_setting(self, place: Place) -> bool:
        """Return whether a country is named: "the US" is, in "US officials" it only qualifies."""
        text = self.scene.text
        if text[place.start : place.end].isupper() and not text.endswith("the ", 0, place.start):
            return False
        return place.kind != "adjective"

    def _is_topic(self, name: str) -> bool:
        """Return whether only a ministry's topic qualifies it ("the Agriculture Ministry")."""
        words = name.lower().split()
        topics = {body.split()[0].lower() for body in self.language.offices.values()}
        ministry = len(words) == 2 and words[1] == "ministry"
        return ministry and words[0].replace("defence", "defense") in topics

    def _noun(self, name: str, country: Country | None) -> str:
        """Return what a country's body is called beside its adjective."""
        forms = [*country.adjectives, *country.names, *country.capitals] if country else []
        for form in sorted(forms, key=len, reverse=True):
            if name.startswith(form):
                name = re.sub(rf"^{re.escape(form)}(?:['’]?s)?\s+", "", name)
        low = name.lower().replace("defence", "defense")
        if low in self.language.nominals["bodies.heads"]:
            name = low
        return _REGULAR.get(low, name.replace("Defence", "Defense"))

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
        if head.lower() not in self.scene.text[max(0, before - _FARTHEST) : before].lower():
            return None
        pattern = re.compile(
            rf"(?:[A-ZÀ-Þ][\w’'-]*(?:\s+(?:of|for|and|the))*\s+){{1,6}}(?:(?!said|says|told|and|that)[a-z]+\s+)?(?i:{re.escape(head)})\b"
        )
        found = list(pattern.finditer(self.scene.text, max(0, before - _FARTHEST), before))
        return Span(*found[-1].span()) if found else None

    def of_country(self, country: Country | None, noun: str, span: Span, via: Via) -> Party | None:
        """Return the body called `noun` of a country, registered or not."""
        if country is None:
            return institution(noun, None, span, via)
        name = self._own_name(f"{country.adjective} {noun}")
        for outlet in self.scene.registry.by_name(name):
            if outlet.entity_type not in MEDIA_TYPES and outlet.country == country.code:
                return self._registered(outlet.id, span, via)
        return institution(name, country, span, via)

    def _own_name(self, regular: str) -> str:
        """Return what a body is called that its country does not call by the regular name."""
        folded = regular.title() if regular.lower().endswith("ministry") else regular
        folded = folded.replace("Us ", "US ").replace("Uk ", "UK ")
        return self.language.overrides.get(folded, regular)

    def metonym(self, span: Span) -> Party | None:
        """Return the government that a bare country or capital stands for ("Ankara said")."""
        places = self.scene.places_in(span)
        if len(places) != 1 or places[0].kind == "adjective":
            return None
        place = places[0]
        if self._without_article(span) != self.scene.text[place.start : place.end]:
            return None
        return self.of_country(place.country, "Government", span, "name")

    def _without_article(self, span: Span) -> str:
        return _ARTICLE.sub("", span.of(self.scene.text)).strip()


@cache
def _heads(language: Language) -> re.Pattern[str]:
    heads = language.nominals["bodies.heads"]
    return deferred(rf"\b(?:{any_of(heads)})$", re.IGNORECASE, needs="|".join(heads))
