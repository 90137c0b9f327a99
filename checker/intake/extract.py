"""Calls trafilatura and turns what it finds into paragraphs."""

import logging
import re
from collections.abc import Iterator

from lxml.etree import ElementDefaultClassLookup, LxmlError, _Element
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document as TrafilaturaDocument

from checker.errors import IntakeError
from checker.intake.blocks import Block, Piece

_BLOCKS = frozenset(("p", "head", "quote", "item", "list", "row", "table", "div", "body"))
_BREAK = "\n"
_PARTS = re.compile(r"\n(?:[^\S\n]*\n)+")
_MOST_TAGS = 25_000
# in place of the library's own lookup, which asks Python for the class of every element anew
_CLASSES = ElementDefaultClassLookup(element=HtmlElement)
# the library reports what it discards to the log; our failures say it once
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def refuse_huge(raw: str, name: str) -> None:
    """Raise IntakeError `too-large` for a page of more tags than can be read in good time."""
    marks = raw.count("<")
    if marks > _MOST_TAGS and marks - raw.count("</") > _MOST_TAGS:
        remedy = "save the article alone"
        raise IntakeError("too-large", f"{name}: more than {_MOST_TAGS:,} tags; {remedy}")


def parse_tree(raw: str, name: str) -> HtmlElement:
    """Return the element tree of a page, blocks of code left out.

    Raises IntakeError `not-an-article` for one that holds no element.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(_CLASSES)
    try:
        tree = document_fromstring(raw.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        raise not_an_article(name) from None
    for code in list(tree.iter("pre")):
        if len(code) and code[0].tag == "code" and not (code.text or "").strip():
            code.drop_tree()
    return tree


def not_an_article(name: str) -> IntakeError:
    """Return the failure of a page without a body of text."""
    remedy = "give the address or the file of one article, or paste its text"
    return IntakeError("not-an-article", f"{name}: no article found on the page; {remedy}")


def extract(tree: HtmlElement) -> tuple[Block, ...]:
    """Return the paragraphs that trafilatura takes for the body, without place or link.

    An item of a list that is nothing but a heading is a teaser and comes as a heading.
    """
    # "txt" alone writes no text of its own beside the body, which is all that is read here
    page = bare_extraction(
        tree, fast=True, include_comments=False, with_metadata=False, output_format="txt"
    )
    if not isinstance(page, TrafilaturaDocument) or page.body is None:
        return ()
    return tuple(_blocks(page.body))


def _blocks(body: _Element) -> Iterator[Block]:
    for tag, text in _runs(body):
        for part in _PARTS.split(text):
            lines = (" ".join(line.split()) for line in part.split(_BREAK))
            if plain := _BREAK.join(line for line in lines if line):
                yield Block((Piece(plain),), heading=tag == "head")


def _runs(body: _Element) -> Iterator[tuple[str, str]]:
    """Yield the text between the edges of blocks, and the tag that it stands directly in."""
    texts: list[str] = []
    tag = "body"
    for event, element in _walk(body):
        if element.tag in _BLOCKS:
            yield tag, "".join(texts)
            texts = []
        elif element.tag == "lb" and event == "start":
            texts.append(_BREAK)
        elif element.tag == "cell" and event == "end":
            texts.append(" ")
        tag = str(element.tag) if element.tag in _BLOCKS and event == "start" else tag
        text = element.text if event == "start" else element.tail
        # the source's own line breaks are white space; only <lb/> breaks a line
        texts.append(" ".join(_edges(text or "")))
    yield tag, "".join(texts)


def _edges(text: str) -> list[str]:
    words = text.split()
    if not words:
        return ["", ""] if text else []
    return [*([""] if text[0].isspace() else []), *words, *([""] if text[-1].isspace() else [])]


def _walk(body: _Element) -> Iterator[tuple[str, _Element]]:
    from lxml.etree import iterwalk

    yield from iterwalk(body, events=("start", "end"))
