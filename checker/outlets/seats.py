"""Tells a building from the body that sits there: "the Kremlin towers", "the Kremlin said"."""

import re

from checker.patterns import deferred

_PARTS = (
    "towers?|walls?|lawns?|gardens?|Rose Garden|South Lawn|North Lawn|grounds|gates?|buildings?"
    "|compound|complex|lake|cathedrals?|domes?|bells?|chimes|clock|stars|museum|armou?ry|ballroom"
    "|driveway|fence|roof|basement|bathroom|kitchen|garage|car park|parking lot|metro|station"
    "|Christmas tree|nightclub|ballet|Ballet|Metro station|Easter egg|tours?|tourists?|visitors"
)
_AFTER = deferred(
    rf"(?:'s?)? (?:{_PARTS})\b"
    r"|,? (?:is|are|was|were|has been|had been)(?: first| originally| partly| being)?"
    r" (?:re)?(?:built|painted|lit up|lit in|illuminated|designed by|completed in|rebuilt|renovated"
    r"|located in|situated)\b"
    r"|,? (?:is|was)(?: also| once)? (?:an?|one of the"
    r"|the (?:world's )?(?:largest|biggest|tallest)) (?:\w+ ){0,3}"
    r"(?:building|villa|town|city|village|fortress|palace|landmark|lake|square|house"
    r"|hotel|pub|museum)\b"
)
_BEFORE = deferred(
    r"\b(?:outside|in front of|opposite|next to|(?:walk|walked|walking|drove|driving|marched"
    r"|strolled|filed) (?:past|by|to|around)|visitors? to|tourists? (?:at|to|in|visiting)"
    r"|tours? (?:of|through|around)|walks? (?:through|around|past)"
    r"|(?:planes?|jet|airliner|aircraft|drones?|car|truck|van)(?: \w+){0,2} into"
    r"|(?:crash|crashed|slammed|smashed|flew)(?: \w+){0,2} into"
    r"|(?:stands|stood|lies|lay|parked|camped|rallied|landed|arrested|stopped"
    r"|found|shot|killed|seen|spotted|lives|lived) (?:near|by|beside|behind)"
    r"|(?:exploded|flew|fell|flying|hovered|sky|smoke|fireworks) (?:over|above|near|on)"
    r"|(?:bus|train|tram|metro) stops at|march(?:es|ed)? (?:to|on|towards)"
    r"|(?:bar|pub|club|restaurant|hotel|cafe) called)"
    r"(?: the| London's| Moscow's)? $",
    re.IGNORECASE,
)
_NEAR = 48


def is_a_place(plain: str, start: int, end: int) -> bool:
    """Tell whether a body's name at `[start, end)` stands for its building, which says nothing."""
    if _AFTER.match(plain, end):
        return True
    return bool(_BEFORE.search(plain[max(0, start - _NEAR) : start]))
