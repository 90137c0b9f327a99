"""What an article has in common with a supposed original, side by side: evidence, not scored."""

from itertools import zip_longest

from checker.records import Comparison, Report, SharedPassage
from checker.render.markdown_text import escaped, table
from checker.render.page import Page
from checker.render.words import counted

_MOST_PASSAGES = 12
_MOST_LINES = 8
_BETWEEN = 3
_MARKS = {"verbatim": "=", "near-verbatim": "≈"}


def comparison_sentence(found: Comparison) -> str:
    """Return how much of the article stands in the original, in words that can be recounted."""
    named = found.title or found.url or found.input
    if not found.passages:
        return f"Beside “{named}”: no passage in common, quotations aside."
    same = sum(passage.words for passage in found.passages)
    return (
        f"Beside “{named}”: {same} of {found.words} words outside quotations ({found.share:.0%})"
        f" stand there too, in {counted(len(found.passages), 'passage')}. Which of the two"
        " copied, the texts do not say; no score counts it."
    )


def add_comparison(page: Page, report: Report) -> None:
    """Add the passages to a page, the article's at the left."""
    found = report.comparison
    if found is None:
        return
    page.blank()
    page.paragraph(comparison_sentence(found))
    width = (page.width - _BETWEEN) // 2
    for passage in found.passages[:_MOST_PASSAGES]:
        page.blank()
        left = _lines(page, passage.span.of(report.article.text), width)
        right = _lines(page, passage.original, width)
        for number, (ours, theirs) in enumerate(zip_longest(left, right, fillvalue="")):
            mark = page.text(_MARKS[passage.kind]) if number == 0 else ""
            page.row((page.cell(ours, width), ""), (f" {mark:<2}", "dim"), (theirs, ""))
    page.paragraph(_more(found))


def comparison_markdown(report: Report) -> list[str]:
    """Return the passages as the lines of a Markdown table, none where nothing was compared."""
    found = report.comparison
    if found is None:
        return []
    lines = [escaped(comparison_sentence(found))]
    if found.passages:
        rows = (
            (passage.kind, escaped(_ours(report, passage)), escaped(passage.original))
            for passage in found.passages[:_MOST_PASSAGES]
        )
        lines += ["", *table(("", "this text", "the original"), rows)]
    return [*lines, "", _more(found)] if _more(found) else lines


def _ours(report: Report, passage: SharedPassage) -> str:
    return passage.span.of(report.article.text)


def _lines(page: Page, text: str, width: int) -> list[str]:
    lines = page.wrapped(text, width)
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], page.text("…")]


def _more(found: Comparison) -> str:
    more = len(found.passages) - _MOST_PASSAGES
    return f"{counted(more, 'more passage')} in the JSON." if more > 0 else ""
