"""The markup of a page as it stands in its source, in time linear in its length."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG_NAME = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:-]{0,30})|<[!?]")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# A whole tag, where its quotes are closed; it never looks twice at a character.
_TAG = re.compile(r"""<(/?[A-Za-z][A-Za-z0-9:-]{0,30})(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_QUOTE_OR_END = re.compile(r"""["'>]""")
_CODE = re.compile(r"\s{0,100}<code\b", re.IGNORECASE)
_RAW_TEXT = frozenset(("script", "style", "noscript", "template", "title", "textarea", "svg"))
_CLOSING = {n: re.compile(rf"</{n}\b[^>]{{0,200}}>", re.IGNORECASE) for n in (*_RAW_TEXT, "pre")}


@dataclass(frozen=True, slots=True)
class Tag:
    """Markup from `start` to `close`; `name` is in lower case, `/p` ends a `p`, empty is a comment.

    What follows begins at `end`: behind the content of a script, of a block of code and their like,
    which is no text.
    """

    name: str
    start: int
    close: int
    end: int


def tags(raw: str, position: int = 0) -> Iterator[Tag]:
    """Yield the markup of a source in order; what stands between is text."""
    for mark in marks(raw, position):
        yield Tag(*mark)


def marks(raw: str, position: int = 0) -> Iterator[tuple[str, int, int, int]]:
    """Yield what `tags` does as plain tuples, for a whole page."""
    while (start := raw.find("<", position)) >= 0:
        if whole := _TAG.match(raw, start):
            name, close = whole[1].lower(), whole.end()
        elif found := _TAG_NAME.match(raw, start):
            name = (found[1] or "").lower()
            close = _tag_end(raw, found.end()) if name else _declaration_end(raw, start)
        else:
            position = start + 1
            continue
        hidden = name in _RAW_TEXT or (name == "pre" and _CODE.match(raw, close))
        position = _after_raw_text(raw, name, close) if hidden else close
        yield name, start, close, position


def address(raw: str, tag: Tag) -> str | None:
    """Return where a tag links to, None where it does not."""
    return address_in(raw, tag.start, tag.close)


def address_in(raw: str, start: int, close: int) -> str | None:
    """Return where a tag between two offsets links to, None where it does not."""
    href = _HREF.search(raw, start, close)
    return html.unescape(href[1] or href[2] or href[3] or "") if href else None


def _declaration_end(raw: str, start: int) -> int:
    comment = raw.startswith("<!--", start)
    end = raw.find("-->" if comment else ">", start + 2)
    return len(raw) if end < 0 else end + (3 if comment else 1)


def _tag_end(raw: str, position: int) -> int:
    while found := _QUOTE_OR_END.search(raw, position):
        if found[0] == ">":
            return found.end()
        closing = raw.find(found[0], found.end())
        if closing < 0:
            break
        position = closing + 1
    return len(raw)


def _after_raw_text(raw: str, name: str, position: int) -> int:
    found = _CLOSING[name].search(raw, position)
    return found.end() if found else len(raw)
