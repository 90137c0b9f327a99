"""The desk that `checker demo` invents: its publishers, sections, and whom each section credits.

The outlets are real, so that their grades and countries are; how often they are credited, and what
for, is made up.
"""

from dataclasses import dataclass

from checker.records import SourceType

PUBLISHERS = {"The Harbour Ledger": 0.45, "Lowland Courier": 0.35, "Northmere Today": 0.2}
SECTIONS = {"World": 0.35, "Moscow": 0.08, "Economy": 0.22, "Home": 0.25, "Culture": 0.10}
AUTHORS = tuple(
    f"{first} {last}"
    for first in ("Ada", "Bram", "Cleo", "Dov", "Edda", "Finn")
    for last in ("Quill", "Marsh", "Thorne", "Vane")
)
SUBJECTS = ("harbour", "ferry", "orchard", "tram line", "lighthouse", "market hall", "reservoir")


@dataclass(frozen=True, slots=True)
class Voice:
    """A way in which information reaches the writer: who said it, and through whom.

    `chain` are outlet ids from the origin on; a speaker stands before them where they are empty.
    `carried` says whether the last of them is the medium through which it came.
    """

    name: str
    type: SourceType
    chain: tuple[str, ...] = ()
    carried: bool = False

    @property
    def of_a_state(self) -> bool:
        """Return whether a state's medium carries it, whatever its grade on a day."""
        return self.carried and self.type in {"state-media", "government-body"}


VOICES: dict[str, Voice] = {
    "reuters": Voice("Reuters", "wire", ("reuters",), True),
    "ap": Voice("AP", "wire", ("ap",), True),
    "afp": Voice("AFP", "wire", ("afp",), True),
    "dpa": Voice("dpa", "wire", ("dpa",), True),
    "kyodo": Voice("Kyodo", "wire", ("kyodo",), True),
    "bbc": Voice("BBC News", "independent-media", ("bbc",), True),
    "rferl": Voice("RFE/RL", "independent-media", ("rferl",), True),
    "voa": Voice("VOA", "independent-media", ("voa",), True),
    "al-jazeera": Voice("Al Jazeera", "state-media", ("al-jazeera",), True),
    "xinhua": Voice("Xinhua", "state-media", ("xinhua",), True),
    "cgtn": Voice("CGTN", "state-media", ("cgtn",), True),
    "anadolu": Voice("Anadolu Agency", "state-media", ("anadolu",), True),
    "irna": Voice("IRNA", "state-media", ("irna",), True),
    "tass": Voice("TASS", "state-media", ("tass",), True),
    "ministry-tass": Voice(
        "Russian Foreign Ministry", "government-body", ("russian-foreign-ministry", "tass"), True
    ),
    "kremlin": Voice("Kremlin", "government-body", ("kremlin",)),
    "white-house": Voice("White House", "government-body", ("white-house",)),
    "state-department": Voice("US State Department", "government-body", ("us-state-department",)),
    "commission": Voice("European Commission", "organisation", ("european-commission",)),
    "resident": Voice("Tom Arkwright", "person"),
    "engineer": Voice("Ines Halloran", "person"),
    "trade": Voice("Ferry Owners’ League", "organisation"),
    "unnamed": Voice("people familiar with the plan", "anonymous"),
    "nobody": Voice("unknown", "unknown"),
}
MIX: dict[str, dict[str, float]] = {
    "World": {
        "reuters": 16, "ap": 12, "afp": 10, "dpa": 5, "kyodo": 2, "bbc": 4, "rferl": 1, "voa": 3,
        "al-jazeera": 2, "xinhua": 2, "anadolu": 6, "irna": 1, "tass": 1, "ministry-tass": 1,
        "kremlin": 2, "white-house": 6, "state-department": 7, "commission": 3, "resident": 10,
        "engineer": 6, "unnamed": 3, "nobody": 2,
    },
    "Moscow": {
        "tass": 22, "ministry-tass": 18, "kremlin": 16, "reuters": 14, "afp": 6, "rferl": 4,
        "resident": 12, "unnamed": 5, "nobody": 3,
    },
    "Economy": {
        "reuters": 22, "dpa": 8, "ap": 6, "kyodo": 2, "xinhua": 0.5, "commission": 8, "trade": 20,
        "engineer": 14, "resident": 8, "white-house": 3, "unnamed": 6, "nobody": 2.5,
    },
    "Home": {"dpa": 10, "resident": 34, "engineer": 22, "trade": 18, "unnamed": 8, "nobody": 8},
    "Culture": {"afp": 6, "bbc": 6, "resident": 44, "engineer": 26, "trade": 12, "nobody": 6},
}  # fmt: skip
"""By section, how often each voice is credited; the numbers are weights."""
