"""Out of fold: each article judged by weights and residuals of other publishers alone."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from checker.reliance.interval import interval, standard_error
from checker.training.candidates import Candidate, Estimator
from checker.training.examples import Example
from checker.training.measures import conformal_quantile

COVERAGE = 0.9
WIDEST = 10.0


def refit(candidate: Candidate, examples: Sequence[Example]) -> Estimator:
    """Fit one candidate on the given examples."""
    return candidate.fit(
        [example.row for example in examples], [example.share for example in examples]
    )


def predict(estimator: Estimator, examples: Sequence[Example]) -> list[float]:
    """Return the score of each example, clipped to 0 to 100."""
    if not examples:
        return []
    raw = estimator.predict([example.row for example in examples])
    return [min(100.0, max(0.0, float(each))) for each in raw]


def coverage(examples: Sequence[Example], scores: Sequence[float], quantile: float) -> float:
    """Return the share of examples whose annotated share lies in the interval of its score."""
    return fmean(
        _covers(example, score, quantile) for example, score in zip(examples, scores, strict=True)
    )


def _covers(example: Example, score: float, quantile: float) -> bool:
    low, high = (0.0, 0.0) if example.silent else interval(score, quantile, example.claims)
    return low <= example.share <= high


def out_of_fold(
    candidate: Candidate, known: Sequence[Example], groups: Sequence[str] | None = None
) -> list[float]:
    """Score each article by weights that saw no other article of its group, or its publisher."""
    scores = [0.0] * len(known)
    for inside, outside in _folds(known, groups):
        estimator = refit(candidate, [known[place] for place in inside])
        unseen = predict(estimator, [known[place] for place in outside])
        for place, score in zip(outside, unseen, strict=True):
            scores[place] = score
    return scores


def _folds(
    known: Sequence[Example], groups: Sequence[str] | None = None
) -> Iterator[tuple[list[int], list[int]]]:
    from sklearn.model_selection import LeaveOneGroupOut

    by = groups or [example.publisher for example in known]
    for inside, outside in LeaveOneGroupOut().split(known, groups=by):
        yield inside.tolist(), outside.tolist()


def conformal_width(examples: Sequence[Example], scores: Sequence[float]) -> float:
    """Return how many standard errors the nominal interval reaches to either side.

    It is the conformal quantile of the residuals, each in standard errors of its score. Articles
    whose interval is the point 0 by rule are left out, because they would narrow the others', and
    so are those that were written for the purpose, where there are real ones. Without any other it
    is as wide as can be.
    """
    real = any(example.real for example in examples)
    residuals = [
        abs(score - example.share) / standard_error(score, example.claims)
        for example, score in zip(examples, scores, strict=True)
        if not example.silent and example.real == real
    ]
    return conformal_quantile(residuals, COVERAGE) if residuals else WIDEST


def cross_coverage(known: Sequence[Example], scores: Sequence[float]) -> float:
    """Return the coverage of intervals that no residual of the same publisher widened."""
    hits = []
    for inside, outside in _folds(known):
        quantile = conformal_width([known[i] for i in inside], [scores[i] for i in inside])
        hits += [_covers(known[i], scores[i], quantile) for i in outside]
    return fmean(hits)
