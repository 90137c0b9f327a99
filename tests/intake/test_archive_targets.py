"""A web archive file as a target: an outcome for each of its pages, in order."""

from pathlib import Path

from checker.assess import assess_target
from checker.intake import Hints, read
from checker.records import Document, Failure, Report

from .archive import packed, record
from .invented_pages import CONSENT, page, story


def test_each_page_is_read_and_a_wall_is_none(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    article, wall = "https://gazette.example/lamp", "https://gazette.example/wall"
    pages = [record(article, story().encode()), record(wall, page(CONSENT).encode())]
    path.write_bytes(packed(*pages))
    first, second = read(str(path))
    assert isinstance(first, Document)
    assert (first.input, first.article.url) == (article, article)
    assert first.article.text.startswith("NORTHPORT")
    assert isinstance(second, Failure)
    assert (second.input, second.code) == (wall, "consent-wall")


def test_an_archive_without_a_page_says_so(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(packed())
    found = list(read(str(path)))
    assert [isinstance(each, Failure) for each in found] == [True]


def test_fast_reads_the_same_text_without_style(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(story(head="<meta name=author content='Jo Bloggs'>"), "utf-8")
    [slow], [fast] = assess_target(str(path)), assess_target(str(path), Hints(fast=True))
    assert isinstance(slow, Report)
    assert isinstance(fast, Report)
    assert fast.article == slow.article
    assert (fast.style, fast.coverage) == ({}, None)


def test_as_of_grades_on_a_day_and_leaves_the_date_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Lamp out\n\nThe lamp went out twice, Voice of America reported on Monday.")
    graded = {}
    for day in ("2024-02-01", "2026-02-01"):
        [report] = assess_target(str(path), Hints(as_of=day))
        assert isinstance(report, Report)
        assert report.article.published is None
        assert "undated" not in {warning.code for warning in report.warnings}
        graded[day] = report.claims[0].chain[-1].affiliation
    assert graded["2024-02-01"] != graded["2026-02-01"]
