"""The stretches of a text that rules look at."""

import re
import tomllib
from functools import cache
from pathlib import Path

from checker.attribution.tokens import paragraphs, sentences
from checker.language import load
from checker.records import Span

_LANGUAGE = "en"
_COMMON = Path(__file__).parent.parent / "language" / _LANGUAGE / "common.toml"
_WORD = re.compile(r"[^\W_]{4,}|\d+")


def paragraph(text: str, offset: int) -> Span:
    """Return the paragraph around `offset`, or what follows it up to the next one."""
    return next((span for span in paragraphs(text) if offset < span.end), Span(offset, len(text)))


def sentence(text: str, name: Span) -> Span:
    """Return the sentence around `name`, or `name` itself where a sentence does not hold it."""
    block = paragraph(text, name.start)
    for each in sentences(block.of(text), load(_LANGUAGE)):
        start, end = block.start + each.span.start, block.start + each.span.end
        if start <= name.start and name.end <= end:
            return Span(start, end)
    return name


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning: lower case, four letters and more, and all numbers."""
    return frozenset(_WORD.findall(text.lower())) - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(tomllib.loads(_COMMON.read_text("utf-8"))["common"])


def normalised(text: str) -> str:
    """Return the words alone, in lower case, so that markup and spacing make no difference."""
    return " ".join(re.findall(r"\w+", text.lower()))
