"""The registry's entry as a card for the terminal: the grade first, and who says so."""

from collections.abc import Iterable, Iterator

from checker.records import Affiliation, Assessment, Branch, Domain, Name, Outlet, OutletAnswer
from checker.render.page import Page
from checker.render.screen import Screen

_MEANING: dict[Affiliation, str] = {
    "state-controlled": "The state decides what is published.",
    "state-aligned": "The state owns or captured the outlet, or steers it through its owners.",
    "state-funded-independent": "The state pays; the newsroom decides.",
    "public-service": "Publicly mandated or funded; the newsroom decides.",
    "independent": "No state decides what is published.",
    "government-body": "An organ of a state, which speaks for itself.",
    "disputed": "Assessors disagree on whether the state decides what is published.",
    "unknown": "Nobody whom the registry follows has assessed it.",
}
_OPEN_CASE: dict[Branch, str] = {
    "legislature": "A legislature: its words count neither as the government's nor as independent.",
    "judiciary": "A court: its words count neither as the government's nor as independent.",
}
_LIMITS = "The grade says who decides what is published, not whether a report is true."
_INDENT = 2
_LABEL = 12
_MOST = 12  # items of a list, so that a card fits a screen


def card(answer: OutletAnswer, screen: Screen) -> Iterator[str]:
    """Yield the lines of one answer."""
    page = Page(screen)
    if answer.outlet is None:
        _unresolved(page, answer)
    else:
        _head(page, answer.outlet)
        _grade(page, answer)
        _assessments(page, answer.outlet)
        _particulars(page, answer.outlet)
        _sanctions(page, answer.outlet)
        _other_meanings(page, answer, answer.outlet)
    return page.printed()


def _unresolved(page: Page, answer: OutletAnswer) -> None:
    if answer.ambiguous:
        page.paragraph(f"“{answer.query}” could mean: {', '.join(answer.ambiguous)}", style="bold")
        page.paragraph("Ask for an id, a full name or an address.", _INDENT)
    else:
        page.paragraph(f"“{answer.query}” names no outlet that the registry knows.", style="bold")


def _other_meanings(page: Page, answer: OutletAnswer, outlet: Outlet) -> None:
    others = [each for each in answer.ambiguous if each != outlet.id]
    if others:
        page.blank()
        page.paragraph(f"“{answer.query}” could also mean: {', '.join(others)}", _INDENT)


def _head(page: Page, outlet: Outlet) -> None:
    facts = (outlet.id, outlet.entity_type.replace("-", " "), outlet.country or "no country")
    page.paragraph(outlet.name, style="bold")
    page.paragraph(" · ".join(facts), style="dim")
    page.paragraph(outlet.label or "")


def _grade(page: Page, answer: OutletAnswer) -> None:
    assert answer.grade is not None, "an outlet comes with its grade"
    grade, day = answer.grade, f"on {answer.as_of}" if answer.as_of else "by the newest assessments"
    page.blank()
    page.paragraph(f"{grade.affiliation.upper()} {day}", _INDENT, "bold")
    page.paragraph(_MEANING[grade.affiliation], _INDENT)
    if answer.outlet and answer.outlet.branch:
        page.paragraph(_OPEN_CASE[answer.outlet.branch], _INDENT)
    if grade.assessed_later:
        page.paragraph("Assessed later: the registry knows none made by that day.", _INDENT)
    page.paragraph(_LIMITS, _INDENT)


def _assessments(page: Page, outlet: Outlet) -> None:
    if outlet.assessments:
        page.blank()
        page.paragraph("Who says so", _INDENT, "bold")
    for each in sorted(outlet.assessments, key=lambda one: one.date, reverse=True):
        page.paragraph(f"{each.date} {each.assessor}: {each.label} ({each.code}){_period(each)}", 4)
        page.paragraph(each.url, 6, "dim")


def _particulars(page: Page, outlet: Outlet) -> None:
    page.blank()
    _line(page, "Owner", [outlet.owner] if outlet.owner else [])
    _line(page, "Names", [name.text + _period(name) for name in outlet.names])
    _line(page, "Domains", map(_domain, outlet.domains))
    _line(page, "Handles", [f"{handle.platform}:{handle.name}" for handle in outlet.handles])
    _line(page, "Languages", outlet.languages)
    _line(page, "Relations", [f"{r.type.replace('-', ' ')} {r.to}" for r in outlet.relations])


def _line(page: Page, label: str, items: Iterable[str]) -> None:
    every = list(items)
    if not every:
        return
    told = ", ".join(every[:_MOST])
    if len(every) > _MOST:
        told += f" and {len(every) - _MOST} more (all with -f json)"
    first, *rest = page.wrapped(told, page.width - _INDENT - _LABEL) or [""]
    page.row((" " * _INDENT, ""), (page.cell(label, _LABEL), "dim"), (first, ""))
    for line in rest:
        page.row((" " * (_INDENT + _LABEL), ""), (line, ""))


def _sanctions(page: Page, outlet: Outlet) -> None:
    if not outlet.sanctions:
        return
    page.blank()
    page.paragraph("Sanctions (no proof of state ownership, no part of the grade)", _INDENT, "bold")
    for each in outlet.sanctions:
        page.paragraph(f"{each.date} {each.by}: {each.act}", 4)
        page.paragraph(each.url, 6, "dim")


def _domain(domain: Domain) -> str:
    notes: list[str] = [] if domain.role == "main" else [domain.role]
    notes += [] if domain.scope == "registrable" else [domain.scope]
    return domain.host + (f" ({', '.join(notes)})" if notes else "") + _period(domain)


def _period(dated: Assessment | Domain | Name) -> str:
    since, until = dated.valid_from, dated.valid_to
    if not (since or until):
        return ""
    return " [" + " ".join(filter(None, (since and f"from {since}", until and f"to {until}"))) + "]"
