"""Reads what feeds list: RSS, Atom and JSON Feed."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from time import struct_time
from urllib.parse import urljoin

from checker.errors import IntakeError
from checker.intake.items import Item
from checker.intake.markup import guarded
from checker.records import Failure

ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
_JSON_FEED = b"jsonfeed.org/version"
_MOST = 50_000


def is_json_feed(content: bytes) -> bool:
    """Whether bytes open like a JSON Feed."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and _JSON_FEED in start[:65_536].replace(b"\\/", b"/")


def read_feed(content: bytes, name: str) -> Iterator[Item | Failure]:
    """Yield the entries of a feed; `name` is its address, from which relative links start.

    What can be read of a broken feed comes first, a failure `malformed` after it. Raises
    IntakeError as `markup.guarded` does.
    """
    if is_json_feed(content):
        yield from _read_json(content, name)
        return
    import feedparser

    parsed = feedparser.parse(
        io.BytesIO(guarded(content, name)), sanitize_html=False, resolve_relative_uris=False
    )
    entries = parsed.entries[:_MOST]
    for place, entry in enumerate(entries):
        tags = [tag.get("term") for tag in entry.get("tags", ())]
        link = entry.get("link") or (entry.get("id") if entry.get("guidislink") else None)
        moment = _moment(entry.get("published_parsed") or entry.get("updated_parsed"))
        if link:
            section = next((tag for tag in tags if isinstance(tag, str) and tag.strip()), None)
            yield _item(str(link), name, moment, section, place / len(entries))
        elif not parsed.bozo:
            yield Failure(
                f"{name}#{place + 1}", "malformed", f"{name}: entry {place + 1} has no link"
            )
    if parsed.bozo and not isinstance(
        parsed.get("bozo_exception"), feedparser.CharacterEncodingOverride
    ):
        reason = " ".join(str(parsed.get("bozo_exception")).split())[:100]
        yield Failure(
            name, "malformed", f"{name}: a broken feed ({reason}); the rest of it is lost"
        )


def _read_json(content: bytes, name: str) -> Iterator[Item | Failure]:
    try:
        feed = json.loads(content.decode("utf-8-sig"))
        entries = feed.get("items", [])
        if not isinstance(entries, list):
            raise ValueError("items is no list")
    except (ValueError, RecursionError) as error:
        reason = str(error).split(":")[0]
        raise IntakeError("malformed", f"{name}: a broken JSON Feed ({reason})") from None
    for place, entry in enumerate(entries[:_MOST]):
        link = entry.get("url") or entry.get("external_url") if isinstance(entry, dict) else None
        if not isinstance(link, str):
            target = f"{name}#{place + 1}"
            yield Failure(target, "malformed", f"{name}: item {place + 1} has no url")
            continue
        dated = entry.get("date_published") or entry.get("date_modified")
        tags = entry.get("tags")
        section = tags[0] if isinstance(tags, list) and tags and isinstance(tags[0], str) else None
        moment = dated if isinstance(dated, str) else None
        yield _item(link, name, moment, section, place / len(entries))


def _item(link: str, base: str, moment: str | None, section: str | None, part: float) -> Item:
    try:
        address = urljoin(base, link.strip()) if "://" in base else link.strip()
    except ValueError:
        address = link.strip()
    return Item(address, published=moment, section=section, part=part)


def _moment(parsed: struct_time | None) -> str | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC).isoformat() if parsed else None
    except ValueError:
        return None
