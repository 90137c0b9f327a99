"""Says whose every address, credit and dateline of an article is."""

from dataclasses import replace

from checker.outlets.publishers import publisher_called
from checker.outlets.registry import Registry
from checker.records import MEDIA_TYPES, Article, Credit, Dateline, Publisher


def identify(article: Article, registry: Registry) -> Article:
    """Return the article with publisher, links, credits and dateline resolved to outlets.

    The publisher comes from the article's own URL, else from the name that intake was given;
    canonical links and the text never set it. All is judged on the day of publication.
    """
    on = article.published
    return replace(
        article,
        publisher=_publisher(article, registry),
        dateline=_dateline(article, registry),
        links=tuple(replace(link, outlet=_at(link.href, registry, on)) for link in article.links),
        credits=tuple(_credit(credit, registry, on) for credit in article.credits),
    )


def _publisher(article: Article, registry: Registry) -> Publisher | None:
    on, given = article.published, article.publisher
    owner = registry.by_url(article.url, on) if article.url else None
    if owner is not None:
        affiliation = registry.grade(owner.id, on).affiliation
        return Publisher(owner.id, owner.name, affiliation, "domain")
    if given is None:
        return None
    outlet = publisher_called(given.outlet or given.name, registry, on)
    if outlet is None:
        return given
    affiliation = registry.grade(outlet.id, on).affiliation
    return Publisher(outlet.id, outlet.name, affiliation, given.evidence)


def _at(href: str, registry: Registry, on: str | None) -> str | None:
    outlet = registry.by_url(href, on)
    return outlet.id if outlet else None


def _credit(credit: Credit, registry: Registry, on: str | None) -> Credit:
    return replace(credit, outlet=_first_medium(credit.text, registry, on))


def _dateline(article: Article, registry: Registry) -> Dateline | None:
    dateline = article.dateline
    if dateline is None:
        return None
    opening = article.text[dateline.start : dateline.end]
    agency = opening.replace(dateline.place, "", 1)
    return replace(dateline, outlet=_first_medium(agency, registry, article.published))


def _first_medium(text: str, registry: Registry, on: str | None) -> str | None:
    """Return the first medium named in a few words; a sole body, where no medium is named."""
    named = [registry.get(mention.outlet) for mention in registry.find(text, on)]
    outlets = [outlet for outlet in named if outlet is not None]
    media = [outlet for outlet in outlets if outlet.entity_type in MEDIA_TYPES]
    return next((outlet.id for outlet in media or outlets), None)
