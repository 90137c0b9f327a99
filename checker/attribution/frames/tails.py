"""Reads one frame that closes what stands before it: "…, RT reported", "…, according to RT"."""

from dataclasses import replace

from checker.attribution.frames.agents import names_somebody, source_behind
from checker.attribution.frames.contents import behind_adjuncts
from checker.attribution.frames.cues import ACCORDING, QUOTED, CueHit
from checker.attribution.frames.found import Tail
from checker.attribution.frames.inverted import SHORTEST, inverted
from checker.attribution.frames.line import Line
from checker.attribution.frames.run_in import correspondent, medium_alone, speaker_alone
from checker.attribution.frames.subjects import COORDINATORS, subject
from checker.attribution.frames.words import Range

_BRACKETS = frozenset({",", "–", "—", "-", "(", ")", ";"})
_SCENES = frozenset(
    ["when", "as", "before", "after", "while", "in", "with", "without", "at", "on", "during", "it"]
)
_AFTERTHOUGHTS = frozenset({"without", "but", "while", "whilst", "although", "though", "with"})
_OF_CLAUSES = frozenset({"clause", "addressee"})
_NEVER_CLOSING = frozenset({"as", "at", "name"})
_ONLY_AS = frozenset({"put_it"})  # "as the mayor put it"


def tail_of(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Return the frame that a cue makes of all words from its own clause to `end`."""
    if hit.cue is ACCORDING:
        return _according(line, hit, end)
    if hit.cue is QUOTED and not hit.passive and hit.source:
        return _quoting(line, hit, end)
    if hit.cue.kind != "statement" or hit.cue.takes in _NEVER_CLOSING:
        return None
    behind = behind_adjuncts(line, hit, end)
    if behind >= end or _is_scene(line, hit, behind, end):
        return _with_subject(line, hit, end)
    return _unparted(line, hit, (behind, end)) or inverted(line, hit, end)


def _is_scene(line: Line, hit: CueHit, at: int, end: int) -> bool:
    """Return whether what stands behind “…,” she said only sets the scene ("when I called")."""
    speaker = subject(line, hit.start, line.start).phrase
    if speaker is None or not line.words.is_quote(speaker[0] - 1):
        return False
    return line.words.lower(at) in _SCENES and not line.holds_quote(at, end)


def _unparted(line: Line, hit: CueHit, rest: Range) -> Tail | None:
    """Read "A raid killed ten people the ministry said without giving a date": its commas are lost.

    A whole clause stands before the speaker, and what stands behind the verb can be no content.
    """
    words, behind = line.words, rest[0]
    low = words.lower(behind)
    if not (low in _AFTERTHOUGHTS or low.endswith("ing")):
        return None
    if hit.cue.takes not in _OF_CLAUSES or line.has_commas:
        return None
    source = subject(line, hit.start, line.start).phrase
    if source is None or any(words.lower(at) == "that" for at in range(*rest)):
        return None
    source = speaker_alone(line, source)
    whole = line.holds_verb(line.start + 1, source[0]) and not words.is_function(source[0] - 1)
    if not whole or source[0] - line.start < SHORTEST:
        return None
    return Tail(hit, source, source[0], ((hit.end, behind),))


def _according(line: Line, hit: CueHit, end: int) -> Tail | None:
    words = line.words
    if hit.start <= line.start or words.lower(hit.start - 1) in COORDINATORS:
        return None
    if words.is_quote(end - 1) or any(words.lower(at) == "that" for at in range(hit.end, end)):
        return None
    phrase = source_behind(line, hit.end, end)
    if phrase is None or not (names_somebody(line, phrase) or line.is_media(phrase)):
        return None
    return Tail(hit, phrase, hit.start, ((hit.end, end),))


def _with_subject(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read "…, the ministry said on Monday" and "…, as the ministry said"."""
    if not _is_active(hit):
        return None
    source = subject(line, hit.start, line.start).phrase
    if source is None:
        return None
    source = (
        correspondent(line, source) or medium_alone(line, source) or speaker_alone(line, source)
    )
    led = line.words.lower(source[0] - 1) == "as"
    if hit.cue.lemma in _ONLY_AS and not led:
        return None
    start = source[0] - led
    return Tail(hit, source, start, ((hit.end, end),)) if _parted(line, source, start) else None


def _quoting(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read “…,” TASS quoted the mayor as saying."""
    medium = subject(line, hit.start, line.start).phrase
    if medium is None or hit.source is None or behind_adjuncts(line, hit, end) < end:
        return None
    medium = medium_alone(line, medium) or medium
    if not _parted(line, medium, medium[0]):
        return None
    return Tail(replace(hit, carrier=medium), hit.source, medium[0])


def _is_active(hit: CueHit) -> bool:
    """Return whether a cue's subject speaks; in "Y was quoted as saying" it does."""
    if hit.cue is QUOTED:
        return hit.passive or hit.carrier is not None
    return not hit.passive


def _parted(line: Line, source: Range, start: int) -> bool:
    """Return whether a frame that begins at `start` is parted from content before it."""
    words = line.words
    if words.text(start - 1) in _BRACKETS or words.is_quote(start - 1):
        return source[0] - line.start >= 1
    return source[0] - line.start >= SHORTEST and _may_lack_comma(line, source[0])


def _may_lack_comma(line: Line, at: int) -> bool:
    """Return whether a clause without a comma may end at `at` (damaged punctuation)."""
    words = line.words
    return not line.has_commas and (words.lower(at - 1) == "as" or not words.is_function(at - 1))
