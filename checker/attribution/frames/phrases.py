"""Finds the noun phrase that ends before a position, or starts at it, without a parser."""

from checker.attribution.frames.words import Range, Words

_LONGEST = 24  # words of a noun phrase; bounds the search on hostile text
_OF = frozenset({"of", "for"})
_LINKS = frozenset({"in", "at", "from", "on", "with", "to", "by", "near"})
_RIGHT_LINKS = frozenset({"of", "for", "and", "in", "from", "at"})
_CLAUSE_MARKS = frozenset({",", ";", ":", "–", "—"})
_CLAUSE_OPENERS = frozenset({"but", "while", "whereas", "though", "although", "because"})
_MONTHS_IN_NAMES = frozenset({"may", "august", "april", "june"})

_Step = tuple[int, int]


def left(words: Words, end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends before `end` and starts at `floor` at the earliest."""
    at, start = end - 1, end
    floor = max(floor, end - _LONGEST)
    while at >= floor:
        step = _left_step(words, at, (floor, end), start)
        if step is None:
            break
        start, at = step
        if at < 0 or start > at + 1:
            break
    start = _trim(words, start, end)
    return (start, end) if start < end else None


def _left_step(words: Words, at: int, bounds: Range, start: int) -> _Step | None:
    """Return the new start and the next position, or None where the phrase ends.

    A next position before the floor says that the phrase cannot grow any further.
    """
    floor, end = bounds
    low = words.lower(at)
    if low == ")":
        return _over_bracket(words, at, floor)
    if low == "&" and start == at + 1 and words.is_capital(at - 1):
        return at, at - 1
    if not words.tokens[at].word:
        return None
    if low in words.lists["pronouns"]:
        return (at, floor - 1) if at == end - 1 else None
    if low in words.lists["determiners"]:
        return _over_determiner(words, at, floor)
    if low in _OF:
        leads = start > at and words.is_nounish(at - 1) and at < end - 1
        return (at, at - 1) if leads else None
    if low in _LINKS or low == "and":
        return _over_link(words, at, bounds)
    if words.is_closed(at) or words.is_adverb(at):
        return None
    return at, at - 1


def _over_bracket(words: Words, at: int, floor: int) -> _Step | None:
    near = range(at, max(floor, at - 6) - 1, -1)
    opening = next((i for i in near if words.text(i) == "("), -1)
    return (opening, opening - 1) if opening > floor else None


def _over_determiner(words: Words, at: int, floor: int) -> _Step:
    """Go on before a determiner only where another phrase leads into this one."""
    link = at - 1
    low = words.lower(link)
    if link > floor and words.is_nounish(link - 1):
        if low in _OF:
            return link, link - 1
        if low == "and":
            return _over_link(words, link, (floor, len(words.tokens))) or (at, floor - 1)
    if link > floor and low in _LINKS and _opens_clause(words, link, floor):
        return link, link - 1
    return at, floor - 1


def _over_link(words: Words, at: int, bounds: Range) -> _Step | None:
    """Return a step over "and" or a preposition that belongs to the phrase."""
    floor, end = bounds
    if not words.is_nounish(at - 1) or words.is_time(at - 1) or at >= end - 1:
        return None
    if words.lower(at) == "and":
        return _over_and(words, at, floor)
    return (at, at - 1) if _opens_clause(words, at, floor) else None


def _over_and(words: Words, at: int, floor: int) -> _Step | None:
    """Join two phrases that are alike: both with a determiner, or both without."""
    phrase = left(words, at, floor)
    if phrase is None:
        return None
    alike = words.is_in(at + 1, "determiners") == words.is_in(phrase[0], "determiners")
    return (phrase[0], floor - 1) if alike else None


def _opens_clause(words: Words, at: int, floor: int) -> bool:
    """Return whether the phrase before position `at` stands at its clause's very start."""
    phrase = left(words, at, floor)
    if phrase is None or words.is_time(phrase[0]):
        return False
    before = phrase[0] - 1
    opened = words.text(before) in _CLAUSE_MARKS or words.lower(before) in _CLAUSE_OPENERS
    return before < floor or opened


def _trim(words: Words, start: int, end: int) -> int:
    """Drop adverbs and time words that only lean on the phrase."""
    while start < end and (
        words.is_adverb(start)
        or words.is_in(start, "openers")
        or (words.is_time(start) and start + 1 < end and not _is_first_name(words, start))
    ):
        start += 1
    return start


def _is_first_name(words: Words, at: int) -> bool:
    return words.lower(at) in _MONTHS_IN_NAMES and words.is_capital(at + 1)


def right(words: Words, start: int, end: int) -> Range | None:
    """Return the noun phrase that starts at `start` and ends at `end` at the latest."""
    if start < end and words.is_in(start, "pronouns"):
        return start, start + 1
    at = start
    while at < end and _goes_on(words, at, start, end):
        at += 1
    return (start, at) if at > start else None


def _goes_on(words: Words, at: int, start: int, end: int) -> bool:
    """Return whether the word at a position belongs to the phrase that starts at `start`."""
    if at == start:
        return words.is_nounish(at)
    if words.is_in(at, "determiners") and words.lower(at - 1) not in _RIGHT_LINKS:
        return False
    if words.lower(at) in _RIGHT_LINKS and _leads_on(words, at, end):
        return True
    if words.text(at) == "&":
        return words.is_capital(at - 1) and words.is_capital(at + 1)
    return words.is_nounish(at) and not words.is_time(at)


def _leads_on(words: Words, at: int, end: int) -> bool:
    """Return whether a noun phrase goes on behind the link word at `at`."""
    if at + 1 >= end:
        return False
    if words.lower(at) == "and":
        return words.is_capital(at + 1) and words.is_capital(at - 1)
    return not words.is_time(at + 1) and words.is_nounish(at + 1)
