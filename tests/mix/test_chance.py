"""Chances against shuffling by hand, and the adjustment against its definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.mix.chance import adjusted, chances, moments
from checker.mix.sums import Sheet


def sheet(dice, articles, rates, sections=2):
    """Return invented articles: some credit each item, and then several times."""
    claims = dice.integers(1, 12, articles)
    citing = dice.random((articles, len(rates))) < rates
    parts = citing * dice.integers(1, 6, (articles, len(rates)))
    place = dice.integers(0, sections, articles)
    parts = np.minimum(parts, claims[:, None])
    return Sheet("", "", place, claims.astype(np.float32), parts.astype(np.float32))


def shuffled(one, other, times, dice):
    """Return each item's two-sided chance, found by shuffling articles within sections."""
    n = np.concatenate([one.claims, other.claims]).astype(float)
    y = np.concatenate([one.parts, other.parts]).astype(float)
    place = np.concatenate([one.sections, other.sections])
    first = np.arange(len(n)) < len(one.claims)
    beyond, found = 0.0, np.zeros((times, y.shape[1]))
    for section in np.unique(place):
        rows = np.flatnonzero(place == section)
        rest = y[rows] - y[rows].sum(axis=0) / n[rows].sum() * n[rows][:, None]
        beyond = beyond + rest[first[rows]].sum(axis=0)
        for number in range(times):
            found[number] += rest[dice.permutation(first[rows])].sum(axis=0)
    upper = (found >= beyond - 1e-9).mean(axis=0)
    lower = (found <= beyond + 1e-9).mean(axis=0)
    return np.minimum(1, 2 * np.minimum(upper, lower))


@pytest.mark.parametrize("seed", range(4))
def test_chances_are_those_of_shuffling(seed):
    dice = np.random.default_rng(seed)
    one, other = sheet(dice, 60, [0.5, 0.2, 0.12]), sheet(dice, 300, [0.4, 0.2, 0.05])
    told = chances(moments(one, 2), moments(other, 2))
    assert told == pytest.approx(shuffled(one, other, 4000, dice), abs=0.05, rel=0.25)


def test_a_section_that_only_one_side_has_tells_nothing():
    dice = np.random.default_rng(5)
    one, other = sheet(dice, 50, [0.3]), sheet(dice, 200, [0.3])
    alone = sheet(dice, 500, [0.9], 1)
    more = Sheet(
        "",
        "",
        np.concatenate([other.sections, alone.sections + 2]),
        np.concatenate([other.claims, alone.claims]),
        np.concatenate([other.parts, alone.parts]),
    )
    told = chances(moments(one, 3), moments(more, 3))
    assert told == pytest.approx(chances(moments(one, 3), moments(other, 3)))


def test_more_of_a_beat_is_no_difference():
    """One section cites the item all the time; only how much of it ran differs."""
    claims, parts = np.full(400, 5, np.float32), np.zeros((400, 1), np.float32)
    place = np.repeat([0, 1], 200)
    parts[200:] = np.resize([3, 4, 5], (200, 1))
    busy = np.concatenate([np.arange(50), np.arange(200, 400)])
    calm = np.concatenate([np.arange(200), np.arange(200, 250)])
    one, other = (Sheet("", "", place[rows], claims[rows], parts[rows]) for rows in (busy, calm))
    assert chances(moments(one, 2), moments(other, 2))[0] > 0.5


def test_nothing_to_differ_has_the_chance_one():
    claims = np.ones(3, np.float32)
    same = Sheet("", "", np.zeros(3, int), claims, np.stack([claims, claims * 0], axis=1))
    assert chances(moments(same, 1), moments(same, 1)).tolist() == [1, 1]


def test_moments_of_two_slices_are_those_of_both_together():
    dice = np.random.default_rng(6)
    one, other = sheet(dice, 30, [0.4, 0.1]), sheet(dice, 40, [0.4, 0.1])
    both = Sheet(
        "",
        "",
        np.concatenate([one.sections, other.sections]),
        np.concatenate([one.claims, other.claims]),
        np.concatenate([one.parts, other.parts]),
    )
    summed, whole = moments(one, 2) + moments(other, 2), moments(both, 2)
    assert all(np.allclose(getattr(summed, name), getattr(whole, name)) for name in whole.__slots__)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_q_is_that_of_benjamini_and_hochberg(chances_):
    p = np.array(chances_)
    q = adjusted(p)
    for level in (0.01, 0.1, 0.5):
        ordered = np.sort(p)
        passed = [n for n, one in enumerate(ordered, 1) if one <= level * n / len(p)]
        limit = ordered[passed[-1] - 1] if passed else -1.0
        settled = np.abs(q - level) > 1e-9
        assert ((q <= level) == (p <= limit))[settled].all()
