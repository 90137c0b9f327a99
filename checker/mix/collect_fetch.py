"""Fetches many addresses at once, and from one host only one at a time, with a pause between."""

import heapq
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from concurrent.futures import Future
from urllib.parse import urlsplit

from checker.intake.web import Fetched

Fetch = Callable[[str], Fetched]
_THREADS = 8


class Fetcher:
    """Threads that fetch, `pause` seconds apart from one host.

    `room` bounds how many pages may be at hand before somebody takes them: each that is fetched
    holds one place until `taken` is called.
    """

    def __init__(self, fetch: Fetch, pause: float, room: int = 16) -> None:
        """Start the threads."""
        self.fetch, self.pause = fetch, pause
        self._room = threading.Semaphore(room)
        self._changed = threading.Condition()
        self._waiting: dict[str, deque[tuple[str, Future[Fetched]]]] = defaultdict(deque)
        self._turns: list[tuple[float, int, str]] = []  # when a host may be asked next
        self._count = 0
        self._closed = False
        self._free_at: dict[str, float] = {}
        self._busy: set[str] = set()
        for number in range(_THREADS):
            threading.Thread(target=self._work, name=f"fetch-{number}", daemon=True).start()

    def submit(self, url: str) -> "Future[Fetched]":
        """Fetch an address when its host's turn comes."""
        future: Future[Fetched] = Future()
        host = _host(url)
        with self._changed:
            self._waiting[host].append((url, future))
            if len(self._waiting[host]) == 1 and host not in self._busy:
                self._turn(host)
            self._changed.notify_all()
        return future

    def taken(self) -> None:
        """Make room for one more page."""
        self._room.release()

    def close(self) -> None:
        """Let the threads end; what waits is given up."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _turn(self, host: str) -> None:
        self._count += 1
        heapq.heappush(self._turns, (self._free_at.get(host, 0.0), self._count, host))

    def _work(self) -> None:
        while (job := self._next()) is not None:
            host, url, future = job
            try:
                future.set_result(self.fetch(url))
            except Exception as error:
                future.set_exception(error)
            with self._changed:
                self._busy.discard(host)
                self._rest(host)
                if self._waiting[host]:
                    self._turn(host)
                else:
                    del self._waiting[host]
                self._changed.notify_all()

    def _rest(self, host: str) -> None:
        now = time.monotonic()
        self._free_at[host] = now + self.pause
        if len(self._free_at) > 10_000:
            self._free_at = {h: t for h, t in self._free_at.items() if t > now}

    def _next(self) -> tuple[str, str, "Future[Fetched]"] | None:
        self._room.acquire()
        with self._changed:
            while not self._closed:
                wait = self._turns[0][0] - time.monotonic() if self._turns else None
                if wait is not None and wait <= 0:
                    _, _, host = heapq.heappop(self._turns)
                    url, future = self._waiting[host].popleft()
                    self._busy.add(host)
                    return host, url, future
                self._changed.wait(wait)
        return None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
