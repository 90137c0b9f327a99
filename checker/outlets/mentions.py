"""Finds names of the registry in running text in one pass."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import ahocorasick

from checker.outlets import text
from checker.outlets.guards import counts, is_valid
from checker.records import Mention, Name, Outlet

_ADDRESS_GOES_ON = re.compile(r"\.[a-z]{2,}")
_PARTS_OF_A_WHOLE = frozenset({"edition-of", "mirror-of"})


class Named(NamedTuple):
    """An outlet together with the one of its names that was met."""

    outlet: Outlet
    name: Name


class NameFinder:
    """All names of a registry, ready to be found.

    `names` maps a folded name to its owners, `look_up` gives what stands at one.
    """

    def __init__(
        self, names: Mapping[str, Sequence[int]], look_up: Callable[[Sequence[int]], list[Named]]
    ) -> None:
        """Build the automaton."""
        self._look_up = look_up
        self._automaton = ahocorasick.Automaton()
        for key, owners in names.items():
            self._automaton.add_word(key, (len(key), owners))
        self._automaton.make_automaton()

    def find(self, body: str, on: str | None) -> Iterator[Mention]:
        """Yield the mentions in `body` in order; of overlapping names the first, then longest."""
        plain = text.plain(body)
        taken = 0
        for start, end, owners in self._candidates(plain.lower()):
            outlet = self._owner(owners, plain, start, end, on) if start >= taken else None
            if outlet is not None:
                yield Mention(start, end, outlet.id)
                taken = end

    def _candidates(self, folded: str) -> list[tuple[int, int, Sequence[int]]]:
        """Return what is spelt like a name and stands as a word, longer names first at a place."""
        if not len(self._automaton):
            return []
        found = [
            (last + 1 - length, last + 1, owners)
            for last, (length, owners) in self._automaton.iter(folded)
            if text.is_bounded(folded, last + 1 - length, last + 1)
        ]
        return sorted(found, key=lambda place: (place[0], -place[1]))

    def _owner(
        self, owners: Sequence[int], plain: str, start: int, end: int, on: str | None
    ) -> Outlet | None:
        """Return the one outlet meant here; a name that two could claim is nobody's."""
        if _ADDRESS_GOES_ON.match(plain, end):
            return None
        named = [each for each in self._look_up(owners) if is_valid(each.name, on)]
        bearers = settle([each.outlet for each in named])
        meant = [
            each
            for each in named
            if each.outlet in bearers and counts(each.name, plain, start, end)
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
