"""Checks entries of a registry against each other."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from checker.outlets.faults import Faults, Located, Step, field_name
from checker.records import Domain, Outlet


class Sourced(NamedTuple):
    """An outlet and where its entry stands."""

    outlet: Outlet
    place: Located


class _Claim(NamedTuple):
    """What only one entry may have, for a time, with the field that says so."""

    key: Hashable
    steps: tuple[Step, ...]
    told: str
    since: str = ""
    until: str = "9999"


def check_consistency(entries: Sequence[Sourced], faults: Faults) -> None:
    """Note ids, domains and handles given twice, relations that lead nowhere, graded networks."""
    held: dict[Hashable, list[tuple[_Claim, Sourced]]] = {}
    for entry in entries:
        for claim in _claims(entry.outlet):
            rivals = held.setdefault(claim.key, [])
            for other, holder in rivals:
                if claim.since <= other.until and other.since <= claim.until:
                    first = holder.place.of(*other.steps)
                    message = f"{claim.told} is given twice; first at {first}"
                    faults.add(entry.place.of(*claim.steps), field_name(claim.steps), message)
                    break
            rivals.append((claim, entry))
    _check_relations(entries, faults)
    _check_networks(entries, faults)


def _claims(outlet: Outlet) -> Iterator[_Claim]:
    yield _Claim(("id", outlet.id), ("id",), repr(outlet.id))
    for number, domain in enumerate(outlet.domains):
        yield _domain_claim(domain, ("domains", number, "host"))
    for number, handle in enumerate(outlet.handles):
        key = ("handle", handle.platform, handle.name.lower())
        yield _Claim(key, ("handles", number, "name"), f"{handle.platform}:{handle.name}")


def _domain_claim(domain: Domain, steps: tuple[Step, ...]) -> _Claim:
    since, until = domain.valid_from or "", domain.valid_to or "9999"
    return _Claim(("host", domain.host), steps, repr(domain.host), since, until)


def _check_relations(entries: Sequence[Sourced], faults: Faults) -> None:
    ids = {entry.outlet.id for entry in entries}
    for outlet, place in entries:
        for number, relation in enumerate(outlet.relations):
            if relation.to not in ids or relation.to == outlet.id:
                steps = ("relations", number, "to")
                message = f"expected the id of another entry, found {relation.to!r}"
                faults.add(place.of(*steps), field_name(steps), message)


def _check_networks(entries: Sequence[Sourced], faults: Faults) -> None:
    """Note networks with a grade, and imitators that could pass for the brand they imitate."""
    names = {entry.outlet.id: entry.outlet.name.casefold() for entry in entries}
    for outlet, place in entries:
        if outlet.entity_type == "influence-network" and outlet.assessments:
            faults.add(place.of("assessments"), "assessments", "expected none for a covert network")
        brands = {names.get(r.to) for r in outlet.relations if r.type == "impersonates"}
        for name in outlet.names:
            if name.text.casefold() in brands:
                message = f"expected no name of an imitated brand, found {name.text!r}"
                faults.add(place.of("names"), "names", message)
