"""Every number of a report, walked and held against a count of the store's rows in plain Python."""

from collections import Counter
from copy import copy
from dataclasses import astuple, replace
from itertools import pairwise

import pytest

from checker.figures import ALL, Question
from checker.mix.report import report
from checker.mix.store import opened

from .plain_counts import Plain

WEEKS = Question("week", "UTC", None, None, None, None, None)
QUESTIONS = {
    "weeks": WEEKS,
    "days in another zone": replace(
        WEEKS, by="day", tz="Asia/Tokyo", since="2025-08-01", until="2025-09-30"
    ),
    "months of a publisher": replace(WEEKS, by="month", publisher="Lowland Courier"),
    "quarters of a section": replace(WEEKS, by="quarter", section="Moscow", tz="America/New_York"),
}


@pytest.fixture(scope="module", params=QUESTIONS.values(), ids=QUESTIONS)
def both(request, demo_file):
    """A report, and the same store counted in plain Python."""
    with opened(demo_file) as store:
        made = report(store, "demo", request.param, authors=True)
        return made, Plain(store.connection, request.param)


def told(rows, first, last):
    return {(r.period, r.version, r.key): astuple(r)[first:last] for r in rows}


class TestCounts:
    def test_measures(self, both):
        made, plain = both
        counted = plain.counts(lambda c: [k for k, test in plain.measures.items() if test(c)])
        rows = told(made.measures, 6, 12)
        assert {key: row for key, row in rows.items() if row[3]} == counted
        assert len(rows) == len(plain.slices) * len(plain.measures)
        assert {row[:4] for key, row in rows.items() if key not in counted} <= {(0, 0, 0, 0)}

    def test_outlets(self, both):
        made, plain = both
        assert told(made.outlets, 6, 12) == plain.counts(plain.outlets)

    def test_grades(self, both):
        made, plain = both
        counted = plain.counts(lambda c: {grade for grade, _ in plain.outlets(c).values()})
        assert told(made.grades, 6, 12) == counted

    def test_countries(self, both):
        made, plain = both
        counted = plain.counts(lambda c: {code or "none" for _, code in plain.outlets(c).values()})
        assert told(made.countries, 6, 12) == counted

    def test_grade_of_an_outlet_is_its_latest_of_the_period(self, both):
        made, plain = both
        for row in made.outlets:
            cited = [
                (a["day"], *plain.outlets(c)[row.key])
                for a in plain.of((row.period, row.version))
                for c in plain.claims[a["article"]]
                if row.key in plain.outlets(c)
            ]
            assert (row.affiliation, row.country) == max(cited, key=lambda each: each[0])[1:]

    @pytest.mark.parametrize(("table", "name"), [("publishers", "who"), ("sections", "what")])
    def test_groups(self, both, table, name):
        made, plain = both
        counted = plain.groups(lambda a: [a[name]], lambda a: a[name])
        assert told(getattr(made, table), 3, 13) == counted

    def test_authors(self, both):
        made, plain = both
        names = lambda a: set(a["authors"])  # noqa: E731
        plain = copy(plain)
        plain.slices = [slice_ for slice_ in plain.slices if slice_[0] == ALL]
        counted = plain.groups(names, lambda a: tuple(a["authors"]))
        enough = {key: row for key, row in counted.items() if row[0] >= 20}
        assert told(made.authors, 3, 13) == enough

    def test_findings(self, both):
        made, plain = both
        for row in made.findings:
            articles = plain.of((row.period, row.version))
            kept = {a["article"] for a in plain.once(articles)}
            every = [a["article"] for a in articles]
            found = [f for f in plain.findings if f["code"] == row.code and f["article"] in every]
            own = [f for f in found if f["article"] in kept]
            assert astuple(row)[4:] == (
                len({f["article"] for f in own}),
                len(own),
                len(found),
                pytest.approx(100 * len(own) / len(kept)) if kept else None,
            )
        assert {(f.period, f.version, f.code) for f in made.findings} == {
            (name, a["version"], f["code"])
            for f in plain.findings
            for a in [plain.by_key[f["article"]]]
            for name in (a["period"], ALL)
        }


