"""Every label phrase has sentences in which it labels the outlet, and some in which it does not."""

import re
import tomllib
from pathlib import Path

import pytest

import checker.rules.labels as labels
from checker.outlets import Registry
from checker.records import Span

DATA = tomllib.loads(
    (Path(labels.__file__).parent.parent / "language" / "en" / "labels.toml").read_text("utf-8")
)
ENTRIES = DATA["qualifier"] + DATA["statement"]
NAME = re.compile(r"\[(.+?)\]")


def is_labelled(marked: str, registry: Registry) -> bool:
    found = NAME.search(marked)
    assert found, "an example marks the outlet with [brackets]"
    text = NAME.sub(r"\1", marked)
    name = Span(found.start(), found.start() + len(found[1]))
    others = [Span(m.start, m.end) for m in registry.find(text)]
    return labels.english().cover(text, name, Span(0, len(text)), others)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["text"])
class TestEachPhrase:
    def test_labels_in_its_positive_examples(self, entry: dict, registry: Registry) -> None:
        assert entry["labelled"]
        for example in entry["labelled"]:
            assert is_labelled(example, registry), example

    def test_stays_silent_in_its_negative_examples(self, entry: dict, registry: Registry) -> None:
        assert entry["unlabelled"]
        for example in entry["unlabelled"]:
            assert not is_labelled(example, registry), example


@pytest.mark.parametrize(
    "example",
    [
        "State broadcasters [RT] and Sputnik said so.",
        "State broadcasters RT and [Sputnik] said so.",
        "Chinese state-run outlets Xinhua, CGTN and [China Daily] said so.",
        "The bridge is shut, Russian state media including [RT] said.",
        "[RT] (Russian state media) said the bridge was shut.",
        "“The bridge is shut,” Iran’s state-run “[Press TV]” quoted him as saying.",
        "Russia's state owned agency [TASS] said so.",
        "[Syrian State TV] said so.",
        "The [official KCNA] news agency said so.",
        "The officially independent but Kremlin–funded channel [RT] said so.",
    ],
)
def test_wordings_of_newsrooms_count(example: str, registry: Registry) -> None:
    assert is_labelled(example, registry)


@pytest.mark.parametrize(
    "example",
    [
        "State news agency TASS denied it; [RT] did not.",
        "[RT] said the official website was down.",
        "An official website was down, [RT] said.",
        "The secretary of state told the press that [RT] was wrong.",
    ],
)
def test_words_about_somebody_else_do_not(example: str, registry: Registry) -> None:
    assert not is_labelled(example, registry)
