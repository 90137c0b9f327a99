"""Reads what a hyphen or an apostrophe makes of a name: "pro-Kremlin", "DW'nin"."""

from checker.patterns import deferred
from checker.records import Mention, Outlet

_FOR_OR_AGAINST = deferred(r"(?<!\w)(?:[Pp]ro|[Aa]nti)[-\u2010\u2011]$")
_JOINED = deferred(r"[-\u2010\u2011][A-ZÀ-Þ]")
_GERMAN = deferred(
    r"\b(?:der|die|das|dem|den|und|laut|zufolge|nach|sagte|hat|ist|ein|eine|von|nicht|auf|mit)\b"
)
_NEAR = 80
_TURKISH_CASE = deferred(r"'(?:n?[iu]n|y?[aeiu]|n?d[ae]n?|n?t[ae]n?|y?l[ae])\b(?!')")


def is_for_or_against(body: str, start: int) -> bool:
    """Tell whether a name at `start` only says on whose side something is: "pro-Kremlin"."""
    return bool(_FOR_OR_AGAINST.search(body, max(0, start - 6), start))


def is_joined(body: str, mention: Mention, outlet: Outlet) -> bool:
    """Tell whether a body's one word opens another name: "Le Kremlin-Bicêtre".

    German joins what is the body's own: "Kreml-Sprecher", "Pentagon-Chef".
    """
    found = body[mention.start : mention.end]
    if outlet.entity_type != "government-body" or not (found.istitle() and found.isalpha()):
        return False
    if not _JOINED.match(body, mention.end):
        return False
    return not _GERMAN.search(body[max(0, mention.start - _NEAR) : mention.end + _NEAR])


def is_declined(plain: str, start: int, end: int) -> bool:
    """Tell whether an acronym has a Turkish case ending: "DW'nin", "AFP'ye"."""
    return plain[start:end].isupper() and bool(_TURKISH_CASE.match(plain, end))
