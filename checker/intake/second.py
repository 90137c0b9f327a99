"""A second opinion on a page's body where the first is short and the page is not."""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import LxmlError
from lxml.html import HtmlElement, document_fromstring
from trafilatura.readability_lxml import Document as Readability

from checker.intake.blocks import Block, Piece
from checker.intake.coverage import Paragraph, coverage
from checker.intake.sourcetext import squeeze

_LITTLE_COVERAGE = 0.6
_GAIN = 0.2
_MUCH = 1000  # characters of prose below which a page gives no ground for doubt
_FEW = 25  # words
_SHORT = 120  # words: a longer body beside much prose is an article beside other people's words
_SHARED = 0.8
_MOST_TAGS = 20_000
_BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote", "pre", "td", "div")


def is_doubtful(first: Sequence[Block], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first body is short beside a page's prose, or is all of the page in one."""
    if _is_whole_page(first, paragraphs):
        return True
    if _words(first) > _SHORT:
        return False
    if sum(len(paragraph.chars) for paragraph in paragraphs) < _MUCH:
        return _words(first) < _FEW
    return (coverage(paragraphs, first) or 0.0) < _LITTLE_COVERAGE


def settle(
    first: tuple[Block, ...], tree: HtmlElement, paragraphs: Sequence[Paragraph]
) -> tuple[Block, ...]:
    """Return the body of readability's algorithm where it holds the first one and much more.

    A body that holds something else instead (the comments, another article) is not taken, unless
    the first is next to nothing. A first body that is the whole page gives way to its paragraphs.
    """
    if _is_whole_page(first, paragraphs):
        return tuple(Block((Piece(paragraph.text),)) for paragraph in paragraphs)
    if sum(1 for _ in tree.iter()) > _MOST_TAGS:
        return first
    second = tuple(_read(tree))
    if not second or _words(second) < _FEW:
        return first
    if _words(first) < _FEW:
        return second if _words(second) > 2 * _words(first) else first
    gained = (coverage(paragraphs, second) or 0.0) - (coverage(paragraphs, first) or 0.0)
    return second if gained >= _GAIN and _shared(first, second) >= _SHARED else first


def _is_whole_page(first: Sequence[Block], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a page of little text came as one block, its menus before its paragraphs."""
    if len(first) != 1 or not paragraphs:
        return False
    chars = squeeze(first[0].text)
    held = sum(len(p.chars) for p in paragraphs if p.chars in chars)
    return held == sum(len(p.chars) for p in paragraphs) and held < 0.95 * len(chars)


def _read(tree: HtmlElement) -> Iterator[Block]:
    try:
        summary = Readability(tree).summary()
        found = document_fromstring(summary) if summary else None
    except (LxmlError, ValueError, AssertionError, TypeError):
        return
    for element in found.iter(*_BLOCKS) if found is not None else ():
        if next(element.iterchildren(*_BLOCKS), None) is not None:
            continue
        if text := " ".join(" ".join(element.itertext()).split()):
            yield Block((Piece(text),), heading=element.tag in ("h2", "h3", "h4"))


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _shared(first: Sequence[Block], second: Sequence[Block]) -> float:
    """Return the share of the first body's runs of four words that the second one has."""
    ours, theirs = _runs(first), _runs(second)
    return len(ours & theirs) / len(ours) if ours else 1.0


def _runs(blocks: Sequence[Block]) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", " ".join(block.text for block in blocks).lower())
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}
