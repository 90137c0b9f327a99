"""A folder of Parquet read as a store: what `EXPORT DATABASE` writes, or shards of it side by side.

A table is `articles.parquet`, several files in a folder `articles`, or one in each subfolder.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import duckdb

from checker.errors import StoreError
from checker.mix.ddl import definition
from checker.mix.store import Store
from checker.mix.tables import TABLES

_NEEDED = ("articles", "claims", "links", "findings", "failures", "texts")


@contextmanager
def opened_folder(folder: Path) -> Iterator[Store]:
    """Open a folder for questions; a table that it lacks is empty, but it must have articles.

    Raises StoreError, naming the folder and the table, for what cannot be read as a store.
    """
    with duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False}) as memory:
        memory.execute("SET TimeZone = 'UTC'")
        for table in _NEEDED:
            _view(memory, folder, table)
        yield Store(memory)


def _view(memory: duckdb.DuckDBPyConnection, folder: Path, table: str) -> None:
    files = sorted(
        {
            *folder.glob(f"{table}.parquet"),
            *folder.glob(f"{table}/*.parquet"),
            *folder.glob(f"*/{table}.parquet"),
        }
    )
    if not files:
        if table == "articles":
            raise StoreError(f"{folder}: no articles.parquet; is it a folder of an exported store?")
        memory.execute(definition(table))
        return
    try:
        rows = memory.read_parquet([str(file) for file in files])
        missing = {field.name for field in fields(TABLES[table])} - set(rows.columns)
        if missing:
            raise StoreError(f"{folder}: {table} has no column {min(missing)}")
        rows.create_view(table)
    except duckdb.Error as error:
        raise StoreError(f"{folder}: {table} cannot be read as Parquet") from error
