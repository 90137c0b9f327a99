"""Reads a coding sheet that came back, and says where it cannot be read."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from checker.coding import Answer, Coded
from checker.errors import UsageError

_ANSWERS = ("yes", "no", "unclear", "")
_NEEDED = ("item", "store", "reading", "drawn", "is_claim", "state_media")
_MOST = 10_000_000


def read(path: Path) -> tuple[Coded, ...]:
    """Return the lines of a sheet; raises UsageError, naming file and line, for what is none."""
    try:
        if path.stat().st_size > _MOST:
            raise UsageError(f"{path}: too large for a coding sheet")
        lines = path.read_text("utf-8-sig").splitlines(keepends=True)
        return tuple(_lines(path, lines))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: no CSV in UTF-8: {error}") from error


def _lines(path: Path, lines: list[str]) -> Iterator[Coded]:
    sheet = csv.DictReader(lines, dialect=_dialect(lines))
    missing = [name for name in _NEEDED if name not in (sheet.fieldnames or ())]
    if missing:
        raise UsageError(f"{path}: no column {missing[0]}; is it a sheet of checker sample?")
    for row in sheet:
        cells = {name: (row[name] or "").strip() for name in _NEEDED}
        for name in ("is_claim", "state_media"):
            cells[name] = cells[name].casefold()
            if cells[name] not in _ANSWERS:
                raise UsageError(
                    f"{path}:{sheet.line_num}: {name}: {cells[name]!r} is none of yes, no, unclear"
                )
        yield Coded(
            line=sheet.line_num,
            item=cells["item"],
            store=cells["store"],
            reading=cells["reading"],
            drawn=cells["drawn"],
            is_claim=cast("Answer", cells["is_claim"]),
            state_media=cast("Answer", cells["state_media"]),
        )


def _dialect(lines: list[str]) -> type[csv.Dialect]:
    """Return the dialect: spreadsheets of some countries write semicolons."""

    class Sheet(csv.excel):
        delimiter = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","

    return Sheet
