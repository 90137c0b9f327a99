import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.training.evaluate_counts import Counts, total
from checker.training.evaluate_figures import Row, figures


def row(right, found, of, scores=None):
    counts = Counts()
    counts.pairs("linked", right, found, of)
    return Row(counts, scores)


ROWS = [row(3, 4, 6), row(1, 4, 4), row(0, 0, 2), row(5, 5, 5)]


class TestFigures:
    def test_counts_add_up_over_documents(self):
        found = figures(ROWS, 0)
        assert found["linked.precision"].value == 9 / 13
        assert found["linked.recall"].value == 9 / 17
        assert found["linked.f1"].value == pytest.approx(0.6)
        assert (found["linked.precision"].of, found["linked.recall"].of) == (13, 17)

    def test_nothing_to_count_is_no_figure(self):
        found = figures([row(0, 0, 0)], 10)
        assert found["linked.f1"].value is None
        assert found["speaker"].value is None
        assert (found["speaker"].low, found["speaker"].of) == (None, 0)

    def test_nothing_found_is_an_f1_of_0(self):
        assert figures([row(0, 0, 4)], 0)["linked.f1"].value == 0.0

    def test_scores_are_compared_by_rank(self):
        rows = [row(1, 1, 1, (float(n), float(n * n))) for n in range(4)]
        assert figures(rows, 0)["share_spearman"].value == pytest.approx(1.0)
        assert figures(rows, 0)["share_spearman"].of == 4


class TestIntervals:
    def test_they_hold_the_value_and_repeat_themselves(self):
        once, again = figures(ROWS, 100), figures(ROWS, 100)
        assert once == again
        f1 = once["linked.f1"]
        assert f1.low < f1.value < f1.high

    def test_without_resampling_there_is_none(self):
        assert figures(ROWS, 0)["linked.f1"].low is None

    def test_equal_documents_leave_no_doubt(self):
        f1 = figures([row(3, 4, 6)] * 5, 50)["linked.f1"]
        assert f1.low == f1.high == pytest.approx(f1.value)

    def test_no_document_is_no_figure(self):
        assert figures([], 10)["linked.f1"].value is None


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=9))
def test_a_total_is_that_of_its_parts(parts):
    counts = []
    for right, more in parts:
        one = Counts()
        one.rate("level", right, right + more)
        counts.append(one)
    assert total(counts).get("level", "right") == sum(right for right, _ in parts)
    assert total(counts).get("level", "of") == sum(right + more for right, more in parts)
