"""Reads a frame whose speaker stands behind its verb: “…,” said the mayor, who had come early."""

from checker.attribution.frames.adjuncts import after_adjuncts
from checker.attribution.frames.agents import with_name
from checker.attribution.frames.cues import CueHit
from checker.attribution.frames.found import Tail
from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.subjects import subject
from checker.attribution.frames.words import Range

SHORTEST = 5  # words that a frame without a comma must leave to be content
_MARKS = frozenset({",", "–", "—"})
_NO_SPEAKERS = frozenset({"that", "there", "it"})
_NOBODY = frozenset({"nothing", "little", "yes", "no", "so", "it", "this", "that"})
_RELATIVES = frozenset({"who", "which", "whose"})
_RELATIVE = 9  # words that a clause behind an inverted speaker may have


def inverted(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read “…,” said the mayor, who had come early."""
    words = line.words
    phrase = right(words, hit.end, end) if _may_invert(line, hit) else None
    if phrase is None or words.lower(phrase[0]) in _NOBODY:
        return None
    phrase = with_name(line, phrase, end)
    after = after_adjuncts(words, phrase[1], end)
    if words.is_quote(hit.start - 1):
        return Tail(hit, phrase, hit.start, ((phrase[1], end),))
    before = subject(line, hit.start, line.start).phrase
    lost = _follows_clause(line, hit.start) and _names_alone(line, phrase, end)
    if before and before[0] == line.start and not lost:
        return None  # "RT, a broadcaster, said prices rose": an apposition, no inversion
    closes = after >= end or lost or (before is None and _leans_on(line, after, end))
    return Tail(hit, phrase, hit.start, ((phrase[1], end),)) if closes else None


def _follows_clause(line: Line, at: int) -> bool:
    """Return whether a whole clause ends at a verb, its comma lost: "four were killed said X"."""
    whole = line.holds_verb(line.start + 1, at) and not line.words.is_in(at - 1, "pronouns")
    return whole and not line.has_commas


def _names_alone(line: Line, phrase: Range, end: int) -> bool:
    """Return whether a phrase behind a verb is no subject, as it has no verb of its own."""
    words, (start, stop) = line.words, phrase
    if words.is_time(start) or words.is_in(start, "pronouns"):
        return False
    if words.lower(stop) in _RELATIVES:
        return True
    return words.is_in(stop, "determiners") and not line.holds_verb(stop, end)


def _leans_on(line: Line, at: int, end: int) -> bool:
    """Return whether the words from a position on only say more of the speaker before them."""
    words = line.words
    if words.lower(at).endswith("ed") and end - at < _RELATIVE:
        return True
    behind = words.lower(at + 1)
    return words.text(at) == "," and (behind in _RELATIVES or words.is_in(at + 1, "determiners"))


def _closes_unparted(line: Line, hit: CueHit) -> bool:
    """Return whether a whole clause stands before a verb, whose comma may have been lost.

    So it is where what stands behind the verb has none itself: no clause, but who speaks.
    """
    words, at = line.words, hit.start
    if at - line.start < SHORTEST or line.has_commas or words.is_function(at - 1):
        return False
    whole = any(words.is_in(i, "auxiliaries") for i in range(line.start, at - 1))
    if whole and words.is_past_form(at - 1):
        return True
    behind = words.lower(hit.end)
    subject_word = behind.replace("’", "'").split("'")[0]  # "they", of "they're"
    if not behind[:1].isalpha() or subject_word in words.lists["pronouns"] | _NO_SPEAKERS:
        return False
    rest = range(hit.end, line.end)
    stop = next((i for i in rest if _says_more(line, i)), line.end)
    named = stop > hit.end and not line.holds_verb(hit.end, stop)
    return named and (whole or line.holds_verb(line.start + 1, at))


def _says_more(line: Line, at: int) -> bool:
    """Return whether a participle or a relative clause opens at a word."""
    low = line.words.lower(at)
    return low.endswith("ing") or low in _RELATIVES


def _may_invert(line: Line, hit: CueHit) -> bool:
    words = line.words
    parted = words.is_quote(hit.start - 1) or words.text(hit.start - 1) in _MARKS
    parted = parted or _closes_unparted(line, hit)
    finite = not hit.passive and not words.lower(hit.start).endswith("ing")
    finite = finite and hit.cue.takes != "addressee"
    return parted and finite and hit.start > line.start
