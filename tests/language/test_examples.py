"""Every cue and frame carries a sentence it is found in and one it is not."""

import tomllib
from pathlib import Path

import pytest

from checker.attribution.frames.linker import link
from checker.language import load

FOLDER = Path(__file__).parents[2] / "checker/language/en"
CUES = tomllib.loads((FOLDER / "cues.toml").read_text(encoding="utf-8"))
ROWS = [*CUES["cue"].items(), *CUES["frame"].items()]


def _found(sentence: str) -> list[str]:
    """Return the cue words found in a sentence."""
    found = link(sentence, 0, load("en"), lambda start, end: False)
    return [one.cue[0].of(sentence).lower() for one in found if one.cue]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
class TestExamples:
    def test_signals_in_the_positive_example(self, name: str, row: dict[str, str]) -> None:
        found = _found(row["yes"])
        forms = row.get("forms", "").replace("+", " ").split(" ") if "forms" in row else None
        assert found, f"{name}: nothing found in {row['yes']!r}"
        assert forms is None or set(found[0].split()) & set(forms), f"{name}: found {found}"

    def test_signals_nothing_in_the_negative_example(self, name: str, row: dict[str, str]) -> None:
        assert not _found(row["no"]), f"{name}: {_found(row['no'])} found in {row['no']!r}"
