import json
from dataclasses import replace
from hashlib import sha256

import pytest

from checker.errors import CheckerError
from checker.reliance.features import FEATURE_NAMES, TARGETS, Feature, Features
from checker.reliance.model import Model, Weights, load
from checker.training.candidates import CANDIDATES
from checker.training.evidence import EVIDENCE
from checker.training.examples import Example
from checker.training.fitting import MARGIN, choose, fit, points
from checker.training.folds import conformal_width, out_of_fold, refit
from checker.training.measures import figures
from checker.training.reliance import train
from checker.training.results import Compared

FILES = ("weights.json", "SHA256SUMS", "metrics.json", "card.md")


def example(number, share, annotated, publisher="Quay Post", silent=False):
    row = (share, share * 0.8, min(1.0, share * 1.1))
    tried = (0.0,) * len(EVIDENCE)
    return Example(f"e{number}", publisher, 9, row, annotated, silent, tried=tried)


def spread(truth):
    """Twelve articles of four publishers, annotated as `truth` says of the share."""
    shares = [n / 11 for n in range(12)]
    return [
        example(n, share, truth(share), publisher=f"publisher {n % 4}")
        for n, share in enumerate(shares)
    ]


def compared(name, error, eligible=True):
    scores = [50.0 + error]
    return Compared(name, eligible, figures(scores, [50.0]))


class TestTraining:
    def test_what_is_written_scores(self, corpus, careless, tmp_path):
        trained = train([corpus], tmp_path / "model", careless)
        model = load(tmp_path / "model")
        assert (model.name, model.language) == (trained.name, "en")
        assert {target: dict(model.weights[target].points) for target in TARGETS} == {
            fitted.target: fitted.points for fitted in trained.scores
        }

    def test_the_same_corpus_gives_the_same_bytes(self, corpus, careless, tmp_path):
        for name in ("first", "second"):
            train([corpus], tmp_path / name, careless)
        train([corpus], tmp_path / "second", careless)
        for file in FILES:
            first, second = (tmp_path / name / file for name in ("first", "second"))
            assert first.read_bytes() == second.read_bytes(), file

    def test_test_articles_are_measured_and_never_fitted(
        self, corpus, careless, tmp_path, write_corpus, make_line
    ):
        trained = train([corpus], tmp_path / "with", careless)
        (corpus / "test.jsonl").write_text("")
        without = train([corpus], tmp_path / "without", careless)
        assert (trained.held_out, without.held_out) == (2, 0)
        for file in ("weights.json", "SHA256SUMS"):
            assert (tmp_path / "with" / file).read_bytes() == (
                tmp_path / "without" / file
            ).read_bytes()
        assert without.scores[0].held_out is None

    def test_one_publisher_alone_is_refused(self, tmp_path, write_corpus, make_line, careless):
        lines = [make_line(f"a{n}", "train", "Quay Post", "s...") for n in range(3)]
        with pytest.raises(CheckerError, match="two publishers"):
            train([write_corpus(tmp_path / "c", lines)], tmp_path / "model", careless)

    def test_metrics_say_what_was_compared(self, corpus, careless, tmp_path):
        train([corpus], tmp_path / "model", careless)
        metrics = json.loads((tmp_path / "model" / "metrics.json").read_text())
        assert (metrics["known"], metrics["publishers"], metrics["margin"]) == (16, 4, MARGIN)
        assert [score["target"] for score in metrics["scores"]] == list(TARGETS)
        assert len(metrics["scores"][0]["compared"]) == len(CANDIDATES)


class TestChoice:
    def test_the_plain_share_ships_where_nothing_beats_it(self):
        fitted = fit("state_media", spread(lambda share: 100.0 * share), [])
        assert fitted.chosen == "plain share"
        assert fitted.points == {"share": 100.0}

    def test_a_fit_ships_where_shares_are_systematically_wrong(self):
        fitted = fit("state_media", spread(lambda share: 60.0 * share), [])
        assert fitted.chosen != "plain share"
        assert fitted.points["share"] > 0.0

    def test_a_gain_under_the_margin_is_no_reason(self):
        assert choose([compared("plain", 5.0), compared("fit", 5.1 - MARGIN)]) == 0

    def test_the_simplest_of_those_that_win_ships(self):
        assert choose([compared("a", 5.0), compared("b", 3.0), compared("c", 2.9)]) == 1

    def test_what_could_score_a_credited_article_zero_never_ships(self):
        assert choose([compared("plain", 5.0), compared("fit", 1.0, eligible=False)]) == 0


