"""The terminal report: what a reader can recount, then the scores, then everything behind them."""

from collections.abc import Iterable, Iterator

from checker.records import Outcome, Report
from checker.render.beside import add_comparison
from checker.render.details import add_details
from checker.render.failures import failure_line
from checker.render.legend import Grades, assessor, registry_grades
from checker.render.page import Page
from checker.render.reading import read
from checker.render.reviewed import review_sentence
from checker.render.scores import add_scores, add_split
from checker.render.screen import Screen
from checker.render.table import add_table
from checker.render.totals import Totals
from checker.render.verdict import (
    UNRELIABLE,
    count_sentences,
    implied_sentence,
    publisher_sentence,
)

_TITLE_LINES, _FACT_LINES = 3, 3


def render(
    outcomes: Iterable[Outcome], screen: Screen, grades: Grades | None = None
) -> Iterator[str]:
    """Yield the lines of each outcome as it comes, and the totals after more than one."""
    totals, previous = Totals(), None
    for outcome in outcomes:
        page = Page(screen)
        if previous and (isinstance(previous, Report) or isinstance(outcome, Report)):
            page.rule()
        if isinstance(outcome, Report):
            add_report(page, outcome, grades or registry_grades)
        else:
            page.paragraph(failure_line(outcome))
        previous = outcome
        totals.add(outcome)
        yield from page.printed()
    if totals.targets > 1:
        page = Page(screen)
        page.rule()
        page.paragraph(totals.sentence())
        yield from page.printed()


def add_report(page: Page, report: Report, grades: Grades) -> None:
    """Add one article's report to a page."""
    reading = read(report)
    _add_heading(page, report)
    by = report.article.publisher.outlet if report.article.publisher else None
    page.paragraph(count_sentences(reading))
    who = assessor(grades, by, report.article.published)
    page.paragraph(publisher_sentence(report, who) or "")
    page.paragraph(review_sentence(report) or "")
    if report.reliance.abstained and reading.claims:
        page.paragraph(UNRELIABLE)
    if reading.claims or report.reliance.publisher_rule:
        page.blank()
        add_scores(page, report)
    page.blank()
    if reading.claims:
        add_split(page, report, reading)
        page.paragraph(implied_sentence(report, reading) or "")
        page.blank()
        add_table(page, report.article, reading)
        page.blank()
    add_comparison(page, report)
    page.blank()
    add_details(page, report, reading, grades)


def _add_heading(page: Page, report: Report) -> None:
    article = report.article
    page.paragraph(article.title or "Untitled text", style="bold", most=_TITLE_LINES)
    page.paragraph(" · ".join(_facts(report)), style="dim", most=_FACT_LINES)
    page.blank()


def _facts(report: Report) -> Iterator[str]:
    article = report.article
    yield report.input if report.input != "-" else "standard input"
    missing = {"publisher": article.publisher, "date": article.published}
    if article.publisher:
        yield article.publisher.name
    if article.published:
        yield article.published
    lacking = [name for name, value in missing.items() if not value]
    if lacking:
        flags = {"publisher": "--publisher", "date": "--published"}
        yield f"no {' or '.join(lacking)} (set {', '.join(flags[name] for name in lacking)})"
    if article.url and article.url != report.input:
        yield article.url
