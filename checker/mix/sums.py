"""Each article's claims as numbers: the sums from which every estimate is made.

An article, with its copies, is the unit that is drawn: its claims stand or fall together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb
import numpy as np
from numpy.typing import NDArray

from checker.mix.measures import MEASURES

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Draws = NDArray[np.float32]

MOST_OUTLETS, MOST_SECTIONS = 100, 20
"""The outlets in most articles are estimated; sections beyond the largest are pooled as one."""
PERIODS = "SELECT id, period AS slice, version, number, section, claims FROM chosen WHERE once"


@dataclass(frozen=True, slots=True)
class Item:
    """A share that is estimated; `steady` leaves claims through regraded outlets out."""

    of: Literal["measure", "outlet"]
    key: str
    name: str
    steady: bool = False
    tested: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slice of articles: a number an article for `sections` and `claims`.

    `parts` is articles by items: how many of an article's claims are of the item.
    """

    slice: str
    version: str
    sections: Ints
    claims: Draws
    parts: Draws


@dataclass(frozen=True, slots=True)
class Sums:
    """What is estimated, and for each slice its articles, in the order of versions and time.

    `articles`, `columns` and `numbers` are the entries of the matrix of articles by items that are
    not 0; the articles of slice i are `bounds[i]` to `bounds[i + 1]`.
    """

    items: tuple[Item, ...]
    slices: tuple[tuple[str, str], ...]
    bounds: Ints
    sections: Ints
    claims: Floats
    articles: Ints
    columns: Ints
    numbers: Floats

    def sheet(self, place: int) -> Sheet:
        """Return the slice at a place of `slices`."""
        first, last = int(self.bounds[place]), int(self.bounds[place + 1])
        low, high = np.searchsorted(self.articles, (first, last))
        parts = np.zeros((last - first, len(self.items)), np.float32)
        parts[self.articles[low:high] - first, self.columns[low:high]] = self.numbers[low:high]
        claims = self.claims[first:last].astype(np.float32)
        return Sheet(*self.slices[place], self.sections[first:last], claims, parts)


def read(
    connection: duckdb.DuckDBPyConnection,
    fewest: int,
    rows: str = PERIODS,
    bound: Mapping[str, str] | None = None,
) -> Sums:
    """Return the sums of the articles that `rows`, a question with values to bind, yields.

    Outlets in fewer than `fewest` of them are left out: their shares are counted, not estimated.
    """
    connection.execute(_ORDERED.format(rows=rows, most=MOST_SECTIONS), bound or {})
    found = _columns(connection, "SELECT slice_number, place, claims FROM ordered ORDER BY row")
    slices = connection.execute(
        "SELECT DISTINCT slice_number, slice, version FROM ordered ORDER BY 1"
    ).fetchall()
    items = _items(connection, fewest)
    entries = _columns(connection, _entries(items))
    return Sums(
        items=items,
        slices=tuple((name, version) for _, name, version in slices),
        bounds=np.searchsorted(found[0], np.arange(len(slices) + 1)),
        sections=found[1].astype(np.int64),
        claims=found[2].astype(np.float64),
        articles=entries[0].astype(np.int64),
        columns=entries[1].astype(np.int64),
        numbers=entries[2].astype(np.float64),
    )


def _items(connection: duckdb.DuckDBPyConnection, fewest: int) -> tuple[Item, ...]:
    connection.execute(_KEPT.format(fewest=fewest, most=MOST_OUTLETS))
    outlets = connection.execute("SELECT key, name FROM kept ORDER BY number").fetchall()
    measures = [Item("measure", m.key, m.name, tested=False) for m in MEASURES]
    steady = [Item("measure", m.key, m.name, steady=True) for m in MEASURES if m.tested]
    return (*measures, *steady, *(Item("outlet", key, name) for key, name in outlets))


def _entries(items: tuple[Item, ...]) -> str:
    known = {m.key: m for m in MEASURES}
    columns = [
        known[item.key].steady_column if item.steady else known[item.key].column
        for item in items
        if item.of == "measure"
    ]
    each = [
        f"SELECT row, {item} AS item, {column} AS number FROM ordered JOIN tallies USING (id) "
        f"WHERE {column} > 0"
        for item, column in enumerate(columns)
    ]
    each.append(
        f"SELECT row, {len(columns)} + k.number AS item, count(*) AS number "
        "FROM ordered JOIN passed USING (id) JOIN kept k USING (key) GROUP BY ALL"
    )
    return f"FROM ({' UNION ALL '.join(each)}) ORDER BY row, item"


def _columns(connection: duckdb.DuckDBPyConnection, question: str) -> list[NDArray[np.generic]]:
    return list(connection.execute(question).fetchnumpy().values())


_ORDERED = """CREATE OR REPLACE TEMP TABLE ordered AS
WITH given AS ({rows}), places AS (
    SELECT section, least(row_number() OVER (ORDER BY count(*) DESC, section) - 1, {most}) AS place
    FROM given GROUP BY section
)
SELECT id, slice, version, claims, place,
    row_number() OVER (ORDER BY number, slice, id) - 1 AS row,
    dense_rank() OVER (ORDER BY number, slice) - 1 AS slice_number
FROM given JOIN places USING (section)"""
_KEPT = """CREATE OR REPLACE TEMP TABLE kept AS
SELECT key, min(name) AS name, row_number() OVER (ORDER BY key) - 1 AS number FROM (
    SELECT key, min(p.name) AS name, count(DISTINCT id) AS articles
    FROM passed p JOIN ordered USING (id) GROUP BY key
    HAVING articles >= {fewest} ORDER BY articles DESC, key LIMIT {most}
) GROUP BY key"""
