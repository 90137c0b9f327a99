"""Periods of the calendar: which one a day is in, and where it begins and ends."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checker.figures import Period, Unit

LABEL: dict[Unit, str] = {
    "day": "strftime(day, '%Y-%m-%d')",
    "week": "strftime(day, '%G-W%V')",
    "month": "strftime(day, '%Y-%m')",
    "quarter": "concat(year(day), '-Q', quarter(day))",
}
"""SQL that names the period of a column `day`, as `label` does."""
MOST = 4_000
"""Periods beyond which those without an article are not listed."""


def label(day: date, by: Unit) -> str:
    """Return the name of the period that holds a day."""
    if by == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if by == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return day.isoformat() if by == "day" else f"{day.year:04}-{day.month:02}"


def number(day: date, by: Unit) -> int:
    """Return a number of the period that holds a day; neighbours differ by 1."""
    if by in ("month", "quarter"):
        months = day.year * 12 + day.month - 1
        return months if by == "month" else months // 3
    return day.toordinal() if by == "day" else (day.toordinal() - 1) // 7


def between(first: date, last: date, by: Unit, tz: str) -> Iterator[Period]:
    """Yield the periods from the one that holds `first` to the one that holds `last`."""
    begin = _begin(first, by)
    while begin <= last:
        end = _next(begin, by)
        if end is None:
            return
        yield _period(begin, end - timedelta(days=1), by, ZoneInfo(tz))
        begin = end


def _period(first: date, last: date, by: Unit, zone: ZoneInfo) -> Period:
    starts = datetime.combine(first, time.min, zone).isoformat()
    ends = datetime.combine(last + timedelta(days=1), time.min, zone).isoformat()
    return Period(label(first, by), first.isoformat(), last.isoformat(), starts, ends)


def _begin(day: date, by: Unit) -> date:
    if by == "week":
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    if by == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(day=1) if by == "month" else day


def _next(begin: date, by: Unit) -> date | None:
    """Return the first day of the period behind; None where the calendar ends."""
    try:
        if by in ("day", "week"):
            return begin + timedelta(days=7 - begin.weekday() if by == "week" else 1)
        months = begin.month + (3 if by == "quarter" else 1)
        return begin.replace(year=begin.year + (months > 12), month=(months - 1) % 12 + 1)
    except (OverflowError, ValueError):
        return None
