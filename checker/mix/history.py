"""What happened to outlets, readings and the calendar: listed apart, and never an alarm."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import duckdb

from checker.figures import Appearance, Break, Period, Regrade, Version

Connection = duckdb.DuckDBPyConnection
HISTORY = 4
"""Periods with articles that must stand before a first credit, and behind a last one."""
EXPECTED = 5.0
"""Articles since its last credit in which an outlet, had it gone on, would be credited."""


def appearances(connection: Connection) -> tuple[Appearance, ...]:
    """Return the outlets that are new, and those credited no more, within each version.

    An outlet is new where so many periods stood before it without it. It is gone where, at its
    earlier rate, so many articles since would have credited it.
    """
    found = connection.execute(_APPEARANCES, {"history": HISTORY, "expected": EXPECTED}).fetchall()
    return tuple(Appearance(*row) for row in found)


def regrades(connection: Connection) -> tuple[Regrade, ...]:
    """Return each change of an outlet's grade, from one article's day or version to the next."""
    return tuple(Regrade(*row) for row in connection.execute(_REGRADES).fetchall())


def breaks(
    connection: Connection, periods: Sequence[Period], versions: Sequence[Version]
) -> tuple[Break, ...]:
    """Return where another version begins to read, and what follows periods without articles."""
    firsts = dict(
        connection.execute(
            "SELECT version, arg_min(period, (day, id)) FROM chosen GROUP BY version"
        ).fetchall()
    )
    changes = [
        Break(firsts[later.version], "version", _changed(earlier, later))
        for earlier, later in pairwise(versions)
    ]
    held = {p for (p,) in connection.execute("SELECT DISTINCT period FROM chosen").fetchall()}
    return tuple(sorted([*changes, *_gaps(periods, held)], key=lambda each: each.period))


def _changed(earlier: Version, later: Version) -> str:
    parts = [
        f"{name} {getattr(earlier, name)} to {getattr(later, name)}"
        for name in ("checker", "registry", "models")
        if getattr(earlier, name) != getattr(later, name)
    ]
    return f"{earlier.version} to {later.version}: {', '.join(parts)}"


def _gaps(periods: Sequence[Period], held: set[str]) -> Iterator[Break]:
    runs = [
        (there, [period.period for period in run])
        for there, run in groupby(periods, lambda period: period.period in held)
    ]
    for (there, names), (_, behind) in pairwise(runs):
        if not there and names[0] != periods[0].period:
            ends = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
            yield Break(behind[0], "gap", f"no article in {ends}")


_APPEARANCES = """
WITH slices AS (
    SELECT version, period, number, count_if(once) AS articles,
        row_number() OVER (PARTITION BY version ORDER BY period) AS place
    FROM chosen GROUP BY version, period, number
), cites AS (
    SELECT version, period, key, min(p.name) AS name, arg_max(affiliation, day) AS affiliation,
        max(country) AS country, count(DISTINCT id) AS articles, count(*) AS claims
    FROM passed p JOIN chosen USING (id) WHERE once GROUP BY version, period, key
), ends AS (
    SELECT version, key, min(place) AS first, max(place) AS last, sum(c.articles) AS articles,
        sum(claims) AS claims
    FROM cites c JOIN slices USING (version, period) GROUP BY version, key
), told AS (
    SELECT e.*, (SELECT max(place) FROM slices s WHERE s.version = e.version) AS final,
        (SELECT sum(articles) FROM slices s WHERE s.version = e.version
            AND place <= e.last) AS upto,
        (SELECT sum(articles) FROM slices s WHERE s.version = e.version
            AND place > e.last) AS since
    FROM ends e
), listed AS (
    SELECT 'first' AS kind, version, key, first AS place, NULL::BIGINT AS articles,
        NULL::BIGINT AS claims, NULL::DOUBLE AS expected FROM told WHERE first > $history
    UNION ALL
    SELECT 'last', version, key, last, articles::BIGINT, claims::BIGINT, articles * since / upto
    FROM told WHERE final - last >= $history AND articles * since / upto >= $expected
)
SELECT kind, period, version, key, c.name, c.affiliation, c.country,
    coalesce(l.articles, c.articles), coalesce(l.claims, c.claims), expected
FROM listed l JOIN slices USING (version, place) JOIN cites c USING (version, period, key)
ORDER BY number, period, kind, key"""
_REGRADES = """
WITH graded AS (
    SELECT key, day, period, number, version, min(p.name) AS name, max(affiliation) AS grade
    FROM passed p JOIN chosen USING (id) WHERE known GROUP BY key, day, period, number, version
), steps AS (
    SELECT *, lag(grade) OVER w AS before, lag(number) OVER w AS earlier FROM graded
    WINDOW w AS (PARTITION BY key ORDER BY number, day)
)
SELECT key, name, before, grade, period, version,
    CASE WHEN earlier = number THEN 'date' ELSE 'version' END
FROM steps WHERE before <> grade ORDER BY number, day, key"""
