"""A desk's store: one DuckDB file, written an article at a time."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import duckdb

from checker.errors import StoreError
from checker.mix.ddl import definition, insertion
from checker.mix.rows import Rows
from checker.mix.tables import TABLES, Row, ShardFile

SCHEMA = 1
"""The number of the store's layout; a store of another number is refused."""
_LEAST_MB = 48
_SHARE = 4_000_000  # a quarter of the file, in MB
_ROOM_EVERY = 1000  # transactions
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": f"{_LEAST_MB}MB",
    "threads": 1,
    "autoinstall_known_extensions": False,
}


@contextmanager
def opened(file: Path, write: bool = False) -> Iterator["Store"]:
    """Open a store, which is made where there is none and `write` is asked.

    Raises StoreError, naming the file and the remedy, where it is no store of this layout, or
    another process writes to it.
    """
    if not write and not file.exists():
        raise StoreError(f"{file}: no such store; checker collect --into {file} makes one")
    connection = _connected(file, write)
    try:
        store = Store(connection)
        store.prepare(file, write)
        yield store
    except duckdb.CatalogException as error:
        raise StoreError(f"{file} is no store of checker") from error
    except RuntimeError as error:
        if str(error) == "Query interrupted":  # what Ctrl-C becomes while a statement runs
            raise KeyboardInterrupt from error
        raise
    finally:
        connection.close()


def _connected(file: Path, write: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(file), read_only=not write, config=_CONFIG)
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{file} is in use: another process writes to it") from error
        raise StoreError(f"{file} cannot be opened as a store") from error
    except duckdb.Error as error:
        raise StoreError(f"{file} cannot be opened as a store") from error


class Store:
    """An open store; `connection` is for questions in SQL."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Work on an open connection."""
        self.connection = connection
        self._transactions = 0
        self._insertions: dict[str, duckdb.Statement] = {}  # parsing them is half their time

    def prepare(self, file: Path, write: bool) -> None:
        """Make the tables where they are missing; raises StoreError for another layout."""
        self.connection.execute("SET TimeZone = 'UTC'")
        self.connection.execute("SET enable_progress_bar = false")  # a spawned process draws one
        if write:
            self.connection.execute("CREATE TABLE IF NOT EXISTS layout (number INTEGER NOT NULL)")
            for table in TABLES:
                self.connection.execute(definition(table))
        numbers = self.connection.execute("SELECT number FROM layout").fetchall()
        if not numbers and write:
            self.connection.execute("INSERT INTO layout VALUES (?)", [SCHEMA])
        elif numbers != [(SCHEMA,)]:
            raise StoreError(f"{file} has another layout than {SCHEMA}; collect into a new store")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of what follows, or, after a kill at any moment, nothing of it."""
        if self._transactions % _ROOM_EVERY == 0:
            self._make_room()
        self._transactions += 1
        self.connection.begin()
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()

    def _make_room(self) -> None:
        """Let memory grow with the store, whose keys a writer holds in part."""
        found = self.connection.execute(
            "SELECT path FROM duckdb_databases() WHERE path IS NOT NULL"
        ).fetchone()
        size = Path(str(found[0])).stat().st_size if found else 0
        self.connection.execute(f"SET memory_limit = '{_LEAST_MB + size // _SHARE}MB'")

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows to a table."""
        if rows:
            if table not in self._insertions:
                parsed = self.connection.extract_statements(insertion(table))
                (self._insertions[table],) = parsed
            self.connection.execute(self._insertions[table], by_column(rows))

    def add_articles(self, found: Iterable[Rows]) -> None:
        """Add articles with all that belongs to them."""
        each = list(found)
        self.add("articles", [rows.article for rows in each])
        self.add("claims", [row for rows in each for row in rows.claims])
        self.add("links", [row for rows in each for row in rows.links])
        self.add("findings", [row for rows in each for row in rows.findings])
        self.add("texts", [rows.text for rows in each if rows.text])

    def replace_article(self, found: Rows) -> None:
        """Put an article's new rows in the place of the old ones; its text stays."""
        for table in ("claims", "links", "findings", "articles"):
            question = f"DELETE FROM {table} WHERE article = ?"  # noqa: S608 - names of ours
            self.connection.execute(question, [found.article.article])
        self.add_articles([found])


def by_column(rows: Sequence[Row | ShardFile]) -> list[list[object]]:
    """Return what rows hold as one list for each column."""
    names = [field.name for field in fields(rows[0])]
    return [[_value(getattr(row, name)) for row in rows] for name in names]


def _value(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
