"""Figures by which candidates are compared and shipped scores are described."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import StatisticsError, correlation, fmean

from checker.records import Level
from checker.reliance.score import level

LEVELS: tuple[Level, ...] = ("none", "low", "moderate", "high")


@dataclass(frozen=True, slots=True)
class Figures:
    """How scores agree with annotated shares; `error` is the mean absolute one, in points.

    `spearman` is None where either side is constant. `confusion` counts "annotated > scored".
    """

    articles: int
    error: float
    spearman: float | None
    level_accuracy: float
    within_one: float
    confusion: dict[str, int]


def figures(scores: Sequence[float], shares: Sequence[float]) -> Figures:
    """Compare scores with annotated shares of the same articles, both from 0 to 100."""
    scored, annotated = [level(each) for each in scores], [level(each) for each in shares]
    pairs = list(zip(annotated, scored, strict=True))
    steps = [abs(LEVELS.index(one) - LEVELS.index(other)) for one, other in pairs]
    return Figures(
        articles=len(pairs),
        error=fmean(abs(a - b) for a, b in zip(scores, shares, strict=True)),
        spearman=spearman(scores, shares),
        level_accuracy=fmean(step == 0 for step in steps),
        within_one=fmean(step <= 1 for step in steps),
        confusion={f"{a} > {b}": n for (a, b), n in sorted(Counter(pairs).items())},
    )


def spearman(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return the rank correlation, ties sharing their mean rank; None where a side is constant."""
    try:
        return correlation(_ranks(left), _ranks(right))
    except StatisticsError:
        return None


def _ranks(values: Sequence[float]) -> list[float]:
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    return [fmean(places[value]) for value in values]


def conformal_quantile(residuals: Sequence[float], coverage: float) -> float:
    """Return the residual that split conformal prediction takes for a nominal coverage.

    It is the one at rank ceil((m + 1) * coverage) of m, and the largest where m is too small for
    that rank. Raises ValueError where there is no residual.
    """
    if not residuals:
        raise ValueError("no residuals")
    rank = min(ceil((len(residuals) + 1) * coverage), len(residuals))
    return sorted(residuals)[rank - 1]
