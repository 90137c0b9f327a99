"""A periodic report: every question to a store, answered into one record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from checker import __version__
from checker.figures import Comparison, Count, MixReport, Period, Procedure, Question
from checker.mix import calendar, counts, denominators, groups, history, selection
from checker.mix.alarms import alarms
from checker.mix.change import (
    BASELINE,
    FALSE_ALARMS,
    FEWEST_ARTICLES,
    Estimates,
    estimate,
)
from checker.mix.compare import compare
from checker.mix.folder import opened_folder
from checker.mix.goals import goals
from checker.mix.methods import codebook, methods
from checker.mix.moved import flows, moved, moved_claims
from checker.mix.resample import RESAMPLES, SEED
from checker.mix.store import Store, opened
from checker.mix.sums import read

FEWEST_AUTHORED = 20
PROCEDURE = Procedure(RESAMPLES, SEED, FALSE_ALARMS, BASELINE, FEWEST_ARTICLES, FEWEST_AUTHORED)
_MEMORY = "256MB"


def report(
    store: Store,
    name: str,
    asked: Question,
    limits: Mapping[str, float] | None = None,
    authors: bool = False,
) -> MixReport:
    """Answer a question from a store; `limits` are a newsroom's goals, as shares by measure.

    Raises UsageError for a time zone or a publisher to compare that is not there.
    """
    connection = store.connection
    connection.execute(f"SET memory_limit = '{_MEMORY}'")
    selection.select(connection, asked)
    periods = _periods(connection, asked)
    estimates = _estimates(connection, asked)
    versions, totals = denominators.versions(connection), denominators.totals(connection)
    collected, failures = denominators.collected(connection, asked, periods)
    measures = _with_intervals(counts.measures(connection), "measure", estimates)
    articles = moved(connection)
    return MixReport(
        store=name,
        question=asked,
        procedure=PROCEDURE,
        periods=periods,
        versions=versions,
        breaks=history.breaks(connection, periods, versions),
        collected=collected,
        failures=failures,
        totals=totals,
        measures=measures,
        outlets=_with_intervals(counts.outlets(connection), "outlet", estimates),
        grades=counts.grades(connection),
        countries=counts.countries(connection),
        publishers=groups.groups(connection, "publisher"),
        sections=groups.groups(connection, "section"),
        authors=groups.authors(connection, FEWEST_AUTHORED) if authors else (),
        findings=groups.findings(connection),
        changes=tuple(estimates.changes),
        drift=tuple(estimates.drift),
        alarms=tuple(alarms(connection, estimates.drift)),
        appearances=history.appearances(connection),
        regrades=history.regrades(connection),
        goals=tuple(goals(measures, limits or {})),
        flows=flows(connection),
        moved=articles,
        moved_claims=moved_claims(connection, articles),
        comparison=_comparison(connection, asked),
        methods=tuple(methods(asked, PROCEDURE, totals, versions)),
        codebook=codebook(),
        checker=__version__,
    )


def read_report(
    file: Path, asked: Question, limits: Mapping[str, float] | None = None, authors: bool = False
) -> MixReport:
    """Open a store, or a folder of Parquet, and answer a question from it; see `report`."""
    with opened_folder(file) if file.is_dir() else opened(file) as store:
        return report(store, file.name, asked, limits, authors)


def _periods(connection: duckdb.DuckDBPyConnection, asked: Question) -> tuple[Period, ...]:
    """Return the periods from the first to the last day on which anything was met.

    Where these are very many, those that hold nothing are left out.
    """
    days = sorted({*selection.days(connection), *denominators.days_of_failures(connection, asked)})
    if not days:
        return ()
    if calendar.number(days[-1], asked.by) - calendar.number(days[0], asked.by) < calendar.MOST:
        return tuple(calendar.between(days[0], days[-1], asked.by, asked.tz))
    firsts = {calendar.label(day, asked.by): day for day in reversed(days)}
    return tuple(
        period
        for day in reversed(firsts.values())
        for period in calendar.between(day, day, asked.by, asked.tz)
    )


def _estimates(connection: duckdb.DuckDBPyConnection, asked: Question) -> Estimates:
    found: Sequence[tuple[str, date]] = connection.execute(
        "SELECT period, min(day) FROM chosen GROUP BY period"
    ).fetchall()
    times = {period: calendar.number(day, asked.by) for period, day in found}
    return estimate(read(connection, FEWEST_ARTICLES), times)


def _with_intervals(rows: Sequence[Count], of: str, estimates: Estimates) -> tuple[Count, ...]:
    known = estimates.intervals
    none = None, None
    ends = [known.get((row.period, row.version, of, row.key), none) for row in rows]
    return tuple(
        replace(row, low=low, high=high) for row, (low, high) in zip(rows, ends, strict=True)
    )


def _comparison(connection: duckdb.DuckDBPyConnection, asked: Question) -> tuple[Comparison, ...]:
    return tuple(compare(connection, *asked.compare)) if asked.compare else ()
