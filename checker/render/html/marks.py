"""An article cut where a claim begins or ends, so that overlapping claims nest validly."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.records import Claim, Span

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph that belongs as a whole to the same claims.

    `content` are the claims whose content it is part of, `begun` those that begin with it,
    `credit` those whose source or cue it is part of. A `gap` stands for words left out.
    """

    text: str
    content: tuple[int, ...] = ()
    begun: tuple[int, ...] = ()
    credit: tuple[int, ...] = ()
    gap: bool = False


class Marks:
    """Where the claims of one article stand in its text."""

    def __init__(self, text: str, claims: Iterable[Claim]) -> None:
        """Note each place where a claim's content, source or cue begins or ends."""
        self._text = text
        self._turns: dict[int, list[tuple[bool, int, int]]] = {}
        for claim in claims:
            for span in claim.content:
                self._note(span, True, claim.id)
            for span in (*claim.source, *claim.cue):
                self._note(span, False, claim.id)
        self._content: Counter[int] = Counter()
        self._credit: Counter[int] = Counter()
        self._met: set[int] = set()

    def paragraphs(self) -> Iterator[list[Piece]]:
        """Yield the pieces of each paragraph, which together are its text; once."""
        turns, place = sorted(self._turns), 0
        for line in _LINE.finditer(self._text):
            pieces, start = [], line.start()
            while place < len(turns) and turns[place] < line.end():
                if turns[place] > start:
                    pieces.append(self._piece(start, turns[place]))
                    start = turns[place]
                self._turn(turns[place])
                place += 1
            pieces.append(self._piece(start, line.end()))
            if not line.group().isspace():
                yield pieces

    def _note(self, span: Span, content: bool, claim: int) -> None:
        start, end = max(span.start, 0), min(span.end, len(self._text))
        if start < end:
            self._turns.setdefault(start, []).append((content, claim, 1))
            self._turns.setdefault(end, []).append((content, claim, -1))

    def _turn(self, at: int) -> None:
        for content, claim, step in self._turns[at]:
            open_ = self._content if content else self._credit
            open_[claim] += step
            if not open_[claim]:
                del open_[claim]

    def _piece(self, start: int, end: int) -> Piece:
        content = tuple(sorted(self._content))
        begun = tuple(claim for claim in content if claim not in self._met)
        self._met.update(begun)
        return Piece(self._text[start:end], content, begun, tuple(sorted(self._credit)))


def excerpts(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces that are part of a claim, with a gap for each run of others."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.content:
            kept.append(piece)
        elif piece.text.strip() and not (kept and kept[-1].gap):
            kept.append(Piece("", gap=True))
    return kept if any(not piece.gap for piece in kept) else []
