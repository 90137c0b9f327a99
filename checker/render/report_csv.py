"""A table of a periodic report as CSV."""

from collections.abc import Iterator

from checker.render.report_tables import Table
from checker.render.sheet import row


def lines(table: Table) -> Iterator[str]:
    """Yield the header and each row; an empty cell is a value that is not known."""
    yield row(column.name for column in table.columns)
    yield from map(row, table.rows)
