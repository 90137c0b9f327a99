"""Leaves out what a page shows beside its text: captions of pictures, links to its videos."""

import re
from collections.abc import Iterable

from checker.attribution.spans import touch
from checker.patterns import deferred
from checker.records import Attribution, Span

_MARKS = ("aption", "WATCH", "Coverage", "copyright")
_LONGEST = 400  # characters of a caption
_BESIDE = deferred(
    r"^[ \t]*(?:(?:Media playback is (?:unsupported|not supported)[^\n]{0,40}?[ \t]+)?"
    r"(?:Media|Image) (?:caption|copyright)\b|(?:JUST WATCHED|MUST WATCH|WATCH NOW)\b"
    r"|Related Coverage[ \t]+(?=[A-ZÀ-Þ]))"
    rf"(?:(?!\w[.!?]\s+[A-ZÀ-Þ“\"])[^\n]){{0,{_LONGEST}}}$",  # the text may go on behind a caption
    re.MULTILINE,
)
_GALLERY = deferred(rf"\bPhotos?: [^\n]{{0,{_LONGEST}}}?\bHide Caption \d+ of \d+")
_LABEL = deferred(
    r"(?:(?:File |Stock )?(?:Photo(?:graph)?s?|Images?|Pictures?|Videos?|Illustration)"
    r"(?: (?:credit|by|courtesy|illustration))?|Credits?|Photo-?illustration)",
)
_COLON = ":"


def without_captions(found: Iterable[Attribution], text: str) -> list[Attribution]:
    """Leave out what was read in captions and links, and who is said to have made a picture."""
    beside = _beside(text) if any(mark in text for mark in _MARKS) else []
    return [
        one for one in found if not (_is_label(one, text) or (beside and touch(_all(one), beside)))
    ]


def _all(one: Attribution) -> tuple[Span, ...]:
    """Return the words by which somebody speaks, or what is said where there are none."""
    return (*one.source, *one.cue) or one.content


def _beside(text: str) -> list[Span]:
    """Return where captions and links stand."""
    return [Span(*match.span()) for shown in (_BESIDE, _GALLERY) for match in shown.finditer(text)]


def _is_label(one: Attribution, text: str) -> bool:
    """Return whether the maker of a picture stands behind a colon: "Photo: Ada Lind/AFP"."""
    if len(one.source) != 1 or not one.cue or one.cue[0].of(text).strip() != _COLON:
        return False
    return _LABEL.fullmatch(text, one.source[0].start, one.source[0].end) is not None
