"""A table of a periodic report as Parquet."""

from pathlib import Path

from checker.render.report_tables import Table

_TYPES = {
    "text": "VARCHAR",
    "true or false": "BOOLEAN",
    "whole number": "BIGINT",
    "number": "DOUBLE",
}


def write(table: Table, path: Path) -> None:
    """Write a table to `path`, over whatever is there."""
    import duckdb

    columns = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in table.columns)
    values = ", ".join(f"unnest(?::{_TYPES[column.type]}[])" for column in table.columns)
    with duckdb.connect(config={"threads": 1}) as memory:
        memory.execute(f"CREATE TABLE written ({columns})")
        if table.rows:
            cells = [list(column) for column in zip(*table.rows, strict=True)]
            memory.execute(f"INSERT INTO written SELECT {values}", cells)
        memory.table("written").write_parquet(str(path), compression="zstd")
