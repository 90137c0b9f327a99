"""Two publishers side by side, never across versions and never ranked."""

from collections.abc import Iterator, Mapping

import duckdb

from checker.figures import Change, Comparison
from checker.mix.change import Slice, differences, slices
from checker.mix.sums import Item, Sums, read

_ROWS = """SELECT id, CASE WHEN $a IN (publisher, publisher_name) THEN 'a' ELSE 'b' END AS slice,
    version, number, section, claims
FROM chosen WHERE once_publisher
    AND ($a IN (publisher, publisher_name) OR $b IN (publisher, publisher_name))"""


def compare(connection: duckdb.DuckDBPyConnection, one: str, two: str) -> Iterator[Comparison]:
    """Yield each share of both, within each version; estimates where both have articles."""
    sums = read(connection, 1, _ROWS, {"a": one, "b": two})
    found = list(slices(sums, {"a": 0, "b": 1}))
    for version in dict.fromkeys(each.version for each in found):
        both = {each.period: each for each in found if each.version == version}
        yield from _side_by_side(sums, version, both)


def _side_by_side(sums: Sums, version: str, both: Mapping[str, Slice]) -> Iterator[Comparison]:
    a, b = both.get("a"), both.get("b")
    changes = differences(sums.items, b, a, "a") if a and b else ()
    known = {(change.of, change.key): change for change in changes}
    for column, item in enumerate(sums.items):
        if not item.steady:
            change = known.get((item.of, item.key))
            yield _row(version, item, _held(a, column), _held(b, column), change)


def _held(side: Slice | None, column: int) -> tuple[int, int]:
    if side is None:
        return 0, 0
    return round(float(side.real.y[0, :, column].sum())), round(float(side.real.n.sum()))


def _row(
    version: str, item: Item, a: tuple[int, int], b: tuple[int, int], change: Change | None
) -> Comparison:
    return Comparison(
        version=version,
        of=item.of,
        key=item.key,
        name=item.name,
        claims_a=a[0],
        claims_b=b[0],
        of_a=a[1],
        of_b=b[1],
        share_a=a[0] / a[1] if a[1] else None,
        share_b=b[0] / b[1] if b[1] else None,
        difference=change.difference if change else None,
        low=change.low if change else None,
        high=change.high if change else None,
        p=change.p if change else None,
        q=change.q if change else None,
    )
