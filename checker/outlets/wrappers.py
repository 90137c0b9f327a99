"""Takes an address out of the archive, cache, translator, proxy or redirector around it."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from checker.patterns import deferred

_INNER = r"((?:https?:/{1,2})?[^/\s]+\..+)"
_AS_IT_IS = deferred(rf"/{_INNER}")
_DATED = deferred(rf"/(?:[\w-]+/)*[\d*]{{4,}}(?:[a-z]{{2}}_)?/{_INNER}")
_IN_QUERY = deferred(r"[?&](?:u|q|url|uddg|to|z|a|redirectUrl)=([^&]+)")
_IN_PATH = {
    "web.archive.org": deferred(rf"/(?:web|save)/(?:[\d*]+(?:[a-z]{{2}}_)?/)?{_INNER}"),
    "archive.org": deferred(rf"/wayback/(?:\d+/)?{_INNER}"),
    "arquivo.pt": _DATED,
    "wayback.archive-it.org": _DATED,
    "webarchive.nationalarchives.gov.uk": _DATED,
    "timetravel.mementoweb.org": _DATED,
    "ghostarchive.org": deferred(rf"/archive/{_INNER}"),
    "webcache.googleusercontent.com": deferred(rf"/search\?q=cache:(?:[\w-]+:)?{_INNER}"),
    "12ft.io": deferred(rf"/(?:proxy\?q=)?{_INNER}"),
    "1ft.io": deferred(rf"/(?:proxy\?q=)?{_INNER}"),
    "removepaywall.com": deferred(rf"/(?:search\?url=)?{_INNER}"),
    "bing.com": deferred(r"/(?:amp/(?:s/)?|translator\?(?:[^#]*&)?url=)(.+)"),
    "r.search.yahoo.com": deferred(r"/RU=(https?:.+?)/R[KS]="),
    "secure-web.cisco.com": deferred(r"/[^/]+/(https?:.+)"),
    "megalodon.jp": deferred(rf"/[\d-]+/{_INNER}"),
    "translated.turbopages.org": deferred(r"/proxy_u/[^/]+/https?/(.+)"),
    "urldefense.com": deferred(r"/v3/__(.+?)__;"),
}
_IN_PATH |= dict.fromkeys(
    ("href.li", "anonym.to", "nullrefer.com", "dereferer.me"), deferred(rf"/\?{_INNER}")
)
_IN_PATH |= dict.fromkeys(
    "r.jina.ai outline.com txtify.it smry.ai freedium.cfd scribe.rip".split(), _AS_IT_IS
)
_IN_PATH |= {
    f"archive.{end}": deferred(rf"/(?:o/\w+/|newest/|oldest/|[\d.-]+/)?{_INNER}")
    for end in ("today", "is", "ph", "li", "vn", "fo", "md")
}
_REDIRECTORS: dict[str, str | tuple[str, ...]] = {
    "l.facebook.com": "/",
    "lm.facebook.com": "/",
    "facebook.com": ("/l.php", "/sharer", "/share.php"),
    "x.com": ("/intent/", "/share"),
    "twitter.com": ("/intent/", "/share"),
    "t.me": "/share/url",
    "telegram.me": "/share/url",
    "linkedin.com": ("/shareArticle", "/sharing/", "/redir/", "/safety/go"),
    "reddit.com": "/submit",
    "getpocket.com": "/save",
    "slack-redir.net": "/link",
    "disq.us": "/url",
    "exit.sc": "/",
    "gate.sc": "/",
    "linkprotect.cudasvc.com": "/url",
    "googleweblight.com": "/i",
    "microsofttranslator.com": "/bv.aspx",
    "archive.wikiwix.com": "/cache",
    "webcitation.org": "/query",
    "l.instagram.com": "/",
    "l.threads.com": "/",
    "l.threads.net": "/",
    "out.reddit.com": "/",
    "youtube.com": "/redirect",
    "t.umblr.com": "/redirect",
    "steamcommunity.com": "/linkfilter",
    "vk.com": ("/away.php", "/share.php"),
    "away.vk.com": "/",
    "duckduckgo.com": "/l/",
    "cc.bingj.com": "/cache.aspx",
    "translatetheweb.com": "/",
    "safelinks.protection.outlook.com": "/",
    "translate.google.com": "/translate",
    "papago.naver.net": "/website",
}
_AMP = deferred(r"/[civ]/(?:s/)?(.+)")
_GOOGLE = deferred(r"(?:www|news|translate)?\.?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
_GOOGLE_AMP = deferred(r"/amp/(?:s/)?(.+)")
_YANDEX = deferred(r"translate\.yandex\.[a-z.]+")
_TURBO_HOST = deferred(r"(?:[\w-]+\.)?turbopages\.org|yandex\.(?:ru|com|by|kz|ua)")
_TURBO = deferred(r"/(?:turbo/)?([^/]+\.[^/]+)(?:/[sn])?(/.*)?")
_TURBO_TEXT = deferred(r"[?&]text=(https?:.+)")
_LIBRARY = deferred(
    r"(.+?)\.(?:[\w-]*ezproxy\d?\..+|eproxy\..+|libproxy\d?\..+|proxy\d?\.lib(?:rary)?\..+"
    r"|idm\.oclc\.org|mcas\.ms)"
)
_LIBRARY_DOOR = deferred(r"(?:login\.|www\.)?(?:[\w-]*ezproxy|libproxy|eproxy|proxy)\d?\.")
_TRANSLATED = ".translate.goog"
_SUSPECT = deferred(
    r"archive|arquivo|memento|google|ampproject|translat|jina|\d+ft\.|facebook|instagram|threads"
    r"|reddit|youtube|umblr|steam|vk\.com|duckduckgo|bing|naver|outline\.com|txtify|smry|freedium"
    r"|scribe\.rip|removepaywall|urldefense|href\.li|safelinks|proxy|oclc|mcas|turbopages|yandex"
    r"|search\.yahoo|cisco|megalodon|anonym\.to|nullrefer|dereferer|twitter|^x\.com|^t\.me|telegram"
    r"|linkedin|pocket|slack-redir|disq\.us|exit\.sc|gate\.sc|cudasvc|weblight|wikiwix|webcitation"
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
    return _dotted(host.removesuffix(_TRANSLATED)) + path


def _dotted(label: str) -> str:
    """Return the host that a proxy writes as one label: "www-a--b-com" is www.a-b.com."""
    return label.replace("--", "\0").replace("-", ".").replace("\0", "-")


def _through_library(host: str, path: str, _: str) -> str | None:
    """Read a library's proxy, which appends its own host to the one behind it."""
    inner = _first(_LIBRARY, host) or ""
    return (inner if "." in inner else _dotted(inner)) + path


def _logged_in(_: str, path: str, query: str) -> str | None:
    return _from_query(query) if path == "/login" else None


def _turbo(_: str, path: str, query: str) -> str | None:
    """Read Yandex's fast pages: "/turbo/a.example/s/page" and "/turbo?text=a.example"."""
    found = _TURBO.fullmatch(path)
    return found[1] + (found[2] or "/") if found else _first(_TURBO_TEXT, unquote(query))


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
    (_TURBO_HOST.fullmatch, _turbo),
    (_LIBRARY_DOOR.match, _logged_in),
    (_LIBRARY.fullmatch, _through_library),
)


def _from_query(query: str) -> str | None:
    told = (unquote(inner) for inner in _IN_QUERY.findall(query))
    return next((inner for inner in told if "." in inner), None)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[1] if found else None
