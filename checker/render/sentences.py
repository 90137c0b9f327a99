"""The sentences of a report that every page for people shares, in their order."""

from collections.abc import Iterator

from checker.records import Report
from checker.render.details import not_counted
from checker.render.headline import headline_sentence
from checker.render.legend import Grades, assessor, legend
from checker.render.reading import Reading
from checker.render.reviewed import review_sentence
from checker.render.verdict import (
    UNRELIABLE,
    count_sentences,
    publisher_sentence,
    text_only_sentence,
)


def facts(report: Report) -> Iterator[str]:
    """Yield where the text stands, who published it, and when."""
    article = report.article
    yield article.url or report.input
    if article.publisher:
        yield article.publisher.name
    yield article.published or "undated"


def verdict(report: Report, reading: Reading, grades: Grades) -> Iterator[str]:
    """Yield the counts, and what must be said beside both scores."""
    by = report.article.publisher.outlet if report.article.publisher else None
    yield count_sentences(reading)
    yield from filter(
        None,
        (
            publisher_sentence(report, assessor(grades, by, report.article.published)),
            text_only_sentence(report),
            review_sentence(report),
        ),
    )
    if report.reliance.abstained and reading.claims:
        yield UNRELIABLE


def notes(report: Report, reading: Reading, grades: Grades) -> Iterator[str]:
    """Yield what stands under the table of claims."""
    article = report.article
    sentences = (
        headline_sentence(article, reading.claims),
        legend(reading.claims, article.published, grades),
        not_counted(report, reading),
    )
    yield from filter(None, sentences)
    yield from (f"Note: {warning.message}" for warning in report.warnings)
