"""Mends whom a cue is credited to, by the parts of speech of its sentence.

A source that runs into a verb is cut ("Lind opposes it, saying"), the object of a relative clause
gives way to its head ("the group that watches the war said"), and in a sentence without commas an
apposition to the name before it ("Ada Lind the head of the lamp works said").
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.attribution.learned.page import Page, within
from checker.attribution.learned.text import Range
from checker.attribution.unfit import ITSELF, meant_instead
from checker.language import Language
from checker.records import Attribution, Span

_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP"})
_OPENS = frozenset({"NNP", "NN", "NNS", "DT", "PRP$", "JJ", "CD"})
_RELATIVE = frozenset({"who", "which", "that"})
_REDUCED = frozenset({"based", "led", "headed", "run", "backed", "funded", "known", "linked"})
_ALL = frozenset({"both", "all", "each"})
_REPORTS = frozenset({"press", "media", "news"})
_WRITER = frozenset({"you", "we", "i"})
_MARKS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”"})
_BREAKS = frozenset({"but", "while", "and", "as", "because", "although", "though"})
_TIMES = frozenset("this last late early week month year day morning evening night later".split())
_NAMED = 3  # words within which a name must stand
_WIDEST = 40  # words between the beginning of a clause and its cue


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
        or _headed(page, source, cue, people)
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
    marked = page.words.forms[source.start - 1] in _MARKS if source.start else True
    verb = page.pos[source.start] in _FINITE and not marked
    within_it = (source.start + 1, source.stop)
    return within_it if verb and _has_noun(page, *within_it) else None


def _finite(page: Page, span: range) -> Iterator[int]:
    """Yield the finite verbs of a span that stand in no relative clause."""
    for at in span:
        if page.words.lowers[at] in _RELATIVE or page.pos[at] in {"WP", "WP$", "WDT", "WRB"}:
            return
        if page.pos[at] in _FINITE:
            yield at


def _is_loose(page: Page, at: int) -> bool:
    """Return whether a word leans on a verb or only says when."""
    return page.pos[at] in {"RB", "MD"} or page.words.lowers[at] in _TIMES


def _has_noun(page: Page, start: int, end: int) -> bool:
    return any(page.pos[at] in _NOUNS for at in range(start, end))


def _behind_verb(page: Page, verb: int, end: int) -> Range | None:
    """Return the speaker behind a verb: "Quill reports some people" of "… have pointed out"."""
    start = end
    if page.words.lowers[verb] == "reports" and page.words.lowers[verb - 1] in _REPORTS:
        return None
    while start - 1 > verb and page.pos[start - 1] in _NOUNS | {"JJ"}:
        start -= 1
    if start - 1 > verb and page.pos[start - 1] == "DT":
        start -= 1
    joined = page.pos[start - 1] == "CC" or page.words.lowers[start] in {"a", "an"}
    return (start, end) if start < end and page.entities[start] != "DATE" and not joined else None


def _headed(page: Page, source: range, cue: range, people: frozenset[str]) -> Range | None:
    """Return the noun phrase that opens a clause whose other words only say more of it."""
    if (
        page.pos[source.start] == "PRP"
        or page.words.lowers[source.stop - 1] in _ALL
        or page.words.lowers[source.stop - 1] in _RELATIVE
    ):
        return None
    start = _clause(page, source.start)
    if start == source.start or cue.start - start > _WIDEST or not _opens(page, start):
        return None
    relative = next((at for at in range(start + 1, cue.start) if _is_relative(page, at)), None)
    verbs = [at for at in range(start, cue.start) if page.pos[at] in _FINITE]
    if relative is None:
        return _first(page, start, source.stop) if _is_name(page, start, source.start) else None
    if relative == cue.start - 1 or _is_speaker(page, source, people):
        return None
    before = [at for at in verbs if at < relative]
    behind = len(verbs) - len(before)
    return (start, relative) if not before and behind == 1 else None


def _is_speaker(page: Page, source: range, people: frozenset[str]) -> bool:
    """Return whether a phrase behind a relative clause may itself speak: a name, "a witness"."""
    named = any(page.pos[at] == "NNP" and page.entities[at] not in {"LOC", "DATE"} for at in source)
    human = page.pos[source.start] == "DT" and page.words.lowers[source.stop - 1] in people
    return named or human


def _is_name(page: Page, start: int, end: int) -> bool:
    """Return whether a name opens a stretch of words that holds no verb."""
    opening = range(start, min(end, start + _NAMED))
    named = any(
        page.pos[at] == "NNP" and page.entities[at] not in {"LOC", "DATE"} for at in opening
    )
    verbs = (at for at in range(start, end) if page.pos[at].startswith(("VB", "MD")))
    return named and all(page.words.lowers[at] in _REDUCED for at in verbs)


def _clause(page: Page, at: int) -> int:
    """Return where the clause begins in which a word stands: behind a mark or a conjunction."""
    first, _ = page.words.sentences[page.words.sentence_of[at]]
    quotes = page.words.quotes
    while at > first and page.words.forms[at - 1] not in _MARKS and quotes[at - 1] == quotes[at]:
        if page.words.lowers[at - 1] in _BREAKS and page.pos[at] not in _NOUNS:
            break
        at -= 1
    return at


def _opens(page: Page, at: int) -> bool:
    timed = "DATE" in page.entities[at : at + 2] or page.words.lowers[at] in _TIMES
    return page.pos[at] in _OPENS and not timed


def _is_relative(page: Page, at: int) -> bool:
    """Return whether a relative pronoun stands at a word that is the subject of its clause."""
    behind = at + 1 + (page.pos[at + 1] == "RB")
    return page.words.lowers[at] in _RELATIVE and page.pos[behind] in _FINITE


def _first(page: Page, start: int, end: int) -> Range:
    """Return the phrase that opens a clause up to its apposition or participle."""
    for at in range(start + 1, end):
        noun = page.pos[at - 1] in _NOUNS
        reduced = page.words.lowers[at] in _REDUCED and page.pos[at].startswith("VB")
        if noun and (page.pos[at] == "DT" or reduced or page.words.lowers[at] == "however"):
            return (start, at)
    return (start, end)
