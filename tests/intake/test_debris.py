"""What is left out of a body, and what never is."""

import tomllib
from pathlib import Path

import pytest

from checker import language
from checker.intake.blocks import Block, Piece, join
from checker.intake.debris import clean, debris_in
from checker.intake.reading import read
from checker.records import Document

FOLDER = Path(language.__file__).parent / "en"
PATTERNS = tomllib.loads((FOLDER / "debris.toml").read_text("utf-8"))["pattern"]
DROPS = [(p["phrase"], line) for p in PATTERNS for line in p["drops"]]
KEEPS = [line for p in PATTERNS for line in p["keeps"]]


@pytest.mark.parametrize(("phrase", "line"), DROPS)
def test_a_line_of_debris_is_named(phrase: str, line: str) -> None:
    found = debris_in(line)
    assert found is not None
    assert found.phrase == phrase


@pytest.mark.parametrize("line", KEEPS)
def test_a_line_of_an_article_stays(line: str) -> None:
    assert debris_in(line) is None


def test_every_pattern_has_examples_both_ways() -> None:
    assert all(p["drops"] and p["keeps"] for p in PATTERNS)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Photo: TASS", "TASS"),
        ("Image copyright Reuters", "Reuters"),
        ("(Photo: U.S. Navy)", "U.S. Navy"),
        ("© 2026 Associated Press. All rights reserved.", "© 2026 Associated Press"),
    ],
)
def test_a_credit_survives_the_line_it_stands_in(line: str, credit: str) -> None:
    found = debris_in(line)
    assert found is not None
    assert found.credit == credit


def test_segments_keep_mapping_around_what_went() -> None:
    raw = "One said so.\nAdvertisement\nTwo said so."
    cleaned = clean((Block((Piece(raw, 0),)),))
    body = join(cleaned.blocks)
    assert body.text == "One said so.\n\nTwo said so."
    assert cleaned.ignored == ("advertisement",)
    assert [raw[s.file_start :][: s.length] for s in body.segments] == [
        "One said so.",
        "Two said so.",
    ]


def test_a_wrapped_line_that_looks_like_debris_stays() -> None:
    raw = "The mayor of Northport said that she had seen the new\nadvertisement\nand had liked it."
    assert join(clean((Block((Piece(raw, 0),)),)).blocks).text == raw


def test_pasted_text_loses_its_newsletter_plea(tmp_path: Path) -> None:
    path = tmp_path / "paste.txt"
    path.write_text(
        "Bridge shut after storm\n\nThe port said the bridge was shut.\n\n- Advertisement -\n\n"
        "Subscribe to our newsletter\n"
        "Sign up here to get the latest news and offers delivered directly to your inbox."
    )
    [found] = read(str(path))
    assert isinstance(found, Document)
    assert found.article.text == "The port said the bridge was shut."
    assert found.ignored == ("advertisement", "newsletter text")
