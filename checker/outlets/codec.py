"""Writes an outlet as one line of JSON and reads it back; what is empty or default is left out."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

from checker.records import Assessment, Domain, Handle, Name, Outlet, Relation, Sanction

_Part = Name | Domain | Handle | Relation | Sanction | Assessment
_PARTS: dict[str, Callable[..., _Part]] = {
    "names": Name,
    "domains": Domain,
    "handles": Handle,
    "relations": Relation,
    "sanctions": Sanction,
    "assessments": Assessment,
}
_OPTIONAL = ("country", "owner")
_LISTS = ("languages", *_PARTS)
_T = TypeVar("_T")


def encode(outlet: Outlet) -> str:
    """Return `outlet` as one line of compact JSON with sorted keys."""
    return json.dumps(bare(outlet), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(line: str | bytes) -> Outlet:
    """Return the outlet that `encode` wrote as `line`."""
    raw = json.loads(line)
    raw = dict.fromkeys(_OPTIONAL) | dict.fromkeys(_LISTS, ()) | raw
    for key, part in _PARTS.items():
        raw[key] = tuple(_build(part, item) for item in raw[key])
    return _build(Outlet, raw)


def bare(record: Outlet | _Part) -> dict[str, object]:
    """Return the fields of a record as its source gives them, without what is default."""
    told: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if value is None or value == () or value == field.default:
            continue
        if isinstance(value, tuple):
            value = [item if isinstance(item, str) else bare(item) for item in value]
        told[field.name] = value
    return told


def _build(kind: Callable[..., _T], raw: dict[str, object]) -> _T:
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()})
