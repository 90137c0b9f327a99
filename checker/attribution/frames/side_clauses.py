"""Reads side clauses that lean on the attribution before them.

Some speak on for the same source ("…, saying that …", "…, who warned …"); with "citing Y" and
"with reference to Y" an outlet names where its words come from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.attribution.frames.agents import source_behind
from checker.attribution.frames.contents import content_of
from checker.attribution.frames.cues import ACCORDING, QUOTED, CueHit
from checker.attribution.frames.fitting import fits, opens_clause
from checker.attribution.frames.found import Found, Participle
from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import left, right
from checker.attribution.frames.subjects import clause_subject

_MARKS = frozenset({",", "–", "—"})
_RELATIVE = frozenset({"who", "which", "whose"})
_CITING = frozenset({"citing", "quoting", "with"})
_NEAR = 14  # words from "quoting" to its "as saying"
_FARTHEST = 25  # words that a sentence may still have from its "citing" on


def opens_side_clause(line: Line, hit: CueHit) -> bool:
    """Return whether a cue opens a side clause whose subject is that of the clause before."""
    before = line.words.text(hit.start - 1)
    if hit.cue in (QUOTED, ACCORDING) or hit.start < 2:
        return False
    if before == "who" and hit.cue.kind == "statement":
        content = content_of(line, hit, line.end)
        apart = line.words.text(hit.start - 2) == ","
        return apart and content is not None and fits(line, hit, content)
    if not line.words.lower(hit.start).endswith("ing"):
        return False
    return (before in _MARKS and not _has_own_subject(line, hit)) or _is_unmarked(line, hit)


def _has_own_subject(line: Line, hit: CueHit) -> bool:
    """Return whether somebody with an apposition stands before: "with Ada Lind, a cook, saying"."""
    words = line.words
    near = range(hit.start - 2, max(line.start, hit.start - _NEAR), -1)
    comma = next((at for at in near if words.text(at) == ","), None)
    name = left(words, comma, line.start) if comma is not None else None
    if comma is None or name is None or words.lower(name[0] - 1) != "with":
        return False
    return words.is_in(comma + 1, "determiners") and words.is_capital(name[0])


def _is_unmarked(line: Line, hit: CueHit) -> bool:
    """Return whether "saying" opens a side clause in a sentence that has lost its commas.

    Another verb does right behind the first or its adjuncts: "the mayor said adding that".
    """
    if line.has_commas or hit.end >= line.end:
        return False
    if line.words.lower(hit.start) != "saying" and not _follows_cue(line, hit):
        return False
    low = line.words.lower(hit.end)
    clause = low == "that" or low[:1].isdigit() or opens_clause(line, hit.end)
    return clause or line.words.is_quote(hit.end)


def _follows_cue(line: Line, hit: CueHit) -> bool:
    """Return whether a verb stands right behind another cue, its speaker, or when he spoke."""
    words, back = line.words, hit.start
    while back > line.start and words.is_time(back - 1):
        back -= 1
    back -= back < hit.start and words.is_in(back - 1, "prepositions")
    before = next((one.end for one in reversed(line.hits) if one.end <= back), back + 1)
    return before == back or (before < back and right(words, before, back) == (before, back))


def before_side_clause(line: Line, at: int) -> int:
    """Return where the clause before a side clause ends."""
    return line.before_marks(at - (line.words.lower(at - 1) == "who"))


def spoken_on(
    line: Line, participles: Sequence[Participle], before: Found | None, start: int
) -> Iterator[Found]:
    """Yield the attributions of side clauses; `before` is what is found in front of them."""
    for one in participles:
        found = _spoken(line, one, before, start)
        if found:
            yield found


def _spoken(line: Line, one: Participle, before: Found | None, start: int) -> Found | None:
    content = content_of(line, one.hit, one.end)
    if content is None or not fits(line, one.hit, content):
        return None
    source = before.source if before else clause_subject(line, start, one.hit.start)
    if source is None:
        return None
    carriers = before.carriers if before else ()
    told = ((one.hit.end, content[0]),) if one.hit.cue.takes == "addressee" else ()
    return Found(one.hit.cue, one.hit.at, source, (content,), carriers, told)


def before_citing(line: Line, end: int) -> int:
    """Return where a closing ", citing Y" begins, `end` where there is none."""
    for at in line.words.places(_CITING, max(line.start + 1, end - _FARTHEST), end):
        if _width(line, at) and line.words.text(at - 1) == ",":
            return end if _goes_on(line, at, end) else at - 1
    return end


def _goes_on(line: Line, at: int, end: int) -> bool:
    """Return whether the sentence resumes behind ", citing Y, "; an apposition of Y is no more."""
    comma = line.comma_in(at, end)
    if comma is None:
        return False
    if line.words.lower(comma + 1) == "that":
        return True
    apposed = line.words.is_in(comma + 1, "determiners") or line.words.lower(comma + 1) in _RELATIVE
    return not (apposed or line.words.is_capital(comma + 1)) or _spoken_behind(line, comma)


def _spoken_behind(line: Line, comma: int) -> bool:
    """Return whether somebody speaks behind a position: ", citing data, the mayor said"."""
    return any(hit.start > comma and line.words.lower(hit.start - 1) != "had" for hit in line.hits)


def cited(line: Line, found: list[Found], start: int) -> list[Found]:
    """Let ", citing Y" name the last source, and make the outlet that cites it the carrier."""
    if not found:
        return found
    one = found[-1]
    for at in line.words.places(_CITING, start, line.end):
        width = _width(line, at)
        if width:
            one = _from_cited(line, one, at, width)
    return [*found[:-1], one]


def _width(line: Line, at: int) -> int:
    """Return how many words "citing" or its like has at a position, 0 where none stands."""
    low = line.words.lower
    if low(at) == "citing" or (low(at) == "quoting" and not _quotes_as_saying(line, at)):
        return 1
    return 3 if (low(at), low(at + 1), low(at + 2)) == ("with", "reference", "to") else 0


def _quotes_as_saying(line: Line, at: int) -> bool:
    """Return whether a "quoting" goes on with "as saying" or "as putting", a cue of its own."""
    near = range(at + 1, min(line.end, at + _NEAR))
    low = line.words.lower
    return any(low(one) == "as" and low(one + 1).endswith("ing") for one in near)


def _from_cited(line: Line, one: Found, at: int, width: int) -> Found:
    phrase = source_behind(line, at + width, line.end)
    if phrase and one.carriers and not line.is_media(one.source) and line.is_media(phrase):
        return replace(one, carriers=(phrase, *one.carriers))  # "she said, X reported, citing Y"
    if phrase is None or one.source is None or not line.is_media(one.source):
        return one
    if phrase[0] <= one.source[0] < phrase[1]:
        return one  # read already, between the outlet and its verb
    before = ((s, min(e, at - 1)) for s, e in one.content if s < at - 1)
    behind = ((s, e) for s, e in one.content if s > phrase[1])
    kept = (*before, *behind)
    carriers = (one.source, *one.carriers)
    return replace(one, source=phrase, content=kept or one.content, carriers=carriers)
