"""Tells which words are no source by their kind, and who is meant in their stead.

A time is nobody ("the ministry for the first time said"), nor is the place where a report was
issued, nor what somebody asked for before "and officials said".
"""

from checker.attribution.clause_heads import FINITE, NOUNS
from checker.attribution.learned.page import Page
from checker.attribution.learned.text import Range

ITSELF = frozenset({"himself", "herself", "itself", "themselves"})
_WEEK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week time month year hours days "
    "weeks months yesterday today tonight far".split()
)
_SKIPPED = frozenset({"IN", "DT", "JJ", "RB", "CD", "WP", ","})
_NOUNS = frozenset({"NN", "NNS", "NNP"})
_PHRASE = _NOUNS | {"JJ", "DT", "POS", "PRP$", "CD"}
_WHERE = frozenset({"in", "at", "from", "inside", "near", "outside"})
_FARTHEST = 9  # words between a speaker and the time that stands before the verb
_LONGEST = 8  # words of a speaker before it
_WIDEST = 16  # words from the beginning of a clause to the place at its end


def meant_instead(page: Page, source: range, cue: range, people: frozenset[str]) -> Range | None:
    """Return the words that speak where those of `source` cannot, None where they can."""
    return (
        _before_time(page, source)
        or _before_place(page, source, cue)
        or _behind_object(page, source)
        or _behind_clause(page, source, people)
    )


def _before_time(page: Page, source: range) -> Range | None:
    """Return who stands before a time or "himself": "Lind, who just this week said"."""
    lowers = page.words.lowers
    if len(source) > 1 or lowers[source.start] not in _WEEK | ITSELF:
        return None
    at = source.start - 1
    least = max(page.words.sentences[page.words.sentence_of[source.start]][0], at - _FARTHEST)
    while at >= least and (page.pos[at] in _SKIPPED or lowers[at] in _WEEK):
        at -= 1
    if at < least or page.pos[at] not in NOUNS:
        return None
    return (_phrase_start(page, at, least), at + 1)


def _phrase_start(page: Page, at: int, least: int) -> int:
    start, floor = at, max(least, at - _LONGEST)
    while start > floor and page.pos[start - 1] in _PHRASE:
        start -= 1
    return start


def _before_place(page: Page, source: range, cue: range) -> Range | None:
    """Return who opens the clause that names a place last: "The group in a report from Oslo"."""
    placed = all(page.entities[at] == "LOC" for at in source) and cue.start == source.stop
    if not placed or page.words.lowers[source.start - 1] not in _WHERE:
        return None
    first = max(
        page.words.sentences[page.words.sentence_of[source.start]][0], source.start - _WIDEST
    )
    start = next(
        (at + 1 for at in range(source.start - 2, first - 1, -1) if _parts(page, at)), first
    )
    end = next((at for at in range(start, source.start) if page.pos[at] == "IN"), start)
    alone = not any(page.pos[at] in FINITE for at in range(start, source.start))
    opens = end > start and page.pos[start] in {"DT", "NNP"} and page.pos[end - 1] in _NOUNS
    return (start, end) if opens and alone else None


def _parts(page: Page, at: int) -> bool:
    return page.pos[at] in {",", ".", ":", "``", "''"} or page.words.forms[at] in '"“”'


def _behind_object(page: Page, source: range) -> Range | None:
    """Return who speaks behind "and", where before it stands what a verb asks for."""
    lowers = page.words.lowers
    verbs = page.pos[max(0, source.start - 1) : source.start + 1]
    if not any(tag.startswith("VB") for tag in verbs):
        return None
    joined = [at for at in source if lowers[at] == "and"]
    start = joined[-1] + 1 if joined else source.stop
    return (start, source.stop) if start < source.stop else None


def _behind_clause(page: Page, source: range, people: frozenset[str]) -> Range | None:
    """Return who speaks behind a clause whose comma is lost: "ten boats a keeper in Oslo"."""
    for at in range(source.start + 1, source.stop):
        kind, before = page.pos[at - 1], page.entities[at - 1]
        ends = before in {"LOC", "DATE"} or kind in {"NN", "NNS", "JJ"}
        article = page.words.lowers[at] in {"a", "an"} and ends
        dated = before == "DATE" and page.words.lowers[at] in people
        near = page.words.lowers[at : min(at + 4, source.stop)]
        if (article and not people.isdisjoint(near)) or dated:
            return (at, source.stop)
    return None
