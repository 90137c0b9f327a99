"""Finds the cues of a sentence: verbs that report, "according to", "was quoted as saying"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.attribution.frames.phrases import right
from checker.attribution.frames.verbs import is_passive, is_unsaid, is_verb
from checker.attribution.frames.words import Range, Words
from checker.language import Cue, Language

_QUOTING = frozenset({"quoted", "cited", "quotes", "quoting"})
_REPORTING = frozenset({"reported", "reports", "reporting"})
_SAYING = frozenset({"saying", "telling", "stating", "claiming", "warning", "declaring"})
_EARLIER = frozenset(
    "recent earlier previous subsequent unconfirmed initial conflicting multiple numerous"
    " persistent widespread".split()
)
_NO_NAME = _QUOTING | {"that", "said", "was", "were", "has", "had"}
_LONGEST_NAME = 9  # words that may stand between "reported" and "as saying"
ACCORDING = Cue("according to", "statement", "clause")
QUOTED = Cue("quoted as saying", "statement", "clause")
REPORTEDLY = Cue("reportedly", "statement", "clause")
COLON = Cue("colon", "statement", "quote")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in a sentence: token range, meaning, and what its frame already names.

    `source` and `carrier` are set by "X quoted Y as saying" and its passive, `source` by "earlier
    reports that".
    """

    start: int
    end: int
    cue: Cue
    passive: bool = False
    source: Range | None = None
    carrier: Range | None = None

    @property
    def at(self) -> Range:
        """The cue's own words."""
        return self.start, self.end


def find_cues(words: Words, language: Language) -> tuple[CueHit, ...]:
    """Return the cues of a sentence from left to right, outside its quotations."""
    hits: list[CueHit] = []
    behind = 0
    for at in words.places(_starters(language), 0, len(words.tokens)):
        hit = _hit(words, language, at) if at >= behind and words.tokens[at].word else None
        if hit:
            hits.append(hit)
            behind = hit.end
    return tuple(hits)


def _hit(words: Words, language: Language, at: int) -> CueHit | None:
    low = words.lower(at)
    if low == "according" and words.lower(at + 1) == "to":
        return CueHit(at, at + 2, ACCORDING)
    if low == "in" and [words.lower(at + step) for step in (1, 2, 3)] == ["the", "words", "of"]:
        return CueHit(at, at + 4, ACCORDING)
    if low in _QUOTING:
        return _quoted(words, at)
    if low in _REPORTING and _reports_as_saying(words, at):
        return _quoted(words, at)
    if low == "reports" and words.lower(at - 1) in _EARLIER and words.lower(at + 1) == "that":
        return CueHit(at, at + 1, language.cues[(low,)], source=(at - 1, at + 1))
    for form in _forms(words, at):
        cue = language.cues.get(form)
        if cue and is_verb(words, at, form) and not is_unsaid(words, at):
            return CueHit(at, at + len(form), cue, passive=is_passive(words, at))
    return None


@cache
def _starters(language: Language) -> frozenset[str]:
    """Return the words with which a cue, or a frame that does its work, begins."""
    opening = frozenset(form[0] for form in language.cues)
    return opening | _QUOTING | _REPORTING | {"according", "in"}


def _forms(words: Words, at: int) -> Iterator[tuple[str, ...]]:
    """Yield the word at a position with those behind it, the longest form first."""
    for length in (3, 2, 1):
        form = words.run(at, length)
        if len(form) == length and all(form):
            yield form


def _quoted(words: Words, at: int) -> CueHit | None:
    """Return the frame of "X quoted Y as saying" or "Y was quoted (by X) as saying (by X)"."""
    saying = _as_saying(words, at)
    if saying is None:
        return None
    if not is_passive(words, at):
        named = right(words, at + 1, saying) is not None
        return CueHit(at, saying + 2, QUOTED, source=(at + 1, saying) if named else None)
    carrier = _by(words, at + 1, saying) or _by(words, at + 1, saying, "in")
    if carrier:
        return CueHit(at, saying + 2, QUOTED, passive=True, carrier=carrier)
    carrier = _by(words, saying + 2, len(words.tokens))
    end = carrier[1] if carrier else saying + 2
    return CueHit(at, end, QUOTED, passive=True, carrier=carrier)


def _reports_as_saying(words: Words, at: int) -> bool:
    """Return whether a name alone parts "reported" from "as saying": "reported Lind as saying"."""
    saying = _as_saying(words, at)
    between = range(at + 1, saying) if saying is not None else range(0)
    plain = all(words.tokens[one].word and words.lower(one) not in _NO_NAME for one in between)
    return saying is not None and len(between) <= _LONGEST_NAME and plain


def _as_saying(words: Words, at: int) -> int | None:
    """Return where "as saying" stands behind "quoted"."""
    for index in range(at + 1, min(at + 30, len(words.tokens) - 1)):
        if words.lower(index) == "as" and words.lower(index + 1) in _SAYING:
            return index
    return None


def _by(words: Words, start: int, end: int, preposition: str = "by") -> Range | None:
    """Return whoever is named behind a preposition that stands near `start`."""
    for at in range(start, min(end, start + 6)):
        if words.lower(at) == preposition:
            return right(words, at + 1, end)
        if words.lower(at) == "that" or not words.tokens[at].word:
            return None
    return None