class TestEvidence:
    def test_all_of_it_is_tried_beside_the_share(self):
        fitted = fit("state_media", spread(lambda share: 100.0 * share), [])
        assert len(fitted.beside) == len(EVIDENCE) + 2
        assert not any(each.eligible for each in fitted.beside)

    def test_what_would_help_shows(self):
        odd = [replace(e, tried=(float(n % 2), *e.tried[1:])) for n, e in enumerate(spread(abs))]
        known = [replace(e, share=50.0 * e.tried[0] + 50.0 * e.row[0]) for e in odd]
        alone, first, *_ = fit("state_media", known, []).beside
        assert first.out_of_fold.error < alone.out_of_fold.error - MARGIN

    def test_the_others_are_those_that_no_state_medium_published(self):
        own = [replace(example(n, 0.5, 80.0, f"p{n % 4}"), real=True) for n in range(8)]
        states = [replace(e, by_state=True, share=0.0) for e in own]
        fitted = fit("state_media", spread(lambda share: 100.0 * share), own + states)
        assert (fitted.others.articles, fitted.others.error) == (8, 30.0)
        assert fitted.real.articles == 16


class TestFolds:
    def test_no_article_is_scored_by_weights_that_saw_its_publisher(self):
        odd = [example(90 + n, 0.5, 0.0, publisher="odd one") for n in range(6)]
        known = spread(lambda share: 100.0 * share) + odd
        inside = points(refit(CANDIDATES[1], known[:12]))
        scores = out_of_fold(CANDIDATES[1], known)
        expected = sum(
            inside.get(n, 0.0) * v for n, v in zip(FEATURE_NAMES, odd[0].row, strict=True)
        )
        assert scores[12:] == pytest.approx([expected] * 6)

    def test_articles_that_are_silent_by_rule_do_not_narrow_intervals(self):
        loud = [example(n, 0.5, 40.0) for n in range(4)]
        silent = [example(n, 0.0, 0.0, silent=True) for n in range(400)]
        width = conformal_width(loud + silent, [50.0] * 4 + [0.0] * 400)
        assert width == pytest.approx(0.6)  # 10 points off, where 9 claims spread by 16.7

    def test_coverage_is_what_other_publishers_intervals_reach(self):
        fitted = fit("state_sources", spread(lambda share: 100.0 * share), [example(1, 0.5, 95.0)])
        assert fitted.coverage == 1.0
        assert fitted.written_coverage == 0.0

    def test_intervals_are_as_wide_as_articles_need_that_no_reading_was_trained_on(self):
        known = spread(lambda share: 100.0 * share)
        far = [
            replace(example(n, 0.5, 80.0, publisher=f"paper {n % 4}"), real=True) for n in range(20)
        ]
        near, wide = fit("state_sources", known, []), fit("state_sources", known, far)
        assert near.quantile == pytest.approx(0.0)
        assert wide.quantile == pytest.approx(1.8)  # 30 points, where 9 claims spread by 16.7
        assert wide.real_coverage == 1.0
        assert wide.points == near.points


class TestParity:
    @pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda candidate: candidate.name)
    def test_exported_weights_score_as_the_estimator_does(self, candidate):
        known = spread(lambda share: 70.0 * share**1.2)
        estimator = refit(candidate, known)
        weights = Weights(tuple(points(estimator).items()), 1.0)
        model = Model("parity", "en", dict.fromkeys(TARGETS, weights), "")
        predicted = estimator.predict([each.row for each in known])
        for each, expected in zip(known, predicted, strict=True):
            seen = Features(*(Feature(value, ()) for value in each.row))
            assert model.score("state_media", seen) == pytest.approx(
                min(100.0, float(expected)), abs=1e-9
            )

    def test_the_checksum_is_of_the_weights(self, corpus, careless, tmp_path):
        train([corpus], tmp_path / "model", careless)
        raw = (tmp_path / "model" / "weights.json").read_bytes()
        sums = (tmp_path / "model" / "SHA256SUMS").read_text()
        assert sums == f"{sha256(raw).hexdigest()}  weights.json\n"


class TestCard:
    def test_hand_written_text_outlives_training(self, corpus, careless, tmp_path):
        card = tmp_path / "model" / "card.md"
        train([corpus], card.parent, careless)
        first = card.read_text()
        card.write_text("Written by hand.\n\n" + first + "\nKnown failures.\n")
        train([corpus], card.parent, careless)
        assert card.read_text() == "Written by hand.\n\n" + first + "\nKnown failures.\n"

    def test_figures_are_those_of_the_run(self, corpus, careless, tmp_path):
        trained = train([corpus], tmp_path / "model", careless)
        card = (tmp_path / "model" / "card.md").read_text()
        assert "16 articles of 4 publishers" in card
        assert f"{trained.scores[0].quantile:.2f} standard errors" in card

    def test_a_folder_that_cannot_be_written_is_a_typed_failure(self, corpus, careless, tmp_path):
        (tmp_path / "file").write_text("")
        with pytest.raises(CheckerError, match="cannot be written"):
            train([corpus], tmp_path / "file" / "model", careless)
