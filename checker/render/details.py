"""What stands under the table: the headline, what to look up, the marks, and what was left out."""

from collections.abc import Iterator

from checker.records import Claim, Report
from checker.render.headline import headline_sentence
from checker.render.legend import Grades, legend
from checker.render.page import Page
from checker.render.plain import plain
from checker.render.reading import Reading
from checker.render.reviewed import caveat
from checker.render.words import claim_numbers, counted

_CUES = 3
_FIGURES = 3
_DIGITS_OF_HASH = 12


def add_details(page: Page, report: Report, reading: Reading, grades: Grades) -> None:
    """Add every line that explains the table, and the caveat last."""
    article = report.article
    page.paragraph(headline_sentence(article, reading.claims) or "")
    page.paragraph(_look_up(report))
    page.paragraph(legend(reading.claims, article.published, grades) or "")
    page.paragraph(not_counted(report, reading))
    if report.findings or report.warnings:
        page.blank()
    for finding in report.findings:
        page.paragraph(f"{finding.code} line {finding.line}: {finding.message}")
    for warning in report.warnings:
        page.paragraph(f"Note: {warning.message}")
    page.blank()
    page.paragraph(_style(report), style="dim")
    page.paragraph(provenance(report), style="dim")
    page.paragraph(f"{caveat(report)} --note prints a paragraph to copy.")


def _look_up(report: Report) -> str:
    named = [f"{record.name} ({claim_numbers(record.claims)})" for record in report.records]
    return f"Look up: {', '.join(named)}." if named else ""


def not_counted(report: Report, reading: Reading) -> str:
    """Return what the text holds that entered no count, empty where that is nothing."""
    left_out = list(_left_out(report, reading))
    return f"Not counted: {', '.join(left_out)}." if left_out else ""


def _left_out(report: Report, reading: Reading) -> Iterator[str]:
    article = report.article
    if reading.optional:
        optional = counted(len(reading.optional), "optional claim")
        yield f"{optional} ({_cues(report, reading.optional)})"
    if article.title:
        yield "the headline"
    if article.dateline:
        yield "the dateline"
    if article.credits:
        yield counted(len(article.credits), "caption credit")
    yield from report.ignored


def _cues(report: Report, claims: tuple[Claim, ...]) -> str:
    text = report.article.text
    named = []
    for claim in claims[:_CUES]:
        cue = plain(" ".join(span.of(text) for span in claim.cue))
        named.append(f"#{claim.id} “{cue}”" if cue else f"#{claim.id}")
    return ", ".join([*named, "…"] if len(claims) > _CUES else named)


def _style(report: Report) -> str:
    figures = [f"{name.replace('_', ' ')} {value:.1f}" for name, value in report.style.items()]
    return f"Style, not scored: {', '.join(figures[:_FIGURES])}." if figures else ""


def provenance(report: Report) -> str:
    """Return the versions that a reader needs to reproduce a report, on one line."""
    made = report.provenance
    facts = [f"checker {made.checker}", f"registry {made.registry}", report.reliance.model]
    if made.retrieved:
        facts.append(f"retrieved {made.retrieved}")
    facts.append(f"text sha256 {report.article.sha256[:_DIGITS_OF_HASH]}")
    return " · ".join(facts)
