"""Takes web addresses apart, and refuses those that must not be fetched."""

from contextlib import suppress
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from checker.errors import IntakeError

PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~"


def joined(url: str, location: str) -> str:
    """Return where a redirect from `url` leads; raises IntakeError `bad-url`.

    A location that is no ASCII came as UTF-8 and was read byte by byte.
    """
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, location)
    except ValueError:
        raise _bad_url(location) from None


def _bad_url(url: str) -> IntakeError:
    return IntakeError("bad-url", f"{' '.join(url.split())[:200]}: no address; check its spelling")


def checked(url: str) -> SplitResult:
    """Return the parts of an address in the form in which they go over the wire.

    Raises IntakeError `bad-url` for what is neither http nor https, or carries credentials.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError:
        raise _bad_url(url) from None
    if parts.scheme not in PORTS or not host:
        raise IntakeError("bad-url", f"{url[:200]}: only http and https addresses can be fetched")
    if parts.username is not None or parts.password is not None:
        remedy = "remove the user name and password from the address"
        raise IntakeError("bad-url", f"{parts.scheme}://{host}: {remedy}")
    literal = f"[{host}]" if ":" in host else host
    netloc = f"{literal}:{port}" if port is not None else literal
    path, query = quote(parts.path, safe=_SAFE), quote(parts.query, safe=_SAFE + "?")
    return SplitResult(parts.scheme, netloc, path, query, parts.fragment)
