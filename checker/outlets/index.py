"""Builds the compiled registry: a line that finds, then one line an outlet, in all a JSON array.

The first line maps hosts, accounts and folded names to positions, so that a reader decodes only
the outlets that it meets. A place is two numbers: the outlet's, and the entry's within it.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.errors import RegistryError
from checker.outlets import text
from checker.outlets.codec import encode
from checker.records import Outlet

_SCHEMA = "checker/registry/1"
_END = b"\n]\n"
_INITIALS = re.compile(r"\b(?:US|UK|UN|EU|UAE|USA)\b")


class Index(NamedTuple):
    """Where everything stands; `hosts` and `names` give places, flat, `accounts` outlets."""

    version: str
    ids: list[str]
    hosts: dict[str, list[int]]
    accounts: dict[str, int]
    names: dict[str, list[int]]


def compile_registry(outlets: Sequence[Outlet], version: str) -> str:
    """Return the compiled registry of `outlets` under the ISO date `version`."""
    ordered = sorted(outlets, key=lambda outlet: outlet.id)
    index = Index(
        version=version,
        ids=[outlet.id for outlet in ordered],
        hosts=_gather(_hosts(ordered)),
        accounts=dict(sorted(_accounts(ordered))),
        names=_gather(_names(ordered)),
    )
    first = json.dumps(
        {"schema": _SCHEMA} | index._asdict(), ensure_ascii=False, separators=(",", ":")
    )
    return "[" + ",\n".join([first, *map(encode, ordered)]) + _END.decode()


def read_index(compiled: bytes) -> tuple[Index, list[bytes]]:
    """Return the index of a compiled registry, and the line of each outlet.

    Raises RegistryError where `compiled` is none, or of another schema.
    """
    first, *lines = compiled.removesuffix(_END).removeprefix(b"[").split(b",\n")
    try:
        told = json.loads(first)
        if told.pop("schema") == _SCHEMA:
            return Index(**told), lines
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    raise RegistryError(f"no compiled registry of schema {_SCHEMA}; rebuild it from its source")


def _gather(entries: Iterator[tuple[str, int, int]]) -> dict[str, list[int]]:
    gathered: defaultdict[str, list[int]] = defaultdict(list)
    for key, position, number in entries:
        gathered[key] += position, number
    return dict(sorted(gathered.items()))


def _hosts(outlets: Sequence[Outlet]) -> Iterator[tuple[str, int, int]]:
    for position, outlet in enumerate(outlets):
        for number, domain in enumerate(outlet.domains):
            yield domain.host.partition("/")[0], position, number


def _accounts(outlets: Sequence[Outlet]) -> Iterator[tuple[str, int]]:
    for position, outlet in enumerate(outlets):
        for handle in outlet.handles:
            yield f"{handle.platform}:{handle.name.lower()}", position


def _names(outlets: Sequence[Outlet]) -> Iterator[tuple[str, int, int]]:
    for position, outlet in enumerate(outlets):
        for number, name in enumerate(outlet.names):
            for key in sorted(_spellings(name.text)):
                yield key, position, number


def _spellings(name: str) -> set[str]:
    """Return how a name may stand in a folded text: as written, and with dotted initials."""
    bare = text.bare(name)
    dotted = _INITIALS.sub(lambda initials: "".join(f"{i}." for i in initials[0]), bare)
    return {bare.lower(), dotted.lower()}
