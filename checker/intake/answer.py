"""Reads an answer, with limits on what comes over the wire and on what that unpacks to."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from http import HTTPStatus

from urllib3.response import BaseHTTPResponse

from checker.errors import IntakeError
from checker.intake.files import LIMIT, too_large

_PART = 65_536
_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


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


def to_fetched(url: str, response: BaseHTTPResponse) -> Fetched:
    """Return the page that an answer holds.

    Raises IntakeError `http-status` for any other than 200, and what `read_body` raises.
    """
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


def read_body(response: BaseHTTPResponse, url: str) -> bytes:
    """Return an answer's body, unpacked, never holding more than 10 MB of it.

    Raises IntakeError `too-large`, and `unsupported` for a packing that was not asked for.
    """
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", *_WINDOWS):
        raise IntakeError(
            "unsupported", f"{url}: packed as {packing[:40]!r}; save the page instead"
        )
    content = bytearray()
    for part in _unpacked(_parts(response), packing):
        content += part
        if len(content) > LIMIT:
            raise too_large(url, f"more than {LIMIT // 1_000_000} MB")
    return bytes(content)


def _parts(response: BaseHTTPResponse) -> Iterator[bytes]:
    received = 0
    while received <= LIMIT and (part := response.read(_PART, decode_content=False)):
        received += len(part)
        yield part


def _unpacked(parts: Iterator[bytes], packing: str) -> Iterator[bytes]:
    if packing == "identity":
        yield from parts
        return
    unpacker = None
    for part in parts:
        if unpacker is None:
            bare = packing == "deflate" and part[0] & 0x0F != 8  # some send it without its header
            unpacker = zlib.decompressobj(-15 if bare else _WINDOWS[packing])
        while part and not unpacker.eof:
            yield unpacker.decompress(part, _PART)
            part = unpacker.unconsumed_tail
