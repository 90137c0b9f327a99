"""The shipped fields: verified, whole, and small."""

import shutil
from pathlib import Path

import pytest

from checker.attribution.learned.model import ARGUMENTS, FILES, LEXICON, SHIPPED, load, shipped
from checker.errors import ModelError
from checker.resources import SUMS, root

LARGEST = 15 * 1024 * 1024


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*FILES, SUMS):
        shutil.copy(root() / SHIPPED / name, tmp_path / name)
    return tmp_path


def test_loads_what_ships(folder: Path) -> None:
    assert load(folder).digest == shipped().digest


@pytest.mark.parametrize("name", FILES)
def test_an_altered_file_is_refused(folder: Path, name: str) -> None:
    with (folder / name).open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelError, match="differs from its checksum"):
        load(folder)


def test_a_missing_file_is_refused(folder: Path) -> None:
    (folder / ARGUMENTS).unlink()
    with pytest.raises(ModelError, match="reinstall"):
        load(folder)


def test_the_wheel_carries_no_more_than_agreed() -> None:
    assert sum((root() / SHIPPED / name).stat().st_size for name in FILES) < LARGEST


def test_words_that_head_cues_have_a_share_of_their_uses() -> None:
    shares = shipped().lexicon.shares
    assert LEXICON.endswith("json")
    assert shares["said"] > 0.5
    assert all(0.0 < share <= 1.0 for share in shares.values())
