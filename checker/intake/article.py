"""Puts an article together from what a format found and what the caller said."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.intake.blocks import Body
from checker.intake.dateline import find_dateline
from checker.intake.dates import iso_date
from checker.intake.hints import Hints
from checker.records import Article, Credit, Publisher, PublisherEvidence
from checker.records import Warning as Notice

_WORD = re.compile(r"[^\W_]+")
_ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "as",
        "said",
        "by",
    )
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a target says about itself, before anybody's word is weighed.

    `published` is as the target writes it; `evidence` says where `publisher` was read.
    """

    id: str | int | None = None
    url: str | None = None
    canonical_url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    publisher: str | None = None
    evidence: PublisherEvidence = "input"
    credits: tuple[Credit, ...] = ()
    section: str | None = None


def make_article(body: Body, found: Found, hints: Hints) -> tuple[Article, tuple[Notice, ...]]:
    """Return the article, and a warning where its date of publication is unreadable."""
    published, warnings = _published(hints.published or found.published)
    article = Article(
        id=found.id,
        url=hints.url or found.url,
        canonical_url=found.canonical_url,
        title=hints.title or found.title,
        authors=found.authors,
        published=published,
        language=_language(found.language) or guess_language(body.text),
        words=len(_WORD.findall(body.text)),
        sha256=hashlib.sha256(body.text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=body.text,
        publisher=_publisher(found, hints),
        dateline=find_dateline(body.text),
        links=body.links,
        credits=_distinct(found.credits),
    )
    return article, warnings


def guess_language(text: str) -> str | None:
    """Return "en" for a text that reads as English or is too short to tell, else None."""
    words = _WORD.findall(text[:4000])
    common = sum(map(_ENGLISH.__contains__, map(str.lower, words)))
    return "en" if len(words) < 20 or common > 0.1 * len(words) else None


def _language(tag: str | None) -> str | None:
    primary = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", (tag or "").strip())
    return primary[0].lower() if primary else None


def _published(stated: str | None) -> tuple[str | None, tuple[Notice, ...]]:
    if not stated or not stated.strip():
        return None, ()
    if date := iso_date(stated):
        return date, ()
    shown = " ".join(stated.split())[:40]
    message = f"the date of publication {shown!r} is unreadable; write it as YYYY-MM-DD"
    return None, (Notice("unreadable-date", message),)


def _publisher(found: Found, hints: Hints) -> Publisher | None:
    if hints.publisher:
        return Publisher(None, hints.publisher, "unknown", "input")
    if found.publisher:
        return Publisher(None, found.publisher, "unknown", found.evidence)
    return None


def _distinct(found: Iterable[Credit]) -> tuple[Credit, ...]:
    return tuple(dict.fromkeys(found))
