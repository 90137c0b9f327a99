"""Pages of our own beside what they must be read as: one pair of files a page."""

import json
from pathlib import Path

import pytest

from checker.intake import Hints, read
from checker.records import Document

PAGES = sorted((Path(__file__).parent.parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_its_golden_file_says(page: Path) -> None:
    golden = json.loads(page.with_suffix(".json").read_text("utf-8"))
    [document] = read(str(page), Hints(url=f"https://northport-gazette.example/{page.stem}"))
    assert isinstance(document, Document)
    article = document.article
    dateline = article.dateline
    assert {
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "language": article.language,
        "canonical_url": article.canonical_url,
        "dateline": dateline and [dateline.place, article.text[dateline.start : dateline.end]],
        "links": [[article.text[a.start : a.end], a.href] for a in article.links],
        "credits": [credit.text for credit in article.credits],
        "ignored": list(document.ignored),
        "text": article.text.split("\n\n"),
    } == golden


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_segment_of_a_page_stands_in_its_source(page: Path) -> None:
    [document] = read(str(page))
    assert isinstance(document, Document)
    assert document.origin is not None
    text, raw = document.article.text, document.origin.raw
    for s in document.origin.segments:
        assert raw[s.file_start :][: s.length] == text[s.text_start :][: s.length]
    assert sum(s.length for s in document.origin.segments) > 0.95 * len(text)


def test_the_publisher_is_never_taken_from_the_page() -> None:
    [document] = read(str(PAGES[-1]))
    assert isinstance(document, Document)
    assert document.article.publisher is None
    assert document.article.url is None
