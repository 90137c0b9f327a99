import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ModelError
from checker.reliance.features import FEATURE_NAMES, TARGETS, Feature, Features
from checker.reliance.model import Model, Weights, load, shipped

UNIT = st.floats(0.0, 1.0)
POINTS = st.floats(0.0, 250.0)


def seen(*values: float) -> Features:
    return Features(*(Feature(value, (1,)) for value in values))


def model(*points: float) -> Model:
    weights = Weights(tuple(zip(FEATURE_NAMES, points, strict=True)), 40.0)
    return Model("test", "en", dict.fromkeys(TARGETS, weights), "")


def written(folder, **changes):
    data = {
        "format": 1,
        "name": "test",
        "language": "en",
        "scores": {t: {"points": {"share": 100.0}, "quantile": 40.0} for t in TARGETS},
    }
    raw = json.dumps(data | changes).encode()
    (folder / "weights.json").write_bytes(raw)
    (folder / "SHA256SUMS").write_text(f"{sha256(raw).hexdigest()}  weights.json\n")
    return folder


class TestScoring:
    @given(st.tuples(UNIT, UNIT, UNIT), st.tuples(POINTS, POINTS, POINTS))
    def test_contributions_sum_to_the_score(self, values, points):
        scored, features = model(*points), seen(*values)
        terms = scored.contributions("state_media", features)
        score = scored.score("state_media", features)
        assert sum(term.points for term in terms) == pytest.approx(score, abs=1e-9)
        assert 0.0 <= score <= 100.0

    @given(st.tuples(POINTS, POINTS, POINTS))
    def test_no_credit_scores_exactly_zero(self, points):
        assert model(*points).score("state_sources", seen(0.0, 0.0, 0.0)) == 0.0
        assert model(*points).contributions("state_sources", seen(0.0, 0.0, 0.0)) == ()

    def test_points_beyond_100_shrink_in_proportion(self):
        terms = model(100.0, 100.0, 0.0).contributions("state_media", seen(1.0, 0.5, 0.0))
        assert [term.points for term in terms] == pytest.approx([200 / 3, 100 / 3])

    def test_a_contribution_says_what_it_is_of_and_rests_on(self):
        (term,) = model(100.0, 0.0, 0.0).contributions("state_media", seen(0.5, 0.5, 0.0))
        assert (term.feature, term.value, term.points, term.claims) == (
            "state_media_share",
            0.5,
            50.0,
            (1,),
        )


class TestLoading:
    def test_the_shipped_weights_are_whole_and_credit_the_share(self):
        for weights in shipped().weights.values():
            assert dict(weights.points)["share"] > 0.0
            assert weights.quantile > 0.0

    def test_altered_weights_are_refused(self, tmp_path):
        folder = written(tmp_path)
        file = folder / "weights.json"
        file.write_text(file.read_text().replace("100.0", "101.0"))
        with pytest.raises(ModelError, match="checksum"):
            load(folder)

    def test_missing_weights_are_refused(self, tmp_path):
        with pytest.raises(ModelError, match="cannot be read"):
            load(tmp_path)

    @pytest.mark.parametrize(
        "changes",
        [
            {"format": 2},
            {"scores": {}},
            {"scores": None},
            {"scores": {t: {"points": {"share": 100.0}} for t in TARGETS}},
            {"scores": {t: {"points": [], "quantile": 1.0} for t in TARGETS}},
            {"scores": {t: {"points": {"share": 0.0}, "quantile": 1.0} for t in TARGETS}},
            {"scores": {t: {"points": {"share": "9"}, "quantile": 1.0} for t in TARGETS}},
            {"scores": {t: {"points": {"share": 9.0, "x": 1.0}, "quantile": 1} for t in TARGETS}},
            {
                "scores": {
                    t: {"points": {"share": 9.0, "lede_share": -1.0}, "quantile": 1.0}
                    for t in TARGETS
                }
            },
            {"scores": {t: {"points": {"share": 9.0}, "quantile": float("inf")} for t in TARGETS}},
        ],
    )
    def test_weights_that_break_a_promise_are_refused(self, tmp_path, changes):
        with pytest.raises(ModelError, match="not in format"):
            load(written(tmp_path, **changes))

    def test_any_json_is_a_typed_refusal(self, tmp_path):
        for raw in (b"[]", b"null", b"3", b"{", b"\xff", b'{"format": 1}'):
            (tmp_path / "weights.json").write_bytes(raw)
            sums = f"{sha256(raw).hexdigest()}  weights.json\n"
            (tmp_path / "SHA256SUMS").write_text(sums)
            with pytest.raises(ModelError):
                load(tmp_path)
