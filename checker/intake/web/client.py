"""Fetches a page: public addresses alone, every redirect vetted, all of it within one deadline."""

import logging
import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import SplitResult, urlunsplit

from urllib3.exceptions import HTTPError

from checker.errors import IntakeError
from checker.intake.web.answer import Fetched, to_fetched
from checker.intake.web.faults import explain, refused, timeout
from checker.intake.web.line import Answer, Line
from checker.intake.web.reach import Reach
from checker.intake.web.retries import with_patience
from checker.intake.web.robots import ask_permission, await_turn
from checker.intake.web.urls import checked, joined

DEADLINE = 7.0
_REDIRECTS = 5
_MOVED = frozenset((301, 302, 303, 307, 308))
_ROBOTS_SHARE = 0.35  # of the deadline; a site that drips its robots.txt is not waited for
_NOWHERE = Reach()
_LOG = logging.getLogger(__name__)


def fetch(url: str, reach: Reach = _NOWHERE, deadline: float = DEADLINE) -> Fetched:
    """Return what stands at an http or https address; raises what `visit` and `refused` say."""
    fetched = visit(url, reach, deadline)
    if fetched.status != HTTPStatus.OK:
        raise refused(fetched.url, fetched.status)
    return fetched


def visit(url: str, reach: Reach = _NOWHERE, deadline: float = DEADLINE) -> Fetched:
    """Return what stands at an http or https address within `deadline` seconds, of any status.

    A crawl delay that the site asks for is waited for first. Raises IntakeError `bad-url`,
    `blocked`, `refused`, `robots`, `timeout`, `http-status`, `unsupported`, `offline` or
    `too-large`.
    """
    parts = checked(url)
    if not reach.offline:
        await_turn(parts)
    task = _Fetch(reach, time.monotonic(), deadline)
    answer: queue.SimpleQueue[Fetched | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            answer.put(task.run(url))
        except Exception as error:
            answer.put(error)

    # name resolution cannot be interrupted, so the deadline is kept from outside
    threading.Thread(target=work, name="fetch", daemon=True).start()
    try:
        outcome = answer.get(timeout=deadline)
    except queue.Empty:
        raise timeout(url, deadline) from None
    finally:
        task.line.hang_up()
    if isinstance(outcome, Exception):
        raise explain(outcome, url, deadline) from None
    return outcome


class _Fetch:
    """One fetch through its redirects, from `starts` for `deadline` seconds."""

    def __init__(self, reach: Reach, starts: float, deadline: float) -> None:
        self.reach = reach
        self.line = Line(reach, starts + deadline)
        self.patience = starts + _ROBOTS_SHARE * deadline

    def run(self, url: str) -> Fetched:
        for _ in range(_REDIRECTS + 1):
            parts = checked(url)
            address = urlunsplit(parts._replace(fragment=""))
            if not self.reach.offline:
                ask_permission(parts, self._robots)
            answer = self._answer(parts)
            _LOG.info("%s: %d, %d bytes", address, answer.status, len(answer.body))
            if answer.status not in _MOVED or "Location" not in answer.headers:
                return to_fetched(address, answer)
            url = joined(url, answer.headers["Location"])
        raise IntakeError("refused", f"{url}: more than {_REDIRECTS} redirects; open it by hand")

    def _answer(self, parts: SplitResult) -> Answer:
        if self.reach.cache is None:
            if self.reach.offline:
                raise _offline(parts)
            return with_patience(lambda: self.line.get(parts, _headers()), self.line.ends)
        return self._through_cache(parts, self.reach.cache)

    def _through_cache(self, parts: SplitResult, folder: str) -> Answer:
        from checker.intake.web.cache import Cache

        url, kept = urlunsplit(parts._replace(fragment="")), Cache(folder)
        try:
            if self.reach.offline:
                if found := kept.kept(url):
                    return found
                raise _offline(parts)
            return kept.get(
                url,
                _headers(),
                lambda asked: with_patience(
                    lambda: self.line.get(parts, {**asked, "Connection": "close"}), self.line.ends
                ),
            )
        finally:
            kept.close()

    def _robots(self, parts: SplitResult) -> Answer | None:
        try:
            with self._hurried():
                for _ in range(_REDIRECTS + 1):
                    answer = self.line.get(parts, _headers())
                    if answer.status not in _MOVED or "Location" not in answer.headers:
                        return answer
                    parts = checked(joined(parts.geturl(), answer.headers["Location"]))
        except (IntakeError, HTTPError, HTTPException, OSError):
            return None
        return None

    @contextmanager
    def _hurried(self) -> Iterator[None]:
        """Give a request of ours a part of the time alone."""
        ends, self.line.ends = self.line.ends, min(self.line.ends, self.patience)
        clock = threading.Timer(self.line.ends - time.monotonic(), self.line.drop)
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()
            self.line.ends = ends


def _offline(parts: SplitResult) -> IntakeError:
    remedy = "drop --offline, or save the page and give the file"
    return IntakeError("offline", f"{parts.geturl()}: not fetched; {remedy}")


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"checker/{_version()}",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate, br, zstd",
        "Connection": "close",
    }


@cache
def _version() -> str:
    try:
        return version("checker")
    except PackageNotFoundError:
        return "0"
