"""What the publisher alone decides, and what lifts that rule."""

import re
from collections.abc import Callable, Iterable

from checker.records import STATE_MEDIA, Affiliation, Article, Claim

Grades = Callable[[str], Affiliation]
"""Gives the affiliation of an outlet id on the article's date, `unknown` for an id it lacks."""

_NOT_STATE: frozenset[Affiliation] = frozenset(
    {"independent", "public-service", "state-funded-independent"}
)
_OF_TEXT = re.compile(r"\W*(?:source|text|report|story|article|reporting|by)\b", re.IGNORECASE)


def decides(article: Article, grades: Grades) -> bool:
    """Say whether the article is state-controlled by its publisher alone.

    It is where a state-controlled outlet published it, unless a dateline, byline or credit gives
    the whole text to an outlet that no state controls. A photo credit gives no text.
    """
    if article.publisher is None or article.publisher.affiliation != "state-controlled":
        return False
    return not any(grades(outlet) in _NOT_STATE for outlet in _text_owners(article))


def _text_owners(article: Article) -> Iterable[str]:
    if article.dateline and article.dateline.outlet:
        yield article.dateline.outlet
    for credit in article.credits:
        if credit.outlet and _OF_TEXT.match(credit.text):
            yield credit.outlet
    for author in article.authors:
        yield re.sub(r"[\W_]+", "-", author.removeprefix("The ").lower()).strip("-")


def names_state_media(article: Article, claims: Iterable[Claim], grades: Grades) -> bool:
    """Say whether state media is named in any chain, link, dateline or credit of the article."""
    outlets = [link.outlet for link in article.links]
    outlets += [credit.outlet for credit in article.credits]
    if article.dateline:
        outlets.append(article.dateline.outlet)
    if any(outlet and grades(outlet) in STATE_MEDIA for outlet in outlets):
        return True
    return any(
        claim.via_state_media or any(link.affiliation in STATE_MEDIA for link in claim.chain)
        for claim in claims
    )
