"""Tells whether what stands behind a cue is of the kind the cue takes.

"He ordered them to stay" reports an order, "he ordered tea" does not: one test for each kind.
"""

from collections.abc import Callable, Mapping

from checker.attribution.frames.cues import CueHit
from checker.attribution.frames.line import Line
from checker.attribution.frames.words import Range
from checker.language.load import Takes

_OPEN_QUESTIONS = frozenset({"whether", "why"})
_NEAR = 12  # words within which a clause shows its verb, or "look at" its "at"


def fits(line: Line, hit: CueHit, content: Range) -> bool:
    """Return whether content can be what a cue reports."""
    return _TESTS[hit.cue.takes](line, hit, content)


def opens_clause(line: Line, at: int) -> bool:
    """Return whether the word at a position can open a clause."""
    words = line.words
    return words.is_in(at, "pronouns") or words.is_capital(at) or words.is_in(at, "determiners")


def _is_marked(line: Line, hit: CueHit, content: Range) -> bool:
    """Return whether "that", a colon, a quotation mark or "how" opens the content."""
    words, start = line.words, content[0]
    if words.is_quote(start) or words.lower(start) == "how":
        return True
    return _led_by(line, hit, content, "that") or _led_by(line, hit, content, ":")


def _led_by(line: Line, hit: CueHit, content: Range, word: str) -> bool:
    """Return whether a word stands between a cue and its content, or is the cue's last."""
    start = content[0]
    between = any(line.words.lower(at) == word for at in range(hit.end, start))
    return between or line.words.text(start - 1) == word


def _clause(line: Line, hit: CueHit, content: Range) -> bool:
    start, end = content
    if line.words.lower(start) in hit.cue.never or line.words.lower(start) in _OPEN_QUESTIONS:
        return False
    opens = line.words.is_in(start, "pronouns") or _has_verb(line, start + 1, end)
    short = end - start == 2 and (opens or line.words.is_past_form(start + 1))
    long = end - start >= 3 or short
    return _is_marked(line, hit, content) or long or line.holds_quote(start, end)


def _that(line: Line, hit: CueHit, content: Range) -> bool:
    start, end = content
    if _is_marked(line, hit, content):
        return True
    least = 3 if line.words.is_in(start, "pronouns") else 4
    return end - start >= least and opens_clause(line, start) and _has_verb(line, start, end)


def _has_verb(line: Line, start: int, end: int) -> bool:
    words = line.words
    near = range(start, min(end, start + _NEAR))
    return any(words.is_in(at, "auxiliaries") or words.is_in(at, "verbs") for at in near)


def _noun(line: Line, hit: CueHit, content: Range) -> bool:
    return _is_marked(line, hit, content) or line.words.is_nounish(content[0])


def _object(_line: Line, _hit: CueHit, content: Range) -> bool:
    return content[1] - content[0] >= 2


def _infinitive(line: Line, hit: CueHit, content: Range) -> bool:
    return line.words.lower(content[0]) == "to" or _led_by(line, hit, content, "that")


def _at(line: Line, _hit: CueHit, content: Range) -> bool:
    start, end = content
    near = range(start + 1, min(end, start + _NEAR))
    return any(line.words.lower(at) == "at" for at in near)


def _as(line: Line, _hit: CueHit, content: Range) -> bool:
    return any(line.words.lower(at) == "as" for at in range(*content))


def _name(line: Line, _hit: CueHit, content: Range) -> bool:
    return line.holds_quote(*content)


def _quote(line: Line, _hit: CueHit, content: Range) -> bool:
    return line.words.is_quote(content[0])


_TESTS: Mapping[Takes, Callable[[Line, CueHit, Range], bool]] = {
    "clause": _clause,
    "addressee": _clause,
    "that": _that,
    "noun": _noun,
    "object": _object,
    "to": _infinitive,
    "at": _at,
    "as": _as,
    "name": _name,
    "quote": _quote,
}
