"""Annotated articles as examples to fit: what our own reading sees, and what a person found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.reliance.features import Target, counted, features, share
from checker.reliance.publisher import names_state_media
from checker.training.articles import Annotated
from checker.training.candidates import Row
from checker.training.evidence import Reading, evidence

Read = Callable[[Annotated], Reading]


@dataclass(frozen=True, slots=True)
class Example:
    """One article as features of our own reading, beside the share that a person annotated.

    `row` are the features that may ship, `tried` what is only tried beside them.
    `share` runs from 0 to 100. `silent` marks an article whose interval is the point 0, because it
    names nothing of the kind; `by_state` one that a state-controlled outlet published; `real` one
    that was not written for the purpose.
    """

    id: str
    publisher: str
    claims: int
    row: Row
    share: float
    silent: bool
    text: str = ""
    by_state: bool = False
    real: bool = False
    tried: Row = ()


def examples(read: Iterable[tuple[Annotated, Reading]], target: Target) -> tuple[Example, ...]:
    """Compute the features and the annotated share of one score for each article read."""
    return tuple(_example(article, reading, target) for article, reading in read)


def _example(article: Annotated, reading: Reading, target: Target) -> Example:
    named = names_state_media(reading.article, reading.claims, reading.grades)
    return Example(
        id=article.id,
        publisher=article.publisher or article.id,
        claims=len(counted(reading.claims)),
        row=tuple(feature.value for _, feature in features(reading.claims, target).named()),
        share=100.0 * _annotated_share(article, target),
        silent=target == "state_media" and not named,
        text=reading.article.text,
        by_state=article.publisher_is_state,
        real=article.is_real,
        tried=evidence(reading, target),
    )


def _annotated_share(article: Annotated, target: Target) -> float:
    required = [claim for claim in article.claims if not claim.optional]
    if target == "state_media":
        return share(sum(claim.via_state_media for claim in required), len(required))
    return share(sum(claim.state_affiliated is True for claim in required), len(required))
