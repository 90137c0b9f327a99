"""Finds extracted paragraphs again in the source of their page: offsets and links come back."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

from checker.intake.blocks import Block, Piece
from checker.intake.sourcetext import Anchor, SourceText, Word, squeeze, words
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
Stretch = tuple[int, int, int]  # offsets in the paragraph and in the source, and how many follow


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
    ours = list(words(text, 0, len(text)))
    stretches = (each for run in runs for each in _stretches(ours, run, source, raw))
    pieces, links = tuple(_pieces(text, stretches, raw)), tuple(_links(ours, runs, source))
    return Block(pieces, links, block.heading)


def _links(ours: Sequence[Word], runs: list[Run], source: SourceText) -> Iterator[Hyperlink]:
    for start, place, length in runs:
        for anchor in _anchors(source.anchors, place, place + length):
            first = _offset(ours, start + max(anchor.start, place) - place)
            last = _offset(ours, start + min(anchor.end, place + length) - place - 1)
            yield Hyperlink(first, last + 1, anchor.href)


def _offset(ours: Sequence[Word], number: int) -> int:
    """Return where a visible character of a paragraph stands in it."""
    first, offset, _ = ours[_holder(ours, number)]
    return offset + number - first


def _holder(ours: Sequence[Word], number: int) -> int:
    """Return which of the words holds a visible character."""
    return bisect_right(ours, number, key=itemgetter(0)) - 1


def _anchors(anchors: Sequence[Anchor], start: int, end: int) -> Iterator[Anchor]:
    first = bisect_left(anchors, start + 1, key=lambda anchor: anchor.end)
    for anchor in islice(anchors, first, None):
        if anchor.start >= end:
            return
        yield anchor


def _stretches(ours: Sequence[Word], run: Run, source: SourceText, raw: str) -> Iterator[Stretch]:
    """Yield the characters of a run, cut wherever text or source has something between them."""
    start, place, length = run
    near = (ours[at] for at in range(_holder(ours, start), len(ours)))
    theirs = _clipped(source.words(raw, place, place + length), place, place + length)
    there = left = 0
    for at, size in _clipped(near, start, start + length):
        while size:
            if not left:
                there, left = next(theirs)
            both = min(size, left)
            yield at, there, both
            at, there, size, left = at + both, there + both, size - both, left - both


def _clipped(found: Iterable[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield offset and length of what words, in order, have of the characters [first, last)."""
    for number, offset, length in found:
        if number >= last:
            return
        low, high = max(number, first), min(number + length, last)
        if low < high:
            yield offset + low - number, high - low


def _pieces(text: str, stretches: Iterable[Stretch], raw: str) -> Iterator[Piece]:
    """Yield runs of characters that stand side by side, unchanged, in text and source."""
    start = end = 0
    place: int | None = None  # of the characters [start, end) in the source
    for at, there, length in stretches:
        if place is not None:
            end = _reach(text, raw, end, at, place - start)
            if end == at and there == place + end - start and raw[there] == text[at]:
                end += length
                continue
            yield Piece(text[start:end], place)
            start, place = end, None
        if start < at:
            yield Piece(text[start:at])
        start, end, place = at, at + length, there
        if raw[there] != text[at]:  # written as an entity
            yield Piece(text[at])
            start, place = end, None
    if place is not None:
        end = _reach(text, raw, end, len(text), place - start)
        yield Piece(text[start:end], place)
        start = end
    if start < len(text):
        yield Piece(text[start:])


def _reach(text: str, raw: str, end: int, most: int, shift: int) -> int:
    """Return how far the source goes on like a text: by a space, or by what the squeeze dropped."""
    while end < most and raw.startswith(text[end], end + shift):
        end += 1
    return end
