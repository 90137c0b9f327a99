"""Builds the compiled registry: what finds an entry first, then a line an entry, in a JSON array.

A reader decodes only the parts and the entries that it meets. Each of the first lines is one part:
the head, then the places of hosts, of accounts and of names.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from checker.outlets import text
from checker.outlets.codec import encode
from checker.outlets.places import END, SCHEMA, SEPARATOR
from checker.records import Outlet

_INITIALS = re.compile(r"\b(?:US|UK|UN|EU|UAE|USA)\b")
_PAIRS = (("defence", "defense"), ("centre", "center"), ("organisation", "organization"))
_SPELLINGS = (("", ""), *_PAIRS, *((american, british) for british, american in _PAIRS))
_Place = tuple[str, int, int]


def compile_registry(outlets: Sequence[Outlet], version: str) -> bytes:
    """Return the compiled registry of `outlets` under the ISO date `version`."""
    ordered = sorted(outlets, key=lambda outlet: outlet.id)
    entries = [encode(outlet).encode() for outlet in ordered]
    widths = (len(entry) + len(SEPARATOR) for entry in entries)
    head = {
        "schema": SCHEMA,
        "version": version,
        "ids": [outlet.id for outlet in ordered],
        "starts": list(accumulate(widths, initial=0)),
    }
    sections = map(_section, (_hosts(ordered), _accounts(ordered), _names(ordered)))
    return b"[" + SEPARATOR.join([_json(head), *sections, *entries]) + END


def _json(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _section(places: Iterable[_Place]) -> bytes:
    """Return places by key, as three arrays: many small ones would take longer to read."""
    ordered = sorted(places)
    columns: list[list[object]] = [list(column) for column in zip(*ordered, strict=True)]
    keys, outlets, numbers = columns or ([], [], [])
    return _json({"keys": keys, "outlets": outlets, "numbers": numbers})


def _hosts(outlets: Sequence[Outlet]) -> Iterator[_Place]:
    for position, outlet in enumerate(outlets):
        for number, domain in enumerate(outlet.domains):
            yield domain.host.partition("/")[0], position, number


def _accounts(outlets: Sequence[Outlet]) -> Iterator[_Place]:
    for position, outlet in enumerate(outlets):
        for number, handle in enumerate(outlet.handles):
            yield f"{handle.platform}:{handle.name.lower()}", position, number


def _names(outlets: Sequence[Outlet]) -> Iterator[_Place]:
    for position, outlet in enumerate(outlets):
        for number, name in enumerate(outlet.names):
            for key in _spellings(name.text):
                yield key, position, number


def _spellings(name: str) -> set[str]:
    """Return how a name may stand in a folded text: dotted initials, British or American."""
    bare = text.bare(name)
    dotted = _INITIALS.sub(lambda initials: "".join(f"{i}." for i in initials[0]), bare)
    return {_respelt(each.lower(), old, new) for each in (bare, dotted) for old, new in _SPELLINGS}


def _respelt(name: str, old: str, new: str) -> str:
    return name.replace(old, new) if old else name
