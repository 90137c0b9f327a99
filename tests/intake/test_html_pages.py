"""Pages as they come: hostile, empty, deep, without an article."""

from pathlib import Path

import pytest

from checker.intake import Hints, locate, read
from checker.records import Document, Failure

NO_HINTS = Hints()

SENTENCE = "<p>The ministry said on Monday that bridge number %d was closed for repairs.</p>"
STORY = "".join(SENTENCE % i for i in range(8))


def outcome(tmp_path: Path, page: str | bytes, hints: Hints = NO_HINTS) -> Document | Failure:
    path = tmp_path / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    [found] = read(str(path), hints)
    return found


def document(tmp_path: Path, page: str | bytes, hints: Hints = NO_HINTS) -> Document:
    found = outcome(tmp_path, page, hints)
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href=/a>News</a> <a href=/b>Sport</a></nav></body></html>",
        "<html><body>"
        + "".join(
            f"<p><a href=/{i}>Mayor opens bridge number {i} over river</a></p>" for i in range(9)
        )
        + "</body></html>",
        "<html><body>"
        + "".join(f"<p><a href=/{i}>The mayor has opened bridge {i}.</a></p>" for i in range(9)),
        "<html><body " + " ".join(f"a{i}" for i in range(30_000)) + ">" + STORY,
        "<html><body>" + "<div>" * 20_000 + STORY,
    ],
    ids=["empty", "menu", "front page", "linked sentences", "attributes", "deep"],
)
def test_a_page_without_an_article_says_so(
    tmp_path: Path, page: str, request: pytest.FixtureRequest
) -> None:
    found = outcome(tmp_path, page)
    assert isinstance(found, Failure)
    odd = {"empty": "empty", "deep": "malformed"}
    assert found.code == odd.get(request.node.callspec.id, "not-an-article")
    assert "\n" not in found.message


def test_a_page_of_too_many_tags_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    found = outcome(tmp_path, "<html><body>" + "<b>x</b>" * 90_000)
    assert isinstance(found, Failure)
    assert found.code == "too-large"


def test_a_short_page_is_an_article(tmp_path: Path) -> None:
    found = document(
        tmp_path, "<html><body><p>The port said the bridge was shut.</p></body></html>"
    )
    assert found.article.text == "The port said the bridge was shut."


def test_relative_links_need_an_address_to_start_from(tmp_path: Path) -> None:
    page = f"<html><body><article>{STORY}<p>The port <a href='/x'>said so</a> on Monday.</p>"
    assert document(tmp_path, page).article.links == ()
    [link] = document(tmp_path, page, Hints(url="https://gazette.example/a/b")).article.links
    assert link.href == "https://gazette.example/x"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "mailto:a@b.example", "http://[", "#top"])
def test_only_web_addresses_become_links(tmp_path: Path, href: str) -> None:
    page = f"<html><body><article>{STORY}<p>The port <a href='{href}'>said so</a> on Monday.</p>"
    assert document(tmp_path, page).article.links == ()


def test_readers_comments_are_no_part_of_the_body(tmp_path: Path) -> None:
    page = (
        f"<html><body><article>{STORY}</article><div id='comments' class='comments'>"
        "<p>Some reader wrote that the mayor lied about the bridge.</p></div></body></html>"
    )
    assert "reader" not in document(tmp_path, page).article.text


def test_entities_break_a_segment_and_nothing_else(tmp_path: Path) -> None:
    page = f"<html><body><article>\n{STORY}\n<p>AT&amp;T said <b>planted</b> words stay.</p>"
    found = document(tmp_path, page)
    assert found.origin is not None
    place = locate(found.origin, found.article.text.index("planted"))
    line = page.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("planted")


@pytest.mark.parametrize(
    "content",
    [
        b"<meta charset=windows-1251>" + "<p>Посол сказал, что мост закрыт.</p>".encode("cp1251"),
        b"<meta charset=utf-8>" + "<p>Посол сказал, что мост закрыт.</p>".encode(),
        "<p>Посол сказал, что мост закрыт.</p>".encode("utf-8-sig"),
        "<p>Посол сказал, что мост закрыт.</p>".encode("utf-16"),
        ("<p>Посол сказал, что мост закрыт.</p>" * 30).encode("cp1251"),
    ],
    ids=["meta", "utf-8", "mark", "utf-16", "detected"],
)
def test_the_charset_is_found(tmp_path: Path, content: bytes) -> None:
    found = document(tmp_path, b"<html><body>" + content if content[:2] != b"\xff\xfe" else content)
    assert "Посол сказал, что мост закрыт." in found.article.text


def test_captions_of_other_articles_give_no_credit(tmp_path: Path) -> None:
    page = (
        f"<html><body><article>{STORY}<figure><figcaption>Photo: TASS</figcaption></figure>"
        "<aside><figure><figcaption>Photo: Xinhua</figcaption></figure></aside>"
        "<div class='related-stories'><p class='caption'>Photo: RT</p></div></article>"
    )
    found = document(tmp_path, page).article
    assert [credit.text for credit in found.credits] == ["TASS"]
    assert "TASS" not in found.text
