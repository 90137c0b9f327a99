"""Mends whom a cue is credited to, by the parts of speech of its sentence.

A source that runs into a verb is cut ("Lind opposes it, saying"), the object of a relative clause
gives way to its head ("the group that watches the war said"), and in a sentence without commas an
apposition to the name before it ("Ada Lind the head of the lamp works said").
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.attribution.clause_heads import FINITE, MARKS, NOUNS, RELATIVE, TIMES, headed
from checker.attribution.learned.page import Page, within
from checker.attribution.learned.text import Range
from checker.attribution.unfit import ITSELF, meant_instead
from checker.language import Language
from checker.records import Attribution, Span

_REPORTS = frozenset({"press", "media", "news"})
_WRITER = frozenset({"you", "we", "i"})


def mended(page: Page, found: Iterable[Attribution], language: Language) -> list[Attribution]:
    """Return attributions with their sources mended; a source that fits stays as it is.

    What only a place's name signalled ("the United States"), or a noun that is the object of a verb
    ("Lind voiced caution"), is left out.
    """
    nominals = language.nominals
    people = nominals["people.anonymous"] | nominals["people.roles"] | nominals["media.staff"]
    people |= nominals["media.collective"]
    verbal = (one for one in found if not (_is_name_of_place(page, one) or _is_object(page, one)))
    return [_mended(page, one, people) for one in verbal]


def _is_name_of_place(page: Page, one: Attribution) -> bool:
    """Return whether a cue is no verb but the end of a name: the United States."""
    cue = within(page.words, one.cue[0]) if one.cue else range(0)
    named = len(cue) == 1 and page.pos[cue.start] == "NNP" and page.entities[cue.start] == "LOC"
    return named and page.entities[cue.start - 1] == "LOC"


def _is_object(page: Page, one: Attribution) -> bool:
    """Return whether a cue is no verb but what one person voiced: "Lind voiced caution"."""
    cue = within(page.words, one.cue[0]) if one.cue and one.source else range(0)
    verb = cue.start - 1
    if (
        len(cue) != 1
        or page.pos[cue.start] != "NN"
        or verb not in within(page.words, one.source[0])
    ):
        return False
    return page.pos[verb] == "VBD" and page.pos[verb - 1] in {"NNP", "PRP"}


def _mended(page: Page, one: Attribution, people: frozenset[str]) -> Attribution:
    if not one.source or not one.cue:
        return one
    if len(one.source) > 1:
        return _last_alone(page, one)
    source, cue = within(page.words, one.source[0]), within(page.words, one.cue[0])
    if not source or not cue or source.start >= cue.start:
        return one
    new = (
        meant_instead(page, source, cue, people)
        or _cut(page, source, cue)
        or headed(page, source, cue, people)
        or _bare(page, source)
    )
    if new is None or new == (source.start, source.stop):
        return one
    span = Span(page.words.starts[new[0]], page.words.ends[new[1] - 1])
    return replace(one, source=(span,))


def _last_alone(page: Page, one: Attribution) -> Attribution:
    """Return an attribution whose source in pieces ends in a pronoun with that pronoun alone."""
    last = within(page.words, one.source[-1])
    alone = len(last) == 1 and page.pos[last.start] == "PRP"
    return replace(one, source=one.source[-1:]) if alone else one


def _cut(page: Page, source: range, cue: range) -> Range | None:
    """Return what a source is without the verb into which it runs."""
    last = source.stop - 1
    low, before = page.words.lowers[last], page.words.lowers[last - 1]
    if page.pos[last] == "PRP" and len(source) > 1 and before != "and":
        return (source.start, last) if low in ITSELF else (last, source.stop)
    verb = next(_finite(page, source), None)
    if (
        verb is None
        or verb == source.start
        or page.pos[verb - 1] == "PRP"
        or "," in page.words.forms[source.start : source.stop]
    ):
        return None
    participle = page.pos[cue.start] == "VBG" or verb in cue
    if not participle:
        return _behind_verb(page, verb, source.stop) if cue.start == source.stop else None
    end = verb
    while end > source.start and _is_loose(page, end - 1):
        end -= 1
    meant = page.words.lowers[source.start] not in _WRITER and _has_noun(page, source.start, end)
    return (source.start, end) if meant else None


def _bare(page: Page, source: range) -> Range | None:
    """Return a source without the verb with which it opens."""
    marked = page.words.forms[source.start - 1] in MARKS if source.start else True
    verb = page.pos[source.start] in FINITE and not marked
    within_it = (source.start + 1, source.stop)
    return within_it if verb and _has_noun(page, *within_it) else None


def _finite(page: Page, span: range) -> Iterator[int]:
    """Yield the finite verbs of a span that stand in no relative clause."""
    for at in span:
        if page.words.lowers[at] in RELATIVE or page.pos[at] in {"WP", "WP$", "WDT", "WRB"}:
            return
        if page.pos[at] in FINITE:
            yield at


def _is_loose(page: Page, at: int) -> bool:
    """Return whether a word leans on a verb or only says when."""
    return page.pos[at] in {"RB", "MD"} or page.words.lowers[at] in TIMES


def _has_noun(page: Page, start: int, end: int) -> bool:
    return any(page.pos[at] in NOUNS for at in range(start, end))


def _behind_verb(page: Page, verb: int, end: int) -> Range | None:
    """Return the speaker behind a verb: "Quill reports some people" of "… have pointed out"."""
    start = end
    if page.words.lowers[verb] == "reports" and page.words.lowers[verb - 1] in _REPORTS:
        return None
    while start - 1 > verb and page.pos[start - 1] in NOUNS | {"JJ"}:
        start -= 1
    if start - 1 > verb and page.pos[start - 1] == "DT":
        start -= 1
    joined = page.pos[start - 1] == "CC" or page.words.lowers[start] in {"a", "an"}
    return (start, end) if start < end and page.entities[start] != "DATE" and not joined else None
