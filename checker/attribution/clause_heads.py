"""Finds the noun phrase that heads the clause of a cue, where other words only say more of it.

They are a relative clause, whose object is no source ("the group that watches the war said"), or
in a sentence without commas an apposition to a name ("Ada Lind the head of the lamp works said").
"""

from checker.attribution.learned.page import Page
from checker.attribution.learned.text import Range

FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "PRP"})
RELATIVE = frozenset({"who", "which", "that"})
MARKS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”"})
TIMES = frozenset("this last late early week month year day morning evening night later".split())
_OPENS = frozenset({"NNP", "NN", "NNS", "DT", "PRP$", "JJ", "CD"})
_REDUCED = frozenset({"based", "led", "headed", "run", "backed", "funded", "known", "linked"})
_ALL = frozenset({"both", "all", "each"})
_BREAKS = frozenset({"but", "while", "and", "as", "because", "although", "though"})
_NAMED = 3  # words within which a name must stand
_WIDEST = 40  # words between the beginning of a clause and its cue


def headed(page: Page, source: range, cue: range, people: frozenset[str]) -> Range | None:
    """Return the noun phrase that opens a clause whose other words only say more of it."""
    if (
        page.pos[source.start] == "PRP"
        or page.words.lowers[source.stop - 1] in _ALL
        or page.words.lowers[source.stop - 1] in RELATIVE
    ):
        return None
    start = _clause(page, source.start)
    if start == source.start or cue.start - start > _WIDEST or not _opens(page, start):
        return None
    relative = next((at for at in range(start + 1, cue.start) if _is_relative(page, at)), None)
    verbs = [at for at in range(start, cue.start) if page.pos[at] in FINITE]
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
    while at > first and page.words.forms[at - 1] not in MARKS and quotes[at - 1] == quotes[at]:
        if page.words.lowers[at - 1] in _BREAKS and page.pos[at] not in NOUNS:
            break
        at -= 1
    return at


def _opens(page: Page, at: int) -> bool:
    timed = "DATE" in page.entities[at : at + 2] or page.words.lowers[at] in TIMES
    return page.pos[at] in _OPENS and not timed


def _is_relative(page: Page, at: int) -> bool:
    """Return whether a relative pronoun stands at a word that is the subject of its clause."""
    behind = at + 1 + (page.pos[at + 1] == "RB")
    return page.words.lowers[at] in RELATIVE and page.pos[behind] in FINITE


def _first(page: Page, start: int, end: int) -> Range:
    """Return the phrase that opens a clause up to its apposition or participle."""
    for at in range(start + 1, end):
        noun = page.pos[at - 1] in NOUNS
        reduced = page.words.lowers[at] in _REDUCED and page.pos[at].startswith("VB")
        if noun and (page.pos[at] == "DT" or reduced or page.words.lowers[at] == "however"):
            return (start, at)
    return (start, end)
