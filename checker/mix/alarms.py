"""Alarms: the shares that left their baseline, since when, and which articles to open."""

from collections.abc import Iterator, Sequence

import duckdb

from checker.figures import Alarm, Change, Evidence
from checker.mix.change import FALSE_ALARMS
from checker.mix.measures import MEASURES

EVIDENCE = 5
"""Articles named with an alarm."""


def alarms(connection: duckdb.DuckDBPyConnection, drift: Sequence[Change]) -> Iterator[Alarm]:
    """Yield the alarms among changes against the baseline, in the order of these."""
    running: dict[tuple[str, str, str, float], tuple[int, str]] = {}
    slices = list(dict.fromkeys((change.version, change.period) for change in drift))
    places = {slice_: place for place, slice_ in enumerate(slices)}
    for change in drift:
        if change.q > FALSE_ALARMS or not change.difference:
            continue
        up = change.difference > 0
        place = places[change.version, change.period]
        series = change.version, change.of, change.key, up
        last, since = running.get(series, (-2, ""))
        since = since if last == place - 1 else change.period
        running[series] = place, since
        yield Alarm(change, "up" if up else "down", since, _evidence(connection, change))


def _evidence(connection: duckdb.DuckDBPyConnection, change: Change) -> tuple[Evidence, ...]:
    """Return the articles of the period with most of the claims that the share counts."""
    tests = {measure.key: f"({measure.test}) AND steady" for measure in MEASURES}
    of_measure = change.of == "measure"
    table, test = ("counted", tests[change.key]) if of_measure else ("passed", "key = $key")
    found = connection.execute(
        f"""SELECT article, day::VARCHAR, title, url, publisher, section, count(*) AS held, claims
        FROM {table} JOIN chosen USING (id)
        WHERE {test} AND once AND period = $period AND version = $version
        GROUP BY ALL ORDER BY held DESC, article LIMIT {EVIDENCE}""",
        {"period": change.period, "version": change.version}
        | ({} if of_measure else {"key": change.key}),
    ).fetchall()
    return tuple(Evidence(*row) for row in found)
