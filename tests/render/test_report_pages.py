"""A periodic report for people: hostile text stays text, figures are those of the record."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from markdown_it import MarkdownIt

from checker.figures import ALL, Question
from checker.mix.report import read_report
from checker.outlets import load_registry
from checker.render import report_csv, report_markdown
from checker.render.report_tables import tables
from checker.render.screen import Screen

from ..mix.desk_articles import Desk

NOON = datetime(2026, 1, 7, 12, tzinfo=UTC)
WEEKS = Question("week", "UTC", None, None, None, None, None)
HOSTILE = "<img src=x onerror=alert(1)> | [here](javascript:x) `x`\n# =1+1 \x1b[31m\u202e @all"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    made = Desk(tmp_path_factory.mktemp("pages") / "desk.duckdb", load_registry())
    odd = {"publisher": HOSTILE, "section": HOSTILE, "author": HOSTILE}
    for week in range(10):
        at = NOON + timedelta(weeks=week)
        made.add(at, times=20, **odd)
        made.add(at, ("reuters", "tass"), times=20 if week == 9 else 2, title=HOSTILE, **odd)
    return made


@pytest.fixture(scope="module")
def report(desk):
    return read_report(desk.file, WEEKS, {"state-media": 0.05}, authors=True)


@pytest.fixture(scope="module")
def page(report):
    return "".join(report_markdown.render(report, Screen()))


def test_hostile_text_is_text(page):
    html = MarkdownIt("commonmark").enable("table").render(page)
    assert "<img" not in html and "<code>" not in html and "<a " not in html
    assert "\x1b" not in page and "\u202e" not in page
    assert "&lt;img src=x" in html


def test_tables_keep_their_columns(page):
    rows = [line for line in page.splitlines() if line.startswith("|")]
    widths = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    heads = [place for place, row in enumerate(rows) if set(row) <= set("| -")]
    assert heads and all(widths[place] == widths[place - 1] for place in heads)


def test_csv_has_no_formula(report):
    publishers = next(table for table in tables(report) if table.name == "publishers")
    lines = "".join(report_csv.lines(publishers)).splitlines()
    assert len(lines) == 1 + len(report.publishers)
    assert not re.search(r"(^|,)\"?[=+@]", "\n".join(lines))


def test_the_alarm_names_the_articles_to_open(page, report):
    assert report.alarms
    section = page.split("### What left its baseline")[1].split("###")[0]
    assert section.count("  - ") == sum(len(alarm.evidence) for alarm in report.alarms)
    assert "TASS" in section and "1 of 2 claims" in section


def test_counts_stand_before_shares(page, report):
    (row,) = (
        row
        for row in report.measures
        if row.key == "state-media" and row.period == report.periods[-1].period
    )
    assert f"Carried by state media: {row.claims} of 80 claims (25.0 %, 95 % interval" in page


def test_a_goal_that_is_missed_is_told(page):
    assert "at most 5.0 % of claims is the goal, 25.0 % found" in page


def test_no_publisher_section_or_author_is_ranked(desk, report):
    for rows in (report.publishers, report.sections, report.authors):
        for slice_ in {(row.period, row.version) for row in rows}:
            keys = [row.key for row in rows if (row.period, row.version) == slice_]
            assert keys == sorted(keys)


def test_no_author_with_few_articles_is_listed(tmp_path):
    desk = Desk(tmp_path / "desk.duckdb", load_registry())
    desk.add(NOON, times=19, author="Few Bylines")
    desk.add(NOON, times=20, author="Many Bylines")
    made = read_report(desk.file, WEEKS, authors=True)
    assert [(row.key, row.period) for row in made.authors] == [("Many Bylines", ALL)]


def test_words_speak_of_the_text_alone(page):
    banned = r"propaganda|disinformation|mouthpiece|pro-\w+|bias"
    assert not re.search(banned, page, re.IGNORECASE)
    assert "describes sourcing" in page and "read by a machine" in page


def test_an_empty_store_has_a_page(tmp_path):
    desk = Desk(tmp_path / "desk.duckdb", load_registry())
    page = "".join(report_markdown.render(read_report(desk.file, WEEKS), Screen()))
    assert "No article stands in the store for this question." in page
