"""Speaks HTTP to one vetted address at a time; whatever it waits for can be cut off."""

import socket
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, urlunsplit

from urllib3 import HTTPHeaderDict
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.response import BaseHTTPResponse

from checker.errors import IntakeError
from checker.intake.files import LIMIT, too_large
from checker.intake.web.addresses import vetted
from checker.intake.web.reach import Reach
from checker.intake.web.urls import PORTS, checked

_PART = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer; `body` is as it came over the wire, still packed."""

    status: int
    headers: HTTPHeaderDict
    body: bytes


class Line:
    """One request after the other, all before `ends`, a reading of the monotonic clock."""

    def __init__(self, reach: Reach, ends: float) -> None:
        """Open nothing yet."""
        self.reach = reach
        self.ends = ends
        self.connection: HTTPConnection | None = None
        self.cut = False

    def get(self, parts: SplitResult, headers: Mapping[str, str]) -> Answer:
        """Return what the address answers, never more than 10 MB of it.

        Raises IntakeError as `vetted` does or `too-large`, TimeoutError past the end, and what
        urllib3 raises.
        """
        host = parts.hostname or ""
        port = parts.port or PORTS[parts.scheme]
        error: Exception | None = None
        for address in vetted(host, port, self.reach.allowed)[:3]:
            try:
                return self._ask(address, port, parts, headers)
            except (NewConnectionError, ConnectTimeoutError) as failed:
                error = failed
            finally:
                self._close()
        raise error or IntakeError("refused", f"{host}: no address; check the spelling")

    def hang_up(self) -> None:
        """End the request that another thread is waiting in, and every later one."""
        self.cut = True
        self.drop()

    def drop(self) -> None:
        """End the request that another thread is waiting in."""
        connection = self.connection
        sock = connection.sock if connection else None
        if sock:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _ask(
        self, address: str, port: int, parts: SplitResult, headers: Mapping[str, str]
    ) -> Answer:
        connection = self._connect(address, port, parts)
        self.connection = connection
        connection.connect()
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection.request(
            "GET", target, headers={"Host": parts.netloc, **headers}, preload_content=False
        )
        with closing(connection.getresponse()) as response:
            body = self._body(response, parts.geturl())
            return Answer(response.status, response.headers, body)

    def _connect(self, address: str, port: int, parts: SplitResult) -> HTTPConnection:
        seconds = min(10.0, self.ends - time.monotonic())
        if self.cut or seconds <= 0:
            raise TimeoutError
        through = _proxy(self.reach.proxy)
        connection = _connection(*(through or (address, port)), parts, seconds)
        if through:
            connection.set_tunnel(address, port)  # to what was vetted, not to the name
        return connection

    def _body(self, response: BaseHTTPResponse, url: str) -> bytes:
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and int(length[:15]) > LIMIT:
            raise too_large(url, f"more than {LIMIT // 1_000_000} MB")
        body = bytearray()
        while part := response.read1(_PART, decode_content=False):
            body += part
            if len(body) > LIMIT:
                raise too_large(url, f"more than {LIMIT // 1_000_000} MB")
            if self.cut or time.monotonic() > self.ends:
                raise TimeoutError
        return bytes(body)

    def _close(self) -> None:
        if self.connection:
            self.connection.close()


def _connection(host: str, port: int, parts: SplitResult, seconds: float) -> HTTPConnection:
    if parts.scheme == "http":
        return HTTPConnection(host, port, timeout=seconds)
    return HTTPSConnection(
        host, port, timeout=seconds, cert_reqs="CERT_REQUIRED", server_hostname=parts.hostname
    )


def _proxy(address: str | None) -> tuple[str, int] | None:
    if address is None:
        return None
    parts = checked(address if "://" in address else f"http://{address}")
    return parts.hostname or "", parts.port or PORTS[parts.scheme]
