"""The counts of a report: plain questions to the store, which a reader can redo."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import duckdb

from checker.figures import (
    ALL,
    Collected,
    Count,
    Failed,
    Findings,
    Group,
    Period,
    Totals,
    Version,
)
from checker.figures import Question as Asked
from checker.mix.measures import MEASURES
from checker.rules import RULES

Connection = duckdb.DuckDBPyConnection
_SETS = "GROUPING SETS ((period, version, number{0}), (version, number{0}))"
_PERIOD = "coalesce(period, 'all') AS period"
_ORDER = "ORDER BY period = 'all', period, number"


def versions(connection: Connection) -> tuple[Version, ...]:
    """Return what read the chosen articles, in the order of first use."""
    return tuple(
        Version(*row)
        for row in connection.execute(
            "SELECT c.version, v.checker, registry, models, count(*), min(day)::VARCHAR, "
            "max(day)::VARCHAR FROM chosen c JOIN versions v USING (version) "
            "GROUP BY ALL ORDER BY any_value(v.number)"
        ).fetchall()
    )


def totals(connection: Connection) -> tuple[Totals, ...]:
    """Return what shares are shares of, by period and version, and over all periods."""
    question = f"""SELECT {_PERIOD}, version, count(*), count_if(NOT once), count_if(once),
        count_if(once AND abstained), count_if(once AND claims = 0),
        coalesce(sum(claims) FILTER (once), 0)::BIGINT, sum(claims)::BIGINT
        FROM chosen GROUP BY {_SETS.format("")} {_ORDER}"""
    return tuple(Totals(*row) for row in connection.execute(question).fetchall())


def collected(
    connection: Connection, asked: Asked, periods: Sequence[Period]
) -> tuple[tuple[Collected, ...], tuple[Failed, ...]]:
    """Return what was met in each period, and what failed by reason.

    A target counts as failed once, when it was last met, unless it was scored later. Where one
    publisher or section is asked for, failures are unknown: nobody knows whose they are.
    """
    scored = dict(
        connection.execute("SELECT period, count(*) FROM chosen GROUP BY period").fetchall()
    )
    known = _failures_are_known(asked)
    failures = _by_period(_failures(connection, asked), periods) if known else ()
    failed = {p.period: sum(f.targets for f in failures if f.period == p.period) for p in periods}
    return tuple(
        Collected(
            p.period,
            scored.get(p.period, 0) + failed[p.period] if known else None,
            scored.get(p.period, 0),
            failed[p.period] if known else None,
        )
        for p in periods
    ), failures


def days_of_failures(connection: Connection, asked: Asked) -> list[date]:
    """Return the days on which failures were met that are asked for."""
    return [day for day, _ in _failures(connection, asked)] if _failures_are_known(asked) else []


def _failures_are_known(asked: Asked) -> bool:
    return not (asked.publisher or asked.section)


def _failures(connection: Connection, asked: Asked) -> list[tuple[date, str]]:
    """Return the day and the code of each target that was never scored, when it was last met."""
    return connection.execute(
        """SELECT * FROM (
            SELECT timezone($tz, max(met))::DATE AS day, arg_max(code, met)
            FROM failures ANTI JOIN articles USING (input) GROUP BY input
        ) WHERE ($since IS NULL OR day >= $since::DATE)
            AND ($until IS NULL OR day <= $until::DATE)""",
        {"tz": asked.tz, "since": asked.since, "until": asked.until},
    ).fetchall()


def _by_period(
    failures: Sequence[tuple[date, str]], periods: Sequence[Period]
) -> tuple[Failed, ...]:
    """Count failures by period and code; each day of one stands in one of the periods."""
    firsts = [period.first for period in periods]
    told = Counter(
        (periods[bisect_right(firsts, day.isoformat()) - 1].period, code) for day, code in failures
    )
    return tuple(Failed(*key, number) for key, number in sorted(told.items()))


def measures(connection: Connection) -> tuple[Count, ...]:
    """Return the claims of each measure, in the order of the table of measures."""
    each = ", ".join(_MEASURED.format(m.column) for m in MEASURES)
    found = connection.execute(
        f"""SELECT {_PERIOD}, version, coalesce(sum(claims) FILTER (once), 0)::BIGINT,
            sum(claims)::BIGINT, {each}
        FROM chosen LEFT JOIN tallies USING (id) GROUP BY {_SETS.format("")} {_ORDER}"""
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
            SELECT {_PERIOD}, version, sum(claims) FILTER (once) AS claims, sum(claims) AS raw
            FROM chosen GROUP BY {_SETS.format("")}
        ), names AS (
            SELECT key, arg_max(name, (times, name)) AS name
            FROM (SELECT key, name, count(*) AS times FROM {rows} GROUP BY ALL) GROUP BY key
        ), held AS (
            SELECT {_PERIOD}, version, number, key, arg_max({affiliation}, (day, {affiliation}))
                AS a, max({country}) AS c, count(DISTINCT id) FILTER (once) AS articles,
                count(DISTINCT id) AS articles_raw, count_if(once) AS claims, count(*) AS claims_raw
            FROM {rows} JOIN chosen USING (id) GROUP BY {_SETS.format(", key")}
        )
        SELECT period, version, key, name, a, c, articles, articles_raw, h.claims, claims_raw,
            h.claims / nullif(w.claims, 0), claims_raw / nullif(raw, 0), NULL, NULL
        FROM held h JOIN whole w USING (period, version) JOIN names USING (key)
        {_ORDER}, h.claims DESC, claims_raw DESC, key"""
    ).fetchall()
    return tuple(Count(*row) for row in found)


