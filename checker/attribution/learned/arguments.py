"""The features by which the words around a cue are told to be its source or its content."""

from collections.abc import Sequence

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.neighbours import neighbour_features
from checker.attribution.learned.page import Hint, Page
from checker.attribution.learned.passed import COUNTED, MARKED, Cue, Passed, Told, count, tell
from checker.attribution.learned.plain import Plain, shape
from checker.attribution.learned.windows import Window
from checker.language import Language

_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_FARTHEST = _DISTANCES[-1] + 1
_STEPS = {
    side: [
        f"{side}{next((edge for edge in _DISTANCES if far <= edge), 99)}"
        for far in range(_FARTHEST + 1)
    ]
    for side in "LR"
}
_NEAR = 3
_FRAME = 9  # words between a quotation and the cue that credits it


def argument_features(
    page: Page, seen: Window, plain: Plain, lexicon: Lexicon, language: Language
) -> list[Features]:
    """Return the features of the parts of a window; `plain` are those of the page's words."""
    begin, end = seen.parts[seen.first][0], seen.parts[seen.last - 1][1]
    cue = _cue(page, seen.cue, begin, end, language)
    own = plain.rows(begin, end)
    left = _walk(page, cue, range(cue.at - 1, begin - 1, -1), own[: cue.at - begin][::-1], lexicon)
    right = _walk(page, cue, range(cue.at + 1, end), own[cue.at - begin + 1 :], lexicon)
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
    left = not {-1, own}.issuperset(quotes[max(begin, at - _FRAME) : at])
    right = not {-1, own}.issuperset(quotes[at + 1 : min(end, at + _FRAME)])
    return f"{left:d}{right:d}"


def _walk(
    page: Page, cue: Cue, places: range, own: Sequence[Features], lexicon: Lexicon
) -> list[Features]:
    """Return the features of the words on one side of a cue, from the nearest on.

    `own` are those that the words have by themselves.
    """
    keys, pos, quotes = page.keys, page.pos, page.words.quotes
    forms, labels = page.words.forms, page.labels
    side, cue_tag = "L" if places.step < 0 else "R", cue.tag
    passed, last = Passed(side), quotes[cue.at]
    told: Told | None = None
    ends, steps = _beside(page, cue.at, side), _STEPS[side]
    hint, rows = cue.hint, []
    for far, (at, plain) in enumerate(zip(places, own, strict=True), start=1):
        key, tag, quote = keys[at], pos[at], quotes[at]
        if quote != last:
            passed.quotes, last, told = min(passed.quotes + 1, 2), quote, None
        if told is None:
            told = tell(cue, passed, quote >= 0)
        zone, zones, cue_zone, counts, strong, verbs, quoted = told
        near = steps[min(far, _FARTHEST)]
        row = [
            *plain,
            *ends,
            near,
            *zones,
            zone + shape(forms[at]),
            zone + tag,
            cue_zone,
            f"{cue_tag}{near}{tag}",
            f"W{side}{key}",
            *counts,
            strong + tag,
            verbs + tag,
            *quoted,
            _hinted(hint, at) if hint else f"u{labels[at]}",
        ]
        if far <= _NEAR:
            row += near + key, cue.key + near
        if quote >= 0:
            row.append("sq" if quote == quotes[cue.at] else f"oq{side}")
        rows.append(row)
        if (tag in COUNTED or key in MARKED or lexicon.is_strong(key)) and count(
            page, at, passed, lexicon
        ):
            told = None
    return rows


def _beside(page: Page, at: int, side: str) -> tuple[str, str]:
    behind = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return f"n{side}{behind}", f"p{side}{page.keys[at - 1] if at else ''}"


def _hinted(hint: Hint, at: int) -> str:
    """Return what the rules take a word for within the attribution of a cue."""
    if at in hint.source:
        return "rS"
    return "rC" if at in hint.content else "rK" if at in hint.cue else "rO"
