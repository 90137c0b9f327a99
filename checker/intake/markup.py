"""Guards what is parsed as XML: entities refused, depth and size bounded, archives unpacked."""

import codecs
import re
import zlib

from checker.errors import IntakeError

UNPACKED = 50_000_000
"""Bytes that a packed feed or sitemap may unpack to: what the sitemap protocol allows."""
_TAGS = 500_000
_DEEPEST = 20_000
_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)[A-Za-z]")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_BETWEEN = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<![^>\[]*(?:\[.*?\])?[^>]*>", re.DOTALL)
_DECLARED = re.compile(rb"^(\s*<\?xml[^>]{0,100}?) encoding=[\"'][^\"']{0,40}[\"']")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_GZIP = b"\x1f\x8b"
_HEAD = 65_536


def opened(content: bytes, name: str) -> bytes:
    """Return the bytes, unpacked where they are a gzip archive.

    Raises IntakeError `too-large` for a bomb and `malformed` for a broken archive.
    """
    if not content.startswith(_GZIP):
        return content
    unpacker = zlib.decompressobj(31)
    try:
        plain = unpacker.decompress(content, UNPACKED + 1)
    except zlib.error:
        raise IntakeError("malformed", f"{name}: a broken gzip archive; fetch it again") from None
    if len(plain) > UNPACKED:
        limit = f"{UNPACKED // 1_000_000} MB"
        raise IntakeError("too-large", f"{name}: unpacks to more than {limit}; split it")
    if not unpacker.eof:
        raise IntakeError("malformed", f"{name}: the gzip archive is cut short; fetch it again")
    return plain


def guarded(content: bytes, name: str) -> bytes:
    """Return the bytes, UTF-16 as UTF-8, if a parser may have them.

    Raises IntakeError `malformed` for entities of its own, and `too-large` for too many or too
    deeply nested elements.
    """
    if content.startswith(_WIDE):
        plain = content[: len(content) // 2 * 2].decode("utf-16", "replace")
        content = _DECLARED.sub(rb"\1", plain.encode("utf-8", "replace"), count=1)
    if _ENTITY.search(content):
        raise IntakeError("malformed", f"{name}: declares entities, which are not expanded")
    deep = 0
    for tags, tag in enumerate(_TAG.finditer(content)):
        deep += -1 if tag[1] else 1
        if tags > _TAGS or deep > _DEEPEST:
            raise IntakeError("too-large", f"{name}: too many or too deeply nested elements")
    return content


def root(content: bytes) -> str:
    """Return the name of the first element without its prefix, lower-case; "" if there is none."""
    text = _head(content)
    at = 0
    while between := _BETWEEN.match(text, at):
        at = between.end()
    found = _ROOT.match(text, at)
    return found[1].lower() if found else ""


def _head(content: bytes) -> str:
    start = content[:_HEAD]
    if start.startswith(_WIDE):
        return start[: len(start) // 2 * 2].decode("utf-16", "replace")
    return start.decode("utf-8-sig", "replace")
