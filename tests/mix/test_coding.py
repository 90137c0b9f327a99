"""A blind sheet, and what it says of the machine when it comes back."""

import csv
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import pairwise

import numpy as np
import pytest

from checker.coding import Coded, CodingItem
from checker.errors import UsageError
from checker.mix.coding_draw import draw, item_of
from checker.mix.coding_error import coded_share
from checker.mix.coding_read import read
from checker.mix.store import opened
from checker.render import coding_csv

from .desk_articles import Desk


@pytest.fixture(scope="module")
def machine(demo_file):
    """What the machine says of each claim of the newest version, by item."""
    with opened(demo_file) as store:
        found = store.connection.execute(
            "SELECT article, claim, via_state_media FROM claims JOIN articles USING (article) "
            "WHERE NOT optional AND NOT is_copy AND models LIKE 'demo-b%'"
        ).fetchall()
    return {item_of(article, claim): media for article, claim, media in found}


@pytest.fixture
def items(demo_file):
    with opened(demo_file) as store:
        return draw(store, "demo.duckdb", 60, seed=3)


def coded(items, answer):
    return [
        Coded(line, i.item, i.store, i.reading, i.drawn, *answer(i))
        for line, i in enumerate(items, 2)
    ]


def told(demo_file, tmp_path, lines):
    with opened(demo_file) as store:
        return coded_share(store, tmp_path / "code.csv", lines)


class TestDraw:
    def test_half_are_what_the_machine_gives_to_state_media(self, items, machine):
        assert len(items) == len({item.item for item in items}) == 60
        assert sum(machine[item.item] for item in items) == 30

    def test_is_the_same_again_and_another_for_another_seed(self, demo_file, items):
        with opened(demo_file) as store:
            assert draw(store, "demo.duckdb", 60, seed=3) == items
            other = draw(store, "demo.duckdb", 60, seed=4)
        assert {item.item for item in other} != {item.item for item in items}

    def test_no_column_tells_what_the_machine_says(self, items, machine):
        """Nothing but the passage differs between the two kinds, and their order is mixed."""
        kinds = [machine[item.item] for item in items]
        for name in ("store", "reading", "drawn", "is_claim", "state_media", "note"):
            assert len({getattr(item, name) for item in items}) == 1
        runs = sum(one != two for one, two in pairwise(kinds))
        assert 15 < runs < 45

    def test_the_passage_holds_the_claim(self, demo_file, items):
        with opened(demo_file) as store:
            texts = {t for (t,) in store.connection.execute("SELECT text FROM texts").fetchall()}
        for item in items:
            passage = item.before + item.claim + item.after
            assert item.claim and any(passage in text for text in texts)

    def test_copies_and_what_another_version_read_are_left_out(self, tmp_path, registry):
        desk, noon = Desk(tmp_path / "desk.duckdb", registry), datetime(2026, 1, 7, 12, tzinfo=UTC)
        desk.add(noon, ("tass", "reuters"), reading="old:1")
        later = noon + timedelta(days=1)
        (first,) = desk.add(later, ("tass", "reuters"))
        desk.add(later, ("tass", "reuters"), times=5, copy_of=first.article.article)
        with opened(desk.file) as store:
            items = draw(store, "desk.duckdb", 50, 0)
        key = first.article.article
        assert {item.item for item in items} == {item_of(key, 1), item_of(key, 2)}

    def test_a_store_without_texts_is_refused(self, store_file):
        with opened(store_file) as store, pytest.raises(UsageError, match="--keep-text"):
            draw(store, "desk.duckdb", 10, 0)

    def test_a_sheet_reads_back_as_it_was_written(self, items, tmp_path):
        file = tmp_path / "code.csv"
        file.write_text("".join(coding_csv.lines(items)), "utf-8")
        back = read(file)
        assert [(c.item, c.reading, c.drawn) for c in back] == [
            (i.item, i.reading, i.drawn) for i in items
        ]

    def test_text_cannot_act_as_a_formula(self):
        item = CodingItem(*["=1+1"] * len(fields(CodingItem)))
        (row,) = csv.DictReader(StringIO("".join(coding_csv.lines([item]))))
        assert set(row.values()) == {"'=1+1"}


