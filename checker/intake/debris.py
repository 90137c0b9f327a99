"""Leaves out what a page or a paste holds beside the article: pleas, ads, captions, related links.

Only a whole paragraph or a whole line is ever left out, and only where a pattern of
`language/en/debris.toml` covers all of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from checker.intake.blocks import Block, cut
from checker.language.source import read
from checker.records import Credit

_LONGEST = 600
_SENTENCE_END = (".", "!", "?", "”", '"', "’", ")", ":")
_EDGE = ' \t\u00a0-–—_*•·|[(>»"“'


class Pattern(TypedDict):
    """One kind of debris: what to call it, how its lines open, and what covers a whole line.

    A group `credit` in `match` names who made a picture.
    """

    phrase: str
    starts: list[str]
    match: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The paragraphs that stay, what was left out in short phrases, and credits found in it."""

    blocks: tuple[Block, ...]
    ignored: tuple[str, ...]
    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class Debris:
    """What a line that is no part of the article is, and the credit that it gives, if any."""

    phrase: str
    credit: str | None


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return every pattern in the order of the file."""
    table = cast("dict[str, list[Pattern]]", read("en")["debris"])
    return tuple(table["pattern"])


def debris_in(line: str) -> Debris | None:
    """Return what a whole line is if it is debris, None if it may belong to the article."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return None
    opening = line.lstrip(_EDGE).lower()
    for index, pattern in enumerate(patterns()):
        if not opening.startswith(tuple(pattern["starts"])):
            continue
        if found := _compiled(index).fullmatch(line):
            credit = found.groupdict().get("credit")
            return Debris(pattern["phrase"], _name(credit or ""))
    return None


def clean(blocks: tuple[Block, ...]) -> Cleaned:
    """Return the paragraphs without debris."""
    kept: list[Block] = []
    found: list[Debris] = []
    for block in blocks:
        kept += _sift(block, found)
    return Cleaned(
        tuple(kept),
        tuple(dict.fromkeys(debris.phrase for debris in found)),
        tuple(Credit(debris.credit) for debris in found if debris.credit),
    )


def _name(credit: str) -> str | None:
    name = credit.strip()
    return (name if "(" in name else name.rstrip(")] ")) or None


@cache
def _compiled(index: int) -> re.Pattern[str]:
    return re.compile(patterns()[index]["match"])


def _sift(block: Block, found: list[Debris]) -> Iterator[Block]:
    """Yield what stays of a paragraph; a run of lines between two debris lines stays together."""
    text = block.text
    start = offset = 0
    previous = "."
    for line in text.split("\n"):
        # a line may only be judged alone where the line before it has ended a sentence
        debris = debris_in(line) if _ends(previous) else None
        if debris:
            found.append(debris)
            if text[start:offset].strip():
                yield _trimmed(block, start, offset)
            start = offset + len(line) + 1
            previous = "."
        else:
            previous = line
        offset += len(line) + 1
    if start == 0:
        yield block
    elif text[start:].strip():
        yield _trimmed(block, start, len(text))


def _ends(line: str) -> bool:
    return not line.strip() or line.rstrip().endswith(_SENTENCE_END) or len(line.split()) <= 6


def _trimmed(block: Block, start: int, end: int) -> Block:
    text = block.text[start:end]
    low = start + len(text) - len(text.lstrip())
    return cut(block, low, start + len(text.rstrip()))
