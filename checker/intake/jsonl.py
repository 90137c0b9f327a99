"""Reads ready-extracted articles, one a line, without ever holding the file."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from checker.errors import IntakeError
from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.files import LIMIT
from checker.intake.hints import Hints
from checker.records import Document, Failure, Hyperlink

_SURROGATE = re.compile(rb"\\u[dD][89abABc-fC-F]")


def read_lines(file: BinaryIO, name: str, hints: Hints) -> Iterator[Document | Failure]:
    """Yield a document for each line and a failure for each bad one, as `lines` names them."""
    for line in lines(file, name):
        yield line if isinstance(line, Failure) else read_line(line[1], line[0], hints)


def lines(file: BinaryIO, name: str) -> Iterator[tuple[str, bytes] | Failure]:
    """Yield each line behind its name, "FILE:LINE".

    Empty lines are skipped. A line over 10 MB is a failure and is skipped without being held.
    """
    number = 0
    while line := file.readline(LIMIT + 1):
        number += 1
        target = f"{name}:{number}"
        if len(line) > LIMIT and not line.endswith(b"\n"):
            _skip(file)
            yield Failure(target, "too-large", f"{target}: the line is over 10 MB; split it")
        elif line.strip():
            yield target, line


def read_line(line: bytes, target: str, hints: Hints) -> Document | Failure:
    """Return the article of a line, or why there is none."""
    try:
        return _document(_record(line, target), target, hints)
    except IntakeError as error:
        return Failure(target, error.code, str(error))


def _record(line: bytes, target: str) -> Mapping[str, object]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
        if _SURROGATE.search(line):
            json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _malformed(target, "half of a surrogate pair, which no UTF-8 can hold") from None
    except UnicodeDecodeError as error:
        message = f"{target}: not UTF-8 at byte {error.start} of the line; save the file as UTF-8"
        raise IntakeError("encoding", message) from None
    except RecursionError:
        raise _malformed(target, "JSON nested too deeply; flatten the line") from None
    except ValueError as error:
        reason = str(error).split(":")[0]
        raise _malformed(target, f"no JSON ({reason}); is the line half-written?") from None
    if not isinstance(record, dict):
        raise _malformed(target, 'a line must be an object such as {"text": "..."}')
    return record


def _document(record: Mapping[str, object], target: str, hints: Hints) -> Document:
    text = record.get("text")
    if not isinstance(text, str):
        raise _malformed(target, '"text" must be a string: the body of the article')
    if not text.strip():
        raise IntakeError("empty", f'{target}: "text" is empty; was the article extracted?')
    found = Found(
        id=_id(record, target),
        url=_field(record, "url", target) or hints.url,
        title=_field(record, "title", target) or hints.title,
        published=_field(record, "published", target) or hints.published,
        language=_field(record, "language", target),
        publisher=_field(record, "publisher", target) or hints.publisher,
    )
    body = Body(text, (), _links(record.get("links"), len(text), target))
    article, warnings = make_article(
        body, found, replace(hints, url=None, title=None, publisher=None, published=None)
    )
    return Document(target, article, warnings=warnings)


def _id(record: Mapping[str, object], target: str) -> str | int | None:
    """Return the caller's own key of an article, which comes back as it was."""
    value = record.get("id")
    if value is None or isinstance(value, str) or type(value) is int:
        return value
    if isinstance(value, float):
        return str(value)  # it may be no number that JSON knows
    raise _malformed(target, '"id" must be a string, a number or null')


def _field(record: Mapping[str, object], name: str, target: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value or None
    if name == "published":
        return str(value)[:80]  # an odd date is a warning, never a failure
    raise _malformed(target, f'"{name}" must be a string or null')


def _links(value: object, length: int, target: str) -> tuple[Hyperlink, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise _malformed(target, '"links" must be a list')
    return tuple(_link(item, length, target) for item in value)


def _link(item: object, length: int, target: str) -> Hyperlink:
    if isinstance(item, dict):
        start, end, href = item.get("start"), item.get("end"), item.get("href")
        if type(start) is int and type(end) is int and isinstance(href, str):
            if 0 <= start < end <= length:
                return Hyperlink(start, end, href)
            raise _malformed(target, f"the link [{start}, {end}) lies outside the text")
    raise _malformed(target, 'a link must be {"start": 0, "end": 4, "href": "https://..."}')


def _malformed(target: str, problem: str) -> IntakeError:
    return IntakeError("malformed", f"{target}: {problem}")


def _skip(file: BinaryIO) -> None:
    while (part := file.readline(LIMIT)) and not part.endswith(b"\n"):
        pass
