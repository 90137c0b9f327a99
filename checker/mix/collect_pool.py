"""Readers in this process, or in several: the same items in, the same outcomes out."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol

from checker.intake.items import Item
from checker.mix.collect_read import Candidate, Reader, Settings
from checker.records import Failure

Outcome = Candidate | Failure


class Readers(Protocol):
    """Whoever reads items."""

    def submit(self, item: Item) -> "Future[Outcome]":
        """Read an item, now or later."""

    def close(self) -> None:
        """Give up whatever is still waiting."""


class Here:
    """Reads in this process, one item at a time, before `submit` returns."""

    def __init__(self, settings: Settings) -> None:
        """Load what reading needs."""
        self.reader = Reader(settings)
        self._turn = threading.Lock()

    def submit(self, item: Item) -> "Future[Outcome]":
        """Read an item."""
        future: Future[Outcome] = Future()
        with self._turn:
            future.set_result(self.reader.read(item))
        return future

    def close(self) -> None:
        """Nothing waits."""


class Processes:
    """Reads in processes; an item that kills its process is a failure, and the others are read."""

    def __init__(
        self, settings: Settings, workers: int, read: Callable[[Item], Outcome] | None = None
    ) -> None:
        """Start no process yet; `read` is what a process does with an item."""
        self.settings, self.workers = settings, workers
        self.read = read or _read
        self._lock = threading.Lock()
        self._pool = self._new(workers)
        self._alone: ProcessPoolExecutor | None = None

    def submit(self, item: Item) -> "Future[Outcome]":
        """Read an item when a process is free."""
        outcome: Future[Outcome] = Future()

        def settle(done: "Future[Outcome]") -> None:
            if done.cancelled():
                outcome.cancel()
                return
            error = done.exception()
            if isinstance(error, BrokenProcessPool):
                threading.Thread(target=self._apart, args=(item, outcome), daemon=True).start()
            elif error is not None:
                outcome.set_exception(error)
            else:
                outcome.set_result(done.result())

        self._submit(item).add_done_callback(settle)
        return outcome

    def close(self) -> None:
        """Give up whatever is still waiting."""
        for pool in (self._pool, self._alone):
            if pool is not None:
                pool.shutdown(wait=False, cancel_futures=True)

    def _submit(self, item: Item) -> "Future[Outcome]":
        with self._lock:
            try:
                return self._pool.submit(self.read, item)
            except BrokenProcessPool:
                self._pool = self._new(self.workers)
                return self._pool.submit(self.read, item)

    def _apart(self, item: Item, outcome: "Future[Outcome]") -> None:
        """Read one of the items that were lost with a process, with no other beside it."""
        with self._lock:
            self._alone = self._alone or self._new(1)
            try:
                outcome.set_result(self._alone.submit(self.read, item).result())
            except BrokenProcessPool:
                self._alone = None
                message = (
                    f"{item.input}: reading it ended the process, for want of memory or a fault"
                )
                outcome.set_result(Failure(item.input, "crashed", message))
            except Exception as error:
                outcome.set_exception(error)

    def _new(self, workers: int) -> ProcessPoolExecutor:
        spawned = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, spawned, _begin, (self.settings,))


_READER: Reader | None = None


def _begin(settings: Settings) -> None:
    """Prepare a process, which leaves Ctrl-C to its parent and does not outlive it."""
    global _READER
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _READER = Reader(settings)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(item: Item) -> Outcome:
    assert _READER is not None
    return _READER.read(item)
