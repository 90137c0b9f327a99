"""HTML that is no page: every paragraph counts, and each character keeps its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import IntakeError
from checker.intake import Hints, read
from checker.intake.draft import to_document
from checker.intake.fragment import is_fragment, parse
from checker.intake.positions import locate
from checker.records import Document

SENTENCE = "The port said the bridge was shut."


def read_draft(raw: str) -> Document:
    return to_document("draft.html", parse(raw, "draft.html", None), Hints())


def body(raw: str) -> str:
    return read_draft(raw).article.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>The <em>mayor</em> said <b>so</b>.</p>", "The mayor said so."),
        ("<p>AT&T said so.", "AT&T said so."),
        ("<p>Jo &amp; Ann&nbsp;said\n  so.", "Jo & Ann said so."),
        ("<p>One said so.<p>Two did.", "One said so.\n\nTwo did."),
        ("<ul><li>One said so.<li>Two</ul>", "One said so.\n\nTwo"),
        ("<p>He said so.<br>She did.</p>", "He said so.\nShe did."),
        ("He said so.\n\n<p>She did.", "He said so.\n\nShe did."),
        ("<p>A <!-- RT said --> b said.<script>RT</script></p>", "A b said."),
        ("<p>He said so.</p><pre><code>RT</code> said</pre>", "He said so."),
        ("<p>He <del>never <del>x</del> y</del> said so.</p>", "He said so."),
        ("<table><tr><td>One said.<td>Two</table>", "One said.\n\nTwo"),
        ("<p>a < b and Sput\u00adnik said.</p>", "a < b and Sputnik said."),
        ("<h2>Later</h2><p>He said so.</p>", "Later\n\nHe said so."),
    ],
)
def test_markup_goes_and_text_stays(raw: str, text: str) -> None:
    assert read_draft(f"<h1>T</h1>{raw}").article.text == text


def test_links_stand_over_their_words() -> None:
    article = read_draft(
        "<p>The <a href='https://port.example/a?b&amp;c'>port <i>said</i></a> so,"
        ' <a name="x">not</a> <a href=https://b.example>this</a>.</p>'
    ).article
    assert [(article.text[a.start : a.end], a.href) for a in article.links] == [
        ("port said", "https://port.example/a?b&c"),
        ("this", "https://b.example"),
    ]


def test_captions_give_credits_and_no_text() -> None:
    raw = f"<p>{SENTENCE}</p><figure><img><figcaption><p>Photo: TASS</p></figcaption></figure>"
    article = read_draft(raw).article
    assert article.text == SENTENCE
    assert [credit.text for credit in article.credits] == ["Photo: TASS"]


def test_the_first_heading_is_the_title() -> None:
    document = read_draft(f"<h1>Bridge <i>shut</i></h1><p>{SENTENCE}</p><h1>More</h1>")
    assert (document.article.title, document.article.text) == ("Bridge shut", f"{SENTENCE}\n\nMore")
    assert document.origin is not None
    assert document.origin.title is not None
    assert document.origin.title.file_start == 4


def test_front_matter_describes_the_draft() -> None:
    document = read_draft(f"---\ntitle: Bridge shut\nsection: world\n---\n<p>{SENTENCE}</p>")
    assert (document.article.title, document.section) == ("Bridge shut", "world")
    assert document.origin is not None
    assert locate(document.origin, 0) == (5, 4)


def test_what_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    assert not is_fragment(f"<HTML><p>{SENTENCE}")
    assert not is_fragment(f"<!DOCTYPE html><p>{SENTENCE}")
    assert is_fragment(f"<header>{SENTENCE}</header>")
    path = tmp_path / "draft.html"
    path.write_text(f"<ul><li>{SENTENCE}</li></ul>")
    [document] = read(str(path))
    assert isinstance(document, Document)
    assert document.article.text == SENTENCE


@pytest.mark.parametrize("unit", ["<div>", "<a href='", "<!-- ", "<", "&", "<del>", "<p>x</p>"])
def test_hostile_sources_end(unit: str) -> None:
    def raw(size: int) -> str:
        return f"<p>{SENTENCE}</p>" + unit * (size // len(unit))

    assert body(raw(60_000)).startswith(SENTENCE[:-1])
    with pytest.raises(IntakeError) as caught:
        parse(raw(1_000_000), "draft.html", None)
    assert caught.value.code == "too-large"


def test_a_draft_beyond_the_limit_is_refused() -> None:
    with pytest.raises(IntakeError) as caught:
        parse("x" * 1_000_001, "draft.html", None)
    assert caught.value.code == "too-large"


MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<br>", "<a href=x>", "</a>", "<li>", "<h1>", "</h1>"),
        *("&amp;", "&nbsp;", "&#65;", "&", "<", ">", "\n", "\r\n", " ", "\t", "word", "h\u00e9"),
        *("<!-- x -->", "<pre>", "</pre>", "<del>", "</del>", "<figcaption>", "</figcaption>"),
        *("\u00ad", "<script>x</script>", "<td>", "<img alt='y'>", "<p class='z>", "\x00"),
    ]
)


@given(st.lists(MARKUP, max_size=40))
def test_every_segment_stands_unchanged_in_the_file(parts: list[str]) -> None:
    raw = f"<p>{SENTENCE}</p>" + "".join(parts)
    document = read_draft(raw)
    assert document.origin is not None
    text = document.article.text
    ends = (0, 0)
    for s in document.origin.segments:
        assert raw[s.file_start :][: s.length] == text[s.text_start :][: s.length]
        assert (s.text_start, s.file_start) >= ends
        ends = (s.text_start + s.length, s.file_start + s.length)
