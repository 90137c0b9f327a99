"""Which claim found is which claim annotated, by where their contents lie."""

from collections.abc import Iterator, Sequence

from checker.records import Claim, Span
from checker.training.evaluate_gold import GoldArticle, Spans
from checker.training.evaluate_relations import one_to_one
from checker.training.gold import hull

_SIMILAR, _CONTAINED, _NOT_TINY, _IGNORED = 0.4, 0.7, 0.25, 0.8


def countable(claims: Sequence[Claim], ignore: Spans) -> tuple[Claim, ...]:
    """Return the claims that count: not optional, and not within what is no part of the body."""
    stretches = [Span(*span) for span in ignore]
    return tuple(
        claim
        for claim in claims
        if not claim.optional
        and not any(_is_mostly_in(whole(claim), stretch) for stretch in stretches)
    )


def pair(found: Sequence[Claim], article: GoldArticle) -> dict[int, int]:
    """Return, for each annotated claim that was found, which of those found it is.

    They are paired one to one, the best overlap of their hulls first: at least 40 % of what both
    cover together, or 70 % of the shorter and 25 % of the longer.
    """
    return {j: i for i, j in one_to_one(_candidates(found, article))}


def whole(claim: Claim) -> Span:
    """Return the hull of a claim's content."""
    return hull((span.start, span.end) for span in claim.content)


def _candidates(found: Sequence[Claim], article: GoldArticle) -> Iterator[tuple[int, int]]:
    known = [hull(claim.relation.content) for claim in article.claims]
    scored = (
        (_overlap(whole(claim), gold), i, j)
        for i, claim in enumerate(found)
        for j, gold in enumerate(known)
    )
    return ((i, j) for score, i, j in sorted(scored, reverse=True) if score)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _overlap(one: Span, other: Span) -> float:
    """Return the overlap of two ranges, 0 where it is too small for a match."""
    shared = _shared(one, other)
    short, long = sorted((one.end - one.start, other.end - other.start))
    similar = shared / (short + long - shared)
    contained = shared / short >= _CONTAINED and shared / long >= _NOT_TINY
    return similar if similar >= _SIMILAR or contained else 0.0


def _is_mostly_in(claim: Span, stretch: Span) -> bool:
    return _shared(claim, stretch) >= _IGNORED * (claim.end - claim.start)
