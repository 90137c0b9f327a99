"""Rows of CSV that no spreadsheet takes for a formula."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from checker.render.plain import plain

_FORMULA = re.compile(r"[=+\-@]")


def row(cells: Iterable[str]) -> str:
    """Return one line of CSV in which no cell can act as a formula or break the line."""
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(text: str) -> str:
    text = plain(text)
    return f"'{text}" if _FORMULA.match(text) else text
