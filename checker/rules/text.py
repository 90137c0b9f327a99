"""The stretches of a text that rules look at."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import cast

from checker.attribution.frames.tokens import paragraphs, sentences
from checker.language import load
from checker.language.source import read
from checker.patterns import deferred
from checker.records import Span

_LANGUAGE = "en"
_REACH = 400
_WORD = deferred(r"[^\W_]{4,}|\d+")


def paragraph(text: str, offset: int) -> Span:
    """Return the paragraph around `offset`, or the one before it; the text where there is none."""
    blocks = _paragraphs(text)
    index = bisect_right(blocks, offset, key=_start) - 1
    return blocks[max(index, 0)] if blocks else Span(0, len(text))


def with_next(text: str, offset: int) -> Span:
    """Return the paragraph around `offset` and the one behind it as one."""
    here = paragraph(text, offset)
    return Span(here.start, max(here.end, paragraph(text, min(here.end + 2, len(text))).end))


def all_paragraphs(text: str) -> list[Span]:
    """Return all paragraphs, in order."""
    return _paragraphs(text)


def sentence(text: str, name: Span) -> Span:
    """Return the sentence around `name`, cut to 400 characters on either side of it."""
    block = paragraph(text, name.start)
    spans = _sentences(block.of(text))
    index = bisect_right(spans, name.start - block.start, key=_start) - 1
    start, end = name.start, name.end
    if index >= 0 and block.start + spans[index].end >= end:
        start, end = block.start + spans[index].start, block.start + spans[index].end
    return Span(max(start, name.start - _REACH), min(end, name.end + _REACH))


def _start(span: Span) -> int:
    return span.start


@lru_cache(maxsize=2)
def _paragraphs(text: str) -> list[Span]:
    return paragraphs(text)


@lru_cache(maxsize=8)
def _sentences(block: str) -> list[Span]:
    return [each.span for each in sentences(block, load(_LANGUAGE))]


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning: lower case, four letters and more, and all numbers."""
    return frozenset(_WORD.findall(text.lower())) - _common()


@cache
def _common() -> frozenset[str]:
    table = cast("dict[str, list[str]]", read(_LANGUAGE)["common"])
    return frozenset(table["common"])


def normalised(text: str) -> str:
    """Return the words alone, in lower case, so that markup and spacing make no difference."""
    return " ".join(re.findall(r"\w+", text.lower()))
