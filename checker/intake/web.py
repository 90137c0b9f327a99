"""Fetches a page: public addresses alone, every redirect vetted, all of it within one deadline."""

import queue
import socket
import threading
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import SplitResult, urlunsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.response import BaseHTTPResponse

from checker.errors import IntakeError
from checker.intake.addresses import vetted
from checker.intake.answer import Fetched, to_fetched
from checker.intake.faults import explain, timeout
from checker.intake.urls import PORTS, checked, joined

DEADLINE = 30.0
_REDIRECTS = 5
_MOVED = frozenset((301, 302, 303, 307, 308))


def fetch(url: str, allowed: tuple[str, ...] = (), deadline: float = DEADLINE) -> Fetched:
    """Return what stands at an http or https address within `deadline` seconds.

    Raises IntakeError `bad-url`, `blocked`, `refused`, `timeout`, `http-status`, `unsupported`
    or `too-large`.
    """
    task = _Fetch(allowed, time.monotonic() + deadline)
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
        task.cancel()
    if isinstance(outcome, Exception):
        raise explain(outcome, url, deadline) from None
    return outcome


class _Fetch:
    """One fetch through its redirects; `cancel` ends whatever it is waiting for."""

    def __init__(self, allowed: tuple[str, ...], ends: float) -> None:
        self.allowed = allowed
        self.ends = ends
        self.connection: HTTPConnection | None = None
        self.response: BaseHTTPResponse | None = None

    def run(self, url: str) -> Fetched:
        for _ in range(_REDIRECTS + 1):
            parts = checked(url)
            response = self._answer(parts)
            try:
                if response.status not in _MOVED or "Location" not in response.headers:
                    return to_fetched(urlunsplit(parts._replace(fragment="")), response)
                url = joined(url, response.headers["Location"])
            finally:
                self._close()
        raise IntakeError("refused", f"{url}: more than {_REDIRECTS} redirects; open it by hand")

    def cancel(self) -> None:
        """End a read that another thread is waiting in."""
        connection = self.connection
        sock = connection.sock if connection else None
        if sock:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _answer(self, parts: SplitResult) -> BaseHTTPResponse:
        host = parts.hostname or ""
        port = parts.port or PORTS[parts.scheme]
        error: Exception | None = None
        for address in vetted(host, port, self.allowed)[:3]:
            try:
                return self._ask(address, port, parts)
            except (NewConnectionError, ConnectTimeoutError) as failed:
                error = failed
                self._close()
        raise error or IntakeError("refused", f"{host}: no address; check the spelling")

    def _ask(self, address: str, port: int, parts: SplitResult) -> BaseHTTPResponse:
        seconds = max(0.1, min(10.0, self.ends - time.monotonic()))
        host = parts.hostname or ""
        if parts.scheme == "https":
            self.connection = HTTPSConnection(
                address,
                port,
                timeout=seconds,
                cert_reqs="CERT_REQUIRED",
                server_hostname=host,
            )
        else:
            self.connection = HTTPConnection(address, port, timeout=seconds)
        self.connection.connect()
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        self.connection.request(
            "GET",
            target,
            headers={"Host": parts.netloc, **_headers()},
            preload_content=False,
            decode_content=False,
        )
        self.response = self.connection.getresponse()
        return self.response

    def _close(self) -> None:
        if self.response:
            self.response.close()
        if self.connection:
            self.connection.close()


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"checker/{_version()}",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


@cache
def _version() -> str:
    try:
        return version("checker")
    except PackageNotFoundError:
        return "0"
