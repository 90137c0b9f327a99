"""reStructuredText drafts: markup goes, the rest maps to the writer's lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import IntakeError
from checker.intake import Hints
from checker.intake.draft import to_document
from checker.intake.positions import locate
from checker.intake.rst import parse
from checker.records import Document

SENTENCE = "The port said the bridge was shut."


def read_draft(raw: str) -> Document:
    return to_document("draft.rst", parse(raw, "draft.rst"), Hints())


def body(raw: str) -> str:
    return read_draft(raw).article.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The *mayor* said **so** and ``so``.", "The mayor said so and so."),
        (r"\*Not\* marked\ up, he said.", "*Not* markedup, he said."),
        ("Quote:\n\n   He said\n   so twice.", "Quote:\n\nHe said\nso twice."),
        ("- One said so.\n- Two *said* so.", "One said so.\n\nTwo said so."),
        ("He said so.\n\nLater\n=====\n\nShe did too.", "He said so.\n\nLater\n\nShe did too."),
        ("He said so::\n\n   code\n\n.. code::\n\n   code\n\n>>> code", "He said so:"),
        ("He said so.\n\n.. RT said so.\n\n.. |a| replace:: RT", "He said so."),
        ("| He said\n| so.", "He said\nso."),
        ("It is |so|, he said.\n\n.. |so| replace:: thus", "It is thus, he said."),
        ("He said so [1]_ twice.\n\n.. [1] At noon.", "He said so  twice.\n\nAt noon."),
        ("He said so.\n\n.. video:: a.mp4\n\n   RT said.", "He said so."),
    ],
)
def test_markup_goes_and_text_stays(raw: str, text: str) -> None:
    assert body(raw) == text


def test_links_stand_over_their_words() -> None:
    article = read_draft(
        "The `port said <https://port.example/a>`_ so, https://b.example/c did, and see_ `that`__,"
        " not `this <other.rst>`_.\n\n.. _see: https://c.example/d\n__ https://d.example/e\n"
    ).article
    assert [(article.text[a.start : a.end], a.href) for a in article.links] == [
        ("port said", "https://port.example/a"),
        ("https://b.example/c", "https://b.example/c"),
        ("see", "https://c.example/d"),
        ("that", "https://d.example/e"),
    ]


def test_the_first_section_is_the_title_and_fields_describe_the_draft() -> None:
    raw = (
        "Bridge shut\n===========\n\n:published: 2026-03-11\n:author: Jo Bloggs\n"
        f":url: https://gazette.example/a\n:section: world\n\n{SENTENCE}\n\nLater\n-----\n\nMore.\n"
    )
    document = read_draft(raw)
    article = document.article
    assert (article.title, article.text) == ("Bridge shut", f"{SENTENCE}\n\nLater\n\nMore.")
    assert (article.published, article.authors) == ("2026-03-11", ("Jo Bloggs",))
    assert (article.url, document.section) == ("https://gazette.example/a", "world")
    assert document.origin is not None
    assert document.origin.title is not None
    assert document.origin.title.file_start == 0


def test_figures_give_credits_and_no_text() -> None:
    raw = f"{SENTENCE}\n\n.. figure:: a.jpg\n   :alt: The bridge\n\n   Photo: TASS\n"
    article = read_draft(raw).article
    assert article.text == SENTENCE
    assert [credit.text for credit in article.credits] == ["The bridge", "Photo: TASS"]


class TestHostileDrafts:
    @pytest.mark.parametrize(
        "directive",
        [
            ".. include:: {path}",
            ".. raw:: html\n   :file: {path}",
            ".. raw:: html\n   :url: {uri}",
            ".. csv-table::\n   :file: {path}",
            ".. csv-table::\n   :url: {uri}",
            ".. literalinclude:: {path}",
        ],
    )
    def test_no_other_file_is_read(self, tmp_path: Path, directive: str) -> None:
        other = tmp_path / "other.txt"
        other.write_text("RT said so.")
        raw = f"{SENTENCE}\n\n{directive.format(path=other, uri=other.as_uri())}\n"
        assert body(raw) == SENTENCE

    @pytest.mark.parametrize("mark", ["*a ", "`a ", "`a <", "|a ", "_`a ", "a_ ", "``a "])
    def test_marks_that_never_end(self, mark: str) -> None:
        with pytest.raises(IntakeError) as caught:
            parse(mark * 100_000, "draft.rst")
        assert caught.value.code == "too-large"

    def test_deep_nesting(self) -> None:
        raw = "".join(f"{' ' * i}x\n\n" for i in range(600))
        with pytest.raises(IntakeError) as caught:
            parse(raw, "draft.rst")
        assert caught.value.code == "malformed"

    def test_lines_without_end(self) -> None:
        with pytest.raises(IntakeError) as caught:
            parse("A.\n\n" * 100_000, "draft.rst")
        assert caught.value.code == "too-large"


MARKUP = st.sampled_from(
    [
        *("*a*", "**b**", "``c``", "\\*", "\\ ", "`d <https://e.example>`_", "f_", "[1]_", "|g|"),
        *("\n", "\r\n", "\n\n", "- ", "1. ", "   ", "\t", "| ", "\n====\n", "::\n\n", ".. h::\n"),
        *(":i: ", "word", " ", "*", "`", "``", "|", "_", "h\u00e9", "\u2028", "\f", ":j:`k`"),
        *("+---+\n| l |\n+---+\n", "== ==\nm  n\n== ==\n", ".. |g| replace:: o\n", "-- p"),
    ]
)


@given(st.lists(MARKUP, max_size=30))
def test_every_segment_stands_unchanged_in_the_file(parts: list[str]) -> None:
    raw = f"{SENTENCE}\n\n" + "".join(parts) + f"\n\n{SENTENCE}\n"
    document = read_draft(raw)
    assert document.origin is not None
    text = document.article.text
    ends = (0, 0)
    for s in document.origin.segments:
        assert raw[s.file_start :][: s.length] == text[s.text_start :][: s.length]
        assert (s.text_start, s.file_start) >= ends
        ends = (s.text_start + s.length, s.file_start + s.length)


INLINE = st.lists(
    st.sampled_from(
        ["*a*", "**b**", "``d``", "\\*", "\\ ", "`e <https://f.example>`_", ":sub:`g`", "said", " "]
    ),
    max_size=12,
).map(" ".join)
PREFIX = st.sampled_from(["", "- ", "1. ", "   ", "| ", "\t", "  * "])


@given(INLINE, INLINE, PREFIX, st.integers(0, 5), st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_planted_word_maps_to_its_line_and_column(
    before: str, after: str, prefix: str, above: int, end: str
) -> None:
    line = f"{prefix}It said {before} plantedhere {after} so."
    raw = end.join([*["He said so.", ""] * above, line, "", "The end was near."])
    document = read_draft(raw)
    assert document.origin is not None
    found = locate(document.origin, document.article.text.index("plantedhere"))
    assert found == (2 * above + 1, line.index("plantedhere") + 1)


def test_the_cells_of_a_table_keep_their_columns() -> None:
    raw = (
        f"{SENTENCE}\n\n+---------+---------+\n| said so | said so |\n"
        "+---------+---------+\n| a       | b said  |\n|         | so.     |\n"
        "+---------+---------+\n"
    )
    document = read_draft(raw)
    text = document.article.text
    assert document.origin is not None
    first = text.index("said so")
    assert locate(document.origin, first) == (4, 3)
    assert locate(document.origin, text.index("said so", first + 1)) == (4, 13)
    assert locate(document.origin, text.rindex("so.")) == (7, 13)
