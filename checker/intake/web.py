"""Fetches a page: public addresses alone, every redirect vetted, all of it within one deadline."""

import queue
import socket
import ssl
import threading
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from functools import cache
from http import HTTPStatus
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import SplitResult, urlunsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as TimeoutException
from urllib3.response import BaseHTTPResponse

from checker.errors import IntakeError
from checker.intake.addresses import vetted
from checker.intake.body import read_body
from checker.intake.urls import PORTS, checked, joined

DEADLINE = 30.0
_REDIRECTS = 5
_MOVED = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as the server sent it, decompressed; `url` is the last of the redirects.

    `media_type` is lower-case and empty where the server named none; `retrieved` is the UTC time.
    """

    url: str
    content: bytes
    media_type: str
    charset: str | None
    retrieved: str


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
        raise _timeout(url, deadline) from None
    finally:
        task.cancel()
    if isinstance(outcome, Exception):
        raise _failure(outcome, url, deadline) from None
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
                    return _fetched(urlunsplit(parts._replace(fragment="")), response)
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
                assert_hostname=host,
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


def _fetched(url: str, response: BaseHTTPResponse) -> Fetched:
    if response.status != HTTPStatus.OK:
        remedy = "open it in a browser, or save the page and give the file"
        raise IntakeError("http-status", f"{url}: the server answered {response.status}; {remedy}")
    kind = Message()
    kind["Content-Type"] = response.headers.get("Content-Type") or ""
    charset = kind.get_param("charset")
    return Fetched(
        url=url,
        content=read_body(response, url),
        media_type=kind.get_content_type() if kind["Content-Type"] else "",
        charset=charset if isinstance(charset, str) else None,
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
    )


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


def _timeout(url: str, deadline: float) -> IntakeError:
    remedy = "try again later, or save the page and give the file"
    return IntakeError("timeout", f"{url}: no full answer within {deadline:g} seconds; {remedy}")


def _failure(error: Exception, url: str, deadline: float) -> Exception:
    """Return what a library's error means to the reader."""
    if isinstance(error, IntakeError):
        return error
    if isinstance(error, SSLError | ssl.SSLError):
        remedy = "the site's certificate is not valid; open it in a browser"
        return IntakeError("refused", f"{url}: {remedy}")
    if isinstance(error, NewConnectionError):
        return IntakeError("refused", f"{url}: the connection was refused; is the address right?")
    if isinstance(error, TimeoutError | TimeoutException):
        return _timeout(url, deadline)
    if isinstance(error, HTTPError | HTTPException | OSError | zlib.error):
        remedy = "try again later, or save the page and give the file"
        return IntakeError("refused", f"{url}: the answer broke off; {remedy}")
    return error
