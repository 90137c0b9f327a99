"""Writes what the registry answers: for a reader, for programs, for a spreadsheet."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from checker.records import Assessment, Domain, Name, Outlet, OutletAnswer
from checker.render.outlet_csv import table
from checker.render.screen import Screen

OutletFormat = Literal["full", "json", "jsonl", "csv"]
OutletRenderer = Callable[[Iterable[OutletAnswer], Screen], Iterator[str]]

# Allowed in JSON as they are, yet able to steer a terminal or to break a line or an encoder.
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


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


OUTLET_RENDERERS: dict[OutletFormat, OutletRenderer] = {
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
        "branch": outlet.branch,
        "owner": outlet.owner,
        "languages": list(outlet.languages),
        "domains": list(map(_domain, outlet.domains)),
        "handles": [{"platform": each.platform, "name": each.name} for each in outlet.handles],
        "aliases": list(dict.fromkeys(name.text for name in outlet.names)),
        "names": list(map(_name, outlet.names)),
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


def _name(name: Name) -> dict[str, str | None]:
    from checker.outlets.scripts import script_of

    return {
        "text": name.text,
        "language": name.language,
        "script": name.script or script_of(name.text),
        "from": name.valid_from,
        "to": name.valid_to,
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
