"""Finds extracted paragraphs again in the source of their page: offsets and links come back."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from checker.intake.blocks import Block, Piece
from checker.intake.rawhtml import Anchor, SourceText, squeeze, visible
from checker.records import Hyperlink

_LONG = 30
_PROBE = 24


def align(paragraphs: Sequence[Block], source: SourceText, raw: str) -> tuple[Block, ...]:
    """Return the paragraphs with the place and the links, as written, that the source has."""
    places = _find_all([squeeze(block.text) for block in paragraphs], source.chars)
    placed = (
        _placed(block, found, source, raw) for block, found in zip(paragraphs, places, strict=True)
    )
    return tuple(_forwards(placed))


def _forwards(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each piece unplaced that stands before an earlier one in the source."""
    reached = 0
    for block in blocks:
        pieces = []
        for piece in block.pieces:
            if piece.at is not None and piece.at < reached:
                piece = Piece(piece.text)
            elif piece.at is not None:
                reached = piece.at + len(piece.text)
            pieces.append(piece)
        yield Block(tuple(pieces), block.links, block.heading)


Run = tuple[int, int, int]  # characters of the paragraph, of the source, and how many agree


class _Source:
    """Searches the source, giving up after so many vain searches that a page must be hostile."""

    def __init__(self, chars: str) -> None:
        self.chars = chars
        self.patience = 100

    def find(self, text: str, low: int, high: int | None = None) -> int:
        if self.patience <= 0:
            return -1
        place = self.chars.find(text, low, len(self.chars) if high is None else high)
        self.patience -= place < 0
        return place


def _find_all(texts: list[str], chars: str) -> list[list[Run]]:
    """Place the long paragraphs in order, then the short ones between their neighbours."""
    source = _Source(chars)
    found: list[list[Run]] = [[] for _ in texts]
    cursor = 0
    for index, text in enumerate(texts):
        if len(text) >= _LONG:
            found[index] = _find_long(text, source, cursor)
            if found[index]:
                cursor = max(cursor, _end(found[index]))
    highs = _starts_behind(found, len(chars))
    low = 0
    for index, text in enumerate(texts):
        if found[index]:
            low = _end(found[index])
        elif text and len(text) < _LONG:
            place = chars.find(text, low, min(highs[index], low + 20_000))
            if place >= 0:
                found[index] = [(0, place, len(text))]
                low = place + len(text)
    return found


def _end(runs: list[Run]) -> int:
    return runs[-1][1] + runs[-1][2]


def _starts_behind(found: list[list[Run]], end: int) -> list[int]:
    starts = []
    for runs in reversed(found):
        starts.append(end)
        end = runs[0][1] if runs else end
    return starts[::-1]


def _find_long(text: str, source: _Source, cursor: int) -> list[Run]:
    place = source.find(text, cursor)
    if place < 0 and cursor:
        place = source.find(text, 0)
    if place >= 0:
        return [(0, place, len(text))]
    return list(_find_parts(text, source, cursor))


def _find_parts(text: str, source: _Source, cursor: int) -> Iterator[Run]:
    """Yield the parts of a paragraph that the source interrupts, as long as they can be."""
    start, limit = 0, cursor
    while start + _PROBE <= len(text):
        near = limit + 20_000 if limit > cursor else None
        place = source.find(text[start : start + _PROBE], limit, near)
        if place < 0:
            start += 8
            continue
        length = _agreement(text, start, source.chars, place)
        yield start, place, length
        start, limit = start + length, place + length


def _agreement(text: str, start: int, chars: str, place: int) -> int:
    length, most = 0, min(len(text) - start, len(chars) - place)
    while length < most and text[start + length] == chars[place + length]:
        length += 1
    return length


def _placed(block: Block, runs: list[Run], source: SourceText, raw: str) -> Block:
    text = block.text
    kept = visible(text)
    at: list[int | None] = [None] * len(text)
    links: list[Hyperlink] = []
    for start, place, length in runs:
        for i in range(length):
            at[kept[start + i]] = source.at[place + i]
        for anchor in _anchors(source.anchors, place, place + length):
            first = kept[start + max(anchor.start, place) - place]
            last = kept[start + min(anchor.end, place + length) - place - 1]
            links.append(Hyperlink(first, last + 1, anchor.href))
    return Block(tuple(_pieces(text, at, raw)), tuple(links), block.heading)


def _anchors(anchors: Sequence[Anchor], start: int, end: int) -> Iterator[Anchor]:
    first = bisect_left(anchors, start + 1, key=lambda anchor: anchor.end)
    for anchor in islice(anchors, first, None):
        if anchor.start >= end:
            return
        yield anchor


def _pieces(text: str, at: list[int | None], raw: str) -> Iterator[Piece]:
    """Yield runs of characters that stand side by side, unchanged, in text and source."""
    start = 0
    for i in range(1, len(text) + 1):
        if i < len(text) and _continues(text, at, raw, i):
            continue
        first = at[start]
        exact = first is not None and raw[first] == text[start]
        yield Piece(text[start:i], first if exact else None)
        start = i


def _continues(text: str, at: list[int | None], raw: str, i: int) -> bool:
    before = at[i - 1]
    if before is None or raw[before] != text[i - 1]:
        return at[i] is None and before is None
    if at[i] is None and raw.startswith(text[i], before + 1):
        at[i] = before + 1  # a space, or a character that the squeeze dropped
    return at[i] == before + 1 and raw.startswith(text[i], before + 1)
