"""Annotated articles in the format that outside scorers compare predictions with."""

from collections.abc import Iterable
from typing import TypedDict

from checker.records import Level, SourceType, Span
from checker.reliance.features import share
from checker.training.articles import Annotated, AnnotatedClaim


class GoldClaim(TypedDict):
    """One annotated claim; `quote`, `start` and `end` are the hull of its content."""

    quote: str
    start: int
    end: int
    cue: str
    source: str
    speaker: str | None
    speaker_body: str | None
    chain: list[str]
    carrier_outlet: str | None
    source_type: SourceType
    state_affiliated: bool | None
    via_state_media: bool
    optional: bool


class Gold(TypedDict):
    """One annotated article; level and scores are those of state media, scores from 0 to 100.

    `reliance_score_inherited` lets claims without a carrier inherit the state carrier of the same
    speaker or body.
    """

    id: str
    text: str
    publisher: str | None
    publisher_class: str
    claims: list[GoldClaim]
    ignore: list[str]
    doc_reliance: Level
    reliance_score: float
    reliance_score_inherited: float


def hull(spans: Iterable[tuple[int, int]]) -> Span:
    """Return the shortest range that holds all the spans; there is at least one."""
    starts, ends = zip(*spans, strict=True)
    return Span(min(starts), max(ends))


def gold(article: Annotated) -> Gold:
    """Return an annotated article; where its publisher decides the level, the scores are 100."""
    by_publisher = article.publisher_is_state and article.level == "high"
    inherited = 100.0 * _inherited_share(article.claims)
    return Gold(
        id=article.id,
        text=article.text,
        publisher=article.publisher,
        publisher_class="state" if article.publisher_is_state else "unknown",
        claims=[_claim(claim, article.text) for claim in article.claims],
        ignore=[article.text[start:end] for start, end in article.ignore],
        doc_reliance=article.level,
        reliance_score=100.0 if by_publisher else 100.0 * article.state_media_share,
        reliance_score_inherited=100.0 if by_publisher else inherited,
    )


def _claim(claim: AnnotatedClaim, text: str) -> GoldClaim:
    whole = hull(claim.content)
    return GoldClaim(
        quote=whole.of(text),
        start=whole.start,
        end=whole.end,
        cue=_words(claim.cue, text),
        source=_words(claim.source, text),
        speaker=claim.speaker,
        speaker_body=claim.body,
        chain=list(claim.chain),
        carrier_outlet=claim.carrier,
        source_type=claim.source_type,
        state_affiliated=claim.state_affiliated,
        via_state_media=claim.via_state_media,
        optional=claim.optional,
    )


def _words(spans: Iterable[tuple[int, int]], text: str) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _inherited_share(claims: tuple[AnnotatedClaim, ...]) -> float:
    required = [claim for claim in claims if not claim.optional]
    carried = {name for claim in claims if claim.via_state_media for name in _names(claim)}
    return share(sum(_inherits(claim, carried) for claim in required), len(required))


def _inherits(claim: AnnotatedClaim, carried: set[str]) -> bool:
    return claim.via_state_media or (
        claim.carrier is None and not carried.isdisjoint(_names(claim))
    )


def _names(claim: AnnotatedClaim) -> set[str]:
    return {name for name in (claim.speaker, claim.body) if name}
