"""Makes links absolute, and drops those that lead nowhere on the web."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from checker.records import Hyperlink


def web_links(links: Iterable[Hyperlink], base: str | None) -> Iterator[Hyperlink]:
    """Yield the links to http and https addresses, relative ones resolved against `base`.

    Without a base, relative links are left out: they stay within their own site.
    """
    for link in links:
        href = _absolute("".join(link.href.split()), base)
        if href and link.start < link.end:
            yield replace(link, href=href)


def _absolute(href: str, base: str | None) -> str | None:
    try:
        address = urljoin(base, href) if base else href
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
