"""Markdown drafts: markup goes, the rest maps to the writer's lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import IntakeError
from checker.intake.draft import to_document
from checker.intake.hints import Hints
from checker.intake.markdown import parse
from checker.intake.positions import locate
from checker.records import Document

NO_HINTS = Hints()

SENTENCE = "The port said the bridge was shut."


def read_draft(raw: str, hints: Hints = NO_HINTS) -> Document:
    return to_document("draft.md", parse(raw, "draft.md"), hints)


def body(raw: str) -> str:
    return read_draft(raw).article.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The *mayor* said **so** and `so`.", "The mayor said so and so."),
        ("AT&amp;T \\*agreed\\*.", "AT&T *agreed*."),
        ("> He said\n> so twice.", "He said\nso twice."),
        ("- One said so.\n- Two *said* so.", "One said so.\n\nTwo said so."),
        ("He said so.\n\n## Later\n\nShe did too.", "He said so.\n\nLater\n\nShe did too."),
        ("He said so.\n\n```\ncode\n```\n\n    code\n", "He said so."),
        ("He said so.\n\n<!-- never\n\nprinted -->\n\nShe did.", "He said so.\n\nShe did."),
        ("He said <b>so</b> <!-- no -->twice.", "He said so twice."),
        ("a * b ** c _ d snake_case_word", "a * b ** c _ d snake_case_word"),
        ('He [said so](u "title said"), said.', "He said so, said."),
    ],
)
def test_markup_goes_and_text_stays(raw: str, text: str) -> None:
    assert body(raw) == text


def test_a_block_of_html_is_read_as_html() -> None:
    raw = (
        f"{SENTENCE}\n\n<div class='a'>\nThe &amp; <b>RT</b> said <a href='https://a.example'>so</a>.\n"
        "<script>TASS said.</script><pre><code>TASS said.</code></pre>\n"
        "<figure><figcaption>Photo: TASS</figcaption></figure>\n</div>\n"
    )
    document = read_draft(raw)
    article = document.article
    assert article.text == f"{SENTENCE}\n\nThe & RT said so."
    assert [credit.text for credit in article.credits] == ["Photo: TASS"]
    assert [link.href for link in article.links] == ["https://a.example"]
    assert document.origin is not None
    assert locate(document.origin, article.text.index("RT")) == (4, 14)


def test_links_stand_over_their_words() -> None:
    raw = (
        "The [port *said*](https://port.example/a) so, <https://b.example/c>, [see][1],"
        " [not](mailto:a@b.example).\n\n[1]: https://c.example/d\n"
    )
    article = read_draft(raw).article
    assert [(article.text[a.start : a.end], a.href) for a in article.links] == [
        ("port said", "https://port.example/a"),
        ("https://b.example/c", "https://b.example/c"),
        ("see", "https://c.example/d"),
    ]


def test_front_matter_describes_the_draft() -> None:
    article = read_draft(
        "---\ntitle: Bridge shut\ndate: 2026-03-11\nauthors: [Jo Bloggs, {name: Ann Other}]\n"
        f"publisher: The Gazette\nlang: en-GB\nurl: https://gazette.example/a\n---\n\n{SENTENCE}\n"
    ).article
    assert article.text == SENTENCE
    assert article.title == "Bridge shut"
    assert article.published == "2026-03-11"
    assert article.authors == ("Jo Bloggs", "Ann Other")
    assert article.language == "en"
    assert article.url == "https://gazette.example/a"
    assert article.publisher is not None
    assert (article.publisher.name, article.publisher.evidence) == ("The Gazette", "front-matter")


def test_front_matter_may_be_toml() -> None:
    raw = (
        '+++\nTitle = "Bridge shut"\npublished = 2026-03-11\nsection = "world"\n'
        f'authors = ["Jo Bloggs"]\n+++\n\n{SENTENCE}\n'
    )
    document = read_draft(raw)
    article = document.article
    assert (article.title, article.published) == ("Bridge shut", "2026-03-11")
    assert (article.authors, document.section) == (("Jo Bloggs",), "world")
    assert document.origin is not None
    assert document.origin.title is not None
    assert document.origin.title.file_start == raw.index("Bridge")
    assert locate(document.origin, 0) == (8, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("matter", ["---\ntitle: A\n---", "---\n---", '+++\ntitle = "A"\n+++ '])
def test_front_matter_ends_with_every_kind_of_line_break(matter: str, end: str) -> None:
    document = read_draft(f"{matter}\n{SENTENCE}".replace("\n", end))
    assert document.article.text == SENTENCE
    assert document.origin is not None
    assert locate(document.origin, 0) == (matter.count("\n") + 2, 1)


def test_a_heading_that_is_not_the_stated_title_stays() -> None:
    stated = "---\ntitle: Bridge shut\n---\n"
    assert body(f"{stated}# Bridge shut\n\n{SENTENCE}") == SENTENCE
    assert body(f"{stated}# The span\n\n{SENTENCE}") == f"The span\n\n{SENTENCE}"


def test_a_line_that_opens_no_front_matter_is_a_line() -> None:
    assert body(f"---\n\n{SENTENCE}") == SENTENCE


def test_a_stated_publisher_wins_over_front_matter() -> None:
    raw = f"---\npublisher: The Gazette\n---\n{SENTENCE}"
    publisher = read_draft(raw, Hints(publisher="The Herald")).article.publisher
    assert publisher is not None
    assert (publisher.name, publisher.evidence) == ("The Herald", "input")


@pytest.mark.parametrize(
    ("matter", "line"),
    [("title: a: b", 2), ("ok: 1\n- bad", 3), ("x: [1, 2\ny: 3", 3), ("just words", 2)],
)
def test_bad_front_matter_names_its_line(matter: str, line: int) -> None:
    with pytest.raises(IntakeError) as caught:
        parse(f"---\n{matter}\n---\n{SENTENCE}", "draft.md")
    assert caught.value.code == "malformed"
    assert str(caught.value).startswith(f"draft.md:{line}:")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("matter", "line"),
    [("title = a", 2), ('ok = 1\nx = "a', 3), ("x = [1,\n2\ny = 3", 4), ("title: a", 2)],
)
def test_bad_toml_names_its_line(matter: str, line: int) -> None:
    with pytest.raises(IntakeError) as caught:
        parse(f"+++\n{matter}\n+++\n{SENTENCE}", "draft.md")
    assert caught.value.code == "malformed"
    assert str(caught.value).startswith(f"draft.md:{line}:")


@pytest.mark.parametrize("opening", ["---\ntitle: a", "+++\ntitle = 1", "---\r\nurl: x"])
def test_front_matter_that_never_ends_says_so(opening: str) -> None:
    with pytest.raises(IntakeError) as caught:
        parse(f"{opening}\n\n{SENTENCE}", "draft.md")
    assert caught.value.code == "malformed"
    assert str(caught.value).startswith("draft.md:1:")


@pytest.mark.parametrize("matter", ["a: " + "[" * 20_000, "a: &a [x]\nb: *c", "a: " + "9" * 5000])
def test_hostile_front_matter(matter: str) -> None:
    with pytest.raises(IntakeError) as caught:
        parse(f"---\n{matter}\n---\n{SENTENCE}", "draft.md")
    assert caught.value.code == "malformed"


@pytest.mark.parametrize("mark", ["*a ", "[a](", "`a ", "<a "])
def test_a_draft_that_is_all_markup_is_refused(mark: str) -> None:
    with pytest.raises(IntakeError) as caught:
        parse(mark * 240_000, "draft.md")
    assert caught.value.code == "too-large"


def test_the_first_heading_is_the_title_and_where_it_stands_is_known() -> None:
    raw = f"# Bridge *shut*\n\n{SENTENCE}\n\n# Second heading\n"
    document = read_draft(raw)
    assert document.article.title == "Bridge shut"
    assert document.article.text == f"{SENTENCE}\n\nSecond heading"
    assert document.origin is not None
    assert document.origin.title is not None
    assert document.origin.title.file_start == 2


def test_pictures_give_credits_and_no_text() -> None:
    document = read_draft(f"{SENTENCE}\n\n![Photo: TASS](a.jpg)\n\n*Photo: Xinhua*\n")
    assert document.article.text == SENTENCE
    assert [credit.text for credit in document.article.credits] == ["Photo: TASS", "Xinhua"]


MARKUP = st.sampled_from(
    [
        "*a*",
        "**b**",
        "_c_",
        "`d`",
        "\\*",
        "&amp;",
        "&#65;",
        "[e](https://f.example 'g')",
        "<b>",
        "\n",
        "\r\n",
        "  \n",
        "\\\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "\n\n",
        "***",
        "word",
        " ",
        "[",
        "](",
        "!",
        "h\u00e9",
        "    ",
        "\t",
        "<!-- x -->",
        "<https://i.example>",
        "~~~\n",
        "\n---\n",
        "===\n",
        "![j](k)",
        "<div>\n",
    ]
)


@given(st.lists(MARKUP, max_size=40))
def test_every_segment_stands_unchanged_in_the_file(parts: list[str]) -> None:
    raw = "\n" + "".join(parts) + f"\n\n~~~\n~~~\n\n{SENTENCE}\n"
    try:
        document = read_draft(raw)
    except IntakeError:
        return
    assert document.origin is not None
    text = document.article.text
    ends = (0, 0)
    for s in document.origin.segments:
        assert raw[s.file_start :][: s.length] == text[s.text_start :][: s.length]
        assert (s.text_start, s.file_start) >= ends
        ends = (s.text_start + s.length, s.file_start + s.length)


INLINE = st.lists(
    st.sampled_from(
        ["*a*", "**b**", "`d`", "\\*", "&amp;", "[e](https://f.example 'plantedword')", "said", " "]
    ),
    max_size=12,
).map("".join)
PREFIX = st.sampled_from(["", "> ", "- ", "1. ", "> > ", "## ", "  "])


@given(INLINE, INLINE, PREFIX, st.integers(0, 5), st.sampled_from(["\n", "\r\n"]))
def test_a_planted_word_maps_to_its_line_and_column(
    before: str, after: str, prefix: str, above: int, end: str
) -> None:
    line = f"{prefix}It said {before} plantedhere {after} so."
    raw = end.join([*["He said so.", ""] * above, line, "", "The end was near."])
    document = read_draft(raw)
    assert document.origin is not None
    found = locate(document.origin, document.article.text.index("plantedhere"))
    assert found == (2 * above + 1, line.index("plantedhere") + 1)


def test_marks_that_mark_nothing_stand_where_they_stand() -> None:
    document = read_draft("He said a *** b ___ c `` d.")
    assert document.origin is not None
    [segment] = document.origin.segments
    assert (segment.text_start, segment.file_start) == (0, 0)
    assert segment.length == len(document.article.text)


def test_an_item_that_repeats_its_marker_is_found_behind_it() -> None:
    document = read_draft("He said:\n\n1. 1\n")
    assert document.origin is not None
    assert locate(document.origin, document.article.text.index("1")) == (3, 4)
