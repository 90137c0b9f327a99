"""Builds the compiled registry: what finds an entry first, then a line an entry, in a JSON array.

A reader decodes only what it meets. The head tells where each line before the entries starts: the
ids, the words of bodies' names, then for hosts, accounts, names as they are asked for, names and
names with an anchor each two lines: how the keys open, and a bucket of keys an opening.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from checker.outlets import text
from checker.outlets.anchors import ANCHORS, edges, is_anchored
from checker.outlets.buckets import NAME_OPENING, OPENING, Use
from checker.outlets.codec import encode
from checker.outlets.nominals import adjectives, nouns
from checker.outlets.places import END, SCHEMA, SEPARATOR
from checker.patterns import deferred
from checker.records import Outlet

_INITIALS = deferred(r"\b(?:US|UK|UN|EU|UAE|USA)\b")
_PAIRS = (
    ("defence", "defense"),
    ("centre", "center"),
    ("organisation", "organization"),
    ("labour", "labor"),
)
_SPELLINGS = (("", ""), *_PAIRS, *((american, british) for british, american in _PAIRS))
_Place = tuple[str, int, int]


def compile_registry(outlets: Sequence[Outlet], version: str) -> bytes:
    """Return the compiled registry of `outlets` under the ISO date `version`."""
    ordered = sorted(outlets, key=lambda outlet: outlet.id)
    entries = [encode(outlet).encode() for outlet in ordered]
    names = sorted(_names(ordered))
    free = [each for each in names if not is_anchored(each[0])]
    anchored = [each for each in names if is_anchored(each[0])]
    borne = [(key, ordered[position]) for key, position, _ in names]
    words = {
        "adjectives": dict(sorted(adjectives(borne).items())),
        "nouns": dict(sorted(nouns(borne).items())),
        "endings": _endings(anchored),
    }
    lines = [
        _json({"ids": [outlet.id for outlet in ordered], "starts": _starts(entries, SEPARATOR)}),
        _json(words),
        *_section(_uses(sorted(_hosts(ordered))), _opening),
        *_section(_uses(sorted(_accounts(ordered))), _opening),
        *_section(_uses(_asked(free)), _opening),
        *_section(dict.fromkeys(ANCHORS, ()) | _uses(free), lambda key: key[:NAME_OPENING]),
        *_section(_uses(anchored), lambda key: edges(key)[0]),
    ]
    head = _json({"schema": SCHEMA, "version": version, "lines": _starts(lines, SEPARATOR)})
    return b"[" + SEPARATOR.join([head, *lines, *entries]) + END


def _starts(parts: Sequence[bytes], between: bytes) -> list[int]:
    """Return where each part starts when joined, and where one after the last would."""
    return list(accumulate((len(part) + len(between) for part in parts), initial=0))


def _json(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _uses(places: Iterable[_Place]) -> dict[str, Sequence[Use]]:
    """Return places by key, those of a key in their order."""
    uses: dict[str, list[Use]] = {}
    for key, position, number in places:
        uses.setdefault(key, []).append((position, number))
    return dict(uses)


def _section(
    uses: Mapping[str, Sequence[Use]], opening_of: Callable[[str], str]
) -> tuple[bytes, bytes]:
    """Return how keys open and where in the second line the bucket of each opening starts."""
    buckets: dict[str, dict[str, Sequence[Use]]] = {}
    for key in sorted(uses):
        buckets.setdefault(opening_of(key), {})[key] = uses[key]
    openings = sorted(buckets)
    told = [_json(buckets[opening]) for opening in openings]
    index = _json({"openings": openings, "starts": _starts(told, b",")})
    return index, b"[" + b",".join(told) + b"]"


def _opening(key: str) -> str:
    return key[:OPENING]


def _endings(anchored: Iterable[_Place]) -> list[str]:
    return sorted({edges(key)[1] for key, _, _ in anchored})


def _asked(free: Sequence[_Place]) -> Iterator[_Place]:
    """Yield names as queries spell them, last names first."""
    for key, places in reversed([(k, list(each)) for k, each in groupby(free, itemgetter(0))]):
        yield from ((text.squeeze(key), position, number) for _, position, number in places)


def _hosts(outlets: Sequence[Outlet]) -> Iterator[_Place]:
    for position, outlet in enumerate(outlets):
        for number, domain in enumerate(outlet.domains):
            yield domain.host.partition("/")[0], position, number


def _accounts(outlets: Sequence[Outlet]) -> Iterator[_Place]:
    for position, outlet in enumerate(outlets):
        for number, handle in enumerate(outlet.handles):
            yield handle.name.lower(), position, number


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
