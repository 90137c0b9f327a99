"""Reads the pages that a web archive holds, and goes on behind a broken record."""

import io
import re
import zlib
from collections.abc import Iterator
from datetime import UTC
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from urllib3 import HTTPHeaderDict, HTTPResponse
from urllib3.exceptions import HTTPError

from checker.errors import IntakeError
from checker.intake.files import LIMIT, too_large
from checker.intake.items import Item
from checker.intake.web import Fetched
from checker.records import Failure

SUFFIXES = (".warc", ".warc.gz")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_KINDS = WarcRecordType.response | WarcRecordType.resource
_START = re.compile(rb"\x1f\x8b\x08|WARC/[01]\.\d+\r?\n")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r\n")
_BLOCK = 1 << 20
_MOST_BREAKS = 100


def read_warc(path: Path, name: str) -> Iterator[Item | Failure]:
    """Yield the HTML pages of an archive, plain or packed, that were answered with 200.

    A record that cannot be read is a failure `malformed` or `too-large`; reading goes on at the
    next one. An archive that ends in the middle of a record is a failure of the archive.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start, breaks = 0, 0
        while True:
            reading = _Reading(file, start, name, size)
            yield from reading
            if reading.broken is None:
                return
            breaks += 1
            yield Failure(f"{name}@{reading.broken}", "malformed", _broken(name, reading.broken))
            onward = _next_record(file, reading.broken + 1)
            if onward is None or breaks == _MOST_BREAKS:
                return
            start = onward


class _Reading:
    """The pages from byte `start` on; `broken` is where they can be read no further."""

    def __init__(self, file: BinaryIO, start: int, name: str, size: int) -> None:
        self.file, self.start, self.name, self.size = file, start, name, size
        self.broken: int | None = None

    def __iter__(self) -> Iterator[Item | Failure]:
        self.file.seek(self.start)
        position = self.start
        try:
            for record in ArchiveIterator(self.file):
                position = self.start + record.stream_pos
                wanted = bool(record.record_type & _KINDS) and _is_page(record)
                body, length = _drained(record)
                if length < record.content_length:
                    self.broken = position
                    return
                if wanted:
                    yield self._outcome(record, body, position)
        except OSError:
            self.broken = position
            return
        if not _ends_whole(self.file, position):
            self.broken = position

    def _outcome(self, record: WarcRecord, body: bytes, position: int) -> Item | Failure:
        address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
        address = address or f"{self.name}@{position}"
        try:
            return Item(address, page=_page(record, body, address), part=position / self.size)
        except IntakeError as error:
            return Failure(address, error.code, str(error))


def _drained(record: WarcRecord) -> tuple[bytes, int]:
    """Return the first 10 MB of a record's payload, and how long all of it is."""
    body = record.reader.read(LIMIT + 1)
    length = len(body)
    while part := record.reader.read(_BLOCK):
        length += len(part)
    return body, length


def _is_page(record: WarcRecord) -> bool:
    http = record.http_headers
    stated = record.http_content_type if http else record.headers.get("Content-Type")
    is_html = (stated or "").split(";")[0].strip().lower() in _PAGES
    return is_html and (http is None or http.status_code == HTTPStatus.OK)


def _page(record: WarcRecord, body: bytes, address: str) -> Fetched:
    http = record.http_headers
    if http is not None:
        if "chunked" in (http.get("Transfer-Encoding") or "").lower():
            body = _dechunked(body)
        body = _unpacked(body, http.get("Content-Encoding") or "", address)
    if len(body) > LIMIT:
        raise too_large(address, f"more than {LIMIT // 1_000_000} MB")
    crawled = record.record_date
    return Fetched(
        url=address,
        content=body,
        media_type="text/html",
        charset=record.http_charset if http is not None else None,
        retrieved=crawled.astimezone(UTC).isoformat(timespec="seconds") if crawled else "",
    )


def _dechunked(body: bytes) -> bytes:
    """Join the chunks of an answer; archives also hold bodies that were joined already."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        length = int(found[1], 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + length])
        at = found.end() + length + 2
    return body


def _unpacked(body: bytes, packing: str, address: str) -> bytes:
    """Undo the packing of an answer; archives also hold bodies that were unpacked already."""
    if packing.strip().lower() in ("", "identity"):
        return body
    response = HTTPResponse(
        io.BytesIO(body), HTTPHeaderDict({"Content-Encoding": packing}), preload_content=False
    )
    content = bytearray()
    try:
        while len(content) <= LIMIT and (part := response.read(65_536, decode_content=True)):
            content += part
    except (HTTPError, OSError, zlib.error):
        if b"<" in body[:1024]:
            return body
        message = f"{address}: the archived page cannot be unpacked"
        raise IntakeError("malformed", message) from None
    return bytes(content)


def _ends_whole(file: BinaryIO, position: int) -> bool:
    """Whether the record at `position` is complete and nothing but white space follows it."""
    file.seek(position)
    if file.read(2) != b"\x1f\x8b":
        return True
    file.seek(position)
    unpacker = zlib.decompressobj(31)
    while part := file.read(_BLOCK):
        try:
            while part and not unpacker.eof:
                unpacker.decompress(part, _BLOCK)
                part = unpacker.unconsumed_tail
        except zlib.error:
            return False
        if unpacker.eof:
            return not (unpacker.unused_data + file.read(_BLOCK)).strip(b"\0\r\n ")
    return False


def _next_record(file: BinaryIO, start: int) -> int | None:
    """Return where the next record after `start` begins, None without one."""
    file.seek(start)
    at, kept = start, b""
    while part := file.read(_BLOCK):
        block = kept + part
        for found in _START.finditer(block):
            if found[0][:1] == b"W" or _is_packed_record(block[found.start() :]):
                return at + found.start()
        kept = block[-64:]
        at += len(block) - len(kept)
    return None


def _is_packed_record(start: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(start[:4096], 5) == b"WARC/"
    except zlib.error:
        return False


def _broken(name: str, position: int) -> str:
    return f"{name}: broken or cut short at byte {position:,}; what can be read is collected"
