"""Turns a target into documents, and whatever goes wrong on the way into a failure."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from checker.errors import IntakeError
from checker.intake.draft import Draft, to_document
from checker.intake.files import (
    LIMIT,
    OFFICE_LIMIT,
    check_file,
    check_text,
    decode,
    read_file,
    read_stdin,
    unreadable,
)
from checker.intake.hints import Hints
from checker.records import Document, Failure

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_OFFICE = ".docx"
_WARC = (".warc", ".warc.gz")
_RST = (".rst", ".rest")
_PLAIN = (*_MARKDOWN, *_RST, ".txt", ".text")
_OPENINGS = (
    *(b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<main", b"<div", b"<section"),
    *(b"<p>", b"<h1", b"<title", b"<meta", b"<?xml", b"<!--"),
)
_STDIN = "-"
_NO_HINTS = Hints()


def read(target: str, hints: Hints = _NO_HINTS) -> Iterator[Document | Failure]:
    """Yield what a target holds: one document or failure, or one a line of a `.jsonl`.

    A target is a URL, a file, or `-` for standard input; a `.warc.gz` gives one for each of its
    pages, named by its address. Nothing is raised but KeyboardInterrupt,
    and nothing is read before the first item is asked for.
    """
    try:
        name = _name(target, hints).lower()
        if name.endswith(".jsonl") and not is_url(target):
            yield from _read_jsonl(target, hints)
        elif name.endswith(_WARC) and not is_url(target):
            yield from _read_warc(target, hints)
        else:
            yield _read_one(target, hints)
    except Exception as error:  # the parsers below are not ours, and their input is hostile
        yield failed(target, error)


def read_buffer(content: bytes, name: str, hints: Hints = _NO_HINTS) -> Document | Failure:
    """Return what a draft that is open in an editor holds; `name` tells its format by its suffix.

    Nothing is raised but KeyboardInterrupt.
    """
    try:
        return to_document(name, _parse(content, name, hints), hints)
    except Exception as error:  # as in `read`
        return failed(name, error)


def failed(target: str, error: Exception) -> Failure:
    """Return the failure that an error while reading a target is to the user."""
    if isinstance(error, IntakeError):
        return Failure(target, error.code, " ".join(str(error).splitlines()))
    remedy = "paste the article's text instead"
    message = f"{target}: could not be read ({type(error).__name__}); {remedy}"
    return Failure(target, "unreadable", " ".join(message.splitlines()))


def is_url(target: str) -> bool:
    """Whether a target is an address and no file."""
    return "://" in target[:32] and not target.startswith((".", "/"))


def _name(target: str, hints: Hints) -> str:
    return (hints.stdin_filename or target) if target == _STDIN else target


def _read_jsonl(target: str, hints: Hints) -> Iterator[Document | Failure]:
    from checker.intake.jsonl import read_lines

    if target == _STDIN:
        yield from read_lines(sys.stdin.buffer, _name(target, hints), hints)
        return
    try:
        file = check_file(target).open("rb")
    except OSError as error:
        raise unreadable(target, error) from None
    with file:
        yield from read_lines(file, target, hints)


def _read_warc(target: str, hints: Hints) -> Iterator[Document | Failure]:
    from checker.intake.page import read_page
    from checker.intake.warc import read_warc

    found = False
    for item in read_warc(check_file(target), target):
        found = True
        if isinstance(item, Failure):
            yield item
        elif item.page:
            try:
                yield read_page(item.page, item.input, replace(hints, url=None))
            except Exception as error:  # one page must not end the others
                yield failed(item.input, error)
    if not found:
        raise IntakeError("empty", f"{target}: no HTML page in it; is it the right file?")


def _read_one(target: str, hints: Hints) -> Document:
    if is_url(target):
        from checker.intake.page import read_url

        return read_url(target, hints)
    name = _name(target, hints)
    limit = OFFICE_LIMIT if name.lower().endswith(_OFFICE) else LIMIT
    content = read_stdin(name, limit) if target == _STDIN else read_file(target, limit)
    return to_document(target, _parse(content, name, hints), hints)


def _parse(content: bytes, name: str, hints: Hints) -> Draft:
    suffix = PurePath(name).suffix.lower()
    if suffix == _OFFICE:
        from checker.intake.docx import parse as parse_docx

        return parse_docx(content, name)
    if suffix in _HTML or (suffix not in _PLAIN and looks_like_html(content)):
        return _parse_html(content, name, hints)
    raw = decode(content, name)
    if suffix in _MARKDOWN:
        from checker.intake.markdown import parse as parse_markdown

        return parse_markdown(raw, name)
    if suffix in _RST:
        from checker.intake.rst import parse as parse_rst

        return parse_rst(raw, name)
    from checker.intake.effort import check_length
    from checker.intake.text import parse as parse_text

    check_length(raw, name)
    return parse_text(raw)


def _parse_html(content: bytes, name: str, hints: Hints) -> Draft:
    from checker.intake.charset import decode_page
    from checker.intake.fragment import is_fragment
    from checker.intake.fragment import parse as parse_fragment

    check_text(content, name)
    raw = decode_page(content)
    if is_fragment(raw):
        return parse_fragment(raw, name, hints.url)
    from checker.intake.html import parse as parse_html

    return parse_html(raw, name, hints.url, hints.fast)


def looks_like_html(content: bytes) -> bool:
    """Whether bytes open like a page: with a doctype or an element that opens pages."""
    start = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(_OPENINGS)
