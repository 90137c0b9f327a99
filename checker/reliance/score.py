"""Both reliance scores of one article, with levels, intervals and what stands beside them."""

from dataclasses import replace

from checker.records import (
    Article,
    BareScore,
    Claim,
    Contribution,
    Level,
    Reliance,
    Score,
    TextOnly,
)
from checker.reliance import countries, tally
from checker.reliance.abstention import reliance_warnings as reliance_warnings
from checker.reliance.features import TARGETS, Target, counted, features, share
from checker.reliance.interval import interval
from checker.reliance.model import Model, shipped
from checker.reliance.publisher import Grades, decides, names_state_media

LOW_UNDER, MODERATE_UNDER = 20.0, 50.0


def level(score: float) -> Level:
    """Read a score from 0 to 100 into words: none 0, low under 20, moderate under 50, else high."""
    if score <= 0.0:
        return "none"
    if score < LOW_UNDER:
        return "low"
    return "moderate" if score < MODERATE_UNDER else "high"


def assess_reliance(
    article: Article, claims: tuple[Claim, ...], grades: Grades, model: Model | None = None
) -> Reliance:
    """Score how far an article relies on state-affiliated sources and on state media.

    `grades` gives the affiliation of an outlet id, `unknown` for one it lacks; it is asked of
    datelines, bylines, credits and links. `model` is the shipped one unless given. Raises
    ModelError where the shipped weights are missing or altered.
    """
    weights = model or shipped()
    state_sources, source_terms = _score(weights, "state_sources", claims)
    state_media, media_terms = _score(weights, "state_media", claims)
    state_media = replace(state_media, implied_share=_implied_share(claims))
    if not names_state_media(article, claims, grades):
        state_media = replace(state_media, interval=(0.0, 0.0), level_range=("none", "none"))
    by_rule = decides(article, grades)
    return Reliance(
        state_sources=_ruled(state_sources) if by_rule else state_sources,
        state_media=_ruled(state_media) if by_rule else state_media,
        abstained=not by_rule and bool(reliance_warnings(article, claims, weights)),
        publisher_rule=by_rule,
        text_only=TextOnly(_bare(state_sources), _bare(state_media)),
        credited=tally.credited(claims),
        state_body_share=tally.share_of(claims, tally.of_state_bodies),
        independent_share=tally.share_of(claims, tally.is_independent),
        unsourced_share=tally.share_of(claims, tally.is_unsourced),
        single_source_share=tally.single_source_share(claims),
        disputed_share=tally.share_of(claims, tally.is_disputed),
        contributions=_RULE_TERMS if by_rule else source_terms + media_terms,
        model=weights.name,
        with_disputed=tally.share_of(claims, tally.through_state_or_disputed),
        by_country=countries.by_country(claims),
    )


def _score(
    model: Model, target: Target, claims: tuple[Claim, ...]
) -> tuple[Score, tuple[Contribution, ...]]:
    """Score the text alone, and say which points come from where."""
    seen = features(claims, target)
    points = model.score(target, seen)
    low, high = interval(points, model.quantile(target), len(counted(claims)))
    score = Score(
        score=points,
        level=level(points),
        interval=(low, high),
        level_range=(level(low), level(high)),
        claims=len(seen.share.claims),
        share=seen.share.value,
    )
    return score, model.contributions(target, seen)


def _implied_share(claims: tuple[Claim, ...]) -> float:
    basis = counted(claims)
    carried = sum(1 for claim in basis if claim.via_state_media)
    return share(carried + len(tally.implied(claims)), len(basis))


def _ruled(score: Score) -> Score:
    """Keep the counts of the text, and let the publisher alone decide the rest."""
    return replace(
        score, score=100.0, level="high", interval=(100.0, 100.0), level_range=("high", "high")
    )


def _bare(score: Score) -> BareScore:
    return BareScore(score.score, score.level)


_RULE_TERMS = tuple(Contribution(target, "publisher_rule", 1.0, 100.0, ()) for target in TARGETS)
