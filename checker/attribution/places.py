"""Finds the countries that a text names: by name, by adjective or by capital, and no people."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import ahocorasick

from checker.attribution.speakers.place_surnames import first_named, is_located
from checker.language import Country, Language
from checker.patterns import deferred

_LOST_APOSTROPHE = deferred(
    r"s (?=(?:state|official|government|president|presidential|prime|foreign|interior|defen[cs]e"
    r"|energy|health|finance|oil|culture|education|ministry|army|military|parliament|police"
    r"|navy|air)\b)",
    re.IGNORECASE,
)
_Kind = Literal["name", "adjective", "capital"]
_Meaning = tuple[Country | None, _Kind]


@dataclass(frozen=True, slots=True)
class Place:
    """A country named in the text: by its name, its adjective or its capital."""

    start: int
    end: int
    country: Country
    kind: _Kind


def country_names(text: str, language: Language) -> Iterator[Place]:
    """Yield all countries named in a text, in order."""
    for last, (length, (country, kind)) in _gazetteer(language).iter_long(text):
        start, end = last + 1 - length, last + 1
        whole = _is_whole(text, start, end) or (
            kind == "name" and _LOST_APOSTROPHE.match(text, end)
        )
        if country and whole:
            yield Place(start, end, country, kind)


def without_people(found: list[Place], text: str, firsts: Collection[str]) -> list[Place]:
    """Leave out people called like a place: "Ada Rome", and "Rome said" behind her."""
    people = {one.start for one in found if first_named(text, one.start, firsts)}
    names = {text[one.start : one.end] for one in found if one.start in people}
    if not names:
        return found
    first = min(people)
    return [
        one
        for one in found
        if one.start not in people
        and (
            one.start < first
            or text[one.start : one.end] not in names
            or is_located(text, one.start)
        )
    ]


def most_named(places: Sequence[Place]) -> Country | None:
    """Return the country named most often, the one named last among equals."""
    if not places:
        return None
    tally = Counter(place.country.code for place in places)
    best = max(tally.values())
    return next(p.country for p in reversed(places) if tally[p.country.code] == best)


@cache
def _gazetteer(language: Language) -> ahocorasick.Automaton:
    """Return an automaton of all names of countries; (None, "name") is somewhere else."""
    meaning: dict[str, _Meaning] = {}
    for country in language.countries:
        meaning.update(dict.fromkeys(country.capitals, (country, "capital")))
        meaning.update(dict.fromkeys(country.adjectives, (country, "adjective")))
        meaning.update(dict.fromkeys(country.names, (country, "name")))
    codes = {country.code: country for country in language.countries}
    meaning.update({name: (codes.get(code), "name") for name, code in language.elsewhere.items()})
    automaton = ahocorasick.Automaton()
    for name, what in meaning.items():
        automaton.add_word(name, (len(name), what))
    automaton.make_automaton()
    return automaton


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether no word goes on at either edge of a stretch; a hyphen goes on."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-_" or after.isalnum() or after in "-_")
