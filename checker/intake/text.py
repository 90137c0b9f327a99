"""Reads plain text: paragraphs between empty lines, each character where the writer put it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.intake.article import Found
from checker.intake.blocks import Block, Piece
from checker.intake.draft import Draft
from checker.intake.opening import take_opening

_COMMENT = re.compile(r"[ \t]*(?:#|\.\.)[ \t]+checker:[ \t]")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")


def parse(raw: str) -> Draft:
    """Return the draft that a plain text is; line breaks inside a paragraph stay.

    A line `# checker: ignore SRC101 -- reason` is the writer's word to the rules and no text.

    A first line that stands alone and ends in no full stop is the title.
    """
    blocks, opening = take_opening(tuple(_paragraphs(raw)), None)
    found = replace(Found(), title=opening.title, authors=opening.authors)
    return Draft(raw, blocks, found, opening.segment)


def _paragraphs(raw: str) -> Iterator[Block]:
    pieces: list[Piece] = []
    for found in _LINE.finditer(raw):
        if _COMMENT.match(found[1]):
            continue
        line = found[1].strip()
        if line:
            start = found.start() + found[1].index(line)
            pieces += [Piece(line, start), Piece("\n", _line_feed(found))]
        elif pieces:
            yield Block(tuple(pieces[:-1]))
            pieces = []
    if pieces:
        yield Block(tuple(pieces[:-1]))


def _line_feed(line: re.Match[str]) -> int | None:
    return line.end() - 1 if line[2].endswith("\n") else None
