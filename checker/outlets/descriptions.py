"""Tells the description of a country's medium from the name of one: "China's state television"."""

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Mention, Outlet

_DESCRIPTION = deferred(
    r"\b(?:state|official|national|public|government)(?: \w+)?"
    r" (?:news agency|broadcaster|television|TV|media|newspaper)$"
    r"|(?:[Pp]arty|[Aa]rmy|[Mm]ilitary)(?:'s)?(?: official)? (?:newspaper|daily)$"
    r"|officielle|d'Etat|staatlich|amtlich|Staats|осударственн|ержавн|гостелевид|estatal|oficial"
    r"|resmi|devlet|国家|官方|国营|國家|国営|국영|관영|رسمی|دولتی|الرسمية"
)


def describes(mention: Mention, outlet: Outlet, beside: Mention, named: Outlet, plain: str) -> bool:
    """Tell whether a mention only says what the one beside it is: a medium of the same country."""
    medium = named.entity_type in MEDIA_TYPES and outlet.country == named.country
    return medium and _is_description(mention, plain) and not _is_description(beside, plain)


def _is_description(mention: Mention, plain: str) -> bool:
    return _DESCRIPTION.search(plain[mention.start : mention.end]) is not None
