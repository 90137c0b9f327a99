"""Resolves an office to the body it speaks for: "the Turkish president", "a roads minister"."""

import re
from collections.abc import Sequence
from functools import cache

from checker.attribution.parties import Party, institution
from checker.attribution.places import Place
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.departments import (
    is_aside,
    is_private,
    not_of_state,
    topic_of_secretary,
)
from checker.attribution.speakers.titles_abroad import country_of
from checker.language import Country, Language
from checker.patterns import any_of, deferred
from checker.records import MEDIA_TYPES, Span

_RIGHT_BEFORE = frozenset({" ", "'s ", "’s "})
_OPEN_CASES = frozenset({"legislature", "court"})
_NO_OFFICE = "none"
_CAPITALISED_RUN = deferred(r"(?:[A-ZÀ-Þ][\w’'.-]+\s+)+$")
_NO_TOWN = frozenset(
    "the a an then former acting interim deputy assistant republican democratic new-york-based "
    "but and as meanwhile however on in by with chief outgoing elected longtime local state".split()
)
_WORD = deferred(r"\w+")
_OF_PLACE = deferred(r"\bof ((?:[A-ZÀ-Þ][\w-]+ ?)+)")
_ANY_MINISTER = (
    r"(?:deputy )?(?!(?:deputy|prime|first|the|a|as|and|senior|state|new|its) )"
    r"[a-z]+ minister(?! of)"
)


class Offices:
    """The offices that one article names."""

    def __init__(self, scene: Scene, bodies: Bodies) -> None:
        """Keep the article's names and its bodies."""
        self.scene = scene
        self.bodies = bodies
        self.language = scene.language

    def body(self, span: Span, near: int) -> Party | None:
        """Return the body that an office named in a phrase speaks for.

        An office that names no country belongs to the one the text speaks of at offset `near`.
        """
        text = span.of(self.scene.text)
        match = self._office(text)
        if (match or "ecretary" in text) and not_of_state(text):
            return None
        noun = self._noun(match.group().lower()) if match else None
        if match is None or noun is None or self._is_of_medium(span, match.start()):
            return self._department(text, span, near)
        places = self.scene.places_in(span)
        if is_private(self.language, text, match, _within(places, span)):
            return None
        own = _nearest(places, span.start + match.start())
        if own is None and is_aside(self.language, text, match):
            return None
        if any(place.start == span.start + match.start() for place in places):
            noun = "Government"  # "the Ruritanian minister"
        spoken_of = self.scene.country_before(near)
        country = own.country if own else country_of(self.scene, text, spoken_of)
        local = noun == "police" and own is None and _town_before(text, match)
        if noun.endswith("Office") or local:
            return _local(text, match, noun, country, span)
        at = Span(span.start + match.start(), span.start + match.end())
        return self.bodies.of_country(country, noun, at, "nominal")

    def _office(self, text: str) -> re.Match[str] | None:
        """Return the first office in a phrase; "general manager" is none."""
        if _openings(self.language).isdisjoint(_WORD.findall(text.lower())):
            return None
        found = _offices(self.language).finditer(text)
        return next((m for m in found if self._noun(m.group().lower()) != _NO_OFFICE), None)

    def _department(self, text: str, span: Span, near: int) -> Party | None:
        """Return the department that a secretary leads: "the health secretary"."""
        department = topic_of_secretary(self.language, text) if "ecretary" in text else None
        if department is None:
            return None
        places = self.scene.places_in(span)
        spoken_of = country_of(self.scene, text, self.scene.country_before(near))
        country = places[0].country if places else spoken_of
        linking = "for" if country and country.code == "GB" else "of"
        noun = "Home Office" if department == "Home" else f"Department {linking} {department}"
        return self.bodies.of_country(country, noun, span, "nominal")

    def _is_of_medium(self, span: Span, at: int) -> bool:
        """Return whether an office is one at an outlet: "CNN president Ada Lind"."""
        before = self.scene.named(Span(span.start, span.start + at))
        outlet = self.scene.registry.get(before[-1].outlet) if before else None
        between = self.scene.text[before[-1].end : span.start + at] if before else ""
        return bool(outlet and outlet.entity_type in MEDIA_TYPES and between in _RIGHT_BEFORE)

    def _noun(self, office: str) -> str | None:
        """Return the body of an office; None for legislators and judges, whose case is open."""
        if office.endswith(" minister") and office not in self.language.offices:
            return f"{office.removeprefix('deputy ').removesuffix(' minister').title()} Ministry"
        noun = self.language.offices[office]
        return None if noun in _OPEN_CASES else noun


def is_court(language: Language, text: str) -> bool:
    """Return whether words name a court, an organ of state whose affiliation is an open case."""
    nouns = language.nominals["people.courts"]
    return any(word in nouns for word in text.lower().split())


def is_legislator(language: Language, text: str) -> bool:
    """Return whether words speak of a legislator or a court, which are open cases."""
    return bool(_legislators(language).search(text))


def _nearest(places: Sequence[Place], at: int) -> Place | None:
    """Return the last country named before an office, else the first behind it."""
    before = [place for place in places if place.end <= at]
    return before[-1] if before else next(iter(places), None)


def _within(places: Sequence[Place], span: Span) -> list[tuple[int, int, str]]:
    """Return where places lie in a phrase, and whether a name or an adjective names them."""
    return [(one.start - span.start, one.end - span.start, one.kind) for one in places]


def _local(
    text: str, office: re.Match[str], noun: str, country: Country | None, span: Span
) -> Party:
    """Return the office of a town: "Harbourtown mayor Ada Lind", "the mayor of Harbourtown"."""
    behind = _OF_PLACE.findall(text[office.end() :])
    place = behind[-1].strip() if behind else _town_before(text, office)
    return institution(f"{place} {noun}".strip(), country, span)


def _town_before(text: str, office: re.Match[str]) -> str:
    """Return the town or county named right before an office, empty where none is."""
    run = _CAPITALISED_RUN.search(text[: office.start()])
    words = run.group().split() if run else []
    while words and words[0].lower() in _NO_TOWN:
        words = words[1:]
    return " ".join(words)


@cache
def _openings(language: Language) -> frozenset[str]:
    """Return words of which every phrase that names an office holds one."""
    opening = [_WORD.findall(office.lower())[0] for office in language.offices]
    return frozenset({"minister", *opening})


@cache
def _offices(language: Language) -> re.Pattern[str]:
    return deferred(rf"\b(?:{_ANY_MINISTER}|{any_of(language.offices)})\b", re.IGNORECASE)


@cache
def _legislators(language: Language) -> re.Pattern[str]:
    nouns = language.nominals["people.legislators"] | language.nominals["people.courts"]
    return re.compile(rf"\b(?:{any_of(nouns)})\b", re.IGNORECASE)
