"""Collects articles of many sources into a store, in the order in which the sources list them."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from checker.errors import StoreError
from checker.intake.hints import Hints
from checker.intake.web import Fetched
from checker.mix.collect_fetch import Fetcher
from checker.mix.collect_flow import Flow
from checker.mix.collect_pool import Here, Processes
from checker.mix.collect_read import Settings
from checker.mix.collect_run import Run, Totals
from checker.mix.store import Store, opened
from checker.records import Failure


@dataclass(frozen=True, slots=True)
class Plan:
    """What to collect and how.

    `config` is the newsroom's configuration, `pause` the seconds between two pages of one host.
    """

    sources: tuple[str, ...]
    hints: Hints = field(default_factory=Hints)
    config: Path | None = None
    since: date | None = None
    section: str | None = None
    keep_text: bool = False
    workers: int = 1
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: its totals, and the part of its sources that was met, 0 to 1."""

    totals: Totals
    part: float
    seconds: float


def _silent(_: Progress) -> None: ...


def collect(plan: Plan, into: Path, tell: Callable[[Progress], None] = _silent) -> Totals:
    """Score what the sources list and the store has not; return what the run adds up to.

    A run over the same sources that was cut short is taken up. The rows are the same whatever the
    number of workers, and however often the run was cut short. Raises StoreError where the store is
    in use, of another layout or cannot be written.
    """
    try:
        with opened(into, write=True) as store, ExitStack() as stack:
            return _collect(plan, store, stack, tell)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0][:200]
        raise StoreError(f"{into} cannot be written: {reason}") from error


def _collect(
    plan: Plan, store: Store, stack: ExitStack, tell: Callable[[Progress], None]
) -> Totals:
    run = Run(store, plan.sources)
    started = time.monotonic()
    settings = Settings(run.row.run, plan.hints, plan.config, plan.section, plan.keep_text)
    readers = Processes(settings, plan.workers) if plan.workers > 1 else Here(settings)
    stack.callback(readers.close)
    fetcher = Fetcher(fetching(plan.hints), plan.pause)
    stack.callback(fetcher.close)
    for met in Flow(run, readers, fetcher, plan.since).outcomes(plan.sources):
        if met.outcome is None:
            run.skip()
        elif isinstance(met.outcome, Failure):
            run.fail(met.outcome)
        else:
            run.admit(met.outcome, plan.since)
        tell(Progress(run.totals, met.part, time.monotonic() - started))
    run.finish()
    return run.totals


def fetching(hints: Hints) -> Callable[[str], Fetched]:
    """Return what fetches an address as far as the hints allow."""
    from checker.intake.page import reach
    from checker.intake.web import fetch

    return lambda url: fetch(url, reach(hints))
