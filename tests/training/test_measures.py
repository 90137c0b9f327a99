import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.training.measures import conformal_quantile, figures, spearman

SCORES = st.lists(st.floats(0.0, 100.0), min_size=1, max_size=20)


class TestFigures:
    def test_what_they_say(self):
        found = figures([0.0, 10.0, 30.0, 90.0], [0.0, 30.0, 30.0, 10.0])
        assert found.error == 25.0
        assert (found.level_accuracy, found.within_one) == (0.5, 0.75)
        assert found.confusion == {
            "low > high": 1,
            "moderate > low": 1,
            "moderate > moderate": 1,
            "none > none": 1,
        }

    @given(SCORES)
    def test_agreement_is_perfect(self, scores):
        found = figures(scores, scores)
        assert (found.error, found.level_accuracy, found.within_one) == (0.0, 1.0, 1.0)


class TestSpearman:
    def test_order_is_all_that_counts(self):
        assert spearman([1, 2, 3], [10, 20, 90]) == pytest.approx(1.0)
        assert spearman([1, 2, 3], [9, 8, 1]) == pytest.approx(-1.0)

    def test_ties_share_a_rank(self):
        assert spearman([1, 1, 2], [1, 2, 3]) == pytest.approx(0.866, abs=0.001)

    def test_a_constant_side_has_none(self):
        assert spearman([5, 5], [1, 2]) is None
        assert spearman([5], [1]) is None


class TestConformalQuantile:
    def test_the_rank_allows_for_the_article_not_yet_seen(self):
        assert conformal_quantile(range(1, 20), 0.9) == 18
        assert conformal_quantile(range(1, 30), 0.9) == 27

    def test_too_few_residuals_give_the_largest(self):
        assert conformal_quantile([3.0, 1.0], 0.9) == 3.0

    def test_none_is_no_quantile(self):
        with pytest.raises(ValueError, match="no residuals"):
            conformal_quantile([], 0.9)

    @given(st.lists(st.floats(0.0, 100.0), min_size=9, max_size=60))
    def test_at_least_the_nominal_part_lies_within(self, residuals):
        width = conformal_quantile(residuals, 0.9)
        assert sum(each <= width for each in residuals) >= 0.9 * len(residuals)
