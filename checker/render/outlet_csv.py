"""Writes what the registry answers as CSV that no spreadsheet takes for a formula."""

from collections.abc import Iterable, Iterator

from checker.records import OutletAnswer
from checker.render.screen import Screen
from checker.render.sheet import row

_COLUMNS = (
    "query",
    "matched_by",
    "ambiguous",
    "id",
    "name",
    "country",
    "entity_type",
    "affiliation",
    "assessed_later",
    "assessor",
    "assessor_label",
    "assessed",
    "assessment_url",
    "owner",
    "languages",
    "domains",
    "handles",
    "aliases",
)


def table(answers: Iterable[OutletAnswer], _: Screen) -> Iterator[str]:
    """Yield CSV with a header; lists are joined with "; "."""
    yield row(_COLUMNS)
    for answer in answers:
        yield row(_cells(answer))


def _cells(answer: OutletAnswer) -> list[str]:
    outlet, grade = answer.outlet, answer.grade
    asked = [answer.query, answer.matched_by or "", "; ".join(answer.ambiguous)]
    if outlet is None or grade is None:
        return asked + [""] * (len(_COLUMNS) - len(asked))
    known = [outlet.id, outlet.name, outlet.country or "", outlet.entity_type, grade.affiliation]
    decisive = grade.assessment
    evidence = (
        [decisive.assessor, decisive.label, decisive.date, decisive.url] if decisive else [""] * 4
    )
    lists = (
        outlet.languages,
        [domain.host for domain in outlet.domains],
        [f"{handle.platform}:{handle.name}" for handle in outlet.handles],
        dict.fromkeys(name.text for name in outlet.names),
    )
    later = "yes" if grade.assessed_later else "no"
    return [*asked, *known, later, *evidence, outlet.owner or "", *map("; ".join, lists)]
