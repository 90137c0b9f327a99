"""Reads picture credits and captions from a page; they are no part of the body."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from checker.intake.debris import debris_in
from checker.intake.sourcetext import squeeze
from checker.records import Credit

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:figcaption|captions?|photo-?credits?|image-?credits?|img-?credits?"
    r"|picture-?credits?|wp-caption-text|credits?|copyright|photographer|cutline)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset(("aside", "nav", "footer", "form"))
_ASIDE = re.compile(r"related|recommend|most-?read|sidebar|teaser|promo|footer|comment", re.I)
_LONGEST = 500
_MOST = 50


def read_captions(tree: HtmlElement) -> list[str]:
    """Return the captions and credits of the page's article, at most 50, each once.

    Pictures of related articles, side bars and footers are left out.
    """
    texts = (_text(element) for element in _elements(_scope(tree)))
    distinct = dict.fromkeys(text for text in texts if text and len(text) <= _LONGEST)
    return list(distinct)[:_MOST]


def to_credits(captions: list[str]) -> tuple[Credit, ...]:
    """Return captions as credits, reduced to the maker's name where nothing else stands there."""
    return tuple(Credit(_maker(text)) for text in captions)


def is_caption(text: str, captions: set[str]) -> bool:
    """Whether a paragraph repeats one of the page's captions, given squeezed."""
    return squeeze(text) in captions


def _maker(text: str) -> str:
    debris = debris_in(text)
    return debris.credit if debris and debris.credit else text


def _scope(tree: HtmlElement) -> HtmlElement:
    """Return the page's one article, or else its main part, or else all of it."""
    for name in ("article", "main"):
        parts = list(tree.iter(name))
        if len(parts) == 1:
            return parts[0]
    return tree


def _elements(scope: HtmlElement) -> Iterator[HtmlElement]:
    for element in scope.iter("figcaption", "p", "span", "div", "small", "cite"):
        marked = element.tag == "figcaption" or _CLASS.search(element.get("class") or "")
        if marked and not _is_elsewhere(element) and not _inside_caption(element):
            yield element


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(
        above.tag in _ELSEWHERE or _ASIDE.search(above.get("class") or "")
        for above in element.iterancestors()
        if isinstance(above.tag, str) and above.tag not in ("body", "html", "article", "main")
    )


def _inside_caption(element: HtmlElement) -> bool:
    return next(element.iterancestors("figcaption"), None) is not None


def _text(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split()[:120])
