"""Copies in web archives are read as the original's text, with both addresses."""

from typing import Any

import pytest

from checker.intake import Hints, read
from checker.intake.archives import Copy, archived, restored
from checker.records import Document

from .hostile import STORY

ORIGINAL = "https://gazette.example/2026/lamp.html"


@pytest.mark.parametrize(
    ("url", "original"),
    [
        (f"https://web.archive.org/web/20260302101500/{ORIGINAL}", ORIGINAL),
        (f"https://web.archive.org/web/20260302101500id_/{ORIGINAL}", ORIGINAL),
        (f"http://web.archive.org/web/2026/{ORIGINAL}?a=b", f"{ORIGINAL}?a=b"),
        (
            "https://web.archive.org/web/20260302/https:/gazette.example/a",
            "https://gazette.example/a",
        ),
        ("https://web.archive.org/web/20260302/gazette.example/a", "http://gazette.example/a"),
        (f"https://archive.ph/2026.03.02-101500/{ORIGINAL}", ORIGINAL),
        (f"https://archive.today/20260302101500/{ORIGINAL}", ORIGINAL),
        (f"https://arquivo.pt/wayback/20260302101500/{ORIGINAL}", ORIGINAL),
        (f"https://webarchive.nationalarchives.gov.uk/ukgwa/20260302101500/{ORIGINAL}", ORIGINAL),
        (f"https://wayback.archive-it.org/1068/20260302101500/{ORIGINAL}", ORIGINAL),
        (f"https://webarchive.loc.gov/all/20260302101500/{ORIGINAL}", ORIGINAL),
    ],
)
def test_the_address_of_a_copy_names_its_original(url: str, original: str) -> None:
    assert archived(url, "", ()) == Copy(original, url)


@pytest.mark.parametrize(
    "url",
    [
        ORIGINAL,
        f"https://evil.example/web/20260302101500/{ORIGINAL}",
        f"https://web.archive.org.evil.example/web/20260302101500/{ORIGINAL}",
        "https://web.archive.org/",
        "https://web.archive.org/web/20260302101500/javascript:alert(1)",
        "https://archive.ph/aB3xZ",
    ],
)
def test_nobody_else_can_pass_for_another_outlet(url: str) -> None:
    assert archived(url, f'<{ORIGINAL}>; rel="original"' if "evil" in url else "", ()) is None


def test_a_memento_tells_its_original_in_a_header() -> None:
    link = f'<{ORIGINAL}>; rel="original", <https://archive.ph/timegate/x>; rel="timegate"'
    copied = archived("https://archive.ph/aB3xZ", link, ())
    assert copied == Copy(ORIGINAL, "https://archive.ph/aB3xZ")


def test_links_of_a_copy_are_as_the_page_had_them() -> None:
    copied = Copy(ORIGINAL, f"https://web.archive.org/web/20260302101500/{ORIGINAL}")
    inside = "https://web.archive.org/web/20260302101500/https://tass.com/a"
    assert restored(inside, copied) == "https://tass.com/a"
    assert restored("https://tass.com/a", copied) == "https://tass.com/a"


def test_a_copy_is_read_with_both_addresses(site: Any) -> None:
    said = "<p>It was first told by <a href='/web/20260302101500/https://tass.com/a'>TASS</a>.</p>"
    page = f"<html lang=en><body><article>{STORY}{said}</article></body></html>"
    url = site.page(f"/web/20260302101500/{ORIGINAL}", page.encode())
    [found] = read(url, Hints(allow_hosts=(site.host,)))
    assert isinstance(found, Document)
    assert (found.article.url, found.article.archived_url) == (ORIGINAL, url)
    assert [link.href for link in found.article.links] == ["https://tass.com/a"]
