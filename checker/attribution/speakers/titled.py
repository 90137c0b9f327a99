"""Resolves "the president" and "the lawmaker" to whoever the text gives that title."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from checker.attribution.parties import Party
from checker.attribution.scene import Scene, sentence_start
from checker.attribution.speakers.names import Name
from checker.attribution.speakers.persons import Persons
from checker.language import Language
from checker.patterns import deferred
from checker.records import Span

_LEGISLATORS = ("lawmaker", "parliamentarian", "legislator", "deputy", "mp")
_LEGISLATES = (
    r"(?:senator|sen\.?|rep\.?|congressman|congresswoman|mp|lawmaker|legislator|parliamentarian|"
    r"deputy|member of (?:the )?(?:parliament|congress|duma|bundestag|knesset)|"
    r"committee (?:in|of) the (?:\w+ ){0,2}(?:duma|parliament|assembly|congress|senate))"
)
_PHRASE = deferred(r"the\s+(?:(.+)\s+)?([a-z]+(?:[ -][a-z]+){0,2})$")
_PAST = deferred(r"\b(?:former|ex-|late|then-|vice)\W*(?:[\w.]+\s)?$", re.IGNORECASE)
_DEPUTY = deferred(r"\bdeputy\W*(?:[\w.]+\s)?$", re.IGNORECASE)
_NOT_THEIRS = "former|to|of|by|for|with|and|but|who|whom|whose|which|that|met|told|said|the|his|her"
_CROWNED = ("king", "queen", "crown prince", "pope", "congressman", "congresswoman", "senator")
_ANYBODY = frozenset({"diplomat", "police", "police officer", "officer", "official", "soldier"})
_WINDOW = 40  # characters before a name in which its title stands
_RECENT = 400  # names before a phrase among which its bearer is looked for


class Titled:
    """The bearers of titles in one article."""

    def __init__(self, scene: Scene, persons: Persons, spoken: Sequence[Party]) -> None:
        """Keep the article's people, and the list that grows as somebody speaks."""
        self.scene = scene
        self.persons = persons
        self.spoken = spoken
        self._bears: dict[tuple[int, str], bool] = {}

    def bearer(self, span: Span) -> Party | None:
        """Return the person whom a phrase means that is a title alone.

        It is who spoke last where they bear it, else the bearer who is named most often before.
        """
        role = self._role(span)
        if role is None:
            return None
        found = list(self._bearers(role, span))
        last = self.spoken[-1].name if self.spoken else None
        spoke = next((party for party in found if party.name == last), None)
        if spoke:
            return spoke
        tally = Counter(party.name for party in found)
        best = max(tally.values(), default=0)
        return next((party for party in found if tally[party.name] == best), None)

    def _role(self, span: Span) -> str | None:
        """Return the title of which a phrase consists, with no more than a country before it."""
        text = " ".join(span.of(self.scene.text).split())
        match = _PHRASE.fullmatch(text[:1].lower() + text[1:])
        roles = _roles(self.scene.language)
        if match is None or (match.group(1) and not self.scene.places_in(span)):
            return None
        words = match.group(2).split(" ")
        tails = (" ".join(words[at:]) for at in range(len(words)))
        return next((tail for tail in tails if tail in roles), None)

    def _bearers(self, role: str, span: Span) -> Iterator[Party]:
        """Yield the bearers of a title before a phrase, the last first."""
        places = {place.country.code for place in self.scene.places_in(span)}
        names, start = self.persons.names.every(), sentence_start(self.scene.text, span.start)
        last = bisect_left(names, start, key=_start)
        for name in reversed(names[max(0, last - _RECENT) : last]):
            if self._is_bearer(name, role):
                party = self.persons.named(name.at, first_speaker=False)
                if party and (not places or (party.body and party.body.country in places)):
                    yield party

    def _is_bearer(self, name: Name, role: str) -> bool:
        """Return whether the text or the record gives a name a title at this place."""
        key = (name.at.start, role)
        if key not in self._bears:
            term = self.persons.record.term(name.text)
            self._bears[key] = bool(term and term.office == role) or self._is_titled(name.at, role)
        return self._bears[key]

    def _is_titled(self, at: Span, role: str) -> bool:
        text = self.scene.text
        before, behind = _title(role)
        match = before.search(text[max(0, at.start - _WINDOW) : at.start])
        if match:
            start = max(0, at.start - _WINDOW) + match.start()
            led = text[max(0, start - 20) : start]
            return not _PAST.search(led) and (role == "minister" or not _DEPUTY.search(led))
        return bool(behind.match(text, at.end))


def _start(name: Name) -> int:
    return name.at.start


@cache
def _title(role: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a name, and behind it, that bears a title."""
    words = _LEGISLATES if role in _LEGISLATORS else re.escape(role)
    before = rf"\b{words}\s+(?:[\[\"“]\s*)?(?:[A-Z]\.\s*)?$"
    between = rf"(?:(?!(?:{_NOT_THEIRS})\b)[\w.’'-]+\s+){{0,4}}"
    behind = rf",?\s+(?:(?:the|an?)\s+)?(?!former\b|ex-){between}{words}\b(?!['’]s)"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


@cache
def _roles(language: Language) -> frozenset[str]:
    """Return the titles that name one person; "the official" and "the chief" may be anybody."""
    return frozenset(language.offices).union(_LEGISLATORS, _CROWNED) - _ANYBODY
