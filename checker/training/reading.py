"""Reads annotated articles as the product reads a line of a `.jsonl`."""

from checker.attribution import attribute
from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.hints import Hints
from checker.outlets import Registry, load_registry
from checker.outlets.identify import identify
from checker.records import Article, Hyperlink
from checker.training.articles import Annotated
from checker.training.evidence import Reading
from checker.training.examples import Read


def product_reader(registry: Registry | None = None) -> Read:
    """Return the reader that ships, with the shipped registry unless one is given."""
    known = registry or load_registry()
    return lambda annotated: _read(annotated, known)


def read_text(text: str, links: tuple[Hyperlink, ...], found: Found, registry: Registry) -> Reading:
    """Read a body with its links, and what is known about it, as the product does."""
    article = article_of(text, links, found, registry)
    claims, grades = attribute(article, registry), registry.affiliations(article.published)
    mentions = registry.find(article.text, article.published)
    return Reading(article, claims, grades, registry.owner, mentions)


def article_of(
    text: str, links: tuple[Hyperlink, ...], found: Found, registry: Registry
) -> Article:
    """Return an identified article of a body with its links, as the product makes it."""
    made, _ = make_article(Body(text, (), links), found, Hints())
    return identify(made, registry)


def _read(annotated: Annotated, registry: Registry) -> Reading:
    return read_text(annotated.text, annotated.links, about(annotated), registry)


def about(annotated: Annotated) -> Found:
    """Return what an annotated article says about itself."""
    return Found(
        id=annotated.id,
        url=annotated.url,
        title=annotated.title,
        published=annotated.published,
        publisher=annotated.publisher,
    )
