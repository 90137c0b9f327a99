"""Reports built by hand: an invented article with twelve claims, and parts to make others of."""

from dataclasses import dataclass, replace
from hashlib import sha256

from checker import records
from checker.records import (
    Affiliation,
    Article,
    Assessment,
    BareScore,
    ChainLink,
    Claim,
    Contribution,
    Credited,
    EntityType,
    Failure,
    Grade,
    Level,
    MixEntry,
    Provenance,
    Publisher,
    Quotation,
    Record,
    RecordKind,
    Reliance,
    Report,
    Score,
    SourceType,
    Span,
    Speaker,
    TextOnly,
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


def spans(text: str, words: str, near: int = 0) -> tuple[Span, ...]:
    start = text.find(words, near)
    start = start if start >= 0 else text.find(words)
    assert start >= 0, words
    return (Span(start, start + len(words)),) if words else ()


def claim(number: int, said: Said, text: str = TEXT) -> Claim:
    media = [one for one in said.chain if one.entity_type in records.MEDIA_TYPES]
    last = media[-1] if media and media[-1] is said.chain[-1] else None
    content = spans(text, said.content)
    return Claim(
        id=number,
        kind="attitude" if said.optional else "statement",
        optional=said.optional,
        stance="relayed",
        content=content,
        cue=spans(text, said.cue, max(0, content[0].start - 40)),
        source=spans(text, said.source, max(0, content[0].start - 60)),
        quotation=said.quotation,
        speaker=said.speaker,
        source_type=said.source_type,
        chain=said.chain,
        carrier=(last.outlet or last.name) if last else None,
        implied_carrier=said.implied,
        record=said.record,
        via_state_media=any(
            one.affiliation in {"state-controlled", "state-aligned"} for one in said.chain
        ),
        state_affiliated=said.state,
        confidence=0.93,
    )


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


def article(text: str = TEXT, title: str | None = TITLE) -> Article:
    return Article(
        id=None, url=None, canonical_url=None, title=title, authors=(), published=None,
        language="en", words=len(text.split()),
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        text=text, publisher=None, dateline=None, links=(), credits=(),
    )  # fmt: skip


def level(score: float) -> Level:
    if score <= 0:
        return "none"
    return "low" if score < 20 else "moderate" if score < 50 else "high"


def score(
    part: int, whole: int, spread: tuple[float, float] | None = None, implied: float | None = None
) -> Score:
    share = part / whole if whole else 0.0
    interval = spread or (share * 100, share * 100)
    ends = (level(interval[0]), level(interval[1]))
    return Score(share * 100, level(share * 100), interval, ends, part, share, implied)


def reliance(claims: tuple[Claim, ...], implied: float | None = None) -> Reliance:
    counted = [one for one in claims if not one.optional]
    media = [one for one in counted if one.via_state_media]
    state = [one for one in counted if one.state_affiliated]
    carried = [one for one in counted if one.carrier]
    unnamed = [one for one in carried if one.chain[-1].entity_type == "unnamed-media"]
    total = len(counted)
    low = 50.0 / total if total else 0.0
    of_media = score(
        len(media),
        total,
        (low, min(100.0, 100 * len(media) / total + 12)) if media else None,
        implied,
    )
    of_state = score(len(state), total)
    return Reliance(
        state_sources=of_state,
        state_media=of_media,
        abstained=total < 3,
        publisher_rule=False,
        text_only=TextOnly(
            BareScore(of_state.score, of_state.level), BareScore(of_media.score, of_media.level)
        ),
        credited=Credited(
            total, len(carried), len(media), len(carried) - len(media) - len(unnamed),
            len(unnamed), total - len(carried),
        ),
        state_body_share=of_state.share - of_media.share,
        independent_share=0.0,
        unsourced_share=0.0,
        single_source_share=0.0,
        disputed_share=0.0,
        contributions=(
            Contribution("state_media", "share", of_media.share, of_media.score, ()),
        ),
        model="reliance-en-1",
    )  # fmt: skip


def report(
    said: tuple[Said, ...] = SAMPLE + OPTIONAL,
    *,
    text: str = TEXT,
    title: str | None = TITLE,
    source: str = "ferry.txt",
) -> Report:
    claims = tuple(claim(number, one, text) for number, one in enumerate(said, 1))
    counted = [one for one in claims if not one.optional]
    conditional = [one for one in counted if one.via_state_media or one.implied_carrier]
    records: dict[str, list[int]] = {}
    for one in counted:
        if one.record and one.speaker:
            records.setdefault(f"{one.speaker.name} {one.record}", []).append(one.id)
    return Report(
        input=source,
        article=article(text, title),
        claims=claims,
        mix=(MixEntry("rt", "RT", "state-controlled", "RU", 1, 1 / 12),),
        reliance=reliance(claims, len(conditional) / len(counted) if counted else None),
        records=tuple(
            Record(name, name.rsplit(" ", 1)[1], tuple(ids))  # type: ignore[arg-type]
            for name, ids in records.items()
        ),
        style={"automated_readability_index": 13.2, "coleman_liau_index": 12.8},
        findings=(),
        warnings=(),
        provenance=Provenance("0.1.0", "2026-11-22", {"attribution-en": "sha256:5f0c"}),
        ignored=("newsletter text",),
    )


def published_by_tass(one: Report) -> Report:
    """The same report as the publisher rule decides it."""
    ruled = {
        "score": 100.0, "level": "high",
        "interval": (100.0, 100.0), "level_range": ("high", "high"),
    }  # fmt: skip
    return replace(
        one,
        article=replace(
            one.article,
            publisher=Publisher("tass", "TASS", "state-controlled", "domain"),
            published="2026-03-11",
        ),
        reliance=replace(
            one.reliance,
            publisher_rule=True,
            state_sources=replace(one.reliance.state_sources, **ruled),
            state_media=replace(one.reliance.state_media, **ruled),
        ),
    )


def warned(one: Report) -> Report:
    return replace(one, warnings=(records.Warning("few-claims", "2 attributed claims counted"),))


def failure(source: str = "empty.txt") -> Failure:
    return Failure(source, "empty", "the file holds no text")


def grades(outlet: str, on: str | None) -> Grade:
    """Grades as a registry might give them."""
    if outlet in {"rt", "sputnik", "tass"}:
        basis = Assessment(
            "State Media Monitor", "State-controlled", "SC", "2024-09-01", "https://example.org/"
        )
        return Grade("state-controlled", basis)
    return Grade("unknown", None)
