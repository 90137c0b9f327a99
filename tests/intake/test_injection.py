"""What a page says reaches every output, and does nothing there."""

import csv
import io
import json
import unicodedata
from html.parser import HTMLParser
from typing import Any

import pytest
from markdown_it import MarkdownIt

from checker.assess import assess_target, compared
from checker.intake import Hints, read
from checker.records import Failure, Report
from checker.render import RENDERERS, Screen

ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b31m\u202e\u2066"
FORMULA = "=HYPERLINK(&quot;http://evil.example&quot;)"
HTML = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"
MARKDOWN = "[click](javascript:alert(1)) ![x](http://evil.example/x.png) | cell | `code`"
BAD = f"{FORMULA} {ESCAPES} {HTML} {MARKDOWN}"
STORY = (
    f"<p>The lamp of {BAD} is out and nobody will mend it before May, TASS reported on Monday.</p>"
    f"<p>“We know these waters, {BAD}, and every stone,” said Ada {HTML} Quill, the harbour"
    " master.</p><p>The ministry promised two painters by Friday, said Selim Oran.</p>"
)
PAGE = (
    f"<html lang=en><head><title>{BAD}</title><meta name=author content='{FORMULA}'></head><body>"
    f"<article><h1>{BAD}</h1><figure><figcaption>{FORMULA} Photo: TASS {ESCAPES}</figcaption>"
    f"</figure>{STORY}</article></body></html>"
)


class Tags(HTMLParser):
    """Collects the tags and targets of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found += [tag, *(f"{k}={v}" for k, v in attrs if k in ("href", "src", "onerror"))]


@pytest.fixture
def outcomes(site: Any) -> list[Report | Failure]:
    """The page scored beside itself, and the failure of a wall of the same words."""
    hints = Hints(allow_hosts=(site.host,))
    url = site.page("/a", PAGE.encode("utf-8", "surrogatepass"))
    [report] = assess_target(url, hints)
    assert isinstance(report, Report), report
    assert "evil.example" in report.article.text
    [original] = read(url, hints)
    wall = site.page(f"/b?{'x' * 20}", f"<title>Access denied</title>{BAD}".encode(), status=403)
    [failure] = assess_target(wall, hints)
    assert isinstance(failure, Failure)
    return [compared(report, original), failure]


def rendered(name: str, outcomes: list[Report | Failure]) -> str:
    return "".join(RENDERERS[name](outcomes, Screen(100)))


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_nothing_steers_a_terminal(name: str, outcomes: list[Report | Failure]) -> None:
    text = rendered(name, outcomes)
    steering = {c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\r\t"}
    assert steering == set()
    assert "TASS" in text


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_stays_json(name: str, outcomes: list[Report | Failure]) -> None:
    text = rendered(name, outcomes)
    parsed = json.loads(text) if name == "json" else [*map(json.loads, text.splitlines())]
    assert len(parsed) == 2
    assert "<script>" in parsed[0]["article"]["text"]
    assert parsed[0]["comparison"]["passages"]


def test_no_cell_of_a_table_is_a_formula(outcomes: list[Report | Failure]) -> None:
    rows = list(csv.reader(io.StringIO(rendered("csv", outcomes))))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_markdown_holds_no_markup_of_the_page(outcomes: list[Report | Failure]) -> None:
    tags = Tags()
    tags.feed(MarkdownIt("gfm-like", {"linkify": False}).render(rendered("markdown", outcomes)))
    ours = {"h2", "p", "table", "thead", "tbody", "tr", "th", "td", "em"}
    assert set(tags.found) <= ours
