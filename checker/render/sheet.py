"""Rows of CSV that no spreadsheet takes for a formula."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from checker.render.plain import plain

_FORMULA = re.compile(r"[=+\-@]")


def row(cells: Iterable[str | int | float | None]) -> str:
    """Return one line of CSV in which no cell can act as a formula or break the line.

    Numbers stand as they are; None is an empty cell.
    """
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(cell: str | int | float | None) -> str | int | float | None:
    if not isinstance(cell, str):
        return cell
    text = plain(cell)
    return f"'{text}" if _FORMULA.match(text) else text
