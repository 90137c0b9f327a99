"""What ships of a language is what its TOML files say, and loads."""

import json
from pathlib import Path

import pytest

from checker.language import compile as compiling
from checker.language import load, source

FOLDER = Path(source.__file__).parent


def test_the_compiled_data_are_current() -> None:
    shipped = (FOLDER / "en" / "compiled.json").read_text("utf-8")
    assert shipped == compiling.compiled("en"), "run python -m checker.language.compile"


def test_examples_stay_behind() -> None:
    assert "The lamp" not in json.dumps(source.read("en"))


def test_every_cue_form_leads_to_its_cue() -> None:
    english = load("en")
    assert english.cues[("said",)].lemma == "say"
    assert english.cues[("pointed", "out")].lemma == "point_out"


def test_an_unknown_language_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load("xx")
