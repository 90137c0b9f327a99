"""Bootstrap intervals in which whole articles are drawn, by weights from Poisson's distribution.

Each article gets a weight of mean 1 in each resample, which for many articles is drawing with
replacement (Chamandy et al., Estimating Uncertainty for Massive Data Streams, 2012).
"""

from dataclasses import dataclass
from math import exp, factorial

import numpy as np

from checker.mix.sums import Draws, Floats, Sheet

RESAMPLES, SEED = 1000, 0
LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Drawn:
    """Claims by resample and section, and those of each item by resample, section and item."""

    n: Draws
    y: Draws

    def __add__(self, other: "Drawn") -> "Drawn":
        """Return the sums over two slices, which are drawn apart."""
        return Drawn(self.n + other.n, self.y + other.y)

    def shares(self) -> Draws:
        """Return the share of each item in each resample, over all sections."""
        return _over(self.y.sum(axis=1), self.n.sum(axis=1)[:, None])


def observed(sheet: Sheet, sections: int) -> Drawn:
    """Return the sums of a slice as they are, as if they were one resample."""
    return _summed(sheet, sections, np.ones((1, len(sheet.claims)), np.float32))


def resampled(sheet: Sheet, sections: int, place: int) -> Drawn:
    """Return the sums of a slice in each resample; `place` gives each slice dice of its own."""
    dice = np.random.default_rng([SEED, place])
    weights = _POISSON[dice.integers(0, 1 << 16, (RESAMPLES, len(sheet.claims)), np.uint16)]
    return _summed(sheet, sections, weights)


def interval(shares: Draws) -> tuple[Floats, Floats]:
    """Return the ends of the 95 % percentile interval of each item; NaN where it has none."""
    ordered = np.sort(shares.astype(np.float64), axis=0)
    if np.isnan(ordered).any():
        ordered = ordered[~np.isnan(ordered).any(axis=1)]
    if not len(ordered):
        return (np.full(shares.shape[1], np.nan),) * 2
    low, high = np.quantile(ordered, (LOW, HIGH), axis=0)
    return low, high


def within(one: Drawn, other: Drawn, weights: Floats) -> Draws:
    """Return the difference of shares within sections, averaged by the weights of the sections.

    A section without claims in one of the two is left out; NaN where that leaves none.
    """
    there = (one.n > 0) & (other.n > 0)
    weight = np.where(there, weights, 0).astype(np.float32)
    apart = _over(one.y, one.n[:, :, None]) - _over(other.y, other.n[:, :, None])
    apart = np.where(there[:, :, None], apart, 0)
    return _over(np.einsum("bs,bsj->bj", weight, apart), weight.sum(axis=1)[:, None])


def _summed(sheet: Sheet, sections: int, weights: Draws) -> Drawn:
    n = np.zeros((len(weights), sections), np.float32)
    y = np.zeros((len(weights), sections, sheet.parts.shape[1]), np.float32)
    for section in np.unique(sheet.sections):
        rows = np.flatnonzero(sheet.sections == section)
        drawn = weights[:, rows]
        n[:, section], y[:, section] = drawn @ sheet.claims[rows], drawn @ sheet.parts[rows]
    return Drawn(n, y)


def _over(part: Draws, whole: Draws) -> Draws:
    with np.errstate(divide="ignore", invalid="ignore"):
        return part / whole


def _poisson() -> Draws:
    """Return 65,536 weights, each as often as Poisson's distribution of mean 1 has it."""
    sums = np.cumsum([exp(-1) / factorial(k) for k in range(10)])
    return np.searchsorted(sums, (np.arange(1 << 16) + 0.5) / (1 << 16)).astype(np.float32)


_POISSON = _poisson()
