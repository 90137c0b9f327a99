"""What a report says of stores that are odd: empty, tiny, with holes, breaks and clocks changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from checker.figures import ALL, Question
from checker.mix.report import read_report
from checker.mix.store import opened
from checker.mix.tables import FailureRow

from .desk_articles import Desk

WEEKS = Question("week", "UTC", None, None, None, None, None)
NOON = datetime(2026, 1, 7, 12, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path, registry):
    return Desk(tmp_path / "desk.duckdb", registry)


def measure(report, key, period, version="v1"):
    (row,) = (
        row
        for row in report.measures
        if (row.key, row.period, row.version) == (key, period, version)
    )
    return row


class TestAnEmptyStore:
    def test_has_no_figure(self, desk):
        made = read_report(desk.file, WEEKS, {"state-media": 0.1}, authors=True)
        assert made.periods == made.totals == made.measures == made.alarms == made.goals == ()
        assert made.methods and made.codebook

    def test_a_question_that_no_article_answers_is_alike(self, desk):
        desk.add(NOON)
        assert read_report(desk.file, replace(WEEKS, section="Sport")).totals == ()
        assert read_report(desk.file, replace(WEEKS, since="2027-01-01")).totals == ()


class TestOneArticle:
    def test_is_counted_and_not_estimated(self, desk):
        desk.add(NOON, ("tass", "resident", "reuters"))
        made = read_report(desk.file, WEEKS)
        row = measure(made, "state-media", "2026-W02")
        assert (row.claims, row.share, row.low, row.high) == (1, 1 / 3, None, None)
        assert made.changes == made.drift == made.alarms == made.appearances == ()

    def test_without_a_claim_has_no_share(self, desk):
        desk.add(NOON, ())
        made = read_report(desk.file, WEEKS, {"state-media": 0.1})
        assert made.totals[0].without_claims == 1
        assert {row.share for row in made.measures} == {None}
        assert [goal.state for goal in made.goals] == ["no claims"]


class TestAGap:
    def test_is_drawn_and_nothing_is_compared_over_it(self, desk):
        desk.weeks(range(6))
        desk.weeks(range(20, 26))
        made = read_report(desk.file, WEEKS)
        (break_,) = made.breaks
        assert (break_.period, break_.cause) == ("2026-W22", "gap")
        assert break_.note == "no article in 2026-W08 to 2026-W21"
        assert len(made.periods) == len(made.collected) == 26
        assert "2026-W22" not in {change.period for change in made.changes}
        assert {change.period for change in made.drift} == {
            *("2026-W06", "2026-W07", "2026-W26", "2026-W27")
        }

    def test_of_two_weeks_leaves_a_baseline_and_no_week_before(self, desk):
        desk.weeks(range(6))
        desk.weeks(range(8, 10))
        made = read_report(desk.file, WEEKS)
        assert "2026-W10" not in {change.period for change in made.changes}
        assert "2026-W10" in {change.period for change in made.drift}

    def test_of_a_thousand_years_ends(self, desk):
        desk.add(NOON)
        desk.add(NOON, published_at=None, published=date(1026, 1, 1))
        made = read_report(desk.file, replace(WEEKS, by="day"))
        assert [period.period for period in made.periods] == ["1026-01-01", "2026-01-07"]


class TestAnotherVersion:
    def test_is_drawn_and_nothing_is_compared_over_it(self, desk):
        desk.weeks(range(6))
        desk.weeks(range(6, 12), reading="b:2")
        made = read_report(desk.file, WEEKS)
        (break_,) = made.breaks
        assert (break_.period, break_.cause) == ("2026-W08", "version")
        assert break_.note == "v1 to v2: models a:1 to b:2"
        before = {change.against for change in made.changes if change.version == "v2"}
        assert min(before) == "2026-W08"
        assert {change.period for change in made.drift} == {
            *("2026-W06", "2026-W07", "2026-W12", "2026-W13")
        }

    def test_within_a_week_gives_two_rows(self, desk):
        desk.add(NOON)
        desk.add(NOON, ("tass",), registry="2026-02-02", collected=NOON + timedelta(hours=1))
        made = read_report(desk.file, WEEKS)
        rows = [(row.period, row.version, row.claims) for row in made.totals]
        assert rows == [
            ("2026-W02", "v1", 2),
            ("2026-W02", "v2", 1),
            (ALL, "v1", 2),
            (ALL, "v2", 1),
        ]

    def test_that_finds_more_raises_no_alarm(self, desk):
        desk.weeks(range(8))
        for week in range(8, 14):
            at = NOON + timedelta(weeks=week)
            desk.add(at, ("tass", "resident"), times=30, reading="b:2")
        assert read_report(desk.file, WEEKS).alarms == ()


class TestARegrade:
    """Voice of America was regraded on 1 August 2025."""

    FIRST = datetime(2025, 6, 2, 12, tzinfo=UTC)

    def test_is_listed_and_raises_no_alarm(self, desk):
        for week in range(16):
            at = self.FIRST + timedelta(weeks=week)
            desk.add(at, ("voa", "resident"), times=15)
            desk.add(at, ("reuters", "resident"), times=15)
        made = read_report(desk.file, WEEKS)
        (regrade,) = made.regrades
        assert (regrade.key, regrade.period, regrade.cause) == ("voa", "2025-W32", "date")
        shares = [measure(made, "state-media", p.period).share for p in made.periods]
        assert shares[0] == 0 and shares[-1] == 0.25
        assert made.alarms == ()

    def test_by_another_registry_is_told_apart(self, desk, monkeypatch):
        desk.add(datetime(2025, 7, 28, tzinfo=UTC), ("voa",))
        desk.add(datetime(2025, 8, 8, tzinfo=UTC), ("voa",), registry="2026-02-02")
        (regrade,) = read_report(desk.file, WEEKS).regrades
        assert (regrade.version, regrade.cause) == ("v2", "version")


class TestClocks:
    def test_a_moment_counts_on_the_day_it_was_in_the_zone(self, desk):
        late = datetime(2026, 1, 11, 23, 30, tzinfo=UTC)
        desk.add(late)
        for zone, week in (("UTC", "2026-W02"), ("Europe/Berlin", "2026-W03")):
            made = read_report(desk.file, replace(WEEKS, tz=zone))
            assert [period.period for period in made.periods] == [week]

    def test_every_hour_of_a_change_of_clocks_counts_once(self, desk):
        first = datetime(2026, 3, 27, 12, tzinfo=UTC)
        for hour in range(96):
            desk.add(first + timedelta(hours=hour))
        made = read_report(desk.file, replace(WEEKS, by="day", tz="Europe/Berlin"))
        counts = {row.period: row.articles for row in made.totals if row.period != ALL}
        assert counts["2026-03-29"] == 23 and counts["2026-03-30"] == 24
        assert sum(counts.values()) == 96

    def test_a_date_in_the_future_counts_when_it_was_collected(self, desk):
        desk.add(NOON, published_at=None, published=date(2099, 1, 1))
        assert [p.period for p in read_report(desk.file, WEEKS).periods] == ["2026-W02"]


class TestCopies:
    def test_a_burst_counts_once_and_raises_no_alarm(self, desk):
        desk.weeks(range(10))
        (first,) = desk.add(NOON + timedelta(weeks=9), ("tass", "tass", "tass"))
        desk.add(NOON + timedelta(weeks=9), ("tass",) * 3, times=60, copy_of=first.article.article)
        made = read_report(desk.file, WEEKS)
        row = measure(made, "state-media", "2026-W11")
        assert (row.claims, row.claims_raw) == (9, 189)
        assert made.totals[9].copies == 60
        assert made.alarms == ()

    def test_a_copy_stands_for_its_cluster_where_the_first_was_not_asked_for(self, desk):
        (first,) = desk.add(NOON)
        desk.add(NOON, times=2, copy_of=first.article.article, publisher="Lowland Courier")
        made = read_report(desk.file, replace(WEEKS, publisher="Lowland Courier"))
        assert (made.totals[0].articles, made.totals[0].copies) == (1, 1)


class TestFailures:
    def test_count_once_and_not_if_scored_later(self, desk):
        (rows,) = desk.add(NOON)
        met = [("gone", "timeout", 1), ("gone", "blocked", 2), (rows.article.input, "timeout", 0)]
        with opened(desk.file, write=True) as store:
            store.add(
                "failures",
                [FailureRow("r1", i, code, "", NOON + timedelta(hours=h)) for i, code, h in met],
            )
        made = read_report(desk.file, WEEKS)
        assert [(f.code, f.targets) for f in made.failures] == [("blocked", 1)]
        assert (made.collected[0].collected, made.collected[0].failed) == (2, 1)


class TestABeat:
    def test_that_always_cites_tass_raises_no_alarm_when_it_runs_more(self, desk):
        for week in range(12):
            at = NOON + timedelta(weeks=week)
            desk.add(at, ("reuters", "resident"), times=40)
            busy = 40 if week == 10 else 8
            desk.add(at, ("tass", "kremlin", "reuters"), times=busy, section="Moscow")
        made = read_report(desk.file, WEEKS)
        busy = [c for c in made.changes if c.period == "2026-W12" and c.key == "tass"]
        assert [(c.share > 2 * c.before, c.difference) for c in busy] == [(True, 0)]
        assert made.alarms == ()


class TestAShift:
    def test_is_found_with_the_articles_to_open(self, desk):
        desk.weeks(range(9))
        at = NOON + timedelta(weeks=9)
        desk.add(at, ("tass", "tass", "resident"), times=20, title="What TASS said of the ferry")
        desk.add(at, times=10)
        made = read_report(desk.file, WEEKS)
        alarms = {(a.change.of, a.change.key): a for a in made.alarms}
        tass = alarms["outlet", "tass"]
        assert (tass.change.period, tass.direction, tass.since) == ("2026-W11", "up", "2026-W11")
        assert {each.title for each in tass.evidence} == {"What TASS said of the ferry"}
        assert ("measure", "state-media") in alarms
        assert {a.change.period for a in made.alarms} == {"2026-W11"}

    def test_that_lasts_keeps_its_first_period(self, desk):
        desk.weeks(range(9))
        for week in (9, 10):
            desk.add(NOON + timedelta(weeks=week), ("tass", "tass"), times=30)
        made = read_report(desk.file, WEEKS)
        tass = [a for a in made.alarms if a.change.key == "tass"]
        assert [(a.change.period, a.since) for a in tass] == [
            ("2026-W11", "2026-W11"),
            ("2026-W12", "2026-W11"),
        ]

    def test_an_outlet_that_comes_and_one_that_goes_are_listed(self, desk):
        for week in range(12):
            voices = ("irna",) if week < 6 else ("cgtn",)
            desk.add(NOON + timedelta(weeks=week), ("reuters", *voices), times=12)
        made = read_report(desk.file, WEEKS)
        told = {(a.kind, a.key): a for a in made.appearances}
        assert told["first", "cgtn"].period == "2026-W08"
        assert told["last", "irna"].period == "2026-W07"
        assert told["last", "irna"].expected == 72
        assert set(told) == {("first", "cgtn"), ("last", "irna")}

    def test_an_outlet_that_paused_for_two_weeks_is_not_gone(self, desk):
        for week in range(12):
            voices = ("irna",) if week < 10 else ()
            desk.add(NOON + timedelta(weeks=week), ("reuters", *voices), times=12)
        assert read_report(desk.file, WEEKS).appearances == ()
