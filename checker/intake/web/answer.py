"""Unpacks an answer, with a limit on what it unpacks to whatever it is packed in."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message

from urllib3 import HTTPHeaderDict, HTTPResponse

from checker.errors import IntakeError
from checker.intake.files import LIMIT, too_large
from checker.intake.web.line import Answer

_PART = 65_536
_PACKINGS = frozenset(("identity", "gzip", "x-gzip", "deflate", "br", "zstd"))
_MOST_LAYERS = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as the server sent it, unpacked; `url` is the last of the redirects.

    `media_type` is lower-case and empty where the server named none; `retrieved` is the UTC time.
    """

    url: str
    content: bytes
    media_type: str
    charset: str | None
    retrieved: str
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()

    def header(self, name: str) -> str:
        """Return a header's values joined by commas, empty where there is none."""
        return ", ".join(v for k, v in self.headers if k.lower() == name.lower())


def to_fetched(url: str, answer: Answer) -> Fetched:
    """Return the page that an answer holds; raises what `unpacked` raises."""
    kind = Message()
    kind["Content-Type"] = answer.headers.get("Content-Type") or ""
    charset = kind.get_param("charset")
    return Fetched(
        url=url,
        content=unpacked(answer, url),
        media_type=kind.get_content_type() if kind["Content-Type"] else "",
        charset=charset if isinstance(charset, str) else None,
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
        status=answer.status,
        headers=tuple(answer.headers.iteritems()),
    )


def unpacked(answer: Answer, url: str) -> bytes:
    """Return an answer's body, unpacked, never holding more than 10 MB of it.

    Raises IntakeError `too-large`, and `unsupported` for a packing that was not asked for or more
    than three around each other.
    """
    stated = answer.headers.get("Content-Encoding") or "identity"
    layers = [layer.strip().lower() for layer in stated.split(",")]
    if not _PACKINGS.issuperset(layers) or len(layers) > _MOST_LAYERS:
        shown = stated[:40]
        raise IntakeError("unsupported", f"{url}: packed as {shown!r}; save the page instead")
    packings = ", ".join(layer for layer in layers if layer != "identity")
    if not packings:
        return answer.body
    # urllib3 unpacks no more of a layer than is asked for, so that no bomb goes off
    response = HTTPResponse(
        io.BytesIO(answer.body),
        HTTPHeaderDict({"Content-Encoding": packings}),
        status=answer.status,
        preload_content=False,
    )
    content = bytearray()
    while part := response.read(_PART, decode_content=True):
        content += part
        if len(content) > LIMIT:
            raise too_large(url, f"more than {LIMIT // 1_000_000} MB")
    return bytes(content)
