from html.parser import HTMLParser

import report_builder as build
from hostile import reports
from hypothesis import HealthCheck, given, settings

from checker.outlets import load_registry
from checker.records import Checked
from checker.render import notebook

ALLOWED = {"h4", "p", "em", "table", "thead", "tbody", "tr", "th", "td"}


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: list[object] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.seen.add(tag)
        self.attributes += attrs


class TestNotebook:
    def test_a_report_shows_counts_scores_and_claims(self) -> None:
        text = notebook.report(build.report())
        assert "12 attributed claims" in text
        assert "<td>State media</td><td>17</td><td>low possibly moderate</td>" in text
        assert text.count("<tr>") == 2 + 2 + 12

    def test_a_draft_without_findings_says_so(self) -> None:
        assert "No finding." in notebook.checked(Checked("a.md", "", ()))

    def test_an_outlet_shows_who_says_what_it_is(self) -> None:
        found = load_registry().get("rt")
        assert found is not None
        assert "State Media Monitor" in notebook.outlet(found)

    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(reports())
    def test_outside_text_adds_no_element_and_no_attribute(self, report) -> None:
        tags = Tags(notebook.report(report))
        assert tags.seen <= ALLOWED
        assert tags.attributes == []
