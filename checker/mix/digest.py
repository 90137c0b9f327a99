"""Says whether two stores hold the same rows, whenever and however they were collected."""

from dataclasses import fields

from checker.mix.store import Store
from checker.mix.tables import TABLES

VOLATILE = frozenset({"run", "collected", "met", "started", "finished", "day"})
"""Columns that tell when and by which run a row came, not what it says."""


def digests(store: Store) -> dict[str, str]:
    """Return the number of rows and their hash, in hexadecimal, for each table.

    The order of rows does not matter, nor do the columns in VOLATILE.
    """
    return {table: _digest(store, table) for table in TABLES}


def _digest(store: Store, table: str) -> str:
    names = [field.name for field in fields(TABLES[table]) if field.name not in VOLATILE]
    row = ", ".join(f'"{name}" := "{name}"' for name in names)
    hashed = f"md5_number_lower(to_json(struct_pack({row}))::VARCHAR)"
    question = f"SELECT count(*), sum({hashed}::HUGEINT) FROM {table}"  # noqa: S608 - names of ours
    found = store.connection.execute(question).fetchone() or (0, 0)
    return f"{found[0]}:{found[1] or 0:x}"
