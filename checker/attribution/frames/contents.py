"""Finds what is said: where content starts behind a cue, and where the next attribution ends it."""

from itertools import islice

from checker.attribution.frames.adjuncts import after_adjuncts, after_title
from checker.attribution.frames.cues import QUOTED, CueHit
from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.subjects import COORDINATORS, Subject, subject, verb_group
from checker.attribution.frames.words import Range

_MOST_CUES = 12  # cues within one content that are asked whether they end it
_BREAKS = frozenset({"but", "while", "whereas", "although", "though"})
_LEADS = frozenset({",", ":", "–", "—"})
_AT_ONCE = frozenset({"object", "as", "at", "name"})  # what no adjunct parts from its verb


def content_of(line: Line, hit: CueHit, end: int) -> Range | None:
    """Return the content behind a cue, which `end` bounds; it may not fit the cue."""
    words = line.words
    at = _behind_cue(line, hit, end)
    while at < end and (words.text(at) in _LEADS or words.lower(at) == "that"):
        at += 1
    stop = _stop(line, at, end)
    return (at, stop) if stop > at else None


def behind_adjuncts(line: Line, hit: CueHit, end: int) -> int:
    """Return where the addressee and the adjuncts behind a cue end."""
    at = hit.end
    if _takes_addressee(line, hit) and at < end:
        phrase = right(line.words, at, end)
        at = after_title(line.words, phrase[1] if phrase else at, end)
    at = after_adjuncts(line.words, at, end)
    return _behind_medium(line, at, end)


def _behind_medium(line: Line, at: int, end: int) -> int:
    """Skip "for The Guardian on Friday": of all that "for" may lead into, only an outlet."""
    phrase = right(line.words, at + 1, end) if line.words.lower(at) == "for" else None
    if phrase is None or not line.is_media(phrase):
        return at
    return after_adjuncts(line.words, phrase[1], end)


def _takes_addressee(line: Line, hit: CueHit) -> bool:
    """Return whether somebody told stands right behind a cue: "told X", "quoted as telling X"."""
    telling = hit.cue is QUOTED and line.words.lower(hit.end - 1) == "telling"
    return telling or hit.cue.takes == "addressee"


def _behind_cue(line: Line, hit: CueHit, end: int) -> int:
    if hit.cue.takes in _AT_ONCE:
        return hit.end
    if hit.cue.takes == "to":
        return _behind_time(line, hit.end, end)
    return behind_adjuncts(line, hit, end)


def _behind_time(line: Line, at: int, end: int) -> int:
    """Skip "on Saturday" between a verb and its infinitive."""
    words = line.words
    while at < end and (words.is_time(at) or words.is_time(at + 1)) and words.lower(at) != "to":
        at += 1
    return at


def _stop(line: Line, start: int, end: int) -> int:
    """Return where content that starts at `start` ends: at the next attribution or the end."""
    within = (hit for hit in line.hits if start < hit.start < end and not hit.passive)
    for hit in islice(within, _MOST_CUES):
        stop = _stop_at(line, hit, start)
        if stop is not None:
            return stop
    return end


def _stop_at(line: Line, hit: CueHit, start: int) -> int | None:
    """Return where another cue ends content, None where it only speaks within it."""
    speaker = subject(line, hit.start, start)
    edge = _edge(line, hit, speaker, start)
    before = line.words.lower(edge - 1)
    if speaker.shared and before in COORDINATORS and hit.cue.kind == "statement":
        return line.before_marks(edge - 1)
    if speaker.phrase and before in _BREAKS:
        return line.before_marks(edge - 1)
    if speaker.phrase and before == "and" and _tells_medium(line, hit):
        return line.before_marks(edge - 1)
    if speaker.phrase and line.words.text(edge - 1) == ";":
        return edge - 1
    return None


def _tells_medium(line: Line, hit: CueHit) -> bool:
    """Return whether an outlet is told: ", and the agency told Politico"."""
    told = right(line.words, hit.end, line.end) if hit.cue.takes == "addressee" else None
    return told is not None and line.is_media(told)


def _edge(line: Line, hit: CueHit, speaker: Subject, floor: int) -> int:
    """Return where a cue's own clause begins."""
    if speaker.shared:
        return verb_group(line, hit.start, floor)
    return speaker.phrase[0] if speaker.phrase else hit.start
