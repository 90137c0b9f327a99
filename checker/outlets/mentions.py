"""Finds names of the registry in running text in one pass."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.outlets import text
from checker.outlets.buckets import Use
from checker.outlets.descriptions import describes
from checker.outlets.doubtful import is_borne_out
from checker.outlets.expansions import expansions, stands_for
from checker.outlets.guards import counts, is_valid, lacks_its_capital
from checker.outlets.hyphens import is_declined, is_for_or_against, is_joined
from checker.outlets.longer import is_part_of_another
from checker.outlets.openings import Openings
from checker.outlets.places import Compiled
from checker.outlets.seats import is_a_place
from checker.outlets.surroundings import Nations, is_introduced, is_numbered, owns, says_whose
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Mention, Name, Outlet

_ADDRESS_GOES_ON = deferred(r"\.[a-z]{2,}")
_NAMES = 4096
_PARTS_OF_A_WHOLE = frozenset({"edition-of", "mirror-of"})
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
        self._borne = lru_cache(_NAMES)(self._bear)
        self._spelt = Openings(compiled)

    def find(self, body: str, on: str | None) -> Iterator[Mention]:
        """Yield the mentions in `body` in order; of overlapping names the first, then longest.

        A description of a name beside it ("China's state television CCTV", "CCTV, China's state
        television,") is no mention of its own, nor is whoever runs one ("Houthi-run Al Masirah").
        """
        plain = text.plain(body)
        before: _Met | None = None
        for met in self._mentions(plain, on):
            if says_whose(body, met.mention.end) or is_numbered(body, *met):
                continue
            if is_for_or_against(body, met.mention.start) or is_joined(body, *met):
                continue
            if self._nations.is_elsewhere(body, *met):
                continue
            if is_part_of_another(body, met.outlet, *_span(met), self._nations.named):
                continue
            between = plain[before.mention.end : met.mention.start] if before else ""
            if before and between == ", " and describes(*met, *before, plain):
                continue
            if before and not _leads_to(before, met, between, plain):
                yield before.mention
            before = met
        if before:
            yield before.mention

    def _mentions(self, plain: str, on: str | None) -> Iterator[_Met]:
        taken = 0
        for start, end, uses in self._spelt.candidates(plain.lower()):
            outlet = self._meant(uses, plain, start, end, on) if start >= taken else None
            if outlet is not None:
                yield _Met(Mention(start, end, outlet.id), outlet)
                taken = end

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
        named = self._borne(tuple((at, number) for at, number in uses), on)
        told = self._nations.told(plain, start, end, (each.outlet for each in named))
        if told.after or told.before:
            named = [each for each in named if not told.forbids(each.outlet)]
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
        settled = settle([each.outlet for each in _told_apart(meant, plain, start, end)])
        return settled[0] if len(settled) == 1 else None

    def _bear(self, uses: tuple[Use, ...], on: str | None) -> list[Named]:
        """Return who bears a name on a date."""
        return [each for each in in_use(self._bearers(uses), on) if is_valid(each.name, on)]

    def _counts(self, named: Named, plain: str, start: int, end: int) -> bool:
        if lacks_its_capital(named.name, plain[start:end]):
            return False
        guarded = bool(named.name.requires_context) or named.name.case == "exact"
        introduced = guarded and is_introduced(named.outlet.entity_type, plain, start)
        if named.outlet.entity_type == "government-body" and is_a_place(plain, start, end):
            return False
        of_media = named.outlet.entity_type in MEDIA_TYPES
        introduced = introduced or (guarded and of_media and is_declined(plain, start, end))
        if not counts(named.name, plain, start, end, introduced, of_media):
            return False
        country = self._nations.called(named.outlet.country)
        guarded = guarded and bool(named.name.requires_context)
        return guarded or is_borne_out(named.outlet, country, plain, start, end)


def _told_apart(meant: Sequence[Named], plain: str, start: int, end: int) -> Sequence[Named]:
    """Leave those whose context stands near; else those that need none, though a kind is named."""
    if len(meant) < 2:
        return meant
    guarded = [each for each in meant if each.name.requires_context]
    apart = [each for each in guarded if counts(each.name, plain, start, end)]
    return apart or [each for each in meant if not each.name.requires_context] or guarded


def _span(met: _Met) -> tuple[int, int]:
    return met.mention.start, met.mention.end


def _leads_to(before: _Met, met: _Met, between: str, plain: str) -> bool:
    """Tell whether what is named before a name only says what that is or whose."""
    if between in _BEFORE_A_NAME:
        return describes(*before, *met, plain)
    medium = met.outlet.entity_type in MEDIA_TYPES and before.outlet.entity_type not in MEDIA_TYPES
    return medium and before.outlet.country in (None, met.outlet.country) and owns(between)


def in_use(named: list[Named], on: str | None) -> list[Named]:
    """Return those with names in use on a date, at present for None; former ones if none is."""
    used = [e for e in named if (is_valid(e.name, on) if on else e.name.valid_to is None)]
    return used or [e for e in named if on is None or (e.name.valid_from or "") <= on]


def settle(outlets: Sequence[Outlet]) -> tuple[Outlet, ...]:
    """Return the distinct outlets among those a name fits, without editions of another of them."""
    if len(outlets) < 2:
        return tuple(outlets)
    distinct = {outlet.id: outlet for outlet in outlets}
    wholes = [
        outlet
        for outlet in distinct.values()
        if not any(r.type in _PARTS_OF_A_WHOLE and r.to in distinct for r in outlet.relations)
    ]
    return tuple(wholes or distinct.values())
