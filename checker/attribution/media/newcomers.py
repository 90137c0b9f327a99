"""Remembers the outlets that the registry lacks, as a text speaks of them again."""

from bisect import bisect_left, insort
from dataclasses import replace

from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import EntityType, Span

_DOMAIN = deferred(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$")
_AGENCY = deferred(r"\b(?:[Nn]ews|[Pp]ress|[Ww]ire) (?:[Aa]gency|[Ss]ervice)\b|\bWire$")
_BROADCASTER = deferred(
    r"\b(?:TV|Television|Radio|FM|AM|Channel|Broadcasting)\b|^[KW][A-Z]{2,3}(?:-|$)"
    r"|^(?:ABC|NBC|CBS|FOX|Fox|CW|PBS|CTV)[- ]?\d"
)
_PAPER = deferred(
    r"\b(?:Herald|Times|Gazette|Tribune|Chronicle|Courier|Post|Observer|Telegraph|Examiner|Mail"
    r"|Inquirer|Dispatch|Register|Sentinel|Globe|Journal|Star|Sun|Bulletin|Standard|Mercury|Bee"
    r"|Republic|Ledger|Argus|Echo|Advertiser|Daily|Magazine|Weekly|Monthly|Review|newspaper)$"
    r"|^Daily\b"
)
_UNTOLD: frozenset[EntityType] = frozenset({"broadcaster", "newspaper", "website"})


class Newcomers:
    """The outlets that one article names and the registry lacks, by where they are named."""

    def __init__(self) -> None:
        """Begin with none: they are remembered as they are found."""
        self._found: list[tuple[int, int, Party]] = []
        self._places: set[tuple[int, int]] = set()
        self._by_name: dict[str, Party] = {}

    def remember(self, party: Party | None) -> Party | None:
        """Keep an outlet of which only the name is known, and return what was given."""
        place = (party.span.start, party.span.end) if party else (0, 0)
        if party and party.outlet is None and place[1] and place not in self._places:
            self._places.add(place)
            self._by_name.setdefault(party.name, party)
            insort(self._found, (*place, party), key=lambda one: one[:2])
        return party

    def again(self, phrase: str, span: Span) -> Party | None:
        """Return the one of which a phrase is the whole name."""
        party = self._by_name.get(phrase.removeprefix("the ").removeprefix("The "))
        return replace(party, span=span) if party else None

    def latest(self, types: frozenset[EntityType], span: Span, since: int) -> Party | None:
        """Return the one of some type that is named last between `since` and a phrase."""
        at = bisect_left(self._found, span.start, key=lambda one: one[0])
        for start, end, party in reversed(self._found[:at]):
            if start < since:
                return None
            if end <= span.start and types & _types(party.name):
                return replace(party, span=span, via="nominal")
        return None

    def in_short(self, short: list[str], span: Span) -> tuple[int, Party] | None:
        """Return the one named last that ends with some words, and where it is named."""
        at = bisect_left(self._found, span.start, key=lambda one: one[0])
        for start, _, party in reversed(self._found[:at]):
            words = party.name.split()
            if len(words) > len(short) and words[-len(short) :] == short:
                return start, replace(party, span=span, via="nominal")
        return None


def _types(name: str) -> frozenset[EntityType]:
    """Return of which types an outlet may be whose name is all that is known."""
    if _DOMAIN.search(name):
        return frozenset({"website"})
    if _AGENCY.search(name):
        return frozenset({"news-agency"})
    if _BROADCASTER.search(name):
        return frozenset({"broadcaster"})
    return frozenset({"newspaper"}) if _PAPER.search(name) else _UNTOLD
