"""Reads lists of addresses: one a line, or a column of a CSV file."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from checker.intake.items import Item
from checker.records import Failure

_COLUMNS = ("url", "link", "address", "href", "loc", "uri")
_LONGEST = 100_000
_WEB = ("http://", "https://")


def is_list(start: bytes) -> bool:
    """Whether a file that opens with these bytes lists addresses, one a line."""
    lines = (line.strip() for line in start.removeprefix(b"\xef\xbb\xbf").splitlines())
    first = next((line for line in lines if line and not line.startswith(b"#")), b"")
    return first.lower().startswith((b"http://", b"https://")) and b" " not in first


def read_list(file: BinaryIO, name: str, size: int = 0) -> Iterator[Item | Failure]:
    """Yield the addresses of a list; empty lines and those that begin with # are left out."""
    for number, line in _lines(file):
        text = line.strip()
        if text and not text.startswith("#"):
            yield _item(text, f"{name}:{number}", _part(file, size))


def read_table(path: Path, name: str) -> Iterator[Item | Failure]:
    """Yield the addresses in the column `url` of a CSV file, or the first column that holds some.

    Columns `published` and `section` are read where there are any. A bad row is a failure.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        delimiter = "\t" if path.suffix.lower() == ".tsv" else _delimiter(file)
        rows = csv.reader((line for _, line in _lines(file)), delimiter=delimiter)
        columns: _Columns | None = None
        while True:
            try:
                row = next(rows, None)
            except csv.Error as error:
                target = f"{name}:{rows.line_num}"
                yield Failure(target, "malformed", f"{target}: {error}; is a quote left open?")
                continue
            if row is None:
                return
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                columns = _columns(row)
                if columns is None:
                    remedy = 'name a column "url" in its first line'
                    yield Failure(name, "malformed", f"{name}: no column of addresses; {remedy}")
                    return
                if columns.named:
                    continue
            yield _row(row, columns, f"{name}:{rows.line_num}", _part(file, size))


@dataclass(frozen=True, slots=True)
class _Columns:
    url: int
    published: int | None = None
    section: int | None = None
    named: bool = True


def _columns(row: list[str]) -> _Columns | None:
    names = [cell.strip().lower() for cell in row]
    for wanted in _COLUMNS:
        if wanted in names:
            dated = next((names.index(n) for n in ("published", "date") if n in names), None)
            section = names.index("section") if "section" in names else None
            return _Columns(names.index(wanted), dated, section)
    first = next((n for n, cell in enumerate(names) if cell.startswith(_WEB)), None)
    return None if first is None else _Columns(first, named=False)


def _row(row: list[str], columns: _Columns, target: str, part: float) -> Item | Failure:
    def cell(place: int | None) -> str | None:
        return (row[place].strip() or None) if place is not None and place < len(row) else None

    address = cell(columns.url)
    if address is None:
        return Failure(target, "malformed", f"{target}: the row has no address")
    found = _item(address, target, part)
    if isinstance(found, Failure):
        return found
    return Item(
        address, published=cell(columns.published), section=cell(columns.section), part=part
    )


def _item(address: str, target: str, part: float) -> Item | Failure:
    if "\ufffd" in address:
        return Failure(target, "encoding", f"{target}: not UTF-8; save the file as UTF-8")
    if not address.lower().startswith(_WEB):
        shown = " ".join(address.split())[:80]
        return Failure(target, "bad-url", f"{target}: {shown!r} is no http or https address")
    return Item(address, part=part)


def _lines(file: BinaryIO) -> Iterator[tuple[int, str]]:
    """Yield each line with its number; no line is held beyond its first 100,000 bytes."""
    number = 0
    while line := file.readline(_LONGEST):
        number += 1
        if not line.endswith(b"\n"):
            while (rest := file.readline(_LONGEST)) and not rest.endswith(b"\n"):
                pass
        encoding = "utf-8-sig" if number == 1 else "utf-8"
        yield number, line.decode(encoding, "replace").replace("\0", "\ufffd")


def _delimiter(file: BinaryIO) -> str:
    first = file.readline(_LONGEST)
    file.seek(0)
    return max((",", ";", "\t"), key=lambda mark: first.count(mark.encode()))


def _part(file: BinaryIO, size: int) -> float:
    return min(1.0, file.tell() / size) if size else 0.0
