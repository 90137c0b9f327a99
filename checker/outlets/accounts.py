"""Reads an account on a platform out of an address or a handle as people write it."""

import re
from typing import NamedTuple

from checker.outlets.addresses import Address, read_address
from checker.patterns import deferred

_NAME = r"/@?([^/@]+)"
_SITES: tuple[tuple[str, str, str], ...] = (
    (
        "x",
        "x.com twitter.com nitter.net xcancel.com fxtwitter.com vxtwitter.com fixupx.com fixvx.com",
        _NAME,
    ),
    ("telegram", "t.me telegram.me telegram.dog", r"/(?:s/)?([^/+]+)"),
    ("telegram", "tgstat.com tgstat.ru", r"/(?:[a-z]{2}/)?channel/@([^/]+)"),
    ("youtube", "youtube.com yewtu.be", r"/(?:@|c/|user/|channel/)?([^/]+)"),
    ("facebook", "facebook.com fb.com", _NAME),
    ("instagram", "instagram.com", _NAME),
    ("threads", "threads.net threads.com", _NAME),
    ("tiktok", "tiktok.com", r"/@([^/]+)"),
    ("vk", "vk.com", _NAME),
    ("ok", "ok.ru", r"/(?:group/)?([^/]+)"),
    ("rutube", "rutube.ru", r"/(?:channel/|u/)?([^/]+)"),
    ("rumble", "rumble.com", r"/(?:c/|user/)?([^/]+)"),
    ("odysee", "odysee.com", r"/@([^/:]+)"),
    ("weibo", "weibo.com", r"/(?:u/)?([^/]+)"),
    ("linkedin", "linkedin.com", r"/(?:company/|showcase/)([^/]+)"),
    ("bluesky", "bsky.app", r"/profile/([^/]+)"),
    ("truthsocial", "truthsocial.com", r"/@([^/]+)"),
)
PLATFORMS = frozenset(platform for platform, _, _ in _SITES)
_BY_HOST = {
    host: (platform, deferred(path)) for platform, hosts, path in _SITES for host in hosts.split()
}
_SHELLS = frozenset({"www", "m", "mobile"})
_OLD_NAMES = {"twitter": "x", "bsky": "bluesky", "odnoklassniki": "ok"}


class Account(NamedTuple):
    """An account; `platform` is None for a bare "@name", `name` is in lower case without "@"."""

    platform: str | None
    name: str


def read_account(handle: str) -> Account | None:
    """Return the account that a handle names: "@RT_com", "t.me/rt_russian", "x:RT_com", a URL."""
    handle = handle.strip()
    if re.fullmatch(r"@[\w.-]{1,64}", handle):
        return Account(None, handle[1:].lower())
    platform, colon, name = handle.partition(":")
    platform = canonical_platform(platform)
    if colon and platform in PLATFORMS and not name.startswith("/"):
        return Account(platform, name.strip().removeprefix("@").lower())
    address = read_address(handle)
    return account_at(address) if address else None


def account_at(address: Address) -> Account | None:
    """Return whose account a page on a platform belongs to; a bare front page is nobody's."""
    shell, _, rest = address.host.partition(".")
    site = _BY_HOST.get(rest if shell in _SHELLS else address.host)
    found = site[1].match(address.path) if site else None
    return Account(site[0], found[1].lower()) if site and found else None


def canonical_platform(platform: str) -> str:
    """Return the present name of a platform ("twitter" is "x"), in lower case."""
    platform = platform.strip().lower()
    return _OLD_NAMES.get(platform, platform)
