"""Decodes a page: byte order mark, header, meta element, then what the bytes look like."""

import codecs
import re

from webencodings import lookup

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_ODD_WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
# wider tables than the standard's own, which pages that name the narrow ones are written in
_WIDER = {"gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc-kr": "cp949"}


def decode_page(content: bytes, header: str | None = None) -> str:
    """Return a page's text; `header` is the charset of its Content-Type.

    A label that the bytes contradict is passed over. Bytes that fit none become U+FFFD, and the
    text has as few of them as the best guess leaves.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for label in (header, _declared(content), "utf-8"):
        text = _strict(content, label)
        if text is not None:
            return text
    return _detected(content)


def _declared(content: bytes) -> str | None:
    head = content[:4096]
    found = _XML.match(head) or _META.search(head)
    label = found[1].decode("ascii", "replace").lower() if found else None
    # a page that could be read this far is not in UTF-16, whatever it says
    return "utf-8" if label and label.startswith("utf-16") else label


def _strict(content: bytes, label: str | None) -> str | None:
    if not label:
        return None
    known = lookup(label.strip("\"'"))
    try:
        codec = known.codec_info.name if known else codecs.lookup(label).name
        if known is None and not codecs.lookup(label)._is_text_encoding:
            return None
        return content.decode(_WIDER.get(known.name if known else codec, codec))
    except (LookupError, ValueError):
        return None


def _detected(content: bytes) -> str:
    mostly = content.decode("utf-8", "replace")
    if mostly.count("\ufffd") * 500 < len(mostly):  # one bad byte in a page of UTF-8
        return mostly
    if _is_latin(content):
        return content.decode("cp1252", "replace")  # what browsers fall back to
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000]).best()
    return content.decode(best.encoding if best else "cp1252", "replace")


def _is_latin(content: bytes) -> bool:
    """Whether words with an odd letter are made of ordinary letters for the most part."""
    odd = b"".join(_ODD_WORD.findall(content[:200_000]))
    return sum(byte > 127 for byte in odd) < 0.6 * len(odd)
