"""What a page is read as: walls are told from articles, and articles are never taken for walls."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker import language
from checker.intake import Hints, read
from checker.intake.walls import says
from checker.records import Document, Failure

from .invented_pages import ARTICLE, CONSENT, PAGES, Invented, page, story

SOURCE = Path(language.__file__).parent / "en" / "walls.toml"
PATTERNS = tomllib.loads(SOURCE.read_text("utf-8"))["pattern"]
KINDS = {"short", "satire", "press-release"}


def outcome(tmp_path: Path, html: str) -> str:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    [found] = read(str(path))
    if isinstance(found, Failure):
        return found.code
    kinds = sorted({warning.code for warning in found.warnings} & KINDS)
    return "+".join(["article", *kinds])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_what_it_is(tmp_path: Path, page: Invented) -> None:
    assert outcome(tmp_path, page.html) == page.outcome


def test_there_are_pages_enough() -> None:
    assert len(PAGES) >= 40
    assert {page.outcome for page in PAGES} >= {"article", "paywall", "consent-wall", "bot-wall"}


@pytest.mark.parametrize(
    ("pattern", "line"),
    [(p, line) for p in PATTERNS for line in p["yes"]],
    ids=lambda v: str(v)[:40],
)
def test_a_line_says_what_it_is(pattern: dict[str, str], line: str) -> None:
    assert says(pattern["code"], pattern["place"], line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [(p, line) for p in PATTERNS for line in p["no"]],
    ids=lambda v: str(v)[:40],
)
def test_a_line_of_an_article_says_nothing(pattern: dict[str, str], line: str) -> None:
    assert not says(pattern["code"], pattern["place"], line)


class TestFetched:
    """What the server's status and its redirects add."""

    def code(self, site: Any, url: str) -> str:
        [found] = read(url, Hints(allow_hosts=(site.host,)))
        assert isinstance(found, Failure), found
        return found.code

    @pytest.mark.parametrize("status", [404, 410])
    def test_gone(self, site: Any, status: int) -> None:
        assert self.code(site, site.page("/a", story().encode(), status=status)) == "gone"

    @pytest.mark.parametrize("status", [403, 429, 503])
    def test_a_bot_wall_behind_a_status(self, site: Any, status: int) -> None:
        wall = next(page for page in PAGES if page.name == "challenge of a network")
        url = site.page("/a", wall.html.encode(), status=status, Retry_After="99999")
        assert self.code(site, url) == "bot-wall"

    def test_payment_required(self, site: Any) -> None:
        assert self.code(site, site.page("/a", b"", status=402)) == "paywall"

    def test_a_consent_wall_behind_a_redirect(self, site: Any) -> None:
        site.page("/consent", page(CONSENT).encode())
        assert self.code(site, site.redirect("/a", "/consent")) == "consent-wall"

    def test_an_article_that_leads_to_the_front_page(self, site: Any) -> None:
        site.page("/", story(ARTICLE).encode())
        assert self.code(site, site.redirect("/2026/lamp", "/")) == "soft-404"

    def test_the_front_page_itself_may_hold_an_article(self, site: Any) -> None:
        [found] = read(site.page("/", story().encode()), Hints(allow_hosts=(site.host,)))
        assert isinstance(found, Document)
