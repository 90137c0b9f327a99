"""The text of a page as it stands in its source: every character with its offset, every link.

A parser loses offsets; this scan keeps them. It is linear in the length of the source whatever
that holds.
"""

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.intake.rawhtml import address_in, marks

_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+")
_WORDS = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f&]+|&#?\w{1,32};?|&")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+")
_MOST_LETTERS = 1_000_000  # a thick book has them
_MOST_AT_ONCE = 4_000  # characters of the source that are searched for one word

Word = tuple[int, int, int]  # the number of its first character, its offset, its length


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link over the characters [start, end) of a source text."""

    start: int
    end: int
    href: str


def _integers() -> "array[int]":
    return array("i")


@dataclass(slots=True)
class SourceText:
    """A page's text without white space.

    `busiest` is the number of words in the tag that has the most of them; `overfull` marks a text
    of more than a million letters, which was not read on. The text from a number in `firsts` on
    stands in the source between the offsets in `starts` and `ends`; where these are one, the
    source has something else there for a single character.
    """

    chars: str = ""
    busiest: int = 0
    overfull: bool = False
    firsts: "array[int]" = field(default_factory=_integers)
    starts: "array[int]" = field(default_factory=_integers)
    ends: "array[int]" = field(default_factory=_integers)
    anchors: list[Anchor] = field(default_factory=list)

    def words(self, raw: str, first: int, last: int) -> Iterator[Word]:
        """Yield where the characters [first, last) stand, in whole words of the source `raw`."""
        at = max(bisect_right(self.firsts, first) - 1, 0)
        while at < len(self.firsts) and self.firsts[at] < last:
            number, start, end = self.firsts[at], self.starts[at], self.ends[at]
            yield from words(raw, start, end, number) if start < end else ((number, start, 1),)
            at += 1


def squeeze(text: str) -> str:
    """Return text without white space and invisible characters, as `SourceText.chars` is."""
    chars = "".join(text.split())
    return chars if chars.isprintable() else _IGNORED.sub("", chars)


def words(text: str, start: int, end: int, number: int = 0) -> Iterator[Word]:
    """Yield the words of a stretch of text; `number` is that of its first visible character."""
    for word in _VISIBLE.finditer(text, start, end):
        begin, stop = word.span()
        yield number, begin, stop - begin
        number += stop - begin


def scan(raw: str) -> SourceText:
    """Return the text between the tags of a page's source."""
    return _Scan(raw).run()


class _Scan:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.count = 0
        self.text = SourceText()
        self.opened: tuple[int, str] | None = None

    def run(self) -> SourceText:
        position = 0
        for name, start, close, end in marks(self.raw):
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
        if end - start > 2 * _MOST_LETTERS or self.count > _MOST_LETTERS:
            self.text.overfull = True
            return
        text = self.raw[start:end]
        if text.isspace():
            return
        if "&" not in text:
            for at in range(start, end, _MOST_AT_ONCE):
                stop = min(at + _MOST_AT_ONCE, end)
                self._keep(squeeze(self.raw[at:stop]), at, stop)
            return
        for word in _WORDS.finditer(self.raw, start, end):
            if word[0][0] == "&":
                for char in squeeze(html.unescape(word[0])):
                    self._keep(char, word.start(), word.start())
            else:
                self._keep(word[0], word.start(), word.end())

    def _keep(self, chars: str, start: int, end: int) -> None:
        if chars:
            self.text.firsts.append(self.count)
            self.text.starts.append(start)
            self.text.ends.append(end)
            self.parts.append(chars)
            self.count += len(chars)

    def _tag(self, name: str, start: int, close: int) -> None:
        if name and close - start > 10_000:
            self.text.busiest = max(self.text.busiest, len(self.raw[start:close].split()))
        if name in ("a", "/a"):
            self._close()
        if name == "a" and (target := address_in(self.raw, start, close)) is not None:
            self.opened = (self.count, target)

    def _close(self) -> None:
        if self.opened and self.opened[0] < self.count:
            self.text.anchors.append(Anchor(self.opened[0], self.count, self.opened[1]))
        self.opened = None
