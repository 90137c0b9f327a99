"""From the cues of one sentence to its attributions: who is before, behind and around a cue.

Frames that close a sentence are read first, from the right ("…, the ministry said, RT reported"),
then what opens it ("According to RT, …"), then what is left in between ("the envoy said that …").
"""

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.frames.agents import reports_end, with_name
from checker.attribution.frames.closing import read_closing
from checker.attribution.frames.core import read_core
from checker.attribution.frames.cues import ACCORDING, QUOTED
from checker.attribution.frames.fallbacks import read_announced, read_hearsay
from checker.attribution.frames.found import Found, Tail
from checker.attribution.frames.line import IsMedia, Line, read_line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.side_clauses import cited, spoken_on
from checker.attribution.frames.tokens import Sentence
from checker.attribution.frames.words import Range
from checker.language import Language

__all__ = ["Found", "Frames"]

_INVERTING = frozenset({"did", "does", "do", "had", "should"})  # a question or a condition
_RELATIVE = frozenset({"who", "which", "whose"})
_LONGEST_LEAD = 14  # words of a source between "according to" and its comma


class Frames:
    """The frames of one sentence."""

    def __init__(self, sentence: Sentence, language: Language, is_media: IsMedia) -> None:
        """Find the cues; `is_media` tells of characters whether they name an outlet or media."""
        self.line = read_line(sentence, language, is_media)

    def read(self) -> list[Found]:
        """Return the attributions of the sentence, in reading order."""
        line = self.line
        if line.words.lower(line.start) in _INVERTING:
            return []
        closing = read_closing(line)
        lead, start = _lead(line, closing.end)
        found = _framed(line, closing.tails, lead, (start, closing.end))
        found = cited(line, found, start)
        spoken = list(spoken_on(line, closing.participles, found[-1] if found else None, start))
        found += spoken
        if spoken:  # ", saying that …, and the agency told CNN that …"
            found += read_core(line, spoken[-1].content[-1][1], closing.participles[-1].end)
        return found or read_announced(line) or read_hearsay(line, start)


def _lead(line: Line, end: int) -> tuple[Tail | None, int]:
    """Read "According to RT, …" and its like; return it and where the rest begins."""
    hit = line.hits[0] if line.hits else None
    if hit is None or hit.cue is not ACCORDING or hit.start != line.start:
        return None, line.start
    reports = reports_end(line, hit.end, end)
    if reports:
        return Tail(hit, (hit.end, reports), hit.start), reports
    comma = line.comma_in(hit.end, end)
    phrase = right(line.words, hit.end, comma or end)
    if phrase is None:
        return None, line.start
    near = comma is not None and comma - hit.end <= _LONGEST_LEAD
    source = with_name(line, (hit.end, comma if comma is not None and near else phrase[1]), end)
    behind = source[1] + (line.words.text(source[1]) == ",")
    return Tail(hit, source, hit.start), min(_behind_relative(line, behind, end), end)


def _behind_relative(line: Line, at: int, end: int) -> int:
    """Skip "who keeps the lamps," where it opens at a position and its comma is near."""
    if line.words.lower(at) not in _RELATIVE:
        return at
    comma = line.comma_in(at, min(end, at + _LONGEST_LEAD))
    if comma is not None:
        return comma + 1
    return end if line.words.text(line.end - 1) == ":" else at


def _framed(line: Line, tails: Sequence[Tail], lead: Tail | None, between: Range) -> list[Found]:
    """Return what stands between the frames, credited to whoever the innermost one names.

    Outlets around it carry it; an outlet with nobody within its frame is the source itself.
    """
    found = read_core(line, *between)
    outer = [tail for tail in tails if _carries(line, tail)]
    inner = [tail for tail in tails if tail not in outer]
    if not found and not inner and outer:
        inner, outer = [outer[-1]], outer[:-1]
    if inner:
        found = _closed(line, inner[-1], *between)
    elif lead and not (found and line.is_media(lead.source)):
        found = _closed(line, lead, *between)
    if lead and found and found[0].cue_at != lead.hit.at:
        outer.append(lead)
    return [_carried(one, outer) for one in found]


def _carries(line: Line, tail: Tail) -> bool:
    return line.is_media(tail.source) and tail.hit.cue is not QUOTED


def _carried(one: Found, outer: Sequence[Tail]) -> Found:
    """Add the outlets around a claim, innermost first."""
    around = tuple(tail.source for tail in reversed(outer) if tail.source != one.source)
    return replace(one, carriers=(*one.carriers, *around)) if around else one


def _closed(line: Line, tail: Tail, start: int, end: int) -> list[Found]:
    """Credit all words between two positions to the source of a frame."""
    if end - start < 1:
        return []
    stop = line.before_marks(end)
    pieces: tuple[Range, ...] = ((start, stop),) if stop > start else ()
    if line.holds_quote(end - 2, end):
        behind = range(max(tail.hit.end, end), line.end)
        pieces += tuple((at, at + 1) for at in behind if _is_long_quote(line, at))
    carriers = (tail.hit.carrier,) if tail.hit.carrier else ()
    return [Found(tail.hit.cue, tail.hit.at, tail.source, pieces, carriers, tail.context)]


def _is_long_quote(line: Line, at: int) -> bool:
    """Return whether a quotation of a clause's length stands at a position."""
    return line.words.is_quote(at) and line.words.text(at).count(" ") >= 2
