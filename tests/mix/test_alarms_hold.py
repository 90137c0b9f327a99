"""Alarms over many years: what is planted is found, and no more than stated is raised beside it."""

import numpy as np
import pytest

from checker.figures import Question
from checker.mix import change, demo
from checker.mix.chance import moments
from checker.mix.change import BASELINE, FALSE_ALARMS, FEWEST_PERIODS
from checker.mix.demo_shifts import week_of
from checker.mix.report import read_report
from checker.mix.store import opened
from checker.mix.sums import Sheet

WEEKS, SECTIONS, ITEMS = 52, 4, 24
USUAL, BUSY = [0.4, 0.25, 0.25, 0.1], [0.3, 0.2, 0.2, 0.3]
BUSY_WEEKS, RISE = range(10, 13), range(20, 28)


class Year:
    """A desk's year, drawn at the level of articles' sums: how many claims, and through whom.

    Each section credits items at its own rates; item 0 rises eightfold for eight weeks, and one
    section runs three times as much for three weeks.
    """

    def __init__(self, seed, articles):
        self.dice, self.articles = np.random.default_rng(seed), articles
        usual = np.minimum(np.exp(self.dice.normal(-3.2, 1.1, ITEMS)), 0.6)
        spread = np.exp(self.dice.normal(0, 0.8, (SECTIONS, ITEMS)))
        self.rates = np.minimum(usual * spread, 0.7)
        self.rates[:, 0] = 0.06

    def week(self, week):
        dice, number = self.dice, self.dice.poisson(self.articles)
        places = dice.choice(SECTIONS, number, p=BUSY if week in BUSY_WEEKS else USUAL)
        rates = self.rates[places].copy()
        rates[:, 0] *= 8 if week in RISE else 1
        claims = 1 + dice.negative_binomial(2, 0.25, number)
        citing = dice.random(rates.shape) < rates
        parts = citing * (1 + dice.binomial(claims[:, None] - 1, 0.25, citing.shape))
        return Sheet("", "", places, claims.astype(np.float32), parts.astype(np.float32))

    def alarms(self):
        """Yield each week that is tested, with the items that raise an alarm in it."""
        past, asked = [], np.arange(ITEMS)
        for week in range(WEEKS):
            now = moments(self.week(week), SECTIONS)
            if len(past) >= FEWEST_PERIODS:
                before = past[0]
                for each in past[1:]:
                    before = before + each
                told = change.tested(asked, now, before)
                alarms = np.array(told.columns)[told.q <= FALSE_ALARMS] if told.columns else ()
                yield week, {int(item) for item in alarms}
            past = [*past, now][-BASELINE:]


def years(seeds, articles):
    """Return the unplanted weeks, those with an alarm, and the years that found the rise."""
    weeks = alarmed = found = 0
    for seed in seeds:
        in_rise = set()
        for week, alarms in Year(seed, articles).alarms():
            if week in RISE:
                in_rise |= alarms
            elif not RISE.start <= week < RISE.stop + BASELINE:
                weeks, alarmed = weeks + 1, alarmed + bool(alarms)
        found += 0 in in_rise
    return weeks, alarmed, found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "seeds", "articles"), [(0, 500, 40), (500, 400, 150), (900, 100, 600)]
)
def test_of_a_thousand_years_unplanted_weeks_alarm_no_more_than_stated(first, seeds, articles):
    weeks, alarmed, found = years(range(first, first + seeds), articles)
    assert alarmed <= FALSE_ALARMS * weeks
    assert found >= 0.99 * seeds


def test_of_a_few_years_alike():
    weeks, alarmed, found = years(range(5000, 5010), 100)
    assert alarmed <= 8 and found == 10, (weeks, alarmed, found)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_report_of_a_demo_finds_what_is_planted_and_little_else(seed, tmp_path, registry):
    file = tmp_path / "demo.duckdb"
    demo.make(file, registry, seed)
    check(file)


def test_a_report_of_the_demo_finds_what_is_planted(tmp_path, registry):
    file = tmp_path / "demo.duckdb"
    demo.make(file, registry, articles=5_000)
    check(file)


def check(file):
    made = read_report(file, Question("week", "UTC", None, None, None, None, None))
    with opened(file) as store:
        shifts = {(s.kind, s.key): s for s in demo.read_planted(store)}
    rise, new, gone = (
        shifts[key] for key in (("rise", "xinhua"), ("first", "cgtn"), ("last", "anadolu"))
    )
    days = {period.period: period.first for period in made.periods}
    weeks = {period.period: number for number, period in enumerate(made.periods)}

    up = {
        days[a.change.period]
        for a in made.alarms
        if a.direction == "up" and a.change.key == "xinhua"
    }
    assert any(rise.first.isoformat() <= day <= rise.last.isoformat() for day in up)
    listed = {(a.kind, a.key): weeks[a.period] for a in made.appearances}
    assert week_of(new.first) <= listed["first", "cgtn"] <= week_of(new.first) + 1
    assert week_of(gone.first) - 4 < listed["last", "anadolu"] < week_of(gone.first)
    assert {(r.key, r.cause) for r in made.regrades} == {("voa", "date"), ("rferl", "date")}
    assert [b.cause for b in made.breaks] == ["gap", "version"]

    touched = {
        week
        for shift in (rise, new, gone)
        for edge in (shift.first, shift.last)
        for week in range(week_of(edge), week_of(edge) + BASELINE + 1)
    } | {*range(week_of(rise.first), week_of(rise.last) + 1)}
    rest = {(c.period, c.version) for c in made.drift if weeks[c.period] not in touched}
    false = {(a.change.period, a.change.version) for a in made.alarms} & rest
    assert len(rest) >= 10 and len(false) <= 1
