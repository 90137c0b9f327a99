"""Paragraphs on their way from a file to the body, each character knowing where it stood."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.records import Hyperlink, Segment

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `at` is where it stands unchanged in the file, None if it does not."""

    text: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, subhead or list item; the offsets of `links` count from its first character."""

    pieces: tuple[Piece, ...]
    links: tuple[Hyperlink, ...] = ()
    heading: bool = False

    @property
    def text(self) -> str:
        """Return the paragraph's text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def at(self) -> int | None:
        """Return where the first character that stands in the file stands there."""
        return next((piece.at for piece in self.pieces if piece.at is not None), None)


@dataclass(frozen=True, slots=True)
class Body:
    """The body put together: its text, where that stands in the file, and its links."""

    text: str
    segments: tuple[Segment, ...]
    links: tuple[Hyperlink, ...]


def cut(block: Block, start: int, end: int) -> Block:
    """Return the characters [start, end) of a block, with what maps and links them."""
    pieces, offset = [], 0
    for piece in block.pieces:
        low, high = max(start - offset, 0), min(end - offset, len(piece.text))
        if low < high:
            at = None if piece.at is None else piece.at + low
            pieces.append(Piece(piece.text[low:high], at))
        offset += len(piece.text)
    return Block(tuple(pieces), tuple(_clip(block.links, start, end)), block.heading)


def stripped(block: Block) -> Block:
    """Return the block without white space at its ends."""
    text = block.text
    start = len(text) - len(text.lstrip())
    return cut(block, start, max(start, len(text.rstrip())))


def join(blocks: Iterable[Block]) -> Body:
    """Put the blocks together, an empty line between each two."""
    texts: list[str] = []
    segments: list[Segment] = []
    links: list[Hyperlink] = []
    offset = 0
    for block in blocks:
        if texts:
            texts.append(GAP)
            offset += len(GAP)
        links += _shift(block.links, offset)
        for piece in block.pieces:
            _extend(segments, offset, piece)
            texts.append(piece.text)
            offset += len(piece.text)
    return Body("".join(texts), tuple(segments), tuple(links))


def _extend(segments: list[Segment], offset: int, piece: Piece) -> None:
    if piece.at is None or not piece.text:
        return
    new = Segment(offset, piece.at, len(piece.text))
    if segments:
        last = segments[-1]
        if (last.text_start + last.length, last.file_start + last.length) == (offset, piece.at):
            new = Segment(last.text_start, last.file_start, last.length + new.length)
            segments.pop()
    segments.append(new)


def _shift(links: Sequence[Hyperlink], by: int) -> Iterator[Hyperlink]:
    for link in links:
        yield Hyperlink(link.start + by, link.end + by, link.href, link.outlet)


def _clip(links: Sequence[Hyperlink], start: int, end: int) -> Iterator[Hyperlink]:
    for link in links:
        low, high = max(link.start, start), min(link.end, end)
        if low < high:
            yield Hyperlink(low - start, high - start, link.href, link.outlet)
