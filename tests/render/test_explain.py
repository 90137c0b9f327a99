from dataclasses import replace

import report_builder as build
from hostile import reports
from hypothesis import HealthCheck, given, settings
from rich.cells import cell_len

from checker.records import Contribution
from checker.render import Screen, explain


def written(report) -> str:
    return " ".join("".join(explain.render([report], Screen(200))).split())


class TestExplain:
    def test_names_the_claims_behind_each_score(self) -> None:
        text = written(build.report())
        assert "12 of 12 counted claims come from state-affiliated sources: #1–12." in text
        assert "2 of 12 counted claims are credited to state media: #3 and #9." in text

    def test_points_are_those_of_the_report_and_tied_to_claims(self) -> None:
        report = build.report()
        term = Contribution("state_media", "state_media_share", 1 / 6, 50 / 3, (3, 9))
        text = written(replace(report, reliance=replace(report.reliance, contributions=(term,))))
        assert "16.7 points: share of counted claims, 0.167 from #3 and #9" in text

    def test_says_what_would_change_the_level(self) -> None:
        text = written(build.report())
        assert "1 more claim credited to state media would make it moderate" in text
        assert "2 claims fewer would make it none" in text

    def test_the_publisher_rule_is_told_as_such(self) -> None:
        text = written(build.published_by_tass(build.report()))
        assert "The publisher alone decides" in text
        assert "a byline, dateline or closing credit" in text

    def test_a_failure_is_one_line(self) -> None:
        assert "empty.txt" in written(build.failure())

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(reports())
    def test_no_line_is_too_wide(self, report) -> None:
        lines = explain.render([report], Screen(60))
        assert all(cell_len(line.rstrip("\n")) <= 60 for line in lines)
