"""SQL that follows from the tables' dataclasses: their definition, and how rows enter them."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from types import NoneType, UnionType
from typing import get_args, get_type_hints

from checker.mix.tables import TABLES, Row, ShardFile

_SQL: dict[object, str] = {
    str: "VARCHAR",
    int: "INTEGER",
    float: "DOUBLE",
    bool: "BOOLEAN",
    date: "DATE",
    datetime: "TIMESTAMPTZ",
    tuple[str, ...]: "VARCHAR[]",
    tuple[int, ...]: "INTEGER[]",
}
_KEYS = {
    "articles": "article",
    "texts": "article",
    "known": "key",
    "runs": "run",
    "shards": "run, shard",
}


def definition(table: str) -> str:
    """Return the statement that creates a table unless it is there."""
    described = [f"{name} {kind}" for name, kind in columns(TABLES[table])]
    key = [f"PRIMARY KEY ({_KEYS[table]})"] if table in _KEYS else []
    return f"CREATE TABLE IF NOT EXISTS {table} ({', '.join(described + key)})"


def insertion(table: str) -> str:
    """Return the statement that adds rows, given as one list for each column."""
    return insertion_of(table, [kind for _, kind in columns(TABLES[table])])


def insertion_of(table: str, kinds: Sequence[str]) -> str:
    """Return that statement for a table of columns of these types."""
    given = [f"unnest(?::{kind.removesuffix(' NOT NULL')}[])" for kind in kinds]
    return f"INSERT INTO {table} SELECT {', '.join(given)}"


def codebook() -> tuple[tuple[str, str, str, str], ...]:
    """Return table, column, SQL type and meaning of everything that a store holds."""
    return tuple(
        (table, name, kind, _note(row, name))
        for table, row in TABLES.items()
        for name, kind in columns(row)
    )


def columns(row: type[Row | ShardFile]) -> list[tuple[str, str]]:
    """Return name and SQL type of each column that a row has."""
    hints = get_type_hints(row)
    return [(field.name, _type(hints[field.name])) for field in fields(row)]


def _type(hint: object) -> str:
    if isinstance(hint, UnionType):
        (kind,) = (each for each in get_args(hint) if each is not NoneType)
        return _SQL[kind]
    return f"{_SQL[hint]} NOT NULL"


def _note(row: type[Row], name: str) -> str:
    hint = get_type_hints(row, include_extras=True)[name]
    return str(get_args(hint)[1])
