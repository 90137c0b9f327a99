"""Sentences in which a name means its outlet, and others in which the same word means none."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from checker.outlets import load_registry
from checker.outlets.query import ask
from checker.outlets.text import bare

FILE = Path(__file__).parent / "data" / "senses.toml"
TOLD = tomllib.loads(FILE.read_text("utf-8"))
DOMINANT = {"AFP": "afp"}
"""Acronyms of several entries that mean one of them to nearly everybody."""


def test_the_lists_are_long() -> None:
    assert len(TOLD["innocent"]) >= 350
    assert len(TOLD["honest"]) >= 200


def test_no_word_with_another_meaning_is_an_outlet() -> None:
    registry = load_registry()
    found = {text: registry.find(text) for text in TOLD["innocent"]}
    assert {text: mentions for text, mentions in found.items() if mentions} == {}


def test_the_same_words_still_mean_their_outlets() -> None:
    registry = load_registry()
    missed = [
        (honest["outlet"], honest["text"])
        for honest in TOLD["honest"]
        if honest["outlet"] not in {m.outlet for m in registry.find(honest["text"])}
    ]
    assert missed == []


def acronyms() -> dict[str, set[str]]:
    """Return who bears each acronym of 2 to 5 letters at present."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for outlet in load_registry().outlets():
        for name in outlet.names:
            written = bare(name.text).replace(".", "")
            short = written.isascii() and written.isalpha() and 2 <= len(written) <= 5
            if short and written.isupper() and name.valid_to is None:
                bearers[written].add(outlet.id)
    return dict(bearers)


def test_a_bare_acronym_of_several_says_so() -> None:
    shared = {acronym: ids for acronym, ids in acronyms().items() if len(ids) > 1}
    assert len(shared) >= 30
    for acronym, ids in shared.items():
        answer = ask(acronym, load_registry())
        told = answer.outlet.id if answer.outlet else None
        assert told == DOMINANT.get(acronym), acronym
        assert ids <= set(answer.ambiguous), acronym


@pytest.mark.parametrize("acronym", ["MTV", "UBC", "MSS", "SAA", "FSA", "TVS", "RSS", "MPS"])
def test_a_bare_acronym_that_mostly_means_something_else_says_so(acronym: str) -> None:
    answer = ask(acronym, load_registry())
    assert answer.outlet is None
    assert answer.ambiguous