def groups(connection: Connection, column: str) -> tuple[Group, ...]:
    """Return what each publisher or section relies on; `column` is which, rows are by name."""
    return _groups(connection, f"(SELECT *, {column} AS key, once_{column} AS own FROM chosen)")


def authors(connection: Connection, fewest: int) -> tuple[Group, ...]:
    """Return what each author with so many articles relies on, over the whole range alone."""
    each = """(SELECT *, row_number() OVER (PARTITION BY cluster, version, key
        ORDER BY is_copy, day, article) = 1 AS own
        FROM (SELECT *, unnest(list_distinct(authors)) AS key FROM chosen))"""
    return tuple(
        row for row in _groups(connection, each) if row.period == ALL and row.articles >= fewest
    )


def _groups(connection: Connection, rows: str) -> tuple[Group, ...]:
    tests = "coalesce(state, false)", "media", "(media OR disputed)"
    shares = [f"count_if(own AND {t}) / nullif(count_if(own AND claim > 0), 0)" for t in tests]
    found = connection.execute(
        f"""SELECT {_PERIOD}, version, key, count(DISTINCT id) FILTER (own), count(DISTINCT id),
            count_if(own AND claim > 0), count(claim), count_if(own AND coalesce(state, false)),
            count_if(own AND media), count_if(own AND disputed), {", ".join(shares)}
        FROM {rows} LEFT JOIN counted USING (id) GROUP BY {_SETS.format(", key")} {_ORDER}, key"""
    ).fetchall()
    return tuple(Group(*row) for row in found)


def findings(connection: Connection) -> tuple[Findings, ...]:
    """Return the findings of each rule; a rule without a name is one that this version lacks."""
    found = connection.execute(
        f"""WITH whole AS (
            SELECT {_PERIOD}, version, count_if(once) AS articles FROM chosen
            GROUP BY {_SETS.format("")}
        ), held AS (
            SELECT {_PERIOD}, version, number, code, count(DISTINCT id) FILTER (once) AS articles,
                count_if(once) AS findings, count(*) AS raw
            FROM findings JOIN chosen USING (article) GROUP BY {_SETS.format(", code")}
        )
        SELECT period, version, code, h.articles, findings, raw,
            100 * findings / nullif(w.articles, 0)
        FROM held h JOIN whole w USING (period, version) {_ORDER}, code"""
    ).fetchall()
    return tuple(Findings(p, v, code, _rule(code), *n) for p, v, code, *n in found)


def _rule(code: str) -> str:
    return RULES[code].name if code in RULES else ""
