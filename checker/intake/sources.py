"""A source of many becomes its items: feeds, sitemaps, lists, folders, archives."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from checker.errors import IntakeError
from checker.intake import feeds, lists, sitemaps, warc
from checker.intake.files import check_file, unreadable
from checker.intake.items import Item
from checker.intake.jsonl import lines
from checker.intake.markup import UNPACKED, opened, root
from checker.intake.reading import is_url
from checker.intake.web import Fetched
from checker.intake.web.faults import refused
from checker.records import Failure

DOCUMENTS = (".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text", ".rst", ".docx")
MANY = (*warc.SUFFIXES, ".jsonl")
"""Suffixes of files that hold many articles themselves."""
_TABLES = (".csv", ".tsv")
_HEAD = 65_536

Get = Callable[[str], Fetched]


def items(source: str, get: Get, since: date | None = None) -> Iterator[Item | Failure]:
    """Yield what a source lists: a failure in the place of each thing that cannot be read.

    A source is the address of a feed, a sitemap or a page, a file of such (also URL lists, CSV,
    `.jsonl`, WARC), a folder, or `-` for a list or JSON lines on standard input. `get` fetches an
    address and raises IntakeError where it cannot.
    """
    try:
        if source == "-":
            yield from _stream(sys.stdin.buffer, source)
        elif is_url(source):
            yield from _fetched(get(source), source, get, since)
        elif Path(source).is_dir():
            yield from _folder(source, get)
        else:
            yield from _file(source, get, since)
    except IntakeError as error:
        yield Failure(source, error.code, " ".join(str(error).splitlines()))
    except OSError as error:
        yield Failure(source, "unreadable", str(unreadable(source, error)))
    except Exception as error:  # the parsers below are not ours, and their input is hostile
        message = f"{source}: could not be read ({type(error).__name__}); is it what it should be?"
        yield Failure(source, "malformed", " ".join(message.splitlines()))


def _fetched(page: Fetched, source: str, get: Get, since: date | None) -> Iterator[Item | Failure]:
    content = opened(page.content, source)
    listed = _parsed(content, page.url, get, since)
    if listed is not None:
        yield from listed
    elif page.media_type == "text/plain" and lists.is_list(content[:_HEAD]):
        from io import BytesIO

        yield from lists.read_list(BytesIO(content), source, len(content))
    else:
        yield Item(source, page=page)


def _parsed(
    content: bytes, name: str, get: Get, since: date | None
) -> Iterator[Item | Failure] | None:
    if root(content) in sitemaps.ROOTS:
        return sitemaps.read_sitemap(content, name, _contents(get), since)
    if root(content) in feeds.ROOTS or feeds.is_json_feed(content):
        return feeds.read_feed(content, name)
    return None


def _contents(get: Get) -> Callable[[str], bytes]:
    def content(url: str) -> bytes:
        page = get(url)
        if page.status != HTTPStatus.OK:
            raise refused(url, page.status)
        return page.content

    return content


def _file(source: str, get: Get, since: date | None) -> Iterator[Item | Failure]:
    path, name = check_file(source), source.lower()
    if name.endswith(warc.SUFFIXES):
        yield from warc.read_warc(path, source)
    elif name.endswith(_TABLES):
        yield from lists.read_table(path, source)
    elif name.endswith(".jsonl"):
        with path.open("rb") as file:
            yield from _lines(file, source, path.stat().st_size)
    else:
        yield from _sniffed(path, source, get, since)


def _sniffed(path: Path, source: str, get: Get, since: date | None) -> Iterator[Item | Failure]:
    with path.open("rb") as file:
        start = file.read(_HEAD)
        if lists.is_list(start):
            file.seek(0)
            yield from lists.read_list(file, source, path.stat().st_size)
            return
        if source.lower().endswith(DOCUMENTS):
            yield Item(source)
            return
        content = opened(start + file.read(UNPACKED), source)
    listed = _parsed(content, source, get, since)
    if listed is None:
        remedy = "give a feed, a sitemap, a list of addresses, CSV, .jsonl, WARC or a folder"
        raise IntakeError("unsupported", f"{source}: no source that is known; {remedy}")
    yield from listed


def _folder(source: str, get: Get) -> Iterator[Item | Failure]:
    paths = files(source)
    for place, path in enumerate(paths):
        part = place / len(paths)
        if path.lower().endswith(DOCUMENTS):
            yield Item(path, part=part)
        else:
            for found in items(path, get):
                inner = part + found.part / len(paths) if isinstance(found, Item) else part
                yield replace(found, part=inner) if isinstance(found, Item) else found


def files(source: str) -> list[str]:
    """Return the files of a folder that hold articles in order, hidden ones left out."""
    found = []
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and name.lower().endswith((*DOCUMENTS, *MANY)):
                found.append(str(Path(folder) / name))
    return sorted(found)


def _stream(file: BinaryIO, source: str) -> Iterator[Item | Failure]:
    start = file.peek(1)[:1] if hasattr(file, "peek") else b""  # a pipe cannot be read twice
    yield from _lines(file, source, 0) if start == b"{" else lists.read_list(file, source)


def _lines(file: BinaryIO, name: str, size: int) -> Iterator[Item | Failure]:
    for line in lines(file, name):
        if isinstance(line, Failure):
            yield line
        else:
            yield Item(line[0], line=line[1], part=file.tell() / size if size else 0.0)
