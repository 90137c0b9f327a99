"""Reads the frames that close a sentence, from the right: "…, the ministry said, RT reported"."""

from checker.attribution.frames.found import Closing, Participle, Tail
from checker.attribution.frames.line import Line
from checker.attribution.frames.side_clauses import (
    before_citing,
    before_side_clause,
    opens_side_clause,
)
from checker.attribution.frames.tails import tail_of

_DASHES = frozenset({"-", "–", "—"})
_OPENING = 4  # words in which a dash does not yet part anything


def read_closing(line: Line) -> Closing:
    """Return the side clauses and frames that close a sentence, and what is left before them.

    What follows a dash may be the writer's own afterthought, so a sentence that closes with no
    frame is read once more up to its first dash.
    """
    whole = _closing_before(line, line.end)
    dashes = line.words.places(_DASHES, line.start + _OPENING, line.end)
    if not dashes or whole.participles or whole.tails:
        return whole
    again = _closing_before(line, dashes[0])
    return again if again.tails else whole


def _closing_before(line: Line, end: int) -> Closing:
    participles: list[Participle] = []
    tails: list[Tail] = []
    last = len(line.hits)
    end = before_citing(line, end)
    for index in reversed(range(len(line.hits))):
        hit = line.hits[index]
        if hit.end > end or index > last:
            continue
        tail = None if opens_side_clause(line, hit) else tail_of(line, hit, end)
        if tail:
            tails.append(tail)
            end = line.before_marks(tail.start)
            continue
        opener = _side_clause_around(line, index)
        if opener is None:
            break
        participles.insert(0, Participle(line.hits[opener], end))
        last, end = opener, before_side_clause(line, line.hits[opener].start)
    return Closing(tuple(participles), tuple(tails), end)


def _side_clause_around(line: Line, index: int) -> int | None:
    """Return the cue whose side clause holds the cue at `index`, or which that cue opens."""
    back = range(index, -1, -1)
    return next((at for at in back if opens_side_clause(line, line.hits[at])), None)
