"""Reads a URL as written into host and path, unwrapped from archives, caches and translators."""

import re
from typing import NamedTuple
from urllib.parse import unquote

_LONGEST_URL = 8192
_LONGEST_HOST = 253
_DEEPEST_WRAPPING = 3
_LINE_BREAKS = re.compile(r"[\t\r\n]")
_NOT_A_PAGE = re.compile(r"[a-z][a-z0-9+.-]*:(?![/\d])", re.IGNORECASE)
_URL = re.compile(
    r"(?:(?:(?:https?|ftp):/+|//)(?:[^/?#\s]*@)?)?([^/?#:@\s]+)(?::\d*)?(/[^?#]*)?(\?[^#]*)?(?:#.*)?",
    re.IGNORECASE,
)
_INNER = r"((?:https?:/{1,2})?[^/\s]+\..+)"
_TARGET_IN_PATH = {
    "web.archive.org": re.compile(rf"/(?:web|save)/(?:[\d*]+(?:[a-z]{{2}}_)?/)?{_INNER}"),
    "archive.org": re.compile(rf"/wayback/(?:\d+/)?{_INNER}"),
    "webcache.googleusercontent.com": re.compile(rf"/search\?q=cache:(?:[\w-]+:)?{_INNER}"),
    "ampproject.org": re.compile(r"/[civ]/(?:s/)?(.+)"),
    "r.jina.ai": re.compile(rf"/{_INNER}"),
    "12ft.io": re.compile(rf"/(?:proxy\?q=)?{_INNER}"),
} | {
    f"archive.{end}": re.compile(rf"/(?:o/\w+/|newest/|[\d.-]+/)?{_INNER}")
    for end in ("today", "is", "ph", "li", "vn", "fo", "md")
}
_GOOGLE_AMP = re.compile(r"/amp/(?:s/)?(.+)")
_GOOGLE = re.compile(r"(?:www|news|translate)?\.?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
_TARGET_IN_QUERY = re.compile(r"[?&](?:u|q|url|uddg)=([^&]+)")
_REDIRECTORS = frozenset(
    {"l.facebook.com", "lm.facebook.com", "l.instagram.com", "duckduckgo.com", "away.vk.com"}
)
_TRANSLATED = ".translate.goog"
_WRAPPED = re.compile(
    "archive|google|ampproject|translate|jina|12ft|facebook|instagram|duckduckgo|away.vk",
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
        inner = _unwrap(host, path, query) if _WRAPPED.search(host) else None
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
    url = _LINE_BREAKS.sub("", url[:_LONGEST_URL].strip()).replace("\\", "/")
    found = None if _NOT_A_PAGE.match(url) else _URL.fullmatch(url)
    if found is None:
        return None
    host = ascii_host(found[1])
    return None if host is None else (host, found[2] or "/", found[3] or "")


def _unwrap(host: str, path: str, query: str) -> str | None:
    if host.endswith(_TRANSLATED):
        return _translated_host(host) + path
    if _GOOGLE.fullmatch(host):
        return _first(_GOOGLE_AMP, path) or _from_query(query)
    if host in _REDIRECTORS:
        return _from_query(query)
    known = "ampproject.org" if host.endswith(".ampproject.org") else host.removeprefix("www.")
    pattern = _TARGET_IN_PATH.get(known)
    return _first(pattern, unquote(path + query)) if pattern else None


def _translated_host(host: str) -> str:
    label = host.removesuffix(_TRANSLATED).replace("--", "\0")
    return label.replace("-", ".").replace("\0", "-")


def _from_query(query: str) -> str | None:
    inner = _first(_TARGET_IN_QUERY, query)
    return unquote(inner) if inner and "." in inner else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[1] if found else None
