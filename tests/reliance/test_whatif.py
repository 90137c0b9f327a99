from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reliance.features import features
from checker.reliance.model import shipped
from checker.reliance.score import level
from checker.reliance.whatif import changes


@pytest.fixture(scope="session")
def credited(make_claim, links):
    """Return that many claims, the first few of which a state medium carries."""

    def make(state, total):
        return tuple(
            make_claim(n + 1, links["person"], *([links["state"]] if n < state else []))
            for n in range(total)
        )

    return make


class TestWhatWouldChangeTheLevel:
    def test_both_ways(self, credited):
        up, down = changes(credited(3, 12), "state_media")
        assert (up.level, up.claims, up.more) == ("high", 3, True)
        assert (down.level, down.claims, down.more) == ("low", 1, False)

    def test_nothing_is_below_none_and_nothing_above_high(self, credited):
        assert [change.more for change in changes(credited(0, 4), "state_media")] == [True]
        assert [change.more for change in changes(credited(4, 4), "state_media")] == [False]

    def test_no_claim_changes_nothing(self):
        assert changes((), "state_media") == []

    def test_optional_claims_are_left_alone(self, credited):
        claims = tuple(replace(claim, optional=True) for claim in credited(0, 4))
        assert changes(claims, "state_media") == []

    @given(st.integers(0, 12), st.integers(1, 12))
    def test_the_change_told_is_the_change_there_is(self, credited, state, total):
        state = min(state, total)
        for change in changes(credited(state, total), "state_media"):
            moved = state + change.claims if change.more else state - change.claims
            then = features(credited(moved, total), "state_media")
            assert level(shipped().score("state_media", then)) == change.level
