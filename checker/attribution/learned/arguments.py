"""The features by which the words around a cue are told to be its source or its content."""

from dataclasses import dataclass

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.neighbours import neighbour_features
from checker.attribution.learned.page import Hint, Page
from checker.attribution.learned.plain import Plain, shape
from checker.attribution.learned.windows import Window
from checker.language import Language

_CLAUSES = frozenset(
    {"that", "to", ":", "who", "which", "as", "but", "and", "because", "while", "when", "if"}
)
_BREAKS = frozenset({":", "--", "—", "–", "―", ";", "(", ")"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP"})
_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_STEPS = tuple(
    next(edge for edge in _DISTANCES if far <= edge) for far in range(_DISTANCES[-1] + 1)
)
_NEAR = 3
_FRAME = 9  # words between a quotation and the cue that credits it


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


def argument_features(
    page: Page, seen: Window, plain: Plain, lexicon: Lexicon, language: Language
) -> list[Features]:
    """Return the features of the parts of a window; `plain` are those of the page's words."""
    begin, end = seen.parts[seen.first][0], seen.parts[seen.last - 1][1]
    cue = _cue(page, seen.cue, begin, end, language)
    left = _walk(page, cue, range(cue.at - 1, begin - 1, -1), Passed("L"), plain, lexicon)
    right = _walk(page, cue, range(cue.at + 1, end), Passed("R"), plain, lexicon)
    around = {
        at: neighbour_features(page, seen, at, cue.hint, lexicon)
        for at in (*range(seen.first), *range(seen.last, len(seen.parts)))
    }
    return [
        *(around[at] for at in range(seen.first)),
        *reversed(left),
        ["CUE", f"cue={cue.key}"],
        *right,
        *(around[at] for at in range(seen.last, len(seen.parts))),
    ]


def _cue(page: Page, at: int, begin: int, end: int, language: Language) -> Cue:
    known = language.cues.get((page.words.lowers[at],))
    kind = f"C{known.kind[0]}{known.takes}" if known else "C-"
    hint = page.hints[page.hint_at[at]] if at in page.hint_at else None
    return Cue(at, page.keys[at], page.pos[at], kind, _quoted_beside(page, at, begin, end), hint)


def _quoted_beside(page: Page, at: int, begin: int, end: int) -> str:
    """Return whether a quotation ends before a cue, and whether one opens behind it."""
    quotes, own = page.words.quotes, page.words.quotes[at]
    left = any(quote not in (-1, own) for quote in quotes[max(begin, at - _FRAME) : at])
    right = any(quote not in (-1, own) for quote in quotes[at + 1 : min(end, at + _FRAME)])
    return f"{left:d}{right:d}"


def _walk(
    page: Page,
    cue: Cue,
    places: range,
    passed: Passed,
    plain: Plain,
    lexicon: Lexicon,
) -> list[Features]:
    """Return the features of the words on one side of a cue, from the nearest on."""
    quotes, last = page.words.quotes, page.words.quotes[cue.at]
    ends = _beside(page, cue.at, passed.side)
    rows = []
    for at in places:
        if quotes[at] != last:
            passed.quotes, last = min(passed.quotes + 1, 2), quotes[at]
        rows.append([*plain.row(at), *ends, *_row(page, cue, at, passed)])
        _pass(page, at, passed, lexicon)
    return rows


def _tag(page: Page, at: int) -> str:
    return page.pos[at] if at < len(page.pos) else ""


def _beside(page: Page, at: int, side: str) -> tuple[str, str]:
    behind = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return f"n{side}{behind}", f"p{side}{page.keys[at - 1] if at else ''}"


def _row(page: Page, cue: Cue, at: int, passed: Passed) -> Features:
    key, tag, side, quote = page.keys[at], page.pos[at], passed.side, page.words.quotes[at]
    far = abs(at - cue.at)
    near = f"{side}{_STEPS[far] if far < len(_STEPS) else 99}"
    commas, verbs = passed.commas, passed.verbs
    zone = f"{side}{commas}{'q' if passed.quotes else ''}{passed.broken}"
    quoted = f"{side}{cue.beside}{1 if quote >= 0 else 0}"
    row = [
        near,
        zone,
        f"{cue.key}{zone}",
        f"{cue.kind}{zone}",
        f"{zone}{shape(page.words.forms[at])}",
        f"{zone}{tag}",
        f"{cue.tag}{zone}",
        f"{cue.tag}{near}{tag}",
        f"W{side}{key}",
        f"V{side}{verbs}{passed.clause}",
        f"N{side}{passed.nouns}{verbs}",
        f"M{side}{passed.strong}{tag}",
        f"VT{side}{verbs}{min(commas, 2)}{tag}",
        f"Q{quoted}{passed.quotes}",
        f"Qc{quoted}{commas}{verbs}",
        _hinted(page, cue.hint, at),
    ]
    if far <= _NEAR:
        row += [f"{near}{key}", f"{cue.key}{near}"]
    if quote >= 0:
        row.append("sq" if quote == page.words.quotes[cue.at] else f"oq{side}")
    return row


def _hinted(page: Page, hint: Hint | None, at: int) -> str:
    """Return what the rules take a word for: within the cue's own attribution, or within any."""
    if hint is None:
        return f"u{page.labels[at]}"
    if at in hint.source:
        return "rS"
    return "rC" if at in hint.content else "rK" if at in hint.cue else "rO"


def _pass(page: Page, at: int, passed: Passed, lexicon: Lexicon) -> None:
    key, tag = page.keys[at], page.pos[at]
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
