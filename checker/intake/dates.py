"""Reads the date of publication in the forms in which newsrooms write it."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b"
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b"
)
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")


def iso_date(text: str) -> str | None:
    """Return the date that `text` opens with as YYYY-MM-DD, None where it is unreadable.

    A time behind the date is left alone and no time zone is converted: the date is the one the
    publisher printed. "03/04/2026" could be two days and is unreadable.
    """
    plain = " ".join(text.lower().split())[:80]
    for year, month, day in _candidates(plain):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return None


def _candidates(text: str) -> Iterator[tuple[int, int, int]]:
    if found := _ISO.match(text):
        yield int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.match(text):
        yield int(found[3]), _month(found[2]), int(found[1])
    if found := _MONTH_FIRST.match(text):
        yield int(found[3]), _month(found[1]), int(found[2])
    if found := _NUMERIC.match(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] == "." or first > 12 or first == second:
            yield year, second, first
        elif second > 12:
            yield year, first, second


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0
