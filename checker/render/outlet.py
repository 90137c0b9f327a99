"""Writes what the registry answers: for a reader, for programs, for a spreadsheet."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import Literal

from checker.records import Assessment, Domain, Outlet, OutletAnswer
from checker.render.screen import Screen

OutletFormat = Literal["full", "json", "jsonl", "csv"]

# Allowed in JSON as they are, yet able to steer a terminal or to break a line or an encoder.
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = re.compile(r"\s*[=+\-@]")
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


def full(answers: Iterable[OutletAnswer], screen: Screen) -> Iterator[str]:
    """Yield a card for each answer."""
    from checker.render.outlet_card import card

    for number, answer in enumerate(answers):
        yield "\n" if number else ""
        yield from card(answer, screen)


def json_array(answers: Iterable[OutletAnswer], _: Screen) -> Iterator[str]:
    """Yield one JSON array with an element for each answer."""
    yield "["
    for number, answer in enumerate(answers):
        yield (",\n" if number else "\n") + _json(answer)
    yield "\n]\n"


def json_lines(answers: Iterable[OutletAnswer], _: Screen) -> Iterator[str]:
    """Yield one line of JSON for each answer."""
    return (_json(answer) + "\n" for answer in answers)


def table(answers: Iterable[OutletAnswer], _: Screen) -> Iterator[str]:
    """Yield CSV with a header; lists are joined with "; "."""
    yield _row(_COLUMNS)
    for answer in answers:
        yield _row(_cells(answer))


OUTLET_RENDERERS: dict[OutletFormat, Callable[[Iterable[OutletAnswer], Screen], Iterator[str]]] = {
    "full": full,
    "json": json_array,
    "jsonl": json_lines,
    "csv": table,
}


def _json(answer: OutletAnswer) -> str:
    told = {
        "schema": answer.schema,
        "query": answer.query,
        "as_of": answer.as_of,
        "outlet": _outlet(answer.outlet, answer) if answer.outlet else None,
        "matched_by": answer.matched_by,
        "ambiguous": list(answer.ambiguous),
    }
    return _UNSAFE.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(told, ensure_ascii=False)
    )


def _outlet(outlet: Outlet, answer: OutletAnswer) -> dict[str, object]:
    grade = answer.grade
    decisive = grade.assessment if grade else None
    return {
        "id": outlet.id,
        "name": outlet.name,
        "country": outlet.country,
        "entity_type": outlet.entity_type,
        "affiliation": grade.affiliation if grade else "unknown",
        "assessed_later": bool(grade and grade.assessed_later),
        "decided_by": _assessment(decisive) if decisive else None,
        "label": outlet.label,
        "owner": outlet.owner,
        "languages": list(outlet.languages),
        "domains": list(map(_domain, outlet.domains)),
        "handles": [{"platform": each.platform, "name": each.name} for each in outlet.handles],
        "aliases": _aliases(outlet),
        "relations": [{"type": each.type, "to": each.to} for each in outlet.relations],
        "sanctions": [
            {"by": each.by, "act": each.act, "date": each.date, "url": each.url}
            for each in outlet.sanctions
        ],
        "assessments": list(map(_assessment, outlet.assessments)),
    }


def _domain(domain: Domain) -> dict[str, str | None]:
    return {
        "host": domain.host,
        "scope": domain.scope,
        "role": domain.role,
        "from": domain.valid_from,
        "to": domain.valid_to,
    }


def _assessment(assessment: Assessment) -> dict[str, str | None]:
    return {
        "assessor": assessment.assessor,
        "label": assessment.label,
        "code": assessment.code,
        "date": assessment.date,
        "from": assessment.valid_from,
        "to": assessment.valid_to,
        "url": assessment.url,
    }


def _aliases(outlet: Outlet) -> list[str]:
    return list(dict.fromkeys(name.text for name in outlet.names))


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
        _aliases(outlet),
    )
    later = "yes" if grade.assessed_later else "no"
    return [*asked, *known, later, *evidence, outlet.owner or "", *map("; ".join, lists)]


def _row(cells: Iterable[str]) -> str:
    """Return one line of CSV in which no cell can act as a formula or break the line."""
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(text: str) -> str:
    text = _UNSAFE.sub("\ufffd", " ".join(text.split()))
    return f"'{text}" if _FORMULA.match(text) else text
