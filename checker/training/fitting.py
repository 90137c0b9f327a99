"""Fits one score: compares the candidates out of fold, and takes the simplest that earns it."""

from collections.abc import Callable, Sequence

from checker.errors import CheckerError
from checker.reliance.features import FEATURE_NAMES, Target
from checker.training.baselines import by_publisher, by_words, topics
from checker.training.beside import beside
from checker.training.candidates import CANDIDATES, Candidate, Estimator
from checker.training.examples import Example
from checker.training.folds import (
    conformal_width,
    coverage,
    cross_coverage,
    out_of_fold,
    predict,
    refit,
)
from checker.training.measures import Figures, figures
from checker.training.results import Compared, Fitted

MARGIN = 0.5
"""By how many points of mean absolute error a candidate must beat a simpler one."""


def fit(target: Target, known: Sequence[Example], held_out: Sequence[Example]) -> Fitted:
    """Fit one score on `known`, and measure what would ship on `held_out`.

    The interval is calibrated on the held-out articles that were not written for the purpose,
    since the reading of claims was trained on the others and errs less there; a publisher's
    coverage is measured with the residuals of the rest. Without such articles it is `known`.

    Raises CheckerError where `known` has fewer than two publishers: nothing is then out of fold.
    """
    if len({example.publisher for example in known}) < 2:
        raise CheckerError("training needs annotated articles of at least two publishers")
    outcomes = [_try(candidate, known) for candidate in CANDIDATES]
    best = choose([compared for compared, _, _ in outcomes])
    _, estimator, scores = outcomes[best]
    later = predict(estimator, held_out)
    published, theirs = _those(held_out, later, lambda example: example.real)
    written, ours = _those(held_out, later, lambda example: not example.real)
    others, scored = _those(published, theirs, lambda example: not example.by_state)
    unread = len({example.publisher for example in published}) > 1
    quantile = conformal_width(published, theirs) if unread else conformal_width(known, scores)
    about = topics(known)
    return Fitted(
        target=target,
        chosen=CANDIDATES[best].name,
        points=points(estimator),
        quantile=quantile,
        coverage=coverage(known, scores, quantile) if unread else cross_coverage(known, scores),
        compared=tuple(compared for compared, _, _ in outcomes),
        held_out=_figures(held_out, later) if held_out else None,
        written_coverage=coverage(written, ours, quantile) if written else None,
        by_topic=_figures(known, out_of_fold(CANDIDATES[best], known, about)),
        beside=beside(known),
        baselines=_baselines(known),
        real=_figures(published, theirs) if published else None,
        others=_figures(others, scored) if others else None,
        real_coverage=cross_coverage(published, theirs) if unread else None,
    )


def choose(compared: Sequence[Compared]) -> int:
    """Return which candidate ships: a later one only if it beats the best so far by MARGIN."""
    best = 0
    for place, candidate in enumerate(compared):
        gain = compared[best].out_of_fold.error - candidate.out_of_fold.error
        if candidate.eligible and gain >= MARGIN:
            best = place
    return best


def points(estimator: Estimator) -> dict[str, float]:
    """Return the points of each feature that has any."""
    named = zip(FEATURE_NAMES, estimator.coef_, strict=True)
    return {name: float(each) for name, each in named if each > 0.0}


def _those(
    examples: Sequence[Example], scores: Sequence[float], wanted: Callable[[Example], bool]
) -> tuple[list[Example], list[float]]:
    places = [place for place, example in enumerate(examples) if wanted(example)]
    return [examples[place] for place in places], [scores[place] for place in places]


def _try(candidate: Candidate, known: Sequence[Example]) -> tuple[Compared, Estimator, list[float]]:
    estimator, scores = refit(candidate, known), out_of_fold(candidate, known)
    eligible = points(estimator).get(FEATURE_NAMES[0], 0.0) > 0.0
    return Compared(candidate.name, eligible, _figures(known, scores)), estimator, scores


def _baselines(known: Sequence[Example]) -> tuple[Compared, ...]:
    publishers = [example.publisher for example in known]
    return (
        Compared("publisher alone", False, _figures(known, by_publisher(known))),
        Compared("words alone", False, _figures(known, by_words(known, publishers))),
    )


def _figures(examples: Sequence[Example], scores: Sequence[float]) -> Figures:
    return figures(scores, [example.share for example in examples])
