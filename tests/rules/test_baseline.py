"""A file of known findings: what it keeps, what it forgets, what it refuses."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker.errors import ConfigError
from checker.records import Finding
from checker.rules.baseline import Baseline, read_baseline

FOUND = Finding("SRC101", "n", "warning", "m", "h", "a.md", 1, 1, 1, 3, 1, "rt", "f1")


def written(path: Path, baseline: Baseline) -> Baseline:
    path.write_text(baseline.text(), "utf-8")
    return read_baseline(path)


@pytest.fixture
def file(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "known.json"


def test_knows_a_finding_wherever_its_lines_went(file) -> None:
    baseline = written(file, Baseline(file).updated([("a.md", (FOUND,))]))
    assert baseline.knows(replace(FOUND, line=9, column=4))
    assert not baseline.knows(replace(FOUND, fingerprint="f2"))
    assert not baseline.knows(replace(FOUND, path="b.md"))


def test_drafts_are_named_from_the_file_s_folder(file, tmp_path) -> None:
    (tmp_path / "ci").mkdir()
    other = tmp_path / "ci" / "known.json"
    baseline = written(other, Baseline(other).updated([("news/a.md", (FOUND,))]))
    assert list(baseline.drafts) == ["../news/a.md"]
    assert baseline.knows(replace(FOUND, path=str(tmp_path / "news" / "a.md")))


def test_an_update_forgets_what_is_mended_and_keeps_other_drafts(file) -> None:
    first = Baseline(file).updated([("a.md", (FOUND,)), ("b.md", (FOUND,))])
    second = first.updated([("a.md", ())])
    assert list(second.drafts) == ["b.md"]


def test_the_text_is_sorted_with_a_finding_a_line(file) -> None:
    findings = (replace(FOUND, fingerprint="f2"), FOUND)
    text = Baseline(file).updated([("b.md", findings), ("a.md", findings)]).text()
    assert text == Baseline(file).updated([("a.md", findings[::-1]), ("b.md", findings)]).text()
    assert sum("SRC101" in line for line in text.splitlines()) == 4


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[]",
        "{}",
        '{"schema": "checker/baseline/2", "drafts": {}}',
        '{"schema": "checker/baseline/1", "drafts": {"a.md": ["f1"]}}',
        "[" * 100_000,
    ],
)
def test_another_kind_of_file_is_refused(file, content) -> None:
    file.write_text(content)
    with pytest.raises(ConfigError, match=r"known\.json: no baseline"):
        read_baseline(file)


def test_a_missing_file_is_refused_with_a_remedy(file) -> None:
    with pytest.raises(ConfigError, match="--write-baseline"):
        read_baseline(file)


def test_the_schema_is_named(file) -> None:
    assert json.loads(Baseline(file).text())["schema"] == "checker/baseline/1"
