"""Plain text: headline, paragraphs, and where each character stands."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.draft import to_document
from checker.intake.hints import Hints
from checker.intake.positions import locate, locate_end
from checker.intake.text import parse

BODY = "The port said the bridge was shut."


def test_a_first_line_that_stands_alone_is_the_title() -> None:
    document = to_document("a.txt", parse(f"Bridge shut after storm\n\n{BODY}"), Hints())
    assert document.article.title == "Bridge shut after storm"
    assert document.article.text == BODY
    assert document.origin is not None
    assert document.origin.title is not None


def test_a_stated_title_wins_and_the_headline_still_goes() -> None:
    document = to_document("a.txt", parse(f"Bridge shut\n\n{BODY}"), Hints(title="My title"))
    assert (document.article.title, document.article.text) == ("My title", BODY)


def test_a_first_sentence_is_no_title() -> None:
    document = to_document("a.txt", parse(f"It was shut.\n\n{BODY}"), Hints())
    assert document.article.title is None
    assert document.article.text.startswith("It was shut.")


def test_a_dateline_is_no_title() -> None:
    document = to_document("a.txt", parse(f"MOSCOW (TASS) — The bridge is shut\n\n{BODY}"), Hints())
    assert document.article.title is None


def test_a_single_line_is_the_body() -> None:
    assert to_document("a.txt", parse("Bridge shut"), Hints()).article.text == "Bridge shut"


def test_a_byline_names_the_authors() -> None:
    raw = f"Bridge shut\n\nBy Jo Bloggs and Ann Other\n\n{BODY}"
    article = to_document("a.txt", parse(raw), Hints()).article
    assert article.authors == ("Jo Bloggs", "Ann Other")
    assert article.text == BODY


def test_line_breaks_inside_a_paragraph_stay() -> None:
    raw = "Bridge shut\r\n\r\nThe port said\r\nit was shut.\r\n\r\nIt said no more."
    document = to_document("a.txt", parse(raw), Hints())
    assert document.article.text == "The port said\nit was shut.\n\nIt said no more."
    assert document.origin is not None
    assert locate(document.origin, document.article.text.index("shut")) == (4, 8)
    assert locate_end(document.origin, len(document.article.text)) == (6, 17)


LINE = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@given(st.lists(LINE, min_size=1, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_segment_stands_unchanged_in_the_file(lines: list[str], end: str) -> None:
    raw = end.join([*lines, "", BODY])
    document = to_document("a.txt", parse(raw), Hints())
    assert document.origin is not None
    text = document.article.text
    for s in document.origin.segments:
        assert raw[s.file_start :][: s.length] == text[s.text_start :][: s.length]
    mapped = sum(s.length for s in document.origin.segments)
    assert mapped >= len("".join(text.split()))


@given(st.lists(LINE, max_size=8), st.integers(0, 8), st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_planted_word_maps_to_its_line_and_column(lines: list[str], at: int, end: str) -> None:
    lines = [line.replace("\r", " ").replace("\n", " ") for line in lines]
    lines.insert(at, "It said: the plantedword.")
    document = to_document("a.txt", parse(end.join(lines)), Hints())
    place = lines.index("It said: the plantedword.")
    assert document.origin is not None
    found = locate(document.origin, document.article.text.index("plantedword"))
    assert found == (place + 1, 14)


def test_an_unreadable_date_is_a_warning() -> None:
    _, [warning] = make_article(Body(BODY, (), ()), Found(published="soon"), Hints())
    assert warning.code == "unreadable-date"
    assert "soon" in warning.message


def test_words_and_checksum_are_of_the_body() -> None:
    article, _ = make_article(Body("a b-c 3", (), ()), Found(), Hints())
    assert article.words == 4
    assert article.sha256 == hashlib.sha256(b"a b-c 3").hexdigest()
