"""Reads sentences without a frame: one that announces a quotation, and hearsay."""

from checker.attribution.frames.agents import source_behind
from checker.attribution.frames.cues import ACCORDING, REPORTEDLY
from checker.attribution.frames.found import Found
from checker.attribution.frames.line import Line
from checker.attribution.frames.subjects import subject
from checker.attribution.frames.words import Range

_ADVERBS = frozenset({"reportedly", "allegedly"})
_BE = frozenset({"is", "are", "was", "were"})
_SAID = frozenset({"said", "believed", "thought", "rumoured", "rumored", "reported", "understood"})


def read_announced(line: Line) -> list[Found]:
    """Read "The mayor wrote last month:" and "According to the mayor:".

    Their content is the quotation that follows.
    """
    if line.words.text(line.end - 1) != ":":
        return []
    for hit in line.hits:
        if hit.cue is ACCORDING and hit.start == line.start:
            named = source_behind(line, hit.end, line.end)
            return [Found(hit.cue, hit.at, named, ())] if named else []
        source = subject(line, hit.start, line.start).phrase
        if source and hit.cue.kind == "statement":
            return [Found(hit.cue, hit.at, source, (), (), ((hit.end, line.end),))]
    return []


def read_hearsay(line: Line, start: int) -> list[Found]:
    """Read "reportedly" and "is said to": content that nobody is credited with."""
    for at in line.words.places(_ADVERBS | _BE, start, line.end):
        if at > start and _is_said_to(line, at):
            return [Found(REPORTEDLY, (at, at + 3), None, ((start, at), (at + 3, line.end)))]
        if line.words.lower(at) in _ADVERBS and line.end - start > 3:
            around: tuple[Range, ...] = ((start, at), (at + 1, line.end))
            pieces = tuple(piece for piece in around if piece[0] < piece[1])
            return [Found(REPORTEDLY, (at, at + 1), None, pieces)]
    return []


def _is_said_to(line: Line, at: int) -> bool:
    """Return whether "is said to", "are believed to" or their like stand at a position."""
    low = line.words.lower
    return low(at) in _BE and low(at + 1) in _SAID and low(at + 2) == "to"