class TestRead:
    HEAD = "item,store,reading,drawn,is_claim,state_media\n"

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "no column item"),
            ("item,claim\nx,y\n", "no column store"),
            (HEAD + "x,s,r,d,yes,maybe\n", "code.csv:2: state_media: 'maybe' is none of yes"),
            (HEAD + "x,s,r,d\n" + "y,s,r,d,si,no\n", "code.csv:3: is_claim: 'si'"),
        ],
    )
    def test_what_is_no_sheet_is_told_with_its_line(self, tmp_path, text, message):
        file = tmp_path / "code.csv"
        file.write_text(text, "utf-8")
        with pytest.raises(UsageError, match=message):
            read(file)

    @pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"\x00\x01", b'"' * 300_000])
    def test_hostile_files_are_told(self, tmp_path, raw):
        file = tmp_path / "code.csv"
        file.write_bytes(raw)
        with pytest.raises(UsageError):
            read(file)

    def test_spreadsheets_that_write_semicolons_and_capitals(self, tmp_path):
        file = tmp_path / "code.csv"
        text = (self.HEAD + "x,s,r,d, Yes ,NO\n").replace(",", ";")
        file.write_text("\ufeff" + text, "utf-8")
        (line,) = read(file)
        assert (line.is_claim, line.state_media) == ("yes", "no")


class TestError:
    def test_a_machine_that_is_right_has_none(self, demo_file, tmp_path, items, machine):
        lines = coded(items, lambda i: ("yes", "yes" if machine[i.item] else "no"))
        result = told(demo_file, tmp_path, lines)
        share = sum(machine.values()) / len(machine)
        assert result.machine_share == pytest.approx(share) == result.corrected.value
        assert (result.precision.value, result.recall.value, result.specificity.value) == (1, 1, 1)
        assert result.corrected.low < share < result.corrected.high
        assert (result.coded, result.claims_read) == (60, len(machine))

    def test_each_kind_stands_for_all_of_its_kind(self, demo_file, tmp_path, items, machine):
        """Ten of thirty are wrong on one side, three of thirty missed on the other."""
        seen = {True: 0, False: 0}

        def answer(item):
            kind = machine[item.item]
            seen[kind] += 1
            wrong = seen[kind] <= (10 if kind else 3)
            return "yes", "yes" if kind != wrong else "no"

        result = told(demo_file, tmp_path, coded(items, answer))
        media, other = sum(machine.values()), sum(not m for m in machine.values())
        true = media * 20 / 30 + other * 3 / 30
        assert result.corrected.value == pytest.approx(true / (media + other))
        assert result.precision.value == pytest.approx(20 / 30)
        assert result.recall.value == pytest.approx(media * 20 / 30 / true)

    def test_what_is_no_claim_leaves_the_share(self, demo_file, tmp_path, items, machine):
        lines = coded(items, lambda i: ("yes", "yes") if machine[i.item] else ("no", ""))
        result = told(demo_file, tmp_path, lines)
        assert result.corrected.value == 1
        assert result.claims.value == pytest.approx(sum(machine.values()) / len(machine))

    def test_unclear_and_uncoded_are_counted_apart(self, demo_file, tmp_path, items):
        answers = iter([("unclear", ""), ("yes", "unclear"), ("", ""), *[("yes", "no")] * 57])
        result = told(demo_file, tmp_path, coded(items, lambda i: next(answers)))
        assert (result.coded, result.unclear, result.uncoded) == (57, 2, 1)

    def test_nothing_coded_gives_no_figure(self, demo_file, tmp_path, items):
        result = told(demo_file, tmp_path, coded(items, lambda i: ("", "")))
        assert result.corrected.value is result.precision.value is None

    def test_sheets_of_two_draws_are_refused(self, demo_file, tmp_path, items):
        lines = coded(items, lambda i: ("yes", "no"))
        lines[0] = replace(lines[0], drawn="2025-01-01T00:00:00+00:00")
        with pytest.raises(UsageError, match="one draw"):
            told(demo_file, tmp_path, lines)

    def test_a_store_that_was_read_anew_is_told(self, demo_file, tmp_path, items):
        lines = [replace(line, reading="other") for line in coded(items, lambda i: ("yes", "no"))]
        with pytest.raises(UsageError, match="draw again"):
            told(demo_file, tmp_path, lines)

    @pytest.mark.slow
    def test_the_interval_holds_the_truth_as_often_as_it_says(self, demo_file, tmp_path, machine):
        """Over 200 draws with a known truth the corrected share is right on average."""
        dice = np.random.default_rng(1)
        truth = {item: dice.random() < (0.85 if media else 0.04) for item, media in machine.items()}
        share, held, values = sum(truth.values()) / len(truth), 0, []
        with opened(demo_file) as store:
            for seed in range(200):
                items = draw(store, "demo.duckdb", 100, seed)
                lines = coded(items, lambda i: ("yes", "yes" if truth[i.item] else "no"))
                corrected = coded_share(store, tmp_path / "code.csv", lines).corrected
                held += corrected.low <= share <= corrected.high
                values.append(corrected.value)
        assert 0.90 <= held / 200 <= 1.0
        assert np.mean(values) == pytest.approx(share, abs=0.01)
