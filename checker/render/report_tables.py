"""The tables of a periodic report: flat rows, for every format that is read by a program."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from types import NoneType, UnionType
from typing import Literal, get_args, get_origin, get_type_hints

from checker import figures
from checker.figures import Alarm, Meaning, MixReport

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type is text, whole number or number, and any cell of it may be empty."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows, which have a cell for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_ROWS: dict[str, type] = {
    "periods": figures.Period,
    "versions": figures.Version,
    "breaks": figures.Break,
    "collected": figures.Collected,
    "failures": figures.Failed,
    "totals": figures.Totals,
    "measures": figures.Count,
    "outlets": figures.Count,
    "grades": figures.Count,
    "countries": figures.Count,
    "publishers": figures.Group,
    "sections": figures.Group,
    "authors": figures.Group,
    "findings": figures.Findings,
    "changes": figures.Change,
    "drift": figures.Change,
    "appearances": figures.Appearance,
    "regrades": figures.Regrade,
    "goals": figures.Goal,
    "flows": figures.Flow,
    "moved": figures.Moved,
    "moved_claims": figures.MovedClaim,
    "comparison": figures.Comparison,
    "codebook": figures.Meaning,
}
NAMES = (*_ROWS, "alarms", "evidence")
"""The name of each table."""


def tables(report: MixReport) -> Iterator[Table]:
    """Yield every table, also those without a row."""
    for name, row in _ROWS.items():
        yield Table(name, _columns(row), tuple(map(_cells, getattr(report, name))))
    yield Table("alarms", _ALARM, tuple(map(_alarm, report.alarms)))
    yield Table("evidence", _EVIDENCE, tuple(_evidence(report)))


def codebook() -> Iterator[Meaning]:
    """Yield the meaning of each column of each table."""
    columns = {name: _columns(row) for name, row in _ROWS.items()}
    for name, each in (columns | {"alarms": _ALARM, "evidence": _EVIDENCE}).items():
        for column in each:
            yield Meaning(name, column.name, column.type, column.meaning)


def _cells(record: object) -> tuple[Cell, ...]:
    return tuple(getattr(record, field.name) for field in fields(record))  # type: ignore[arg-type]


def _columns(row: type) -> tuple[Column, ...]:
    plain, noted = get_type_hints(row), get_type_hints(row, include_extras=True)
    return tuple(
        Column(field.name, _type(plain[field.name]), str(get_args(noted[field.name])[1]))
        for field in fields(row)
    )


def _type(hint: object) -> str:
    if isinstance(hint, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is Literal:
        return "text"
    return {str: "text", bool: "true or false", int: "whole number", float: "number"}[hint]  # type: ignore[index]


def _alarm(alarm: Alarm) -> tuple[Cell, ...]:
    return (*_cells(alarm.change), alarm.direction, alarm.since)


def _evidence(report: MixReport) -> Iterator[tuple[Cell, ...]]:
    for alarm in report.alarms:
        change = alarm.change
        for each in alarm.evidence:
            yield (change.period, change.version, change.of, change.key, *_cells(each))


_OF_ALARM = {"direction": "where it went", "since": "first of the periods in a row that raise it"}
_ALARM = (
    *_columns(figures.Change),
    *(Column(name, "text", meaning) for name, meaning in _OF_ALARM.items()),
)
_EVIDENCE = (
    *(column for column in _columns(figures.Change) if column.name in {"period", "version"}),
    *(column for column in _columns(figures.Change) if column.name in {"of", "key"}),
    *(
        Column("of_claims" if column.name == "of" else column.name, column.type, column.meaning)
        for column in _columns(figures.Evidence)
    ),
)
