"""Knows copies in web archives: the address that was copied, and the links as they were."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from checker.intake.web.addresses import is_exempt

_INNER = r"(?P<inner>(?:https?:/{1,2})?[^/\s?]+\.[^/\s]+.*|https?:/{1,2}[^/\s]+.*)"
_DATED = re.compile(rf"/(?:[\w-]+/){{0,3}}(?P<when>\d{{4,14}})(?:[a-z]{{2}}_)?/{_INNER}")
_DOTTED = re.compile(rf"/(?:o/\w+/)?(?P<when>[\d.-]{{4,20}})/{_INNER}")
_HOSTS = frozenset(
    (
        *("web.archive.org", "arquivo.pt", "wayback.archive-it.org", "timetravel.mementoweb.org"),
        *("webarchive.nationalarchives.gov.uk", "webarchive.loc.gov", "swap.stanford.edu"),
        *("www.webarchive.org.uk", "webarchive.org.uk", "vefsafn.is", "wayback.vefsafn.is"),
        *("webarchive.library.unt.edu", "web.archive.org.au", "webarchive.nla.gov.au"),
        *("haw.nsk.hr", "digital.library.yorku.ca", "perma-archives.org"),
        *(f"archive.{end}" for end in ("today", "is", "ph", "li", "vn", "fo", "md")),
    )
)
_ORIGINAL = re.compile(r"<([^<>\s]{1,2000})>\s*;[^,<]*\brel\s*=\s*[\"']?original\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy in an archive: the address that was copied, and the one where the copy stands."""

    original: str
    copy: str


def archived(url: str, link_header: str, allowed: tuple[str, ...]) -> Copy | None:
    """Return the copy that an address is, None for a page of its own.

    The form of the address tells, or a Memento's Link header. Only known archives and hosts that
    the user named are believed: anybody else could have an article pass for another outlet's.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    known = host in _HOSTS or host.removeprefix("www.") in _HOSTS
    if not known and not is_exempt(host, parts.port or 0, allowed):
        return None
    stated = _ORIGINAL.search(link_header)
    original = stated[1] if stated else _inside(parts.path, parts.query)
    return Copy(original, url) if original and _is_web(original) else None


def restored(href: str, copied: Copy) -> str:
    """Return a link of a copy as the original page had it."""
    parts = urlsplit(href)
    if parts.netloc != urlsplit(copied.copy).netloc:
        return href
    return _inside(parts.path, parts.query) or href


def _inside(path: str, query: str) -> str | None:
    whole = f"{path}?{query}" if query else path
    found = _DATED.match(whole) or _DOTTED.match(whole)
    if found is None:
        return None
    inner = re.sub(r"^(https?:)/+", r"\1//", found["inner"])
    return inner if inner.startswith(("http://", "https://")) else f"http://{inner}"


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
