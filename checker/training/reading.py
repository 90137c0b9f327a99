"""Reads annotated articles as the product reads a line of a `.jsonl`."""

from checker.attribution import attribute
from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.hints import Hints
from checker.outlets import Registry, load_registry
from checker.outlets.identify import identify
from checker.records import Affiliation
from checker.training.articles import Annotated
from checker.training.examples import Read, Reading


def product_reader(registry: Registry | None = None) -> Read:
    """Return the reader that ships, with the shipped registry unless one is given."""
    known = registry or load_registry()
    return lambda annotated: _read(annotated, known)


def _read(annotated: Annotated, registry: Registry) -> Reading:
    found = Found(
        id=annotated.id,
        url=annotated.url,
        title=annotated.title,
        published=annotated.published,
        publisher=annotated.publisher,
    )
    made, _ = make_article(Body(annotated.text, (), annotated.links), found, Hints())
    article = identify(made, registry)

    def grades(outlet: str) -> Affiliation:
        return registry.grade(outlet, article.published).affiliation

    return Reading(article, attribute(article, registry), grades)
