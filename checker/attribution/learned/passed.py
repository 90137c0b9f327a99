"""What lies between a cue and the words around it, and what that tells of them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.attribution.learned.cues import Lexicon
from checker.attribution.learned.page import Hint, Page

_CLAUSES = frozenset(
    {"that", "to", ":", "who", "which", "as", "but", "and", "because", "while", "when", "if"}
)
_BREAKS = frozenset({":", "--", "—", "–", "―", ";", "(", ")"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP"})
COUNTED, MARKED = _VERBS | _NOUNS, _CLAUSES | _BREAKS | {","}
_COUNTS = 1_000  # combinations of counts remembered


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that signals: where it is, and what the features of all others take from it."""

    at: int
    key: str
    tag: str
    kind: str
    beside: str
    hint: Hint | None


@dataclass(slots=True)
class Passed:
    """What lies between a cue and a word on one side of it, counted as far as it matters."""

    side: str
    commas: int = 0
    quotes: int = 0
    verbs: int = 0
    nouns: int = 0
    strong: int = 0
    clause: str = "-"
    broken: str = "0"


class Told(NamedTuple):
    """What words tell of a cue until something else is passed: features and their beginnings."""

    zone: str
    zones: tuple[str, str, str]
    cue_zone: str
    counts: tuple[str, str]
    strong: str
    verbs: str
    quotes: tuple[str, str]


def tell(cue: Cue, passed: Passed, quoted: bool) -> Told:
    """Return what was passed as features; `quoted` is whether the next word is."""
    side, commas, verbs = passed.side, passed.commas, passed.verbs
    zone = f"{side}{commas}{'q' if passed.quotes else ''}{passed.broken}"
    beside = f"{side}{cue.beside}{quoted:d}"
    counted = _counted(side, commas, verbs, passed.nouns, passed.strong, passed.clause)
    return Told(
        zone,
        (zone, cue.key + zone, cue.kind + zone),
        cue.tag + zone,
        *counted,
        (f"Q{beside}{passed.quotes}", f"Qc{beside}{commas}{verbs}"),
    )


@lru_cache(maxsize=_COUNTS)
def _counted(
    side: str, commas: int, verbs: int, nouns: int, strong: int, clause: str
) -> tuple[tuple[str, str], str, str]:
    named = f"V{side}{verbs}{clause}", f"N{side}{nouns}{verbs}"
    return named, f"M{side}{strong}", f"VT{side}{verbs}{min(commas, 2)}"


def count(page: Page, at: int, passed: Passed, lexicon: Lexicon) -> bool:
    """Count a word; return whether that changes what the words farther away tell."""
    key, tag = page.keys[at], page.pos[at]
    before = passed.commas, passed.verbs, passed.nouns, passed.strong, passed.clause, passed.broken
    if key == ",":
        passed.commas = min(passed.commas + 1, 3)
    if tag in _VERBS:
        passed.verbs = min(passed.verbs + 1, 2)
    if tag in _NOUNS and _tag(page, at + 1) not in _NOUNS:
        passed.nouns = min(passed.nouns + 1, 3)
    if lexicon.is_strong(key):
        passed.strong = min(passed.strong + 1, 2)
    if key in _CLAUSES:
        passed.clause = key
    if key in _BREAKS:
        passed.broken = key
    after = passed.commas, passed.verbs, passed.nouns, passed.strong, passed.clause, passed.broken
    return after != before


def _tag(page: Page, at: int) -> str:
    return page.pos[at] if at < len(page.pos) else ""
