"""Runs the command line in this process."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from checker.cli import main

RT_STORY = (
    "The ferry Marigold sank at dawn, RT reported.\n\n"
    "Nobody was hurt, said Ada Quill, the harbour master.\n"
)
CALM_STORY = "Nobody was hurt, said Ada Quill, the harbour master.\n"


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


@pytest.fixture
def cli(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., Ended]:
    """Run `checker` with these arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: str = "") -> Ended:
        monkeypatch.setattr(sys, "argv", ["checker", *arguments])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin.encode()), "utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder of drafts: one that breaks rules, one that does not, one hidden, one of no draft."""
    (tmp_path / "drafts" / "more").mkdir(parents=True)
    (tmp_path / "drafts" / ".hidden").mkdir()
    (tmp_path / "drafts" / "bad.md").write_text(RT_STORY)
    (tmp_path / "drafts" / "more" / "calm.txt").write_text(CALM_STORY)
    (tmp_path / "drafts" / ".hidden" / "old.md").write_text(RT_STORY)
    (tmp_path / "drafts" / "photo.png").write_bytes(b"\x89PNG")
    return tmp_path / "drafts"
