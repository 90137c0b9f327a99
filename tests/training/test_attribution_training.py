"""Training the learned reading: the same documents give the same bytes."""

from pathlib import Path

import pytest

from checker.attribution.learned.model import FILES, load
from checker.attribution.learned.read import read
from checker.cli import main
from checker.language import load as language
from checker.outlets import load_registry
from checker.resources import SUMS, root
from checker.training.attribution import train
from checker.training.lessons import Annotated, pages

CORPUS = root() / "corpora/articles/dev.jsonl"


@pytest.fixture(scope="module")
def read_pages() -> list[Annotated]:
    return pages([CORPUS], load_registry())[:6]


def test_rebuilds_byte_for_byte_and_can_be_read(
    read_pages: list[Annotated], tmp_path: Path
) -> None:
    for name in ("once", "twice"):
        train(read_pages, tmp_path / name)
    for name in (*FILES, SUMS):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "twice" / name).read_bytes()
    page, known = read_pages[0]
    assert known
    assert read(page, load(tmp_path / "once"), language("en"))


def test_says_so_where_polnear_is_absent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHECKER_DATA", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["checker", "train", "attribution", "--into", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "PolNeAR is not here" in capsys.readouterr().err
