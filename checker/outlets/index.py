"""Builds the compiled registry: what finds an entry first, then a line an entry, in a JSON array.

A reader decodes only the parts and the entries that it meets. Each of the first lines is one part:
the head, then the places of hosts, of accounts and of names.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from checker.outlets import text
from checker.outlets.anchors import edges, is_anchored
from checker.outlets.codec import encode
from checker.outlets.nominals import adjectives
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
    names = list(_names(ordered))
    openings, endings, buckets = _anchored(each for each in names if is_anchored(each[0]))
    head = {
        "schema": SCHEMA,
        "version": version,
        "ids": [outlet.id for outlet in ordered],
        "starts": _starts(entries, SEPARATOR),
        "anchored": {"openings": openings, "endings": endings},
        "anchored_starts": [start + len(b"[") for start in _starts(buckets, b",")],
        "adjectives": dict(
            sorted(adjectives((key, ordered[position]) for key, position, _ in names).items())
        ),
    }
    free = (each for each in names if not is_anchored(each[0]))
    sections = map(_section, (_hosts(ordered), _accounts(ordered), free))
    anchored = b"[" + b",".join(buckets) + b"]"
    return b"[" + SEPARATOR.join([_json(head), *sections, anchored, *entries]) + END


def _starts(parts: Sequence[bytes], between: bytes) -> list[int]:
    """Return where each part starts when joined, and where one after the last would."""
    return list(accumulate((len(part) + len(between) for part in parts), initial=0))


def _json(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _section(places: Iterable[_Place]) -> bytes:
    """Return places by key, as three arrays: many small ones would take longer to read."""
    ordered = sorted(places)
    columns: list[list[object]] = [list(column) for column in zip(*ordered, strict=True)]
    keys, outlets, numbers = columns or ([], [], [])
    return _json({"keys": keys, "outlets": outlets, "numbers": numbers})


def _anchored(places: Iterable[_Place]) -> tuple[list[str], list[str], list[bytes]]:
    """Return the words with which names open and end, and for each opening its names."""
    buckets: dict[str, dict[str, list[tuple[int, int]]]] = {}
    endings: set[str] = set()
    for key, position, number in sorted(places):
        opening, ending = edges(key)
        endings.add(ending)
        buckets.setdefault(opening, {}).setdefault(key, []).append((position, number))
    openings = sorted(buckets)
    return openings, sorted(endings), [_json(buckets[opening]) for opening in openings]


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
