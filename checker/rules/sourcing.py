"""Words by which vague and anonymous attribution is told, from the language's data."""

from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from checker.language.source import read


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The closed lists of one language, in lower case.

    `hearsay` are ends of cues that credit nobody, `nobody` groups that nothing tells apart,
    `inside` heads of phrases for unnamed individuals, `reasons` what says why they are unnamed.
    """

    hearsay: tuple[str, ...]
    nobody: frozenset[str]
    inside: frozenset[str]
    reasons: tuple[str, ...]


class _Entry(TypedDict):
    text: str


@cache
def english() -> Sourcing:
    """Load the lists of English."""
    data = cast("dict[str, list[_Entry]]", read("en")["sourcing"])
    lists = {name: tuple(entry["text"] for entry in rows) for name, rows in data.items()}
    return Sourcing(
        hearsay=lists["hearsay"],
        nobody=frozenset(lists["nobody"]),
        inside=frozenset(lists["inside"]),
        reasons=lists["reason"],
    )
