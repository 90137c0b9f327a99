"""Whoever may be credited: a person, a body, an outlet, a document, or nobody by name."""

from dataclasses import dataclass, replace

from checker.language import Country
from checker.outlets import Registry
from checker.records import (
    MEDIA_TYPES,
    STATE_MEDIA,
    Affiliation,
    ChainLink,
    EntityType,
    Outlet,
    SourceType,
    Span,
    Via,
)

_NEUTRAL: frozenset[EntityType] = frozenset(
    {"person", "anonymous", "document", "ngo", "company", "party", "intergovernmental-body"}
)
_OPEN: frozenset[Affiliation] = frozenset({"state-funded-independent", "disputed"})


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody credited, as one link of a chain.

    `state` is the party's part in `state_affiliated`: True, False, or None where the case is open
    (a legislator, unnamed media). `body` is the institution that a person or an unnamed official
    speaks for; `employer` the outlet of a named correspondent.
    """

    name: str
    source_type: SourceType
    entity_type: EntityType
    state: bool | None
    span: Span
    outlet: str | None = None
    affiliation: Affiliation = "unknown"
    country: str | None = None
    via: Via = "name"
    body: "Party | None" = None
    employer: "Party | None" = None

    @property
    def is_media(self) -> bool:
        """Whether the party is an outlet, named or not."""
        return self.entity_type in MEDIA_TYPES

    @property
    def is_state_media(self) -> bool:
        """Whether the party is a state-controlled or state-aligned outlet."""
        return self.is_media and self.affiliation in STATE_MEDIA

    @property
    def key(self) -> str:
        """What tells one party from another: the outlet id, else the name."""
        return self.outlet or self.name

    def link(self) -> ChainLink:
        """Return the party as a link of a chain."""
        return ChainLink(
            name=self.name,
            outlet=self.outlet,
            entity_type=self.entity_type,
            affiliation=self.affiliation,
            country=self.country,
            via=self.via,
            span=self.span,
        )


def registered(outlet: Outlet, registry: Registry, on: str | None, span: Span, via: Via) -> Party:
    """Return the party that a registry entry stands for, graded on a date."""
    affiliation = registry.grade(outlet.id, on).affiliation
    return Party(
        name=outlet.name,
        source_type=_source_type(outlet, affiliation),
        entity_type=outlet.entity_type,
        state=None if outlet.branch else state_of(outlet.entity_type, affiliation),
        span=span,
        outlet=outlet.id,
        affiliation=affiliation,
        country=outlet.country,
        via=via,
    )


def institution(name: str, country: Country | None, span: Span, via: Via = "name") -> Party:
    """Return an organ of state that the registry lacks."""
    armed = name.lower().endswith(("military", "army", "navy"))
    return Party(
        name=name,
        source_type="government-body",
        entity_type="armed-force" if armed else "government-body",
        state=True,
        span=span,
        affiliation="government-body",
        country=country.code if country else None,
        via=via,
    )


def state_of(entity_type: EntityType, affiliation: Affiliation) -> bool | None:
    """Return what a link of this type and grade says of `state_affiliated`."""
    if affiliation in STATE_MEDIA or affiliation == "government-body":
        return True
    if affiliation in _OPEN:
        return None
    if affiliation == "unknown" and entity_type not in _NEUTRAL:
        return None
    return False


def _source_type(outlet: Outlet, affiliation: Affiliation) -> SourceType:
    if affiliation == "government-body" or outlet.entity_type == "armed-force":
        return "government-body"
    if outlet.entity_type not in MEDIA_TYPES:
        return "organisation"
    if affiliation in STATE_MEDIA:
        return "state-media"
    return "wire" if outlet.entity_type == "news-agency" else "independent-media"


def is_publisher(party: Party) -> bool:
    """Return whether a party is an outlet that may speak for itself, no agency and no state's."""
    published = party.entity_type in {"broadcaster", "newspaper", "website"}
    return published and not party.is_state_media


def as_company(outlet: Party) -> Party:
    """Return an outlet that speaks for itself ("its licence", "it would appeal"), as a company."""
    name = f"{outlet.name} (company)"
    return replace(
        outlet, name=name, outlet=None, source_type="organisation", entity_type="company"
    )


def joint(first: Party, second: Party, span: Span) -> Party:
    """Return two parties as one that speaks: of a state where either is."""
    states = {first.state, second.state}
    return replace(
        first,
        name=f"{first.name} and {second.name}",
        outlet=None,
        state=True if True in states else None if None in states else False,
        span=span,
        body=None,
        employer=None,
    )
