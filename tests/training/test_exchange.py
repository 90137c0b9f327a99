import json
from dataclasses import asdict, replace

import pytest

from checker.errors import CheckerError
from checker.records import Failure, Provenance, Report, Span
from checker.reliance.model import Model, Weights
from checker.reliance.score import assess_reliance
from checker.training.articles import read_lines
from checker.training.exchange import main, prediction, predictions
from checker.training.gold import gold

PLAIN = Model(
    "plain",
    "en",
    {t: Weights((("share", 100.0),), 40.0) for t in ("state_media", "state_sources")},
    "",
)


@pytest.fixture
def report(corpus, careless):
    """A report on the first article of the corpus, its claims where they were annotated."""
    annotated = next(read_lines(corpus / "train.jsonl"))
    reading = careless(annotated)
    claims = tuple(
        replace(claim, content=tuple(Span(*span) for span in known.content))
        for claim, known in zip(reading.claims, annotated.claims, strict=False)
    )
    return Report(
        input="a.jsonl:1",
        article=reading.article,
        claims=claims,
        mix=(),
        reliance=assess_reliance(reading.article, claims, reading.grades, PLAIN),
        records=(),
        style={},
        findings=(),
        warnings=(),
        provenance=Provenance("0", "2025-01-01", {}),
    )


class TestPredictions:
    def test_a_claim_is_told_by_names_and_the_hull_of_its_content(self, report):
        broken = replace(report.claims[0], content=(Span(0, 3), Span(10, 14)))
        claim = prediction(replace(report, claims=(broken,)))["claims"][0]
        assert (claim["quote"], claim["start"], claim["end"]) == ("The ferry runs", 0, 14)
        assert claim["chain"] == ["Ada Quill", "Tide State Radio"]
        assert claim["carrier_outlet"] == "Tide State Radio"
        assert claim["speaker"] == "Ada Quill"

    def test_a_claim_without_a_carrier_has_none(self, report):
        bare = replace(report.claims[0], carrier=None)
        assert prediction(replace(report, claims=(bare,)))["claims"][0]["carrier_outlet"] is None

    def test_optional_claims_are_left_out(self, report):
        optional = tuple(replace(claim, optional=True) for claim in report.claims)
        assert prediction(replace(report, claims=optional))["claims"] == []

    def test_score_and_level_are_those_of_state_media(self, report):
        media = report.reliance.state_media
        assert (prediction(report)["score"], prediction(report)["level"]) == (
            media.score,
            media.level,
        )

    def test_failures_between_reports_are_passed_over(self, report, tmp_path):
        file = tmp_path / "reports.jsonl"
        failure = Failure("b.html", "empty", "nothing in it")
        file.write_text(f"{json.dumps(asdict(failure))}\n{json.dumps(asdict(report))}\n")
        assert predictions(file) == {report.article.id: prediction(report)}

    def test_a_line_that_is_neither_is_refused(self, tmp_path):
        file = tmp_path / "reports.jsonl"
        file.write_text('{"schema": "checker/article-report/1"}\n')
        with pytest.raises(CheckerError, match=r"reports.jsonl:1"):
            predictions(file)


class TestGold:
    def test_what_a_person_read_comes_back_in_the_other_format(self, corpus):
        article = next(read_lines(corpus / "train.jsonl"))
        found = gold(article)
        assert (found["reliance_score"], found["doc_reliance"]) == (50.0, "high")
        first = found["claims"][0]
        assert found["text"][first["start"] : first["end"]] == first["quote"]
        assert (first["cue"], first["source"]) == ("said", "Ada Quill")

    def test_claims_without_a_carrier_inherit_their_speaker_s(self, corpus):
        assert gold(next(read_lines(corpus / "train.jsonl")))["reliance_score_inherited"] == 100.0

    def test_a_state_publisher_scores_100(self, corpus):
        article = next(read_lines(corpus / "train.jsonl"))
        ruled = gold(replace(article, publisher_is_state=True, level="high"))
        assert (ruled["publisher_class"], ruled["reliance_score"]) == ("state", 100.0)

    def test_wire_copy_on_a_state_site_keeps_its_share(self, corpus):
        article = next(read_lines(corpus / "train.jsonl"))
        wire = replace(article, publisher_is_state=True, level="low", state_media_share=0.125)
        assert gold(wire)["reliance_score"] == 12.5


class TestCommand:
    def test_predictions_are_one_object(self, report, tmp_path, capsys):
        file = tmp_path / "reports.jsonl"
        file.write_text(json.dumps(asdict(report)))
        main([str(file)])
        assert list(json.loads(capsys.readouterr().out)) == [report.article.id]

    def test_gold_is_a_line_an_article(self, corpus, capsys):
        main(["--gold", str(corpus / "train.jsonl")])
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert len(lines) == 12
        assert lines[0]["claims"][0]["carrier_outlet"] == "Tide State Radio"
