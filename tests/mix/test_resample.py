import numpy as np
import pytest

from checker.mix import resample
from checker.mix.resample import Drawn, interval, observed, resampled, within
from checker.mix.sums import Sheet


def sheet(articles=400, sections=3, seed=1):
    dice = np.random.default_rng(seed)
    claims = dice.integers(1, 10, articles).astype(np.float32)
    parts = np.stack([dice.binomial(claims.astype(int), rate) for rate in (0.3, 0.05)], axis=1)
    return Sheet("", "", dice.integers(0, sections, articles), claims, parts.astype(np.float32))


def test_what_is_observed_are_the_plain_sums():
    one = sheet()
    real = observed(one, 3)
    assert real.n.sum() == one.claims.sum()
    assert real.shares()[0] == pytest.approx(one.parts.sum(axis=0) / one.claims.sum())


def test_the_spread_is_that_of_a_ratio_over_articles():
    """The interval's width agrees with the linearised variance of a ratio estimate."""
    one = sheet()
    shares = observed(one, 3).shares()[0].astype(float)
    rest = one.parts - shares * one.claims[:, None]
    error = np.sqrt((rest.astype(float) ** 2).sum(axis=0)) / one.claims.sum()
    low, high = interval(resampled(one, 3, 0).shares())
    assert high - low == pytest.approx(2 * 1.96 * error, rel=0.1)
    assert (low + high) / 2 == pytest.approx(shares, abs=error.max() / 3)


def test_claims_of_an_article_stand_or_fall_together():
    """Articles of ten like claims are as uncertain as articles of one."""
    few = Sheet(
        "",
        "",
        np.zeros(100, int),
        np.full(100, 10, np.float32),
        np.repeat([[10], [0]], 50, axis=0).astype(np.float32),
    )
    low, high = interval(resampled(few, 1, 0).shares())
    assert high[0] - low[0] == pytest.approx(2 * 1.96 * 0.05, rel=0.15)


def test_resamples_are_the_same_again_and_apart_by_slice():
    one = sheet()
    assert (resampled(one, 3, 4).y == resampled(one, 3, 4).y).all()
    assert (resampled(one, 3, 4).y != resampled(one, 3, 5).y).any()


def test_weights_are_those_of_poisson():
    weights = resample._POISSON
    assert weights.mean() == pytest.approx(1, abs=1e-3)
    assert weights.var() == pytest.approx(1, abs=2e-3)
    assert (weights == 0).mean() == pytest.approx(np.exp(-1), abs=1e-4)


class TestWithinSections:
    def drawn(self, *sections):
        n = np.array([[n for n, _ in sections]], np.float32)
        y = np.array([[[y] for _, y in sections]], np.float32)
        return Drawn(n, y)

    def test_more_of_a_section_is_no_difference(self):
        one, other = self.drawn((10, 1), (90, 45)), self.drawn((90, 9), (10, 5))
        weights = one.n[0] + other.n[0]
        assert within(one, other, weights)[0, 0] == pytest.approx(0, abs=1e-6)
        assert one.shares()[0, 0] - other.shares()[0, 0] > 0.3

    def test_a_section_of_one_side_is_left_out(self):
        one, other = self.drawn((10, 5), (50, 50)), self.drawn((10, 1), (0, 0))
        assert within(one, other, np.array([20.0, 50.0]))[0, 0] == pytest.approx(0.4)

    def test_nothing_in_common_has_no_difference(self):
        one, other = self.drawn((10, 5), (0, 0)), self.drawn((0, 0), (10, 1))
        assert np.isnan(within(one, other, np.array([10.0, 10.0]))[0, 0])


def test_no_interval_without_a_number():
    low, high = interval(np.full((5, 2), np.nan, np.float32))
    assert np.isnan(low).all() and np.isnan(high).all()
