"""Dates as newsrooms write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.dates import iso_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-11",
        "2026-03-11T23:59:00-05:00",
        "2026/03/11",
        "20260311",
        "11 March 2026",
        "11 Mar 2026",
        "March 11, 2026",
        "Mar. 11, 2026",
        "Wednesday, 11 March 2026",
        "Wed, 11 Mar 2026 10:00:00 GMT",
        "March 11th, 2026",
        "11.03.2026",
        "11.3.2026",
        "13/03/2026",
        "3/13/2026",
    ],
)
def test_common_forms_are_read(text: str) -> None:
    assert iso_date(text) in ("2026-03-11", "2026-03-13")


@pytest.mark.parametrize("text", ["03/04/2026", "yesterday", "2026-13-40", "", "31 February 2026"])
def test_what_is_unreadable_is_none(text: str) -> None:
    assert iso_date(text) is None


@given(st.dates())
def test_an_iso_date_comes_back(day: object) -> None:
    assert iso_date(str(day)) == str(day)


@given(st.text(max_size=100))
def test_no_text_is_too_odd(text: str) -> None:
    iso_date(text)
