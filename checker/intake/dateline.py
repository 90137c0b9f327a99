"""Finds the place, and the agency if named, with which a body opens."""

from checker.patterns import deferred
from checker.records import Dateline

_DASH = r"(?:[ \u00a0]?[—–―]|[ \u00a0]-{1,2}(?=[ \u00a0])|--)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)?"
_AGENCY = r"\((?P<agency>[^\W\d_][\w .,&/'’-]{1,40})\)"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]+"
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w.'’]+"
_WIRES = r"(?:AP|AFP|ANI|CNN(?:Money| Business)?|dpa|IANS|PTI|Reuters|TASS|UPI|Xinhua)"
_KICKERS = frozenset(
    (
        *("ANALYSIS", "BREAKING", "COMMENT", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER"),
        *("FILE", "PHOTOS"),
        *("FACTBOX", "LIVE", "NATO", "OPINION", "REVIEW", "TIMELINE", "UPDATE", "VIDEO", "WATCH"),
    )
)


def _place(word: str) -> str:
    region = rf"(?:, {_CAPITALISED}(?: {_CAPITALISED}){{0,3}})?"
    city = rf"{word}(?:[ -]{word}){{0,4}}{region}"
    return rf"(?P<place>{city}?(?:/{city}?){{0,2}})"


_FORMS = (
    ("/", deferred(rf"{_place(_CAPITALS)}{_DATE}\.? /(?P<agency>[A-Z][\w ,.-]{{1,30}})/\.")),
    ("(", deferred(rf"{_place(_CAPITALISED)}{_DATE},? {_AGENCY}(?:{_DASH}|[.:](?= ))")),
    ("—–―-", deferred(rf"{_place(_CAPITALS)}{_DATE}{_DASH}", needs="—|–|―|--| -|\u00a0-")),
    ("(", deferred(rf"(?P<place>){_AGENCY}{_DASH}")),
    (
        "(",
        deferred(
            rf"(?:{_place(_CAPITALISED)}{_DATE},? )?\((?P<agency>{_WIRES})\)"
            r"[ \u00a0]?(?=[A-ZÀ-Þ“\"\d])"
        ),
    ),
)
"""How a dateline is written, each form with the marks of which it has one."""


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline of a body, its span running over the dash; `place` may be empty.

    It opens the first paragraph, or one of the next two where only kickers stand before it.
    """
    start = 0
    for _ in range(3):
        head = text[start : start + 160]
        for marks, form in _FORMS:
            found = form.match(head) if any(mark in head for mark in marks) else None
            if found and _is_place(found["place"], found.groupdict().get("agency")):
                return Dateline(found["place"] or "", None, start, start + found.end())
        end = text.find("\n\n", start)
        if end < 0 or end - start > 80 or text[start:end].endswith((".", "!", "”", '"')):
            return None
        start = end + 2
    return None


def _is_place(place: str | None, agency: str | None) -> bool:
    if not place:
        return True
    if agency:
        initials = "".join(word[0] for word in place.replace("-", " ").split())
        return initials != agency  # "World Health Organization (WHO) – ..." opens a sentence
    return len(place) > 3 and place not in _KICKERS
