"""Finds who stands behind a cue or a preposition: "according to X", "citing X", "said X"."""

from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.words import Range

_LONGEST = 12  # words of a source phrase up to its first comma
_BREAKS = frozenset({",", "–", "—", "("})
_AFTER_NAME = frozenset({",", ".", ";", ")"})


def source_behind(line: Line, at: int, end: int) -> Range | None:
    """Return the phrase that a preposition leads into, without its apposition."""
    reports = reports_end(line, at, end)
    if reports:
        return at, reports
    stop = next((i for i in range(at, end) if line.words.text(i) in _BREAKS), end)
    phrase = right(line.words, at, stop)
    if phrase is None:
        return None
    return with_name(line, (at, stop) if stop - at <= _LONGEST else phrase, end)


def reports_end(line: Line, at: int, end: int) -> int | None:
    """Return where "local reports" ends if a clause follows it without a comma."""
    words = line.words
    last = next((i for i in range(at, min(end, at + 3)) if words.lower(i) == "reports"), None)
    if last is None or last + 2 >= end or not words.tokens[last + 1].word:
        return None
    behind = last + 1
    leads = words.is_function(behind) or words.is_time(behind) or words.is_past_form(behind)
    return None if leads or words.lower(behind).endswith("ing") else behind


def with_name(line: Line, phrase: Range, end: int) -> Range:
    """Let a phrase take in the name behind it: "its manager, Hana Maro"."""
    start, comma = phrase
    if line.words.text(comma) != "," or line.words.is_capital(comma - 1):
        return phrase
    stop = comma + 1
    while stop < end and stop - comma <= 5 and line.words.is_capital(stop):
        stop += 1
    closes = stop >= end or line.words.text(stop) in _AFTER_NAME
    return (start, stop) if closes and stop > comma + 1 else phrase


def names_somebody(line: Line, phrase: Range) -> bool:
    """Return whether a phrase can be a source: "officials" and "police" can, "age" cannot."""
    token = line.words.tokens[phrase[0]]
    if phrase[1] - phrase[0] > 1 or token.capital or token.lower.endswith("s"):
        return True
    nominals = line.language.nominals.values()
    return line.words.is_in(phrase[0], "pronouns") or any(token.lower in one for one in nominals)
