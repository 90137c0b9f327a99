"""Lays registries of one's own over another: they add entries, change some, retire some."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from checker.outlets.codec import bare
from checker.outlets.consistency import Sourced, check_consistency
from checker.outlets.entries import read_outlet
from checker.outlets.faults import Faults, Place, Step
from checker.outlets.fields import Table
from checker.outlets.registry import Registry
from checker.outlets.source import read_tables
from checker.outlets.suffixes import check_hosts
from checker.records import Outlet

_CHANGE = ("override", "retire", "reason")
_Raw = Mapping[str, object]


class Layered(NamedTuple):
    """What registries of one's own make of another: all outlets, and how many entries it took."""

    outlets: tuple[Outlet, ...]
    entries: int


def layered(base: Registry, paths: Sequence[Path]) -> Registry:
    """Return `base` with the registries in the files laid over it, the last one uppermost.

    Its version names each file with the start of its SHA-256. Raises RegistryError as `read_layers`
    does.
    """
    outlets = read_layers(base, paths).outlets
    marks = [f"{path.name}:{sha256(path.read_bytes()).hexdigest()[:8]}" for path in paths]
    return Registry.of(outlets, "+".join([base.version, *marks]))


def read_layers(base: Registry, paths: Sequence[Path]) -> Layered:
    """Return the outlets of `base` as the registries in the files change them.

    An entry with an id of its own adds an outlet. One with `override = true` and a `reason`
    replaces the fields that it gives; one with `retire = true` and a `reason` removes the outlet.
    Raises RegistryError with a line for every fault of any file; nothing is then returned.
    """
    faults, layers = Faults(), _Layers(base)
    for path in paths:
        for raw, place in read_tables(path, faults):
            layers.add(raw, place, faults)
    layers.check(faults)
    faults.raise_any()
    return Layered(tuple(entry.outlet for entry in layers.entries.values()), layers.count)


class _Shipped(NamedTuple):
    """The place of an entry of the registry beneath."""

    id: str

    def of(self, *_: Step) -> str:
        return f"the entry {self.id} of the registry beneath"


class _Layers:
    """The entries as changed so far."""

    def __init__(self, base: Registry) -> None:
        self.entries = {each.id: Sourced(each, _Shipped(each.id)) for each in base.outlets()}
        self.count = 0
        self._retired: set[str] = set()

    def add(self, raw: _Raw, place: Place, faults: Faults) -> None:
        """Apply one entry of a file."""
        self.count += 1
        change = Table({key: raw[key] for key in _CHANGE if key in raw}, place, faults)
        told = {key: value for key, value in raw.items() if key not in _CHANGE}
        override, retire = change.flag("override"), change.flag("retire")
        _check_reason(change, override, retire)
        if not (override or retire):
            self._new(told, place, faults)
            return
        outlet_id = told.get("id")
        known = self.entries.get(outlet_id) if isinstance(outlet_id, str) else None
        if known is None:
            Table(told, place, faults).fault("id", "the id of an entry of the registry beneath")
        elif retire:
            self._retire(known.outlet.id, Table(told, place, faults))
        else:
            merged = Table(bare(known.outlet) | told, place, faults)
            self.entries[known.outlet.id] = Sourced(read_outlet(merged), place)

    def _new(self, told: _Raw, place: Place, faults: Faults) -> None:
        outlet = read_outlet(Table(told, place, faults))
        if outlet.id in self.entries:
            message = f"{outlet.id!r} is an entry already; to change it, expected override = true"
            faults.add(place.of("id"), "id", f"{message} and a reason")
        else:
            self.entries[outlet.id] = Sourced(outlet, place)

    def _retire(self, outlet_id: str, table: Table) -> None:
        table.text("id")
        table.finish()
        del self.entries[outlet_id]
        self._retired.add(outlet_id)

    def check(self, faults: Faults) -> None:
        """Note what the files' entries have in conflict with others or with each other."""
        shipped = {k: e for k, e in self.entries.items() if isinstance(e.place, _Shipped)}
        own = [entry for key, entry in self.entries.items() if key not in shipped]
        for key, entry in shipped.items():
            shipped[key] = self.entries[key] = entry._replace(outlet=self._loose(entry.outlet))
        check_consistency([*shipped.values(), *own], faults)
        check_hosts(own, faults)

    def _loose(self, outlet: Outlet) -> Outlet:
        """Return an outlet without its relations to those that were retired."""
        kept = tuple(each for each in outlet.relations if each.to not in self._retired)
        return outlet if len(kept) == len(outlet.relations) else replace(outlet, relations=kept)


def _check_reason(change: Table, override: bool, retire: bool) -> None:
    if override and retire:
        change.fault("retire", "either override or retire")
    reason = change.optional("reason", "why, on one line")
    if reason is None and (override or retire):
        change.fault("reason", "why, on one line")
    elif reason is not None and not (override or retire):
        change.fault("reason", "override = true or retire = true beside it")
