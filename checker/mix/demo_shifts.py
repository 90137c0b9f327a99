"""What `checker demo` plants in its invented year, week by week."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated as Column

FIRST_DAY = date(2024, 12, 30)
"""The Monday of the first week, 2025-W01."""
WEEKS = 52
RISE = range(12, 20)
RISE_FACTOR = 8.0
NEW_FROM = 22
GONE_FROM = 28
COPIED = 33
COPIES = 40
GAP = range(36, 40)
NEW_READING_FROM = 46
BUSY_BEAT = range(6, 9)
BUSY_FACTOR = 3.0
REGRADED = date(2025, 8, 1)
"""State Media Monitor's assessment of Voice of America, which its grade follows."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One shift that the demo knows of."""

    kind: Column[str, "rise, first, last, copies, beat, gap, version or regrade"]
    key: Column[str | None, "outlet's id, if it is about one"]
    section: Column[str | None, "section, if it is in one alone"]
    first: Column[date, "first day of it"]
    last: Column[date, "last day of it"]
    alarm: Column[bool, "whether a report by week should raise an alarm"]
    meaning: Column[str, "what was planted"]


def week_of(day: date) -> int:
    """Return the number of a day's week, from 0."""
    return (day - FIRST_DAY).days // 7


def planted() -> tuple[Planted, ...]:
    """Return everything that is planted, by its first day."""
    end = FIRST_DAY + timedelta(days=7 * WEEKS - 1)
    found = (
        Planted("beat", "tass", "Moscow", FIRST_DAY, end, False, _BEAT),
        Planted("beat", "tass", "Moscow", *_days(BUSY_BEAT), False, _BUSY),
        Planted("rise", "xinhua", "World", *_days(RISE), True, _RISE),
        Planted("first", "cgtn", "World", _day(NEW_FROM), end, True, _FIRST),
        Planted("last", "anadolu", "World", _day(GONE_FROM), end, True, _LAST),
        Planted("regrade", "voa", None, REGRADED, end, False, _REGRADE),
        Planted("copies", "tass", "World", *_days(range(COPIED, COPIED + 1)), False, _COPIES),
        Planted("gap", None, None, *_days(GAP), False, _GAP),
        Planted("version", None, None, _day(NEW_READING_FROM), end, False, _VERSION),
    )
    return tuple(sorted(found, key=lambda each: each.first))


def _day(week: int) -> date:
    return FIRST_DAY + timedelta(days=7 * week)


def _days(weeks: range) -> tuple[date, date]:
    return _day(weeks.start), _day(weeks.stop) - timedelta(days=1)


_BEAT = "the Moscow beat cites TASS all year"
_BUSY = "the Moscow beat runs three times as many articles, each sourced as ever"
_RISE = "Xinhua is credited eight times as often"
_FIRST = "CGTN is credited for the first time"
_LAST = "Anadolu is credited no more"
_REGRADE = "State Media Monitor regrades Voice of America; the desk cites it as ever"
_COPIES = f"one TASS report is run {COPIES} times in near-identical copies"
_GAP = "nothing was collected"
_VERSION = "the articles are read by another version, which finds more claims of state media"
