"""The shape in which a registry's answer is printed, for its JSON Schema.

A trailing underscore belongs to Python alone: `from_` is printed as `from`.
"""

from dataclasses import dataclass
from typing import Literal

from checker.records import Affiliation, Branch, EntityType, Handle, MatchedBy, Relation, Sanction


@dataclass(frozen=True, slots=True)
class PrintedDomain:
    """An address of an outlet, with the ISO dates between which it was in use."""

    host: str
    scope: Literal["registrable", "exact", "path"]
    role: Literal["main", "edition", "mirror", "former", "cdn"]
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name, its script by ISO 15924, and the ISO dates between which it was in use."""

    text: str
    language: str | None
    script: str
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class PrintedAssessment:
    """What one assessor said of an outlet on one date, and when that is valid."""

    assessor: str
    label: str
    code: str
    date: str
    from_: str | None
    to: str | None
    url: str


@dataclass(frozen=True, slots=True)
class PrintedOutlet:
    """An entry of the registry as graded on the date of the answer; `decided_by` decides it.

    `branch` is that of an organ of state which is no part of the executive, else null.
    """

    id: str
    name: str
    country: str | None
    entity_type: EntityType
    affiliation: Affiliation
    assessed_later: bool
    decided_by: PrintedAssessment | None
    label: str | None
    branch: Branch | None
    owner: str | None
    languages: tuple[str, ...]
    domains: tuple[PrintedDomain, ...]
    handles: tuple[Handle, ...]
    aliases: tuple[str, ...]
    names: tuple[PrintedName, ...]
    relations: tuple[Relation, ...]
    sanctions: tuple[Sanction, ...]
    assessments: tuple[PrintedAssessment, ...]


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """What the registry says to a query; `outlet` is null where it knows nothing.

    `ambiguous` lists the ids that a bare query could mean.
    """

    schema: Literal["checker/outlet/1"]
    query: str
    as_of: str | None
    outlet: PrintedOutlet | None
    matched_by: MatchedBy | None
    ambiguous: tuple[str, ...]
