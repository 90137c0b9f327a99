"""What may become a reliance score: linear through the origin, no weight below zero."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.reliance.features import FEATURE_NAMES

Row = tuple[float, ...]


class Estimator(Protocol):
    """The part of a scikit-learn regressor that training uses."""

    @property
    def coef_(self) -> Sequence[float]:
        """The points of each feature."""

    def predict(self, rows: Sequence[Row]) -> Sequence[float]:
        """Return a score, not yet clipped, for each row."""


Fit = Callable[[Sequence[Row], Sequence[float]], Estimator]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way to fit weights; `fit` takes rows of features and annotated shares from 0 to 100."""

    name: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class PlainShare:
    """The count that a reader can redo: 100 points for the share, nothing for the rest."""

    coef_: Row = (100.0, *(0.0 for _ in FEATURE_NAMES[1:]))

    def predict(self, rows: Sequence[Row]) -> list[float]:
        """Return 100 times each row's share."""
        return [row[0] * self.coef_[0] for row in rows]


def _plain(rows: Sequence[Row], shares: Sequence[float]) -> Estimator:  # noqa: ARG001
    return PlainShare()


def _least_squares(rows: Sequence[Row], shares: Sequence[float]) -> Estimator:
    from sklearn.linear_model import LinearRegression

    fitted: Estimator = LinearRegression(positive=True, fit_intercept=False).fit(rows, shares)
    return fitted


def _ridge(rows: Sequence[Row], shares: Sequence[float]) -> Estimator:
    from sklearn.linear_model import Ridge

    fitted: Estimator = Ridge(positive=True, fit_intercept=False, tol=1e-10).fit(rows, shares)
    return fitted


LEAST_SQUARES = Candidate("least squares, no weight below zero", _least_squares)
CANDIDATES: tuple[Candidate, ...] = (
    Candidate("plain share", _plain),
    LEAST_SQUARES,
    Candidate("ridge, no weight below zero", _ridge),
)
"""Simplest first; the first is the default that the others have to beat."""