class TestDenominators:
    def test_totals(self, both):
        made, plain = both
        assert [(t.period, t.version) for t in made.totals] == plain.slices
        for row in made.totals:
            articles = plain.of((row.period, row.version))
            kept = plain.once(articles)
            assert astuple(row)[2:] == (
                len(articles),
                len(articles) - len(kept),
                len(kept),
                sum(a["abstained"] for a in kept),
                sum(not plain.claims[a["article"]] for a in kept),
                sum(len(plain.claims[a["article"]]) for a in kept),
                sum(len(plain.claims[a["article"]]) for a in articles),
            )

    def test_collected_is_scored_and_failed(self, both):
        made, plain = both
        scored = Counter(a["period"] for a in plain.articles)
        assert {row.period: row.scored for row in made.collected if row.scored} == scored
        for row in made.collected:
            if plain.asked.publisher or plain.asked.section:
                assert row.collected is row.failed is None
            else:
                assert row.collected == row.scored + row.failed

    def test_failures_by_reason(self, both):
        made, plain = both
        if not (plain.asked.publisher or plain.asked.section):
            counted = plain.failed({row.period for row in made.periods})
            assert {(f.period, f.code): f.targets for f in made.failures} == counted

    def test_versions(self, both):
        made, plain = both
        for row in made.versions:
            articles = plain.of((ALL, row.version))
            days = [str(a["day"]) for a in articles]
            assert (row.articles, row.first, row.last) == (len(articles), min(days), max(days))

    def test_every_period_of_the_calendar_is_listed(self, both):
        made, plain = both
        assert {a["period"] for a in plain.articles} <= {row.period for row in made.periods}
        assert all(one.ends == two.starts for one, two in pairwise(made.periods))


class TestHistory:
    def test_first_and_last_credits(self, both):
        made, plain = both
        cited = plain.counts(plain.outlets)
        for row in made.appearances:
            own = sorted(
                (period, numbers)
                for (period, version, key), numbers in cited.items()
                if (version, key) == (row.version, row.key) and period != ALL and numbers[2]
            )
            place = 0 if row.kind == "first" else -1
            assert row.period == own[place][0]
            numbers = [n for _, n in own] if row.kind == "last" else [own[0][1]]
            assert (row.articles, row.claims) == tuple(sum(n[i] for n in numbers) for i in (0, 2))

    def test_regrades(self, both):
        made, plain = both
        seen = {}
        for a in sorted(plain.articles, key=lambda a: (a["version"], a["day"])):
            for claim in plain.claims[a["article"]]:
                for key, (grade, _) in plain.outlets(claim).items():
                    seen.setdefault(key, []).append((a["period"], grade))
        changes = {
            (key, before, after, period)
            for key, grades in seen.items()
            for (_, before), (period, after) in pairwise(grades)
            if before != after
        }
        assert {(r.key, r.before, r.after, r.period) for r in made.regrades} == changes


class TestShares:
    """The shares of changes, which the tables of counts must agree with."""

    def test_of_outlets_are_those_of_the_counts(self, both):
        made, _ = both
        shares = {(r.period, r.version, r.key): r.share for r in made.outlets}
        for change in (*made.changes, *made.drift):
            if change.of == "outlet":
                known = shares.get((change.period, change.version, change.key), 0.0)
                assert change.share == pytest.approx(known, rel=1e-12)

    def test_of_measures_leave_regraded_outlets_out(self, both):
        made, plain = both
        regraded = {row.key for row in made.regrades}
        steady = plain.counts(
            lambda c: [
                k
                for k, test in plain.measures.items()
                if test(c) and not regraded & {*plain.outlets(c)}
            ]
        )
        for change in (*made.changes, *made.drift):
            if change.of == "measure":
                numbers = steady.get((change.period, change.version, change.key))
                assert change.share == pytest.approx(numbers[4] if numbers else 0.0, rel=1e-12)

    def test_before_is_that_of_the_periods_named(self, both):
        made, plain = both
        cited = plain.counts(plain.outlets)
        claims = {(t.period, t.version): t.claims for t in made.totals}
        for change in made.drift:
            if change.of != "outlet":
                continue
            first, _, last = change.against.partition(" to ")
            inside = [s for s in claims if first <= s[0] <= last and s[1] == change.version]
            part = sum(cited.get((*s, change.key), (0, 0, 0))[2] for s in inside)
            assert change.before == pytest.approx(part / sum(claims[s] for s in inside), rel=1e-12)

    def test_difference_is_that_within_beats(self, both):
        made, plain = both
        for change in made.changes:
            if change.of == "outlet":
                slices = (change.period, change.version), (change.against, change.version)
                assert change.difference == pytest.approx(
                    _within(plain, slices, change.key), abs=1e-6
                )

    def test_intervals_hold_the_share(self, both):
        made, _ = both
        rows = [row for row in (*made.measures, *made.outlets) if row.low is not None]
        assert all(row.low <= row.share <= row.high for row in rows)
        assert rows or made.question.by == "day"


def _within(plain, slices, key):
    """Return the difference within sections by hand."""
    sums = []
    for slice_ in slices:
        own = {}
        for a in plain.once(plain.of(slice_)):
            part, whole = own.get(a["what"], (0, 0))
            claims = plain.claims[a["article"]]
            own[a["what"]] = (
                part + sum(key in plain.outlets(c) for c in claims),
                whole + len(claims),
            )
        sums.append(own)
    now, before = sums
    both = [s for s in now if s in before and now[s][1] and before[s][1]]
    weights = {s: now[s][1] + before[s][1] for s in both}
    apart = {s: now[s][0] / now[s][1] - before[s][0] / before[s][1] for s in both}
    return sum(weights[s] * apart[s] for s in both) / sum(weights.values())
