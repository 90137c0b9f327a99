"""Reads a URL as written into host and path, unwrapped from archives, caches and translators."""

import re
from typing import NamedTuple

from checker.outlets.wrappers import unwrapped
from checker.patterns import deferred

_LONGEST_URL = 8192
_LONGEST_HOST = 253
_DEEPEST_WRAPPING = 3
_LINE_BREAKS = deferred(r"[\t\r\n]")
_DEFANGED = deferred(r"hxxp(s?):|view-source:", re.IGNORECASE)
_DOTS = deferred(r"\[\.\]|\[dot\]|\(\.\)", re.IGNORECASE)
_NOT_A_PAGE = deferred(r"[a-z][a-z0-9+.-]*:(?![/\d])", re.IGNORECASE)
_URL = deferred(
    r"(?:(?:(?:https?|ftp):/+|//)(?:[^/?#\s]*@)?)?([^/?#:@\s]+)(?::\d*)?(/[^?#]*)?(\?[^#]*)?(?:#.*)?",
    re.IGNORECASE,
)


class Address(NamedTuple):
    """Where a URL points: `host` in lower-case ASCII (punycode), `path` from its first slash."""

    host: str
    path: str


def read_address(url: str) -> Address | None:
    """Return where `url` points behind any wrapper, or None where that is no web page.

    A missing scheme is forgiven ("rt.com/news"); mail addresses, scripts and relative links
    point nowhere.
    """
    for _ in range(_DEEPEST_WRAPPING + 1):
        split = _split(url)
        if split is None:
            return None
        host, path, query = split
        inner = unwrapped(host, path, query)
        if inner is None:
            return Address(host, path)
        url = inner
    return None


def ascii_host(host: str) -> str | None:
    """Return a host in lower-case ASCII, or None where it can be none."""
    host = host.rstrip(".").lower()
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return host if 0 < len(host) <= _LONGEST_HOST and "%" not in host else None


def _split(url: str) -> tuple[str, str, str] | None:
    url = _refanged(_LINE_BREAKS.sub("", url[:_LONGEST_URL].strip())).replace("\\", "/")
    found = None if _NOT_A_PAGE.match(url) else _URL.fullmatch(url)
    if found is None:
        return None
    host = ascii_host(found[1])
    return None if host is None else (host, found[2] or "/", found[3] or "")


def _refanged(url: str) -> str:
    """Undo what keeps an address from being clicked: "hxxps://www[.]example[.]com"."""
    defanged = _DEFANGED.match(url)
    if defanged:
        source = defanged[1] is None
        url = url[defanged.end() :] if source else f"http{defanged[1]}:{url[defanged.end() :]}"
    return _DOTS.sub(".", url) if "." in url and ("[" in url or "(" in url) else url
