"""Takes the headline and the byline off the front of a body."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.intake.blocks import Block
from checker.intake.dateline import find_dateline
from checker.records import Segment

_LONGEST_TITLE = 250
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|van|von|de|der|al|el|bin|di|da)){1,4}"
_BYLINE = re.compile(
    rf"(?:By|BY) ({_NAME}(?:(?:,| and| AND|, and) {_NAME}){{0,3}})(?:,? [\w ]{{2,30}})?"
)
_NO_TITLE_END = (".", ":", ";", ",", "…", ".”", '."')


@dataclass(frozen=True, slots=True)
class Opening:
    """What stood in front of the body, and where in the file its title stands."""

    title: str | None
    authors: tuple[str, ...]
    segment: Segment | None


def take_opening(blocks: tuple[Block, ...], title: str | None) -> tuple[tuple[Block, ...], Opening]:
    """Return the blocks behind headline and byline, and the headline and the authors.

    With a `title`, a first block that repeats it goes; without one, a first block that reads
    like a headline becomes it. The last block never goes.
    """
    segment = None
    if title is not None:
        if len(blocks) > 1 and _same(blocks[0].text, title):
            segment = _segment(blocks[0])
            blocks = blocks[1:]
    elif len(blocks) > 1 and _is_headline(blocks[0]):
        title, segment = blocks[0].text, _segment(blocks[0])
        blocks = blocks[1:]
    authors: tuple[str, ...] = ()
    if len(blocks) > 1 and (names := byline(blocks[0].text)):
        authors, blocks = names, blocks[1:]
    return blocks, Opening(title, authors, segment)


def repeats_title(text: str, titles: Iterable[str]) -> bool:
    """Whether a paragraph is one of the titles, or what a title wraps in the name of a site."""
    plain = _folded(text)
    return any(
        plain == _folded(title) or (len(plain) > 25 and _folded(title).startswith(plain))
        for title in titles
    )


def byline(text: str) -> tuple[str, ...]:
    """Return the names in a line that is a byline ("By Jo Bloggs and Ann Other"), else none."""
    found = _BYLINE.fullmatch(text.strip()) if len(text) < 120 else None
    return tuple(re.split(r",? and |, ", found[1], flags=re.IGNORECASE)) if found else ()


def _is_headline(block: Block) -> bool:
    text = block.text
    return (
        "\n" not in text
        and len(text) <= _LONGEST_TITLE
        and not text.endswith(_NO_TITLE_END)
        and not byline(text)
        and find_dateline(text) is None
    )


def _same(text: str, title: str) -> bool:
    return _folded(text) == _folded(title)


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _segment(block: Block) -> Segment | None:
    return None if block.at is None else Segment(0, block.at, len(block.text))
