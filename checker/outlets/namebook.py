"""Every name of a registry, and who bears it."""

from functools import cached_property

from checker.outlets import text
from checker.outlets.guards import is_valid
from checker.outlets.mentions import Named, NameFinder
from checker.outlets.nominals import BODY_NOUNS, adjectives
from checker.outlets.places import Compiled
from checker.records import Outlet


class NameBook:
    """The names of a compiled registry, read when they are first asked for."""

    def __init__(self, compiled: Compiled) -> None:
        """Keep where the names are."""
        self._compiled = compiled

    def named(self, query: str, on: str | None) -> list[Named]:
        """Return each entry with the name that `query` spells; those in use on the date first."""
        firsts = self._by_query.get(text.query_key(query), ())
        named = [each for first in firsts for each in self._bearers(first)]
        return [each for each in named if is_valid(each.name, on)] or named

    def by_part(self, words: str) -> tuple[Outlet, ...]:
        """Return, by id, whoever has a name of which `words` are some, next to one another."""
        wanted = f" {text.query_key(words)} "
        if not wanted.strip():
            return ()
        firsts = [f for key, f in self._compiled.names.firsts.items() if wanted in f" {key} "]
        found = {each.outlet.id: each.outlet for first in firsts for each in self._bearers(first)}
        return tuple(found[outlet_id] for outlet_id in sorted(found))

    @cached_property
    def finder(self) -> NameFinder:
        """What finds the names in running text."""
        return NameFinder(self._compiled.names, self._bearers)

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """The country of each adjective that the names of its bodies begin with, in lower case."""
        firsts = self._compiled.names.firsts
        bodies = {key: first for key, first in firsts.items() if key.endswith(BODY_NOUNS)}
        return adjectives(
            (key, named.outlet) for key, first in bodies.items() for named in self._bearers(first)
        )

    def _bearers(self, first: int) -> list[Named]:
        uses = self._compiled.names.at(first)
        found = [(self._compiled.outlet(position), number) for position, number in uses]
        return [Named(outlet, outlet.names[number]) for outlet, number in found]

    @cached_property
    def _by_query(self) -> dict[str, list[int]]:
        """Where the names start that a query key means."""
        names: dict[str, list[int]] = {}
        for key, first in self._compiled.names.firsts.items():
            names.setdefault(text.squeeze(key), []).append(first)
        return names
