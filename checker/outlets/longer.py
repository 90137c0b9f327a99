"""Tells a name of ordinary words from the end of a longer one: "the Rand Daily Mail"."""

from collections.abc import Callable, Sequence

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Outlet

_ORDINARY = deferred(
    r"(?:.* )?(?:Press|Association|Mail|Mirror|Telegraph|Times|Daily|Post|News|Herald|Express"
    r"|Journal|Star|Sun|Standard|Independent|Observer|Guardian|Gazette|Chronicle|Tribune|Examiner"
    r"|Echo|Record|Globe|Nation|Review|Courier|Argus|Mercury|Economist|Spectator|Dispatch|Citizen)"
)
"""Names that end in a word which many papers and agencies share."""
_LONGER = deferred(
    r"(?:\b(?P<the>[Tt]he|[Aa]n?) |^|(?<=[\n\"“(]))(?P<more>(?:[A-Z][\w.'’&-]* ){1,3})$"
)
_NO_PART = frozenset(
    "the a an this that in on at by to of for from and or but as if when while with via per after"
    " since what why how who both former then like says said told monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october"
    " november december newspaper newspapers paper daily magazine tabloid weekly broadsheet agency"
    " broadcaster website channel network photo source credit image party communist conservative"
    " liberal labour pulitzer trump biden murdoch british american us u.s uk eu state-run"
    " state-owned ruling"
    " opposition new-york london toronto moscow beijing tehran washington delhi dhaka nairobi"
    " islamabad karachi our their his her no"
    " editor reporter correspondent journalist columnist writer citing according".split()
)
_AGENCY = deferred(r" (?:News )?Agency\b")
_LITTLE = deferred(r"\b(?:Little|Mini|Summer|Winter|Second|Confederate) $")
_LONGEST = 48
Named = Callable[[str], Sequence[str]]
"""Gives the codes of the countries that a folded adjective or noun is of."""


def is_part_of_another(body: str, outlet: Outlet, start: int, end: int, countries: Named) -> bool:
    """Tell whether capitalised words beside a name at `[start, end)` make it another's.

    An owner ("London's Daily Mail"), what the bearer's country or its places are called and words
    of every day take nothing away from a name.
    """
    found, before = body[start:end], body[max(0, start - _LONGEST) : start]
    if outlet.entity_type not in MEDIA_TYPES:
        return bool(_LITTLE.search(before))
    if outlet.entity_type != "news-agency" and found.endswith("News") and _AGENCY.match(body, end):
        return True
    longer = _LONGER.search(before) if _ORDINARY.fullmatch(found) else None
    if longer is None:
        return False
    words = longer["more"].replace("’", "'").split()
    if longer["the"] or (start <= _LONGEST and end == len(body.rstrip())):
        return not _is_of_bearer(words, outlet, countries)
    return start <= _LONGEST and _is_of_elsewhere(words, outlet, countries)


def _is_of_elsewhere(words: Sequence[str], outlet: Outlet, countries: Named) -> bool:
    """Tell whether words are what another country is called: "New Zealand", "Nigerian"."""
    codes = countries(" ".join(words).lower())
    return bool(codes) and outlet.country not in (None, *codes)


def _is_of_bearer(words: Sequence[str], outlet: Outlet, countries: Named) -> bool:
    """Tell whether words before a name are of every day, an owner's, or of the bearer's country."""
    if any("-" in word or word.endswith(("'s", "'")) for word in words):
        return True
    if any(word.lower() in _NO_PART for word in words):
        return True
    told, last = " ".join(words).lower(), words[-1].lower()
    codes = countries(told) or countries(last)
    if codes:
        return outlet.country in (None, *codes)
    known = {word.lower() for name in outlet.names for word in _places_of(name.requires_context)}
    return told in known or last in known


def _places_of(context: Sequence[str]) -> list[str]:
    return [word for word in context if word[:1].isupper()]
