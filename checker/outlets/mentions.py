"""Finds names of the registry in running text in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import ahocorasick

from checker.outlets import text
from checker.outlets.anchors import around
from checker.outlets.buckets import Use
from checker.outlets.expansions import expansions, stands_for
from checker.outlets.guards import counts, is_valid
from checker.outlets.places import Compiled
from checker.outlets.surroundings import Nations, is_introduced, says_whose
from checker.records import MEDIA_TYPES, Mention, Name, Outlet

_ADDRESS_GOES_ON = re.compile(r"\.[a-z]{2,}")
_LOST_APOSTROPHE = re.compile(
    r"s (?:correspondents?|reporters?|journalists?|editors?|anchors?|websites?|reports?|news"
    r"|bureau)\b"
)
_Opened = tuple[dict[str, list[Use]], list[int]]
"""Names with one opening, and their lengths in order."""
_PARTS_OF_A_WHOLE = frozenset({"edition-of", "mirror-of"})
_DESCRIPTION = re.compile(
    r"\b(?:state|official|national|public|government)(?: \w+)?"
    r" (?:news agency|broadcaster|television|TV|media|newspaper)$"
    r"|officielle|d'Etat|staatlich|amtlich|Staats|осударственн|ержавн|гостелевид|estatal|oficial"
    r"|resmi|devlet|国家|官方|国营|國家|国営|국영|관영|رسمی|دولتی|الرسمية"
)
"""What tells a description of a country's medium from a name."""
_BEFORE_A_NAME = frozenset(("", " ", ", ", ' "', " ("))


class Named(NamedTuple):
    """An outlet together with the one of its names that was met."""

    outlet: Outlet
    name: Name


class _Met(NamedTuple):
    """A mention together with whom it means."""

    mention: Mention
    outlet: Outlet


