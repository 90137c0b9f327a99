from datetime import date, datetime, timedelta
from itertools import pairwise

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.mix import calendar

UNITS = ("day", "week", "month", "quarter")
DAYS = st.dates(date(1, 1, 8), date(9998, 12, 31))


@pytest.mark.parametrize("by", UNITS)
class TestPeriods:
    @settings(deadline=None)
    @given(day=DAYS)
    def test_a_day_is_in_the_period_of_its_name(self, by, day):
        (period,) = calendar.between(day, day, by, "UTC")
        assert period.period == calendar.label(day, by)
        assert period.first <= day.isoformat() <= period.last

    @settings(deadline=None, max_examples=30)
    @given(day=DAYS, more=st.integers(0, 800))
    def test_periods_follow_one_another(self, by, day, more):
        last = min(day + timedelta(more), date(9998, 12, 31))
        found = list(calendar.between(day, last, by, "UTC"))
        numbers = [calendar.number(date.fromisoformat(each.first), by) for each in found]
        assert numbers == list(range(numbers[0], numbers[0] + len(found)))
        assert all(one.ends == two.starts for one, two in pairwise(found))
        assert calendar.number(last, by) == numbers[-1]

    def test_the_store_names_them_alike(self, by):
        days = [date(2024, 12, 25) + timedelta(n) for n in range(400)]
        named = duckdb.sql(
            f"SELECT {calendar.LABEL[by]} FROM (SELECT unnest(?::DATE[]) AS day)", params=[days]
        ).fetchall()
        assert [name for (name,) in named] == [calendar.label(day, by) for day in days]

    def test_the_ends_of_the_calendar_are_no_trouble(self, by):
        for day in (date.min, date.max):
            assert len(list(calendar.between(day, day, by, "Europe/Berlin"))) <= 1


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_clocks_change_is_shorter_or_longer(day, hours):
    each = date.fromisoformat(day)
    (period,) = calendar.between(each, each, "day", "Europe/Berlin")
    length = datetime.fromisoformat(period.ends) - datetime.fromisoformat(period.starts)
    assert length == timedelta(hours=hours)
