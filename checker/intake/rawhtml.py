"""The text of a page as it stands in its source: every character with its offset, every link.

A parser loses offsets; this scan keeps them. It is linear in the length of the source whatever
that holds.
"""

import html
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+")
_WORDS = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f&]+|&#?\w{1,32};?|&")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+")
_TAG_NAME = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:-]{0,30})|<[!?]")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# A whole tag, where its quotes are closed; it never looks twice at a character.
_TAG = re.compile(r"""<(/?[A-Za-z][A-Za-z0-9:-]{0,30})(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_QUOTE_OR_END = re.compile(r"""["'>]""")
_CODE = re.compile(r"\s{0,100}<code\b", re.IGNORECASE)
_RAW_TEXT = frozenset(("script", "style", "noscript", "template", "title", "textarea", "svg"))
_MOST_LETTERS = 1_000_000  # a thick book has them
_CLOSING = {n: re.compile(rf"</{n}\b[^>]{{0,200}}>", re.IGNORECASE) for n in (*_RAW_TEXT, "pre")}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link over the characters [start, end) of a source text."""

    start: int
    end: int
    href: str


@dataclass(slots=True)
class SourceText:
    """A page's text without white space; `at` is each character's offset in the source.

    `busiest` is the number of words in the tag that has the most of them; `overfull` marks a text
    of more than a million letters, which was not read on.
    """

    chars: str = ""
    busiest: int = 0
    overfull: bool = False
    at: "array[int]" = field(default_factory=lambda: array("i"))
    anchors: list[Anchor] = field(default_factory=list)


def squeeze(text: str) -> str:
    """Return text without white space and invisible characters, as `SourceText.chars` is."""
    return _IGNORED.sub("", text)


def visible(text: str) -> list[int]:
    """Return the offsets of the characters that `squeeze` keeps."""
    return [i for run in _VISIBLE.finditer(text) for i in range(run.start(), run.end())]


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
    for name, start, close, end in _tags(raw, position):
        yield Tag(name, start, close, end)


def _tags(raw: str, position: int = 0) -> Iterator[tuple[str, int, int, int]]:
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
    return _address(raw, tag.start, tag.close)


def _address(raw: str, start: int, close: int) -> str | None:
    href = _HREF.search(raw, start, close)
    return html.unescape(href[1] or href[2] or href[3] or "") if href else None


def scan(raw: str) -> SourceText:
    """Return the text between the tags of a page's source."""
    return _Scan(raw).run()


class _Scan:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.text = SourceText()
        self.opened: tuple[int, str] | None = None

    def run(self) -> SourceText:
        position = 0
        for name, start, close, end in _tags(self.raw):
            if start > position:
                self._text(position, start)
            if self.text.overfull:
                break
            if close - start > 10_000 or name in ("a", "/a"):
                self._tag(name, start, close)
            position = end
        else:
            self._text(position, len(self.raw))
        self._close()
        self.text.chars = "".join(self.parts)
        return self.text

    def _text(self, start: int, end: int) -> None:
        if end - start > 2 * _MOST_LETTERS or len(self.text.at) > _MOST_LETTERS:
            self.text.overfull = True
            return
        keep, extend = self.parts.append, self.text.at.extend
        for word in _WORDS.finditer(self.raw, start, end):
            text = word[0]
            if text[0] == "&":
                text = squeeze(html.unescape(text))
                extend([word.start()] * len(text))
            else:
                extend(range(word.start(), word.end()))
            keep(text)

    def _tag(self, name: str, start: int, close: int) -> None:
        if name and close - start > 10_000:
            words = len(self.raw[start:close].split())
            self.text.busiest = max(self.text.busiest, words)
        if name in ("a", "/a"):
            self._close()
        if name == "a" and (target := _address(self.raw, start, close)) is not None:
            self.opened = (len(self.text.at), target)

    def _close(self) -> None:
        if self.opened and self.opened[0] < len(self.text.at):
            self.text.anchors.append(Anchor(self.opened[0], len(self.text.at), self.opened[1]))
        self.opened = None


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
