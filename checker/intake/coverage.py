"""Measures how much of a page's prose, and which of its links, the text that was read holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from checker.intake.blocks import Block
from checker.intake.sourcetext import squeeze

_ELSEWHERE = frozenset(("aside", "nav", "footer", "form", "header", "button", "figcaption"))
_ASIDE = re.compile(
    r"related|recommend|most-?read|sidebar|teaser|promo|footer|comment|newsletter|cookie|consent"
    r"|gdpr|disqus|modal|popup|subscribe",
    re.IGNORECASE,
)
_PROSE = 12  # words
_PROBE = 60  # characters by which a paragraph is known again
_NO_TARGET = ("#", "javascript:", "mailto:", "tel:", "data:")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose as the page has it, also squeezed, with the targets of its links."""

    text: str
    chars: str
    links: tuple[tuple[str, str], ...]


def prose(tree: HtmlElement) -> list[Paragraph]:
    """Return the page's paragraphs outside menus, side bars, forms and comments."""
    known: dict[HtmlElement, bool] = {}
    return [
        Paragraph(text, squeeze(text), tuple(_links(element)))
        for element in tree.iter("p", "blockquote", "li")
        if (text := _prose(element)) and not _is_elsewhere(element.getparent(), known)
    ]


def coverage(paragraphs: Sequence[Paragraph], blocks: Sequence[Block]) -> float | None:
    """Return the share that the blocks are of themselves and the prose they leave out, by length.

    None for a page without prose.
    """
    text = squeeze("".join(block.text for block in blocks))
    missed = sum(len(p.chars) for p in paragraphs if p.chars[:_PROBE] not in text)
    return len(text) / (len(text) + missed) if paragraphs else None


def lost_links(paragraphs: Sequence[Paragraph], blocks: Sequence[Block]) -> int:
    """Return how many links of paragraphs that were read are on none of the blocks."""
    text = squeeze("".join(block.text for block in blocks))
    kept = {"".join(link.href.split()) for block in blocks for link in block.links}
    return sum(
        href not in kept
        for paragraph in paragraphs
        if paragraph.links and paragraph.chars in text
        for href, _ in paragraph.links
    )


def _prose(element: HtmlElement) -> str | None:
    """Return the text of an element that is a paragraph and no list of links."""
    if element.tag != "p" and next(element.iter("p", "ul", "ol"), None) is not None:
        return None
    text = "".join(element.itertext())
    if len(text.split()) < _PROSE:
        return None
    linked = sum(len(" ".join(a.itertext())) for a in element.iter("a"))
    return " ".join(text.split()) if linked <= 0.5 * len(text) else None


def _links(element: HtmlElement) -> Iterator[tuple[str, str]]:
    for anchor in element.iter("a"):
        href = "".join((anchor.get("href") or "").split())
        chars = squeeze("".join(anchor.itertext()))
        if chars and href and not href.lower().startswith(_NO_TARGET):
            yield href, chars


def _is_elsewhere(element: HtmlElement | None, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element lies in a part of the page that is no article; asked once an element."""
    path = []
    while element is not None and element not in known:
        path.append(element)
        element = element.getparent()
    found = known[element] if element is not None else False
    for one in reversed(path):
        found = known[one] = found or _is_aside(one)
    return found


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ("body", "html", "article", "main"):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _ELSEWHERE or bool(_ASIDE.search(named))
