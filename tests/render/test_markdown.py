from dataclasses import replace

import pytest
import report_builder as build
from hostile import reports, strings
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from checker.render import Screen, markdown
from checker.render.markdown_text import escaped

PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False}).enable("table")
PAYLOADS = (
    "[click](https://example.org)", "![x](https://example.org/x.png)", "<script>alert(1)</script>",
    "https://example.org/a", "www.example.org", "a | b", "**bold**", "`code`", "# heading",
    "- item", "1. item", "@name", "&lt;b&gt;", "~~gone~~", "\\[a](b)", "<https://example.org>",
    "> quote", "---",
)  # fmt: skip


def written(report) -> str:
    return "".join(markdown.render([report], Screen(), build.grades))


def kinds(text):
    tokens = PARSER.parse(text)
    return {inner.type for token in tokens for inner in (token, *(token.children or ()))}


def shown(text):
    (token,) = [token for token in PARSER.parse(text) if token.type == "inline"]
    return "".join(child.content for child in token.children)


class TestEscaping:
    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_outside_text_is_shown_as_it_is(self, payload) -> None:
        assert kinds(escaped(payload)) <= {"paragraph_open", "paragraph_close", "inline", "text",
                                           "text_special"}  # fmt: skip
        assert shown(escaped(payload)) == payload

    @given(strings)
    def test_it_stays_on_one_line(self, text) -> None:
        assert "\n" not in escaped(text)

    def test_no_address_is_left_for_software_that_links_by_itself(self) -> None:
        assert "://" not in escaped("see https://example.org")


class TestReport:
    def test_holds_counts_scores_claims_and_caveat(self) -> None:
        text = written(build.report())
        assert text.startswith("## ")
        assert "| State media | 17 | low, possibly moderate |" in text
        assert text.index("12 attributed claims") < text.index("State media | 17")
        assert "not truth or intent" in text

    def test_every_claim_is_a_row(self) -> None:
        text = written(build.report())
        rows = [line for line in text.split("\n") if line.startswith("| ") and line[2].isdigit()]
        assert len(rows) == 12

    def test_a_publisher_s_rule_is_told(self) -> None:
        assert "published by TASS" in written(build.published_by_tass(build.report()))

    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(reports())
    def test_nothing_in_it_is_a_link_an_image_or_html(self, report) -> None:
        found = kinds(written(replace(report)))
        assert not found & {"link_open", "image", "html_block", "html_inline", "code_inline"}
