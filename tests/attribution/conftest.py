"""Articles from a few words, read with the shipped registry."""

from collections.abc import Callable

import pytest

from checker.attribution import attribute
from checker.intake.dateline import find_dateline
from checker.outlets import load_registry
from checker.outlets.identify import identify
from checker.records import Article, Claim, Hyperlink, Publisher

Read = Callable[..., tuple[Claim, ...]]


def article(
    text: str,
    links: tuple[tuple[str, str], ...] = (),
    publisher: str | None = None,
    published: str | None = "2025-03-04",
) -> Article:
    """Return an identified article; `links` are anchors, found in the text, and where they go."""
    hyperlinks = tuple(
        Hyperlink(text.index(anchor), text.index(anchor) + len(anchor), href)
        for anchor, href in links
    )
    named = Publisher(None, publisher, "unknown", "input") if publisher else None
    bare = Article(
        id=None,
        url=None,
        canonical_url=None,
        title=None,
        authors=(),
        published=published,
        language="en",
        words=len(text.split()),
        sha256="0" * 64,
        text=text,
        publisher=named,
        dateline=find_dateline(text),
        links=hyperlinks,
        credits=(),
    )
    return identify(bare, load_registry())


@pytest.fixture
def read() -> Read:
    def read_text(
        text: str,
        links: tuple[tuple[str, str], ...] = (),
        publisher: str | None = None,
        published: str | None = "2025-03-04",
    ) -> tuple[Claim, ...]:
        return attribute(article(text, links, publisher, published), load_registry())

    return read_text
