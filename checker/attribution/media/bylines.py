"""Tells the outlet that only made a picture, or wired a text, from one that is credited in it."""

from checker.patterns import deferred
from checker.records import Mention

_PICTURED = deferred(r"(?:Image copyright|\([Pp]hoto:?|[Pp]hoto(?:graph)?s? (?:by|credit:?)|©)\s*$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BEHIND = deferred(
    r"\s+(?:Photo\b|Image caption"
    rf"|[A-Z][a-z]+day,?\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}},?)\s+\d{{4}}\b)"
    r"|(?<=[A-Z]{2})/(?:Stringer|Handout|Pool|File)\b"
    r"|(?<=[A-Z]{2})/[A-Z][\w-]+ [A-Z][a-z]+(?! (?:[Pp]oll|[Ss]urvey|Times))",
    needs="Photo|caption|day|/",
)
_OPENED = deferred(r"[.!?”\"\d][ \t]\((?:(?:Photo|With)[ :]+)?$")
_CLOSED = deferred(r"(?:\s+(?:Photo|Archive|and \w+))?\)[ \t]+(?=[A-ZÀ-Þ])")
_BEFORE = 20  # characters before a name


def is_beside(text: str, mention: Mention) -> bool:
    """Return whether a name credits a picture or the text: "(AFP) Residents", "AP Monday 3 May".

    Such a bracket stands between two sentences; one that ends a paragraph is none of these.
    """
    if _BEHIND.match(text, mention.end):
        return True
    before = max(0, mention.start - _BEFORE)
    if _PICTURED.search(text, before, mention.start):
        return True
    closed = _CLOSED.match(text, mention.end)
    return bool(closed and _OPENED.search(text, before, mention.start))
