"""What shares are shares of: articles met, scored, failed, copied, abstained, and their claims."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date

import duckdb

from checker.figures import Collected, Failed, Period, Totals, Version
from checker.figures import Question as Asked
from checker.mix.grouping import ORDER, PERIOD, SETS

Connection = duckdb.DuckDBPyConnection


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
    question = f"""SELECT {PERIOD}, version, count(*), count_if(NOT once), count_if(once),
        count_if(once AND abstained), count_if(once AND claims = 0),
        coalesce(sum(claims) FILTER (once), 0)::BIGINT, sum(claims)::BIGINT
        FROM chosen GROUP BY {SETS.format("")} {ORDER}"""
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
