"""Finds names of the registry in running text in one pass."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from checker.outlets import text
from checker.outlets.guards import counts, is_valid
from checker.outlets.places import Places
from checker.records import Mention, Name, Outlet

_ADDRESS_GOES_ON = re.compile(r"\.[a-z]{2,}")
_PARTS_OF_A_WHOLE = frozenset({"edition-of", "mirror-of"})


_GENERIC = ("state TV", "state television", "state media", "state newspaper")


class Named(NamedTuple):
    """An outlet together with the one of its names that was met."""

    outlet: Outlet
    name: Name


class NameFinder:
    """All names of a registry, ready to be found; `bearers` gives who bears the one at a place."""

    def __init__(self, names: Places, bearers: Callable[[int], list[Named]]) -> None:
        """Build the automaton."""
        self._bearers = bearers
        self._keys = names.keys
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for key, first in names.firsts.items():
            self._automaton.add_word(key, first)
        self._automaton.make_automaton()

    def find(self, body: str, on: str | None) -> Iterator[Mention]:
        """Yield the mentions in `body` in order; of overlapping names the first, then longest.

        A description of a name beside it ("China's state television CCTV", "CCTV, China's state
        television,") is no mention of its own.
        """
        plain = text.plain(body)
        before: tuple[Mention, Outlet] | None = None
        for mention, outlet in self._mentions(plain, on):
            between = plain[before[0].end : mention.start] if before else ""
            if before and between == ", " and _describes(outlet, before[1]):
                continue
            if before and not (between in (" ", ", ") and _describes(before[1], outlet)):
                yield before[0]
            before = mention, outlet
        if before:
            yield before[0]

    def _mentions(self, plain: str, on: str | None) -> Iterator[tuple[Mention, Outlet]]:
        taken = 0
        for start, end, first in self._candidates(plain.lower()):
            outlet = self._meant(first, plain, start, end, on) if start >= taken else None
            if outlet is not None:
                yield Mention(start, end, outlet.id), outlet
                taken = end

    def _candidates(self, folded: str) -> list[tuple[int, int, int]]:
        """Return what is spelt like a name and stands as a word, longer names first at a place."""
        if not len(self._automaton):
            return []
        found = [
            (last + 1 - len(self._keys[first]), last + 1, first)
            for last, first in self._automaton.iter(folded)
        ]
        bounded = [place for place in found if text.is_bounded(folded, place[0], place[1])]
        return sorted(bounded, key=lambda place: (place[0], -place[1]))

    def _meant(self, first: int, plain: str, start: int, end: int, on: str | None) -> Outlet | None:
        """Return the one outlet that a name means here; of two that it could mean, neither."""
        if _ADDRESS_GOES_ON.match(plain, end):
            return None
        named = [each for each in self._bearers(first) if is_valid(each.name, on)]
        wholes = settle([each.outlet for each in named])
        meant = [
            each for each in named if each.outlet in wholes and counts(each.name, plain, start, end)
        ]
        told_apart = [each for each in meant if each.name.requires_context]
        settled = settle([each.outlet for each in told_apart or meant])
        return settled[0] if len(settled) == 1 else None


def settle(outlets: Sequence[Outlet]) -> tuple[Outlet, ...]:
    """Return the distinct outlets among those a name fits, without editions of another of them."""
    distinct = {outlet.id: outlet for outlet in outlets}
    wholes = [
        outlet
        for outlet in distinct.values()
        if not any(r.type in _PARTS_OF_A_WHOLE and r.to in distinct for r in outlet.relations)
    ]
    return tuple(wholes or distinct.values())


def _describes(generic: Outlet, outlet: Outlet) -> bool:
    """Tell whether one stands for a country's media at large, and the other is one of them."""
    return (
        generic.country == outlet.country
        and generic.name.endswith(_GENERIC)
        and not outlet.name.endswith(_GENERIC)
    )
