"""What the learned reading loses without one of its parts."""

from pathlib import Path

import pytest

from checker.outlets import load_registry
from checker.resources import root
from checker.training.ablation import CUTS, ablate
from checker.training.lessons import Annotated, pages

CORPUS = root() / "corpora/articles/dev.jsonl"


@pytest.fixture(scope="module")
def read_pages() -> list[Annotated]:
    return pages([CORPUS], load_registry())[:8]


@pytest.mark.parametrize("name", CUTS)
def test_a_page_keeps_its_words_whatever_is_left_out(
    read_pages: list[Annotated], name: str
) -> None:
    cuts = [(page, CUTS[name](page)) for page, _ in read_pages]
    assert all(cut == page for page, cut in cuts) == (name == "nothing left out")
    for page, cut in cuts:
        assert cut.words.forms == page.words.forms
        assert len(cut.keys) == len(cut.pos) == len(cut.labels) == len(page.keys)


def test_the_rules_help_what_is_learned_from_few_articles(
    read_pages: list[Annotated], tmp_path: Path
) -> None:
    taught, asked = read_pages[:5], read_pages[5:]
    whole, without = (
        ablate(taught, asked, CUTS[name], tmp_path / name.replace(" ", "-"))
        for name in ("nothing left out", "what the rules found")
    )
    assert whole.get("linked", "of") == without.get("linked", "of") > 0
    assert whole.get("linked", "right") > without.get("linked", "right")
