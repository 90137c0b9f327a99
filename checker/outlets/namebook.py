"""Every name of a registry, and who bears it."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from checker.outlets import text
from checker.outlets.anchors import edges, is_anchored
from checker.outlets.buckets import Use
from checker.outlets.mentions import Named, NameFinder, in_use
from checker.outlets.places import Compiled
from checker.records import Outlet


def slugs_of(word: str) -> frozenset[str]:
    """Return a word as names and addresses may have it: with and without the Arabic article."""
    slug = text.query_key(word)
    if not slug or " " in slug:
        return frozenset()
    return frozenset({slug, f"al{slug}", slug.removeprefix("al")} - {""})


class NameBook:
    """The names of a compiled registry, read when they are first asked for."""

    def __init__(self, compiled: Compiled) -> None:
        """Keep where the names are."""
        self._compiled = compiled

    def named(self, query: str, on: str | None) -> list[Named]:
        """Return each entry with the name that `query` spells; those in use on the date first."""
        return in_use(self._bearers(self._spelt(query)), on)

    def by_part(self, words: str) -> tuple[Outlet, ...]:
        """Return, by id, whoever has a name of which `words` are some, next to one another."""
        wanted = {f" {text.query_key(words)} ", f" {text.bare(words).lower()} "}
        if not text.query_key(words):
            return ()
        met = (uses for key, uses in self._all() if any(each in f" {key} " for each in wanted))
        uses = [use for each in met for use in each]
        found = {each.outlet.id: each.outlet for each in self._bearers(uses)}
        return tuple(found[outlet_id] for outlet_id in sorted(found))

    def joined(self, slugs: frozenset[str]) -> list[Outlet]:
        """Return whoever has a name without an anchor that is one of `slugs` without its spaces."""
        asked = self._compiled.asked.all()
        met = (uses for key, uses in asked if key.replace(" ", "") in slugs)
        return [each.outlet for uses in met for each in self._bearers(uses)]

    @cached_property
    def finder(self) -> NameFinder:
        """What finds the names in running text."""
        return NameFinder(self._compiled, self._bearers)

    def _spelt(self, query: str) -> Iterator[Use]:
        """Yield the uses of the names that a query spells; anchored ones as they are written."""
        exact = text.bare(query).lower()
        if is_anchored(exact):
            opening, _ = edges(exact)
            yield from self._compiled.anchored.opening(opening).get(exact, ())
        yield from self._compiled.asked.of(text.query_key(query))

    def _all(self) -> Iterator[tuple[str, Iterable[Use]]]:
        yield from self._compiled.names.all()
        yield from self._compiled.anchored.all()

    def _bearers(self, uses: Iterable[Use]) -> list[Named]:
        found = [(self._compiled.outlet(position), number) for position, number in uses]
        return [Named(outlet, outlet.names[number]) for outlet, number in found]
