"""What a page says about itself outside its article: lines, titles, linked data, markup."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

_LINES = frozenset(("p", "h1", "h2", "h3", "h4", "li", "button", "a", "label", "td", "dt", "dd"))
_BOXES = frozenset(
    ("div", "section", "span", "main", "article", "body", "form", "center", "strong")
)
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "head", "title", "select"))
_MENUS = frozenset(("nav", "header", "footer", "aside"))
_ARTICLES = ("Article", "BlogPosting", "Report", "ReportageNewsArticle")
_LONGEST = 400
_MOST_LINES = 600
_MOST_JSON = 400_000


@dataclass(frozen=True, slots=True)
class Linked:
    """What a page's linked data says of its article; `free` is None where it says nothing."""

    types: frozenset[str] = frozenset()
    free: bool | None = None
    sections: tuple[str, ...] = ()
    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()


def lines(tree: HtmlElement, *, menus: bool = False) -> list[str]:
    """Return the page's short lines, at most 600; those of menus and footers only where asked."""
    found: list[str] = []
    for line in _lines(tree, menus):
        found.append(line)
        if len(found) >= _MOST_LINES:
            break
    return found


def unscripted(tree: HtmlElement) -> list[str]:
    """Return what the page says to readers without scripts."""
    return [" ".join(e.text_content().split())[:_LONGEST] for e in tree.iter("noscript")][:20]


def linked_data(tree: HtmlElement) -> Linked:
    """Return what the page's JSON-LD says; what cannot be read says nothing."""
    types: set[str] = set()
    sections: list[str] = []
    free: bool | None = None
    told = Linked()
    for thing in _things(tree):
        kinds = set(_strings(thing.get("@type")))
        types |= kinds
        sections += [*_strings(thing.get("articleSection")), *_strings(thing.get("genre"))]
        stated = thing.get("isAccessibleForFree")
        if stated is not None:
            free = str(stated).lower() not in ("false", "0", "no")
        if told.headline is None and any(kind.endswith(_ARTICLES) for kind in kinds):
            told = _told(thing)
    return replace(told, types=frozenset(types), free=free, sections=tuple(sections))


def _told(article: dict[str, object]) -> Linked:
    authors = article.get("author")
    names = [
        name
        for author in (authors if isinstance(authors, list) else [authors])[:20]
        for name in _strings(author.get("name") if isinstance(author, dict) else author)
    ]
    return Linked(
        headline=next(iter(_strings(article.get("headline"), 500)), None),
        published=next(iter(_strings(article.get("datePublished"))), None),
        authors=tuple(names),
    )


def _lines(tree: HtmlElement, menus: bool) -> Iterator[str]:
    pending = [tree]
    while pending:
        element = pending.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT or (tag in _MENUS and not menus):
            continue
        text = _own(element) if tag in _BOXES else _whole(element) if tag in _LINES else ""
        if 1 < len(text) <= _LONGEST:
            yield text
        if tag not in _LINES:
            pending += reversed(element)


def _whole(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _own(element: HtmlElement) -> str:
    texts = [element.text or "", *(child.tail or "" for child in element)]
    inline = [_whole(c) for c in element if c.tag in ("a", "b", "em", "i", "strong", "span", "u")]
    own = " ".join(" ".join(texts).split())
    return own if not inline or not own else _whole(element)


def _things(tree: HtmlElement) -> Iterator[dict[str, object]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            loaded = json.loads((script.text or "")[:_MOST_JSON], strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _flat(loaded)


def _flat(loaded: object) -> Iterator[dict[str, object]]:
    top = loaded if isinstance(loaded, list) else [loaded]
    for thing in top[:50]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (t for t in (graph if isinstance(graph, list) else [])[:50] if _is_map(t))


def _is_map(thing: object) -> bool:
    return isinstance(thing, dict)


def _strings(value: object, longest: int = 100) -> list[str]:
    values = value if isinstance(value, list) else [value]
    texts = (
        " ".join(html.unescape(v[:longest]).split()) for v in values[:20] if isinstance(v, str)
    )
    return [text for text in texts if text]


MARKUP = re.compile(
    r"/cdn-cgi/challenge-platform|cf-challenge|cf_chl_opt|px-captcha|captcha-delivery\.com"
    r"|_Incapsula_Resource|id=[\"']challenge-(?:form|running)|g-recaptcha|h-captcha|cf-turnstile"
    r"|awsWafCookieDomainList|window\.gokuProps|sec-if-cpt-container|kasada|ddos-guard",
    re.IGNORECASE,
)
"""Markup of the services that keep machines out."""
