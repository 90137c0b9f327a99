"""`checker collect`: its closing line, its exit codes, its refusals."""

import json
import re

import pytest

LINE = json.dumps({"url": "https://gazette.example/1", "text": "The ferry sank, RT reported."})


@pytest.fixture
def source(tmp_path):
    (tmp_path / "in.jsonl").write_text(f"{LINE}\nno JSON\n{LINE}\n")
    return "in.jsonl"


def test_the_closing_line_adds_up(cli, source):
    ended = cli("collect", source, "--into", "desk.duckdb")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err == ("checker: 3 fetched = 1 scored + 1 failed (malformed 1) + 1 skipped\n")
    met, *parts = map(int, re.findall(r"(?:^|= |\+ |: )(\d+) ", ended.err))
    assert met == sum(parts)


def test_all_well(cli, tmp_path):
    (tmp_path / "in.jsonl").write_text(LINE)
    ended = cli("collect", "in.jsonl", "--into", "desk.duckdb", "--section", "World")
    assert (ended.code, ended.err) == (0, "checker: 1 fetched = 1 scored + 0 failed + 0 skipped\n")


def test_quiet(cli, source):
    assert cli("collect", source, "--into", "desk.duckdb", "-q").err == ""


def test_no_store(cli, source, tmp_path):
    (tmp_path / "notes").write_text("x")
    ended = cli("collect", source, "--into", "notes")
    assert ended.code == 2
    assert "notes cannot be opened as a store" in ended.err


@pytest.mark.parametrize(
    "options",
    [
        ("--since", "yesterday"),
        ("--workers", "0"),
        ("--engine", "dask"),
        ("--scheduler", "tcp://127.0.0.1:9"),
        ("--engine", "spark"),
    ],
)
def test_wrong_usage(cli, source, options):
    ended = cli("collect", source, "--into", "desk.duckdb", *options)
    assert ended.code == 2
    assert options[0] in ended.err


def test_interrupted(cli, source, monkeypatch):
    from checker.mix.collect_run import Run

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "fail", interrupt)
    ended = cli("collect", source, "--into", "desk.duckdb")
    assert ended.code == 130
    assert "the same command goes on" in ended.err


def test_what_a_terminal_shows():
    from collections import Counter

    from checker.cli.collect import line
    from checker.mix.collect import Progress
    from checker.mix.collect_run import Totals

    totals = Totals(scored=1200, skipped=30, failed=Counter(timeout=10))
    assert line(Progress(totals, 0.25, 62.0)) == (
        "1,200 scored, 10 failed, 30 skipped · 20.0/s · 3 min left"
    )
    assert line(Progress(totals, 0.0, 62.0)).endswith("some time left")
