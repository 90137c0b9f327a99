"""Collects articles of many sources into a store, in the order in which the sources list them."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import duckdb

from checker.errors import StoreError
from checker.intake.dates import iso_date
from checker.intake.hints import Hints
from checker.intake.items import Item
from checker.intake.reading import failed, is_url
from checker.intake.sources import items
from checker.intake.web import Fetched
from checker.mix.collect_fetch import Fetcher
from checker.mix.collect_pool import Here, Outcome, Processes, Readers
from checker.mix.collect_read import Settings
from checker.mix.collect_run import Run, Totals
from checker.mix.keys import url_key
from checker.mix.store import Store, opened
from checker.records import Failure

_AHEAD = 256  # items that may be under way at once
_HELD = 32_000_000  # bytes of pages and lines that may be


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
    for met in Flow(run, readers, fetcher, plan).outcomes():
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


@dataclass(frozen=True, slots=True)
class Met:
    """One target that was dealt with; without an outcome the store does not need it."""

    outcome: Outcome | None
    part: float


@dataclass(slots=True)
class _UnderWay:
    part: float
    size: int
    address: str | None
    future: "Future[Outcome] | None"


class Flow:
    """Items under way: many at once, and out in the order in which they came."""

    def __init__(self, run: Run, readers: Readers, fetcher: Fetcher, plan: Plan) -> None:
        """Read nothing yet."""
        self.run, self.readers, self.fetcher, self.plan = run, readers, fetcher, plan
        self.under_way: deque[_UnderWay] = deque()
        self.addresses: set[str] = set()
        self.held = 0

    def outcomes(self) -> Iterator[Met]:
        """Yield what becomes of every target that was not dealt with before."""
        for found, part in self._targets():
            if not self.run.is_done(found.input):
                self._start(found, part)
            while self.under_way and (self._is_full() or self._is_ready()):
                yield self._next()
        while self.under_way:
            yield self._next()

    def _targets(self) -> Iterator[tuple[Item | Failure, float]]:
        sources = self.plan.sources
        for place, source in enumerate(sources):
            for found in items(source, self._get, self.plan.since):
                inner = found.part if isinstance(found, Item) else 0.0
                yield found, (place + inner) / len(sources)

    def _get(self, url: str) -> Fetched:
        try:
            return self.fetcher.submit(url).result()
        finally:
            self.fetcher.taken()

    def _start(self, found: Item | Failure, part: float) -> None:
        future: Future[Outcome] | None = None
        address = url_key(found.input) if isinstance(found, Item) else None
        if isinstance(found, Failure):
            future = Future()
            future.set_result(found)
        elif not self._is_needless(found, address):
            future = self._fetched(found) if _is_address(found) else self.readers.submit(found)
        if address and future:
            self.addresses.add(address)
        size = found.size if isinstance(found, Item) else 0
        self.held += size
        self.under_way.append(_UnderWay(part, size, address if future else None, future))

    def _is_needless(self, item: Item, address: str | None) -> bool:
        if address is None:
            return False
        is_known = address in self.addresses or self.run.is_known(item.input)
        return is_known or is_older(item, self.plan.since)

    def _fetched(self, item: Item) -> "Future[Outcome]":
        """Fetch an item's page, then have it read."""
        outcome: Future[Outcome] = Future()
        outcome.add_done_callback(lambda _: self.fetcher.taken())

        def read(fetched: "Future[Fetched]") -> None:
            error = fetched.exception()
            if isinstance(error, Exception):
                outcome.set_result(failed(item.input, error))
                return
            try:
                reading = self.readers.submit(replace(item, page=fetched.result()))
                reading.add_done_callback(lambda done: _hand_on(done, outcome))
            except Exception as fault:
                outcome.set_exception(fault)

        self.fetcher.submit(item.input).add_done_callback(read)
        return outcome

    def _is_full(self) -> bool:
        return len(self.under_way) >= _AHEAD or self.held >= _HELD

    def _is_ready(self) -> bool:
        future = self.under_way[0].future
        return future is None or future.done()

    def _next(self) -> Met:
        first = self.under_way[0]
        outcome = first.future.result() if first.future else None
        self.under_way.popleft()
        self.held -= first.size
        if first.address:
            self.addresses.discard(first.address)
        return Met(outcome, first.part)


def is_older(item: Item, since: date | None) -> bool:
    """Whether a source dates an item before a day."""
    day = iso_date(item.published) if since and item.published else None
    return bool(since and day and day < since.isoformat())


def _is_address(item: Item) -> bool:
    return item.page is None and item.line is None and is_url(item.input)


def _hand_on(done: "Future[Outcome]", outcome: "Future[Outcome]") -> None:
    if done.cancelled():
        outcome.cancel()
        return
    error = done.exception()
    if error is not None:
        outcome.set_exception(error)
    else:
        outcome.set_result(done.result())
