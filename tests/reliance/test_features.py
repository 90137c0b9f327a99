from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reliance.features import FEATURE_NAMES, TARGETS, features

READINGS = st.lists(
    st.tuples(
        st.booleans(),  # through state media
        st.sampled_from([True, False, None]),  # state-affiliated
        st.booleans(),  # optional
        st.floats(0.0, 1.0),  # confidence
    ),
    max_size=12,
)


@pytest.fixture(scope="session")
def build(make_claim):
    def make(readings):
        return tuple(
            make_claim(
                number,
                via_state_media=media,
                state_affiliated=True if media else affiliated,
                optional=optional,
                confidence=confidence,
            )
            for number, (media, affiliated, optional, confidence) in enumerate(readings, 1)
        )

    return make


def values(claims, target):
    return [feature.value for _, feature in features(claims, target).named()]


def credit(claim):
    return replace(claim, via_state_media=True, state_affiliated=True)


@pytest.mark.parametrize("target", TARGETS)
class TestFeatures:
    def test_nothing_credited_is_exactly_zero(self, target, make_claim, links):
        claims = tuple(make_claim(n, links["person"], confidence=0.3) for n in range(1, 6))
        assert values(claims, target) == [0.0] * len(FEATURE_NAMES)

    def test_no_claims_at_all_are_exactly_zero(self, target):
        assert values((), target) == [0.0] * len(FEATURE_NAMES)

    @given(READINGS, st.data())
    def test_crediting_one_more_claim_lowers_nothing(self, target, build, readings, data):
        claims = build(readings)
        if not claims:
            return
        place = data.draw(st.integers(0, len(claims) - 1))
        more = (*claims[:place], credit(claims[place]), *claims[place + 1 :])
        pairs = zip(values(claims, target), values(more, target), strict=True)
        assert all(after >= before - 1e-12 for before, after in pairs)

    @given(READINGS, st.data())
    def test_adding_a_credited_claim_lowers_nothing(self, target, build, readings, data):
        claims = build(readings)
        place = data.draw(st.integers(0, len(claims)))
        added = credit(build([(True, True, False, 0.5)])[0])
        more = (*claims[:place], added, *claims[place:])
        pairs = zip(values(claims, target), values(more, target), strict=True)
        assert all(after >= before - 1e-12 for before, after in pairs)

    @given(READINGS)
    def test_values_are_shares(self, target, build, readings):
        assert all(0.0 <= value <= 1.0 for value in values(build(readings), target))

    @given(READINGS)
    def test_optional_claims_change_nothing(self, target, build, readings):
        claims = build(readings)
        required = tuple(claim for claim in claims if not claim.optional)
        assert features(claims, target) == features(required, target)


class TestWhatIsCounted:
    def test_the_share_is_the_plain_count_and_names_its_claims(self, make_claim, links):
        claims = (
            make_claim(1, links["ministry"]),
            make_claim(2, links["ministry"], links["state"]),
            make_claim(3, links["person"]),
            make_claim(4, links["person"], links["independent"]),
        )
        assert features(claims, "state_media").share.value == 0.25
        assert features(claims, "state_media").share.claims == (2,)
        assert features(claims, "state_sources").share.value == 0.5
        assert features(claims, "state_sources").share.claims == (1, 2)

    def test_an_undecided_affiliation_is_no_state_source(self, make_claim):
        assert features((make_claim(1, state_affiliated=None),), "state_sources").share.value == 0.0

    def test_an_unsure_claim_weighs_less(self, make_claim, links):
        claims = (make_claim(1, links["state"], confidence=0.25), make_claim(2, links["person"]))
        assert features(claims, "state_media").confident_share.value == pytest.approx(0.2)

    def test_the_lede_is_the_first_two_counted_claims(self, make_claim, links):
        claims = (
            make_claim(1, links["person"], optional=True),
            make_claim(2, links["person"]),
            make_claim(3, links["state"]),
            make_claim(4, links["state"]),
        )
        assert features(claims, "state_media").lede_share.value == 0.5
        assert features(claims, "state_media").lede_share.claims == (3,)
