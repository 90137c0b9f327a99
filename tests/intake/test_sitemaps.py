"""What sitemaps list: nested, packed, of news, broken, endless."""

import gzip
from datetime import date

import pytest

from checker.errors import IntakeError
from checker.intake.items import Item
from checker.intake.sitemaps import read_sitemap
from checker.records import Failure

NAME = "https://gazette.example/sitemap.xml"
XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def pages(*paths: str, more: str = "") -> bytes:
    urls = "".join(f"<url><loc>https://gazette.example/{p}</loc>{more}</url>" for p in paths)
    return f'<?xml version="1.0"?><urlset {XMLNS}>{urls}</urlset>'.encode()


def index(*names: str, more: str = "") -> bytes:
    nested = "".join(
        f"<sitemap><loc>https://gazette.example/{n}</loc>{more}</sitemap>" for n in names
    )
    return f"<sitemapindex {XMLNS}>{nested}</sitemapindex>".encode()


def found(
    content: bytes, others: dict[str, bytes] | None = None, since: date | None = None
) -> list[Item | Failure]:
    def get(address: str) -> bytes:
        name = address.rsplit("/", 1)[1]
        if name not in (others or {}):
            raise IntakeError("http-status", f"{address}: the server answered 404")
        return (others or {})[name]

    return list(read_sitemap(content, NAME, get, since))


def inputs(outcomes: list[Item | Failure]) -> list[str]:
    return [outcome.input.rsplit("/", 1)[1] for outcome in outcomes]


def test_pages_and_their_dates() -> None:
    first, second = found(pages("a", "b", more="<lastmod>2026-03-01</lastmod>"))
    assert isinstance(first, Item)
    assert (first.input, first.published) == ("https://gazette.example/a", "2026-03-01")
    assert second.input == "https://gazette.example/b"


def test_news_sitemaps_date_the_publication() -> None:
    news = (
        '<news:news xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        "<news:publication_date>2026-03-01T10:00:00Z</news:publication_date></news:news>"
    )
    [item] = found(pages("a", more=f"<lastmod>2026-03-09</lastmod>{news}"))
    assert isinstance(item, Item)
    assert item.published == "2026-03-01T10:00:00Z"


def test_nested_and_packed() -> None:
    others = {"1.xml": pages("a"), "2.xml.gz": gzip.compress(pages("b")), "i.xml": index("1.xml")}
    assert inputs(found(index("1.xml", "2.xml.gz", "i.xml"), others)) == ["a", "b"]


def test_a_loop_ends() -> None:
    assert inputs(found(index("i.xml"), {"i.xml": index("i.xml", "sitemap.xml")})) == []


def test_endless_nesting_ends_with_a_failure() -> None:
    others = {f"{n}.xml": index(f"{n + 1}.xml") for n in range(50)}
    [failure] = found(index("0.xml"), others)
    assert isinstance(failure, Failure)
    assert failure.code == "too-large"


def test_the_others_are_read_when_one_fails() -> None:
    others = {"1.xml": pages("a")[:-5], "3.xml": pages("c"), "4.xml": b"<html></html>"}
    outcomes = found(index("1.xml", "2.xml", "3.xml", "4.xml"), others)
    assert inputs(outcomes) == ["a", "1.xml", "2.xml", "c", "4.xml"]
    codes = [outcome.code for outcome in outcomes if isinstance(outcome, Failure)]
    assert codes == ["malformed", "http-status", "malformed"]


def test_old_sitemaps_are_not_fetched() -> None:
    old = index("1.xml", more="<lastmod>2020-01-01</lastmod>")
    assert found(old, since=date(2026, 1, 1)) == []


def test_an_entry_without_an_address_is_a_failure() -> None:
    [failure] = found(pages("a").replace(b"<loc>https://gazette.example/a</loc>", b""))
    assert isinstance(failure, Failure)
    assert failure.input == f"{NAME}#1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'<!DOCTYPE u [<!ENTITY a "b">]>' + pages("a"), "malformed"),
        (gzip.compress(b" " * 60_000_000), "too-large"),
        (gzip.compress(pages("a"))[:-9], "malformed"),
        (b"\x1f\x8bno archive", "malformed"),
        (b"<urlset>" + b"<a>" * 30_000, "too-large"),
        (pages(*map(str, range(50_001))), "too-large"),
    ],
)
def test_hostile_sitemaps_fail(content: bytes, code: str) -> None:
    failures = [outcome for outcome in found(content) if isinstance(outcome, Failure)]
    assert [failure.code for failure in failures] == [code]