class NameFinder:
    """All names of a registry, ready to be found; `bearers` gives who bears a name by its uses."""

    def __init__(self, compiled: Compiled, bearers: Callable[[Iterable[Use]], list[Named]]) -> None:
        """Build the automaton of how names open."""
        self._bearers = bearers
        self._compiled = compiled
        self._openings: dict[str, _Opened] = {}
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for opening in compiled.names.openings:
            self._automaton.add_word(opening)
        self._automaton.make_automaton()

    def find(self, body: str, on: str | None) -> Iterator[Mention]:
        """Yield the mentions in `body` in order; of overlapping names the first, then longest.

        A description of a name beside it ("China's state television CCTV", "CCTV, China's state
        television,") is no mention of its own, nor is whoever runs one ("Houthi-run Al Masirah").
        """
        plain = text.plain(body)
        before: _Met | None = None
        for met in self._mentions(plain, on):
            if says_whose(body, met.mention.end):
                continue
            between = plain[before.mention.end : met.mention.start] if before else ""
            if before and between == ", " and _describes(met, before, plain):
                continue
            if before and not (between in _BEFORE_A_NAME and _describes(before, met, plain)):
                yield before.mention
            before = met
        if before:
            yield before.mention

    def _mentions(self, plain: str, on: str | None) -> Iterator[_Met]:
        taken = 0
        for start, end, uses in self._candidates(plain.lower()):
            outlet = self._meant(uses, plain, start, end, on) if start >= taken else None
            if outlet is not None:
                yield _Met(Mention(start, end, outlet.id), outlet)
                taken = end

    def _candidates(self, folded: str) -> list[tuple[int, int, Iterable[Use]]]:
        """Return what is spelt like a name and stands as a word, longer names first at a place."""
        found: dict[tuple[int, int], Iterable[Use]] = {}
        for last, length in self._automaton.iter(folded):
            start = last + 1 - length
            if not text.starts_word(folded, start):
                continue
            for end, uses in self._opened(folded, start, start + length):
                if uses:
                    found[start, end] = uses
                else:
                    found.update(self._around(folded, start, end))
        places = ((start, end, uses) for (start, end), uses in found.items())
        return sorted(places, key=lambda place: (place[0], -place[1]))

    def _opened(self, folded: str, start: int, end: int) -> Iterator[tuple[int, Sequence[Use]]]:
        """Yield the end and the uses of each name that opens with the text at `[start, end)`."""
        opening = folded[start:end]
        opened = self._openings.get(opening)
        if opened is None:
            names = self._compiled.names.opening(opening)
            opened = self._openings[opening] = names, sorted(set(map(len, names)))
        names, lengths = opened
        for length in lengths:
            name = folded[start : start + length]
            uses = names.get(name)
            if uses is not None and len(name) == length and _ends(folded, start + length):
                yield start + length, uses

    def _around(
        self, folded: str, start: int, end: int
    ) -> Iterator[tuple[tuple[int, int], Iterable[Use]]]:
        """Yield the names that hold the anchor at `[start, end)`."""
        anchored, endings = self._compiled.anchored, self._compiled.words.endings
        for opening, opens, ends in around(folded, start, end, anchored.openings, endings):
            names = anchored.opening(opening)
            for closes in ends:
                uses = names.get(folded[opens:closes])
                if uses:
                    yield (opens, closes), uses

    @cached_property
    def _nations(self) -> Nations:
        words = self._compiled.words
        return Nations(words.adjectives, words.nouns)

    def _meant(
        self, uses: Iterable[Use], plain: str, start: int, end: int, on: str | None
    ) -> Outlet | None:
        """Return the one outlet that a name means here; of two that it could mean, neither."""
        if _ADDRESS_GOES_ON.match(plain, end):
            return None
        bearers = self._bearers(uses)
        told = self._nations.told(plain, start, end)
        named = [
            each
            for each in in_use(bearers, on)
            if is_valid(each.name, on) and not told.forbids(each.outlet)
        ]
        wholes = settle([each.outlet for each in named])
        spelt_out = expansions(plain[start:end], plain) if plain[start:end].isupper() else ()
        if spelt_out:
            explained = [o for o in wholes if any(stands_for(o, words) for words in spelt_out)]
            return explained[0] if len(explained) == 1 else None
        meant = [
            each
            for each in named
            if each.outlet in wholes and self._counts(each, plain, start, end)
        ]
        told_apart = [each for each in meant if each.name.requires_context]
        settled = settle([each.outlet for each in told_apart or meant])
        return settled[0] if len(settled) == 1 else None

    @staticmethod
    def _counts(named: Named, plain: str, start: int, end: int) -> bool:
        guarded = bool(named.name.requires_context) or named.name.case == "exact"
        introduced = guarded and is_introduced(named.outlet.entity_type, plain, start)
        return counts(named.name, plain, start, end, introduced)


def _ends(folded: str, end: int) -> bool:
    """Tell whether a name ends here; its possessive may lack the apostrophe ("RTs reporter")."""
    return text.ends_word(folded, end) or bool(_LOST_APOSTROPHE.match(folded, end))


def in_use(named: list[Named], on: str | None) -> list[Named]:
    """Return those with names in use on a date, at present for None; all of them if none is."""
    used = [e for e in named if (is_valid(e.name, on) if on else e.name.valid_to is None)]
    return used or named


def settle(outlets: Sequence[Outlet]) -> tuple[Outlet, ...]:
    """Return the distinct outlets among those a name fits, without editions of another of them."""
    distinct = {outlet.id: outlet for outlet in outlets}
    wholes = [
        outlet
        for outlet in distinct.values()
        if not any(r.type in _PARTS_OF_A_WHOLE and r.to in distinct for r in outlet.relations)
    ]
    return tuple(wholes or distinct.values())


def _describes(one: _Met, other: _Met, plain: str) -> bool:
    """Tell whether one only says what the other is: a medium of the same country."""
    medium = other.outlet.entity_type in MEDIA_TYPES and one.outlet.country == other.outlet.country
    return medium and _is_description(one, plain) and not _is_description(other, plain)


def _is_description(met: _Met, plain: str) -> bool:
    return _DESCRIPTION.search(plain[met.mention.start : met.mention.end]) is not None
