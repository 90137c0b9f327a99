"""Who held which office of a state, and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in an office; `until` is None for those in office.

    `names` are the ways in which a text may call them at first mention, the full name first. Dates
    are ISO 8601, half-open: on `until` somebody else is in office.
    """

    names: tuple[str, ...]
    country: str
    office: str
    since: str
    until: str | None

    def covers(self, day: str | None) -> bool:
        """Return whether it was their office on a day; on an unknown day it may have been."""
        return day is None or (self.since <= day and (self.until is None or day < self.until))


def terms(table: Mapping[str, Mapping[str, list[str]]]) -> dict[str, tuple[Term, ...]]:
    """Return the terms of everybody in a table by each of their names, in the table's order."""
    found: dict[str, tuple[Term, ...]] = {}
    for term in _terms(table):
        for name in term.names:
            found[name] = (*found.get(name, ()), term)
    return found


def _terms(table: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Term]:
    for country, offices in table.items():
        for office, rows in offices.items():
            for row in rows:
                name, short, since, until = (part.strip() for part in row.split("|"))
                others = (other.strip() for other in short.split(",") if other.strip())
                yield Term((name, *others), country, office, since, until or None)
