"""Reads what a page says about itself: title, authors, date, language, canonical address."""

from urllib.parse import urljoin

from lxml.etree import XPath
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from checker.intake.article import Found
from checker.intake.dates import iso_date
from checker.intake.signs import Linked

_LONGEST = 500
_LANGUAGE = (
    XPath("string(/html/@lang)"),
    XPath("string(//meta[@http-equiv='content-language']/@content)"),
    XPath("string(//meta[@property='og:locale']/@content)"),
)
_TITLES = (XPath("string(//meta[@property='og:title']/@content)"), XPath("string(//title)"))
_DATES = (
    XPath("string(//meta[@property='article:published_time']/@content)"),
    XPath("string(//meta[@itemprop='datePublished']/@content)"),
    XPath("string(//time/@datetime)"),
)
_AUTHORS = (
    XPath("string(//meta[@name='author']/@content)"),
    XPath("string(//meta[@property='article:author']/@content)"),
)
_CANONICAL = (
    XPath("string(//link[@rel='canonical']/@href)"),
    XPath("string(//meta[@property='og:url']/@content)"),
)
_BASE = XPath("string(//base/@href)")


def read_metadata(
    tree: HtmlElement, url: str | None, linked: Linked, fast: bool = False
) -> tuple[Found, str | None]:
    """Return what a page says about itself, and the address that its relative links start from.

    Its linked data speaks first; what that lacks is read by trafilatura, where `fast` from the
    page's meta elements alone. Its canonical address is
    recorded and never taken for the page's own; its site name is not taken for a publisher.
    """
    headings = headlines(tree)
    title, authors, published = linked.headline, linked.authors, iso_date(linked.published or "")
    if fast:
        title = title or _plain(_first(tree, _TITLES))
        published = published or iso_date(_first(tree, _DATES))
        authors = authors or _authors(_first(tree, _AUTHORS))
    elif not (title and authors and published):
        page = extract_metadata(tree, extensive=False)
        title, published = title or _plain(page.title), published or page.date
        authors = authors or _authors(page.author)
    found = Found(
        url=url,
        canonical_url=_canonical(tree, url),
        title=_title(title, headings),
        authors=authors,
        published=published,
        language=next((tag for path in _LANGUAGE if (tag := _string(tree, path))), None),
    )
    return found, _base(tree, url)


def _first(tree: HtmlElement, paths: tuple[XPath, ...]) -> str:
    return next((found for path in paths if (found := _string(tree, path))), "")


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    address = _first(tree, _CANONICAL)
    try:
        return _http(urljoin(url or "", address)) if address else None
    except ValueError:
        return None


def headlines(tree: HtmlElement) -> list[str]:
    """Return the page's headings of level one."""
    return [text for h1 in tree.iter("h1") if (text := _plain(" ".join(h1.itertext())))]


def _title(stated: str | None, headings: list[str]) -> str | None:
    """Prefer the heading that the page's title wraps in the name of the site."""
    if stated is None:
        return headings[0] if len(headings) == 1 else None
    wrapped = [h for h in headings if len(h) > 15 and h.casefold() in stated.casefold()]
    return wrapped[0] if wrapped else stated


def _authors(stated: str | None) -> tuple[str, ...]:
    names = (_plain(name) for name in (stated or "").split(";")[:20])
    return tuple(dict.fromkeys(name for name in names if name))


def _plain(text: str | None) -> str | None:
    return " ".join((text or "").split())[:_LONGEST] or None


def _http(address: str | None) -> str | None:
    return address if address and address.startswith(("http://", "https://")) else None


def _string(tree: HtmlElement, path: XPath) -> str:
    return str(path(tree.getroottree())).strip()


def _base(tree: HtmlElement, url: str | None) -> str | None:
    stated = _string(tree, _BASE)
    try:
        return urljoin(url or "", stated) if stated else url
    except ValueError:
        return url
