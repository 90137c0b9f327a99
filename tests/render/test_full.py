"""What the terminal report says beyond the golden sample."""

from dataclasses import replace

import ferry
import pytest
import report_builder as build

from checker import records
from checker.records import Finding, Grade
from checker.render import Screen, full


def printed(*outcomes: records.Outcome, width: int = 80, colour: bool = False) -> str:
    return "".join(full.render(outcomes, Screen(width, colour), build.grades))


def flowing(*outcomes: records.Outcome) -> str:
    return " ".join(printed(*outcomes).split())


class TestHeading:
    def test_says_how_to_set_what_is_missing(self) -> None:
        assert "ferry.txt · no publisher or date (set --publisher, --published)" in printed(
            build.report()
        )

    def test_shows_publisher_and_date(self) -> None:
        assert "ferry.txt · TASS · 2026-03-11" in printed(build.published_by_tass(build.report()))

    def test_a_text_without_title_says_so(self) -> None:
        assert printed(build.report(title=None)).startswith("Untitled text\n")

    def test_a_title_takes_three_lines_at_most(self) -> None:
        report = build.report(title="very " * 500)
        assert printed(report).splitlines()[3].startswith("ferry.txt")


class TestOrder:
    def test_counts_come_before_scores_and_the_caveat_last(self) -> None:
        text = flowing(build.published_by_tass(build.report()))
        order = (
            "All 12 attributed claims", "This text is published by", "State sources 100",
            "credited to an outlet", "If #4–7", "Headline:", "Look up:", "◀ state-controlled",
            "Not counted:", "checker 0.1.0", "Describes sourcing, not truth or intent",
        )  # fmt: skip
        places = [text.index(words) for words in order]
        assert places == sorted(places)


class TestNoClaims:
    def test_scores_and_table_are_left_out(self) -> None:
        text = printed(build.report(()))
        assert "No attributed claim found: nothing to score." in text
        assert "State media" not in text
        assert "credited to" not in text
        assert "Describes sourcing" in text


class TestRuledByThePublisher:
    def test_shows_the_result_of_the_text_beside(self) -> None:
        text = printed(build.published_by_tass(build.report()))
        assert "State media    100" in text
        assert "2 of 12  HIGH, by its words 17" in text


class TestBars:
    @pytest.mark.parametrize(("score", "cells"), [(0.2, 1), (50.0, 15), (100.0, 30), (0.0, 0)])
    def test_are_as_long_as_the_score_and_never_empty_for_something(self, score, cells) -> None:
        report = build.report(ferry.SAMPLE[:3])
        media = replace(
            report.reliance.state_media, score=score, level=build.level(score), level_range=("low",)
        )
        report = replace(report, reliance=replace(report.reliance, state_media=media))
        line = next(line for line in printed(report).splitlines() if "State media " in line)
        assert sum(line.count(block) for block in "▏▎▍▌▋▊▉█") == cells


class TestWarnings:
    def test_are_shown(self) -> None:
        assert "Note: 2 attributed claims counted" in printed(build.warned(build.report()))

    def test_unreliable_scores_are_called_so(self) -> None:
        report = build.report(ferry.SAMPLE[:2])
        assert "The scores are unreliable for this text" in printed(report)

    def test_findings_are_shown(self) -> None:
        finding = Finding(
            "SRC101", "unlabelled-state-outlet", "warning", "RT is not labelled", "", "ferry.txt",
            3, 1, 3, 3, 3, "rt", "f" * 16,
        )  # fmt: skip
        text = printed(replace(build.report(), findings=(finding,)))
        assert "SRC101 line 3: RT is not labelled" in text


class TestLegend:
    def test_names_each_grade_with_its_outlets(self) -> None:
        aligned = ferry.link("Anadolu", "anadolu", "news-agency", "state-aligned", "TR")
        said = (*ferry.SAMPLE[2:3], replace(ferry.SAMPLE[8], chain=(ferry.PENTAGON, aligned)))
        assert (
            "◀ RT: state-controlled, State Media Monitor 2024; "
            "Anadolu: state-aligned, so called in the text; the article is undated."
        ) in flowing(build.report(said))

    def test_says_where_the_grade_is_younger_than_the_article(self) -> None:
        def later(outlet: str, on: str | None) -> Grade:
            return replace(build.grades(outlet, on), assessed_later=True)

        text = "".join(full.render([build.report()], Screen(120), later))
        assert "State Media Monitor 2024, assessed after the article;" in text

    def test_explains_the_question_mark_where_one_stands(self) -> None:
        assert "(?) is not in the text: see “If”." in flowing(build.report())
        assert "(?)" not in printed(build.report(ferry.SAMPLE[8:]))

    def test_is_left_out_where_nothing_is_marked(self) -> None:
        assert "◀" not in printed(build.report(ferry.SAMPLE[3:4]))


class TestSeveralTargets:
    def test_are_divided_and_summed_up(self) -> None:
        text = printed(build.report(), build.failure("a.txt"), build.failure("b.txt"))
        assert "\na.txt: the file holds no text (empty)\nb.txt: the file" in text
        assert text.count("─" * 80) == 2
        assert text.endswith(
            "1 text read. 2 targets could not be assessed. State sources: 1 high. State\n"
            "media: 1 low.\n"
        )

    def test_one_target_has_no_closing_line(self) -> None:
        assert "─" not in printed(build.report())
        assert printed(build.failure()) == "empty.txt: the file holds no text (empty)\n"


class TestColour:
    def test_is_for_grades_alone(self) -> None:
        text = printed(build.report(), colour=True)
        assert "\x1b[31mRT ◀" in text
        assert "\x1b[31mHIGH" in text
        assert "\x1b" not in printed(build.report())
