"""Reads sitemaps: of pages and of sitemaps, with the dates that news sitemaps give."""

import io
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from checker.errors import IntakeError
from checker.intake.dates import iso_date
from checker.intake.feeds import ROOTS as FEEDS
from checker.intake.items import Item
from checker.intake.markup import guarded, opened, root
from checker.records import Failure

ROOTS = frozenset({"urlset", "sitemapindex"})
_MOST_PAGES = 50_000  # in one sitemap, by the protocol
_MOST_SITEMAPS = 5_000
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class _Entry:
    nested: bool
    address: str
    moment: str | None


def read_sitemap(
    content: bytes, name: str, get: Callable[[str], bytes], since: date | None = None
) -> Iterator[Item | Failure]:
    """Yield the pages of a sitemap and of those that it names, each of which is read once.

    `get` fetches a sitemap and raises IntakeError where it cannot. Sitemaps that have not changed
    since `since` are left out. A broken or endless one is a failure; the others are read.
    """
    waiting: deque[tuple[str, bytes | None, int]] = deque([(name, content, 0)])
    seen = {name}
    while waiting:
        address, held, depth = waiting.popleft()
        try:
            for entry in _entries(held if held is not None else get(address), address):
                if isinstance(entry, Failure):
                    yield entry
                elif not entry.nested:
                    yield Item(entry.address, published=entry.moment)
                elif entry.address not in seen and not _is_old(entry, since):
                    seen.add(entry.address)
                    if depth == _DEEPEST or len(seen) > _MOST_SITEMAPS:
                        raise IntakeError("too-large", f"{address}: sitemaps nested without end")
                    waiting.append((entry.address, None, depth + 1))
        except IntakeError as error:
            yield Failure(address, error.code, str(error))


def _is_old(entry: _Entry, since: date | None) -> bool:
    day = iso_date(entry.moment) if entry.moment else None
    return bool(since and day and day < since.isoformat())


def _entries(content: bytes, name: str) -> Iterator[_Entry | Failure]:
    plain = guarded(opened(content, name), name)
    if root(plain) not in ROOTS:
        what = "a feed" if root(plain) in FEEDS else "no sitemap"
        raise IntakeError("malformed", f"{name}: {what}; give its address alone")
    parser = etree.iterparse(
        io.BytesIO(plain), events=("end",), resolve_entities=False, no_network=True, load_dtd=False
    )
    found = 0
    try:
        for _, element in parser:
            kind = _local(element)
            if kind not in ("url", "sitemap"):
                continue
            entry = _entry(element, kind == "sitemap")
            element.clear()
            found += 1
            if found > _MOST_PAGES:
                raise IntakeError("too-large", f"{name}: more than {_MOST_PAGES:,} pages; split it")
            yield entry or Failure(
                f"{name}#{found}", "malformed", f"{name}: entry {found} has no address"
            )
    except etree.XMLSyntaxError as error:
        place = f"line {error.lineno}" if error.lineno else "its start"
        yield Failure(name, "malformed", f"{name}: broken at {place}; what follows is lost")


def _entry(element: etree._Element, nested: bool) -> _Entry | None:
    values = {_local(child): (child.text or "").strip() for child in element.iter()}
    address = values.get("loc")
    moment = values.get("publication_date") or values.get("lastmod") or None
    return _Entry(nested, address, moment) if address else None


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
