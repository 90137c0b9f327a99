"""Reads posts of other platforms that a page embeds, with the account that wrote them."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from checker.records import Credit

_MOST = 50
_QUOTES = {
    "twitter-tweet": "X",
    "twitter-video": "X",
    "instagram-media": "Instagram",
    "tiktok-embed": "TikTok",
    "bluesky-embed": "Bluesky",
    "mastodon-embed": "Mastodon",
    "text-post-media": "Threads",
}
_PLACES = {
    "twitter.com": "X",
    "x.com": "X",
    "instagram.com": "Instagram",
    "tiktok.com": "TikTok",
    "t.me": "Telegram",
    "telegram.me": "Telegram",
    "facebook.com": "Facebook",
    "vk.com": "VK",
    "threads.net": "Threads",
    "threads.com": "Threads",
    "bsky.app": "Bluesky",
}
_NO_ACCOUNT = frozenset(
    ("i", "p", "reel", "tv", "plugins", "watch", "embed", "share", "intent", "v")
)
_ACCOUNT = re.compile(r"/(?:profile/|s/|@)?([\w.-]{2,40})(?=/|$)")
_SIGNED = re.compile(r"\(@([\w.]{2,40})\)")


def read_embeds(tree: HtmlElement) -> tuple[Credit, ...]:
    """Return a credit "PLATFORM post by @ACCOUNT" for each embedded post, at most 50, each once."""
    distinct = dict.fromkeys(Credit(f"{place} post by @{who}") for place, who in _posts(tree))
    return tuple(distinct)[:_MOST]


def _posts(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("blockquote", "iframe", "script", "div"):
        if channel := (element.get("data-telegram-post") or "").partition("/")[0]:
            yield "Telegram", channel[:40]
        elif element.tag == "iframe":
            yield from _at(element.get("src") or element.get("data-src") or "")
        elif element.tag == "blockquote":
            yield from _quoted(element)


def _quoted(element: HtmlElement) -> Iterator[tuple[str, str]]:
    kinds = (element.get("class") or "").split()
    place = next((_QUOTES[kind] for kind in kinds if kind in _QUOTES), None)
    if place is None:
        return
    if signed := _SIGNED.findall(" ".join(element.itertext())):
        yield place, signed[-1]
        return
    stated = (element.get("cite"), element.get("data-instgrm-permalink"))
    hrefs = [a.get("href") for a in element.iter("a")]
    for address in (*stated, *reversed(hrefs)):
        if address and (found := next(_at(address), None)):
            yield found
            return


def _at(address: str) -> Iterator[tuple[str, str]]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    found = _ACCOUNT.match(parts.path)
    if host in _PLACES and found and found[1].lower() not in _NO_ACCOUNT:
        yield _PLACES[host], found[1]
