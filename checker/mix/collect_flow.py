"""Items under way: many at once, and out in the order in which their sources list them."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date

from checker.intake.dates import iso_date
from checker.intake.items import Item
from checker.intake.reading import failed, is_url
from checker.intake.sources import items
from checker.intake.web import Fetched
from checker.mix.collect_fetch import Fetcher
from checker.mix.collect_pool import Outcome, Readers
from checker.mix.collect_run import Run
from checker.mix.keys import url_key
from checker.records import Failure

_AHEAD = 256  # items that may be under way at once
_HELD = 32_000_000  # bytes of pages and lines that may be


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

    def __init__(self, run: Run, readers: Readers, fetcher: Fetcher, since: date | None) -> None:
        """Read nothing yet."""
        self.run, self.readers, self.fetcher, self.since = run, readers, fetcher, since
        self.under_way: deque[_UnderWay] = deque()
        self.addresses: set[str] = set()
        self.held = 0

    def outcomes(self, sources: Sequence[str]) -> Iterator[Met]:
        """Yield what becomes of every target that was not dealt with before."""
        for found, part in self._targets(sources):
            if not self.run.is_done(found.input):
                self._start(found, part)
            while self.under_way and (self._is_full() or self._is_ready()):
                yield self._next()
        while self.under_way:
            yield self._next()

    def _targets(self, sources: Sequence[str]) -> Iterator[tuple[Item | Failure, float]]:
        for place, source in enumerate(sources):
            for found in items(source, self._get, self.since):
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
        return is_known or is_older(item, self.since)

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
