"""`checker check -f ...` for the programs of a newsroom: whole documents, and GitHub's summary."""

import json
from xml.etree import ElementTree

import pytest


def test_every_format_comes_out_whole(cli, drafts) -> None:
    for format_ in ("json", "gitlab", "sarif", "rdjson"):
        json.loads(cli("check", "drafts", "none.md", "-f", format_).out)
    root = ElementTree.fromstring(cli("check", "drafts", "none.md", "-f", "junit").out)
    assert [suite.get("name") for suite in root] == [
        "drafts/bad.md",
        "drafts/more/calm.txt",
        "none.md",
    ]


def test_paths_start_at_the_root_of_the_repository(cli, drafts, tmp_path, monkeypatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(drafts)
    [first, *_] = json.loads(cli("check", "bad.md", "-f", "gitlab").out)
    assert first["location"]["path"] == "drafts/bad.md"
    [path] = {each["path"] for each in json.loads(cli("check", "bad.md", "-f", "json").out)}
    assert path == "bad.md"


class TestTheSummaryOfAJob:
    def test_is_added_to_the_file_that_github_names(
        self, cli, drafts, monkeypatch, tmp_path
    ) -> None:
        page = tmp_path / "summary.md"
        page.write_text("# Before\n")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
        assert cli("check", "drafts", "-f", "github").code == 1
        assert page.read_text().startswith("# Before\n### checker: 3 warnings\n")
        assert "drafts/bad.md:1:34 | SRC101" in page.read_text()

    def test_is_for_github_alone(self, cli, drafts, monkeypatch, tmp_path) -> None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
        cli("check", "drafts", "-f", "sarif")
        assert not (tmp_path / "summary.md").exists()

    def test_that_cannot_be_written_is_told(self, cli, drafts, monkeypatch, tmp_path) -> None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "summary.md"))
        ended = cli("check", "drafts", "-f", "github")
        assert ended.code == 1
        assert "the summary could not be written" in ended.err


@pytest.mark.parametrize(
    "format_", ["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "sarif", "rdjson"]
)
def test_no_excerpts_keeps_sentences_out(cli, drafts, format_) -> None:
    out = cli("check", "drafts", "-f", format_, "--no-excerpts").out
    assert "SRC101" in out
    assert "Marigold" not in out
