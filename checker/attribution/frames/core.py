"""Reads what stands between the edges of a sentence, cue by cue, and what stands within what."""

from dataclasses import replace

from checker.attribution.frames.clauses import read_cue
from checker.attribution.frames.contents import behind_adjuncts
from checker.attribution.frames.cues import ACCORDING, COLON, CueHit
from checker.attribution.frames.found import Found
from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.subjects import subject

_NEVER_INTERPOSED = frozenset({"as", "at", "name", "quote"})
_LABEL_ENDS = frozenset({":"})
_LONGEST_LABEL = 9  # words before a colon that names a speaker, as in a transcript


def read_core(line: Line, start: int, end: int) -> list[Found]:
    """Return the attributions between two positions, in reading order."""
    found: list[Found] = []
    covered = start
    for hit in line.hits:
        if hit.start < covered or hit.end > end or hit.cue is ACCORDING:
            continue
        if found and hit.cue.kind != "statement" and hit.start < found[-1].content[-1][1]:
            continue
        before = found[-1] if found else None
        one = _interposed(line, hit, covered, end) if before is None else None
        one = one or read_cue(line, hit, covered, (start, end), before)
        if one is None:
            continue
        found.append(one)
        if not (line.is_media(one.source) and _holds_speaker(line, one)):
            covered = one.content[-1][1]
    return _unnested(found) if found else _labelled(line, start, end)


def _interposed(line: Line, hit: CueHit, floor: int, end: int) -> Found | None:
    """Read "The bill, Ada Lind joked, would go up" and "The line, says Tbilisi, stays"."""
    if hit.cue.kind != "statement" or hit.passive or hit.cue.takes in _NEVER_INTERPOSED:
        return None
    words = line.words
    speaker = subject(line, hit.start, floor)
    if words.text(hit.start - 1) == "," and hit.cue.takes != "addressee":
        source, opening = right(words, hit.end, end), hit.start - 1
        behind = source[1] if source else end
    else:
        source = speaker.phrase
        opening = source[0] - 1 if source else floor
        behind = behind_adjuncts(line, hit, end)
    commas = words.text(opening) == "," and words.text(behind) == "," and behind + 1 < end
    if source is None or not commas or not _is_opening_phrase(line, floor, opening):
        return None
    pieces = ((floor, opening), (behind + 1, end))
    return Found(hit.cue, hit.at, source, pieces, context=((hit.end, behind),))


def _is_opening_phrase(line: Line, start: int, end: int) -> bool:
    """Return whether only the beginning of a clause stands between two positions, no whole one."""
    words = line.words
    if not 0 < end - start <= _LONGEST_LABEL or words.is_function(start):
        return False
    finite = any(
        words.is_in(at, "auxiliaries") or words.is_in(at, "verbs") for at in range(start, end)
    )
    return not finite and not line.holds_quote(start, end) and not words.is_time(start)


def _holds_speaker(line: Line, one: Found) -> bool:
    """Return whether somebody else speaks within an outlet's words."""
    first, last = one.content[0][0], one.content[-1][1]
    within = (h for h in line.hits if first < h.start < last and h.cue.kind == "statement")
    return any(subject(line, hit.start, first).phrase for hit in within)


def _unnested(found: list[Found]) -> list[Found]:
    """Make the outlet around an inner claim the carrier of it."""
    kept: list[Found] = []
    for one in found:
        outer = kept[-1] if kept else None
        if outer and outer.source and _is_within(one, outer):
            kept[-1] = replace(one, carriers=(*one.carriers, outer.source))
        else:
            kept.append(one)
    return kept


def _is_within(one: Found, outer: Found) -> bool:
    return outer.content[0][0] <= one.cue_at[0] < outer.content[-1][1]


def _labelled(line: Line, start: int, end: int) -> list[Found]:
    """Read "Mayor: “…”"."""
    words = line.words
    for at in words.places(_LABEL_ENDS, start + 1, min(end - 1, start + _LONGEST_LABEL)):
        if words.is_quote(at + 1):
            label = right(words, start, at)
            if label == (start, at) and words.is_capital(start):
                return [Found(COLON, (at, at + 1), label, ((at + 1, end),))]
    return []
