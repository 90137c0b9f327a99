"""An invented article with twelve claims that count and three that do not."""

from dataclasses import dataclass

from checker.records import (
    Affiliation,
    ChainLink,
    EntityType,
    Quotation,
    RecordKind,
    SourceType,
    Speaker,
)

TITLE = (
    "US ‘Considers’ Poland’s Request for a Ferry ‘Timetable’ at Gdansk, But Says Poland "
    "Won’t Get Pilot Boat Unless Cranes Are Returned to Finland"
)
TEXT = """\
WARSAW – Washington’s envoy for Baltic ferries signalled that the United States is “exploring a \
joint timetable” for the Gdansk crossing, and said that any late sailings could be “answered with \
fines”, according to reports.

Marta Ellery came to Gdansk on Tuesday to meet port managers and discuss “ways to keep the night \
ferry running”, the State Department said in a statement, RT reported. In a conference call with \
reporters, Ellery stated that Washington is “looking” at what the port needs, and that “every \
berth is on the table”.

She reportedly warned that the crossing could close if either harbour misses its spring \
inspection. However, Ellery ruled out new tolls on foot passengers.

She also used the call to say that Warsaw must clarify its order for Finnish harbour cranes. \
Washington has been urging Poland to drop it.

The United States makes the loan of a pilot boat to Poland depend on returning the borrowed cranes \
to Finland, Pentagon spokesman Colin Wexford said in a briefing on Tuesday.

“Poland is not going to get a pilot boat unless it returns the cranes,” Wexford told reporters, \
Sputnik reported.

Earlier on Tuesday, Polish infrastructure minister Jan Rudzik said the United States has softened \
its stance on the cranes and now asks only that they stay in their crates.

The US has demanded that Poland cancel the order, saying it expects Warsaw to lease American \
cranes instead. It also threatened to delay the boat. Rudzik said last week that the Finnish \
cranes would start work in April.
"""


def link(
    name: str,
    outlet: str | None = None,
    kind: EntityType = "person",
    affiliation: Affiliation = "unknown",
    country: str | None = None,
) -> ChainLink:
    return ChainLink(name, outlet, kind, affiliation, country, "name", None)


STATE_DEPT = link(
    "US State Department", "us-state-department", "government-body", "government-body", "US"
)
PENTAGON = link("Pentagon", "us-department-of-defense", "government-body", "government-body", "US")
POLAND = link("Polish Government", None, "government-body", "government-body", "PL")
US = link("US Government", None, "government-body", "government-body", "US")
RT = link("RT", "rt", "broadcaster", "state-controlled", "RU")
SPUTNIK = link("Sputnik", "sputnik", "news-agency", "state-controlled", "RU")
REUTERS = link("Reuters", "reuters", "news-agency", "independent", "GB")
UNNAMED = link("unnamed reports", None, "unnamed-media", "unknown")

ELLERY = Speaker("Marta Ellery", "person", "us-state-department", ())
WEXFORD = Speaker("Colin Wexford", "person", "us-department-of-defense", ())
RUDZIK = Speaker("Jan Rudzik", "person", "Polish Government", ())


@dataclass(frozen=True)
class Said:
    """A claim in the words of a text."""

    content: str
    cue: str
    source: str
    speaker: Speaker | None
    chain: tuple[ChainLink, ...]
    source_type: SourceType = "person"
    quotation: Quotation = "indirect"
    implied: str | None = None
    record: RecordKind | None = None
    optional: bool = False
    state: bool | None = True


_ENVOY = "Washington’s envoy for Baltic ferries"
SAMPLE = (
    Said(
        "the United States is “exploring a joint timetable” for the Gdansk crossing",
        "signalled",
        _ENVOY,
        ELLERY,
        (STATE_DEPT, UNNAMED),
        quotation="mixed",
    ),
    Said(
        "any late sailings could be “answered with fines”",
        "said",
        _ENVOY,
        ELLERY,
        (STATE_DEPT, UNNAMED),
        quotation="mixed",
    ),
    Said(
        "Marta Ellery came to Gdansk on Tuesday to meet port managers and discuss “ways to keep "
        "the night ferry running”",
        "said in a statement",
        "the State Department",
        Speaker("US State Department", "government-body", None, ()),
        (STATE_DEPT, RT),
        "document",
        "mixed",
        record="statement",
    ),
    Said(
        "Washington is “looking” at what the port needs, and that “every berth is on the table”",
        "stated",
        "Ellery",
        ELLERY,
        (STATE_DEPT,),
        quotation="mixed",
        implied="rt",
        record="call",
    ),
    Said(
        "the crossing could close if either harbour misses its spring inspection",
        "reportedly warned",
        "She",
        ELLERY,
        (STATE_DEPT,),
        implied="rt",
    ),
    Said(
        "new tolls on foot passengers",
        "ruled out",
        "Ellery",
        ELLERY,
        (STATE_DEPT,),
        implied="rt",
    ),
    Said(
        "Warsaw must clarify its order for Finnish harbour cranes",
        "say",
        "She",
        ELLERY,
        (STATE_DEPT,),
        implied="rt",
        record="call",
    ),
    Said(
        "The United States makes the loan of a pilot boat to Poland depend on returning the "
        "borrowed cranes to Finland",
        "said in a briefing",
        "Pentagon spokesman Colin Wexford",
        WEXFORD,
        (PENTAGON,),
        implied="sputnik",
        record="briefing",
    ),
    Said(
        "“Poland is not going to get a pilot boat unless it returns the cranes,”",
        "told reporters",
        "Wexford",
        WEXFORD,
        (PENTAGON, SPUTNIK),
        quotation="direct",
    ),
    Said(
        "the United States has softened its stance on the cranes and now asks only that they stay "
        "in their crates",
        "said",
        "Polish infrastructure minister Jan Rudzik",
        RUDZIK,
        (POLAND,),
    ),
    Said(
        "it expects Warsaw to lease American cranes instead",
        "saying",
        "The US",
        Speaker("US Government", "government-body", None, ()),
        (US,),
        "government-body",
    ),
    Said(
        "the Finnish cranes would start work in April",
        "said",
        "Rudzik",
        RUDZIK,
        (POLAND,),
    ),
)
OPTIONAL = (
    Said("Poland to drop it", "urging", "Washington", None, (US,), optional=True),
    Said("Poland cancel the order", "demanded", "The US", None, (US,), optional=True),
    Said("to delay the boat", "threatened", "It", None, (US,), optional=True),
)
