"""The counts of claims: plain questions to the store, which a reader can redo."""

from collections.abc import Iterator, Sequence

import duckdb

from checker.figures import Count
from checker.mix.grouping import ORDER, PERIOD, SETS
from checker.mix.measures import MEASURES

Connection = duckdb.DuckDBPyConnection


def measures(connection: Connection) -> tuple[Count, ...]:
    """Return the claims of each measure, in the order of the table of measures."""
    each = ", ".join(_MEASURED.format(m.column) for m in MEASURES)
    found = connection.execute(
        f"""SELECT {PERIOD}, version, coalesce(sum(claims) FILTER (once), 0)::BIGINT,
            sum(claims)::BIGINT, {each}
        FROM chosen LEFT JOIN tallies USING (id) GROUP BY {SETS.format("")} {ORDER}"""
    ).fetchall()
    return tuple(row for period, version, *n in found for row in _measured(period, version, n))


_MEASURED = """count_if(once AND {0} > 0), count_if({0} > 0),
    coalesce(sum({0}) FILTER (once), 0)::BIGINT, coalesce(sum({0}), 0)::BIGINT"""


def _measured(period: str, version: str, numbers: Sequence[int]) -> Iterator[Count]:
    whole, raw, *rest = numbers
    for place, measure in enumerate(MEASURES):
        articles, articles_raw, claims, claims_raw = rest[4 * place : 4 * place + 4]
        yield Count(
            period=period,
            version=version,
            key=measure.key,
            name=measure.name,
            affiliation=None,
            country=None,
            articles=articles,
            articles_raw=articles_raw,
            claims=claims,
            claims_raw=claims_raw,
            share=claims / whole if whole else None,
            share_raw=claims_raw / raw if raw else None,
            low=None,
            high=None,
        )


def outlets(connection: Connection) -> tuple[Count, ...]:
    """Return the claims with each outlet or registered body in their chain."""
    return _counts(connection, "passed", "affiliation", "country")


def grades(connection: Connection) -> tuple[Count, ...]:
    """Return the claims with an outlet of each grade in their chain."""
    each = "(SELECT DISTINCT id, claim, affiliation AS key, affiliation AS name FROM passed)"
    return _counts(connection, each)


def countries(connection: Connection) -> tuple[Count, ...]:
    """Return the claims with an outlet of each country in their chain."""
    key = "coalesce(country, 'none')"
    return _counts(
        connection, f"(SELECT DISTINCT id, claim, {key} AS key, {key} AS name FROM passed)"
    )


def _counts(
    connection: Connection, rows: str, affiliation: str = "NULL", country: str = "NULL"
) -> tuple[Count, ...]:
    """Count the rows of a claim and a key; `once` leaves copies out."""
    found = connection.execute(
        f"""WITH whole AS (
            SELECT {PERIOD}, version, sum(claims) FILTER (once) AS claims, sum(claims) AS raw
            FROM chosen GROUP BY {SETS.format("")}
        ), names AS (
            SELECT key, arg_max(name, (times, name)) AS name
            FROM (SELECT key, name, count(*) AS times FROM {rows} GROUP BY ALL) GROUP BY key
        ), held AS (
            SELECT {PERIOD}, version, number, key, arg_max({affiliation}, (day, {affiliation}))
                AS a, max({country}) AS c, count(DISTINCT id) FILTER (once) AS articles,
                count(DISTINCT id) AS articles_raw, count_if(once) AS claims, count(*) AS claims_raw
            FROM {rows} JOIN chosen USING (id) GROUP BY {SETS.format(", key")}
        )
        SELECT period, version, key, name, a, c, articles, articles_raw, h.claims, claims_raw,
            h.claims / nullif(w.claims, 0), claims_raw / nullif(raw, 0), NULL, NULL
        FROM held h JOIN whole w USING (period, version) JOIN names USING (key)
        {ORDER}, h.claims DESC, claims_raw DESC, key"""
    ).fetchall()
    return tuple(Count(*row) for row in found)
