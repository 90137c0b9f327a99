"""Takes an address out of the archive, cache, translator, proxy or redirector around it."""

import re
from collections.abc import Callable
from urllib.parse import unquote

_INNER = r"((?:https?:/{1,2})?[^/\s]+\..+)"
_AS_IT_IS = re.compile(rf"/{_INNER}")
_DATED = re.compile(rf"/(?:[\w-]+/)*[\d*]{{4,}}(?:[a-z]{{2}}_)?/{_INNER}")
_IN_QUERY = re.compile(r"[?&](?:u|q|url|uddg|to|z|a|redirectUrl)=([^&]+)")
_IN_PATH = {
    "web.archive.org": re.compile(rf"/(?:web|save)/(?:[\d*]+(?:[a-z]{{2}}_)?/)?{_INNER}"),
    "archive.org": re.compile(rf"/wayback/(?:\d+/)?{_INNER}"),
    "arquivo.pt": _DATED,
    "wayback.archive-it.org": _DATED,
    "webarchive.nationalarchives.gov.uk": _DATED,
    "timetravel.mementoweb.org": _DATED,
    "ghostarchive.org": re.compile(rf"/archive/{_INNER}"),
    "webcache.googleusercontent.com": re.compile(rf"/search\?q=cache:(?:[\w-]+:)?{_INNER}"),
    "12ft.io": re.compile(rf"/(?:proxy\?q=)?{_INNER}"),
    "1ft.io": re.compile(rf"/(?:proxy\?q=)?{_INNER}"),
    "removepaywall.com": re.compile(rf"/(?:search\?url=)?{_INNER}"),
    "bing.com": re.compile(r"/amp/(?:s/)?(.+)"),
    "urldefense.com": re.compile(r"/v3/__(.+?)__;"),
    "href.li": re.compile(rf"/\?{_INNER}"),
}
_IN_PATH |= dict.fromkeys(
    "r.jina.ai outline.com txtify.it smry.ai freedium.cfd scribe.rip".split(), _AS_IT_IS
)
_IN_PATH |= {
    f"archive.{end}": re.compile(rf"/(?:o/\w+/|newest/|oldest/|[\d.-]+/)?{_INNER}")
    for end in ("today", "is", "ph", "li", "vn", "fo", "md")
}
_REDIRECTORS = {
    "l.facebook.com": "/",
    "lm.facebook.com": "/",
    "facebook.com": "/l.php",
    "l.instagram.com": "/",
    "l.threads.com": "/",
    "l.threads.net": "/",
    "out.reddit.com": "/",
    "youtube.com": "/redirect",
    "t.umblr.com": "/redirect",
    "steamcommunity.com": "/linkfilter",
    "vk.com": "/away.php",
    "away.vk.com": "/",
    "duckduckgo.com": "/l/",
    "cc.bingj.com": "/cache.aspx",
    "translatetheweb.com": "/",
    "translate.google.com": "/translate",
    "papago.naver.net": "/website",
}
_AMP = re.compile(r"/[civ]/(?:s/)?(.+)")
_GOOGLE = re.compile(r"(?:www|news|translate)?\.?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
_GOOGLE_AMP = re.compile(r"/amp/(?:s/)?(.+)")
_YANDEX = re.compile(r"translate\.yandex\.[a-z.]+")
_TRANSLATED = ".translate.goog"
_SUSPECT = re.compile(
    r"archive|arquivo|memento|google|ampproject|translat|jina|\d+ft\.|facebook|instagram|threads"
    r"|reddit|youtube|umblr|steam|vk\.com|duckduckgo|bing|naver|outline\.com|txtify|smry|freedium"
    r"|scribe\.rip|removepaywall|urldefense|href\.li|safelinks"
)


def unwrapped(host: str, path: str, query: str) -> str | None:
    """Return the address inside a wrapper's, None where `host` is no wrapper or holds none."""
    if not _SUSPECT.search(host):
        return None
    bare = host.removeprefix("www.")
    if bare in _IN_PATH:
        return _first(_IN_PATH[bare], unquote(path + query))
    if bare in _REDIRECTORS:
        return _from_query(query) if path.startswith(_REDIRECTORS[bare]) else None
    return next((read(host, path, query) for fits, read in _FAMILIES if fits(host)), None)


def _google(_: str, path: str, query: str) -> str | None:
    inner = _first(_GOOGLE_AMP, path)
    return inner or (_from_query(query) if path in ("/url", "/translate", "/imgres") else None)


def _translated(host: str, path: str, _: str) -> str:
    label = host.removesuffix(_TRANSLATED).replace("--", "\0")
    return label.replace("-", ".").replace("\0", "-") + path


def _asked(_: str, __: str, query: str) -> str | None:
    return _from_query(query)


def _amp(_: str, path: str, query: str) -> str | None:
    return _first(_AMP, unquote(path + query))


_FAMILIES: tuple[tuple[Callable[[str], object], Callable[[str, str, str], str | None]], ...] = (
    (lambda host: host.endswith(_TRANSLATED), _translated),
    (lambda host: host.endswith(".ampproject.org"), _amp),
    (lambda host: host.endswith(".safelinks.protection.outlook.com"), _asked),
    (_GOOGLE.fullmatch, _google),
    (_YANDEX.fullmatch, _asked),
)


def _from_query(query: str) -> str | None:
    told = (unquote(inner) for inner in _IN_QUERY.findall(query))
    return next((inner for inner in told if "." in inner), None)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[1] if found else None
