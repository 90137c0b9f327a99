import csv
from io import StringIO

import report_builder as build
from hostile import reports
from hypothesis import HealthCheck, given, settings

from checker.render import Screen, score_csv


def rows(*outcomes):
    text = "".join(score_csv.render(outcomes, Screen()))
    return text, list(csv.DictReader(StringIO(text)))


class TestCsv:
    def test_a_row_for_each_target_with_the_figures_of_its_report(self) -> None:
        report = build.report()
        _, (first, second) = rows(report, build.failure())
        assert float(first["state_media"]) == round(report.reliance.state_media.score, 4)
        assert (first["claims"], first["state_media_claims"]) == ("12", "2")
        assert first["sha256"] == report.article.sha256
        assert (second["failure"], second["state_media"]) == ("empty", "")

    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(reports())
    def test_no_cell_is_a_formula_and_no_row_breaks(self, report) -> None:
        text, table = rows(report)
        assert text.count("\n") == 2
        assert not any((cell or "").startswith(("=", "+", "-", "@")) for cell in table[0].values())
