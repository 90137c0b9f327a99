"""Skips the adjuncts behind a verb: "on Tuesday", "in a statement", "to reporters"."""

from checker.attribution.frames.phrases import right
from checker.attribution.frames.words import Words

_LONGEST_ASIDE = 14  # words between two commas
_LONGEST_SHOW = 6  # words of its name
_SHOWS = frozenset({"show", "programme", "program", "podcast"})
_SHORT = 4  # letters of a word without a capital in a title
_AIRED = frozenset({"aired", "airs", "ran", "appeared", "was", "were"})
_LANDINGS = frozenset({",", ":", ")", "–", "—"})


def after_adjuncts(words: Words, start: int, end: int) -> int:
    """Return where the adjuncts that start at `start` end; `start` where there are none."""
    at = start
    while at < end:
        after = _after_one(words, at, end)
        if after == at:
            break
        at = after
    return at


def _after_one(words: Words, at: int, end: int) -> int:
    if words.is_adverb(at) or words.is_time(at):
        return at + 1
    if words.lower(at) in {"that", "which"} and words.lower(at + 1) in _AIRED:
        return at + 2
    if words.text(at) == "," and at + 1 < end:
        aside = _after_aside(words, at, end)
        if aside:
            return aside
        return at + (words.is_time(at + 1) or words.lower(at + 1) == "that")
    if words.is_in(at, "adjunct_openers"):
        return _after_prepositional(words, at, end)
    return at


def _after_aside(words: Words, at: int, end: int) -> int | None:
    """Return where ", in a letter carried by RT, that" has its "that", None for anything else."""
    if not words.is_in(at + 1, "adjunct_openers"):
        return None
    near = range(at + 2, min(end - 1, at + _LONGEST_ASIDE))
    return next(
        (i + 1 for i in near if words.text(i) == "," and words.lower(i + 1) == "that"), None
    )


def _after_prepositional(words: Words, at: int, end: int) -> int:
    """Skip "in a statement" or "at a briefing in Geneva", but not what opens a new clause."""
    if words.lower(at) == "on":
        title = at + 1 + (words.lower(at + 1) == "the")
        after = after_title(words, title, end)
        if after > title:
            return after
    phrase = right(words, at + 1, end)
    if phrase is None:
        return at
    after = phrase[1]
    if _is_show(words, after):
        return after + 1
    if _lands(words, after, end) or words.is_time(after):
        return after
    for index in range(at + 1, after):
        if words.lower(index) in words.occasions or words.is_time(index):
            return index + 1
    return at


def after_title(words: Words, at: int, end: int) -> int:
    """Return where the quoted name of a programme ends: told “Meet the Press” that."""
    if not _is_title(words, at, end):
        return at
    return at + 1 + (words.lower(at + 1) in _SHOWS)


def _is_title(words: Words, at: int, end: int) -> bool:
    title = words.text(at).strip("“”\"‘’',. ").split()
    named = 0 < len(title) <= _LONGEST_SHOW and title[-1][:1].isupper() and _is_big(title[0])
    big = all(_is_big(word) or len(word) <= _SHORT for word in title)
    return words.is_quote(at) and at < end and named and big


def _is_big(word: str) -> bool:
    return word[:1].isupper() or word.isdigit()


def _is_show(words: Words, at: int) -> bool:
    """Return whether the quoted name of an outlet's show stands at a position: NBC's “Today”."""
    owned = words.lower(at - 1).endswith(("'s", "s'"))
    return owned and words.is_quote(at) and words.text(at).count(" ") < _LONGEST_SHOW


def _lands(words: Words, at: int, end: int) -> bool:
    """Return whether nothing at a position can belong to the phrase before it."""
    if at >= end or words.text(at) in _LANDINGS or words.is_quote(at):
        return True
    return words.lower(at) == "that" or words.is_in(at, "adjunct_openers")
