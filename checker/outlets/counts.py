"""Counts what a registry holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from checker.outlets.scripts import script_of
from checker.records import Affiliation, OutletAnswer

GRADES: tuple[Affiliation, ...] = get_args(Affiliation)


@dataclass(frozen=True, slots=True)
class Country:
    """How many entries a country has in all and by grade; `code` is None for no one country."""

    code: str | None
    entries: int
    by_grade: dict[Affiliation, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a registry holds; `network_hosts` are those of covert networks, among `hosts`."""

    countries: tuple[Country, ...]
    entries: int
    names: int
    scripts: int
    hosts: int
    network_hosts: int
    handles: int
    assessments: int


def count(answers: Iterable[OutletAnswer]) -> Counts:
    """Return the counts over graded entries, countries by number of entries."""
    kept = [(each.outlet, each.grade) for each in answers if each.outlet and each.grade]
    outlets = [outlet for outlet, _ in kept]
    pairs = Counter((outlet.country, grade.affiliation) for outlet, grade in kept)
    sizes = Counter(outlet.country for outlet in outlets)
    names = [name for outlet in outlets for name in outlet.names]
    networks = (each for each in outlets if each.entity_type == "influence-network")
    return Counts(
        countries=tuple(
            Country(code, sizes[code], {g: pairs[code, g] for g in GRADES})
            for code in sorted(sizes, key=lambda code: (-sizes[code], code or ""))
        ),
        entries=len(outlets),
        names=len(names),
        scripts=len({name.script or script_of(name.text) for name in names} - {"Zyyy"}),
        hosts=sum(len(each.domains) for each in outlets),
        network_hosts=sum(len(each.domains) for each in networks),
        handles=sum(len(each.handles) for each in outlets),
        assessments=sum(len(each.assessments) for each in outlets),
    )
