"""By what an article is known again: its address, and its text at its host."""

import re
from hashlib import sha256
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|at_\w+|ns_\w+|mc_[ce]id|(fb|g|dc|y|ms|tw)cl(id|src)|igshid|cmpid|ocid|smid|ref_src|_ga",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}


def url_key(url: str) -> str | None:
    """Return an address without scheme, "www.", tracking, fragment and closing slash.

    None for what is no web address. The keys of a store must not change with a library's version,
    hence no library's canonical form.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip(".").removeprefix("www."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _PORTS or not host:
        return None
    shown = f":{port}" if port and port != _PORTS[parts.scheme.lower()] else ""
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~").rstrip("/")
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    return f"{host}{shown}{path}{'?' if query else ''}{urlencode(query)}"


def text_key(key: str | None, digest: str) -> str:
    """Return the key of a text at the host of an address; without one, an article's own key."""
    host = key.split("/")[0].split("?")[0] if key else ""
    return sha256(f"text:{host}{':' if host else ''}{digest}".encode()).hexdigest()[:32]
