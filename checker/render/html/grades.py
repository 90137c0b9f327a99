"""Which colour a claim has, and the evidence behind the grade of each outlet that it names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.records import Assessment, ChainLink, Claim, Grade, Report, is_state_medium
from checker.render.legend import Grades

Colour = Literal[
    "state-controlled", "state-aligned", "government", "disputed", "outside", "unclear", "optional"
]
COLOURS: tuple[Colour, ...] = (
    "state-controlled",
    "state-aligned",
    "government",
    "disputed",
    "outside",
    "unclear",
    "optional",
)
"""In the order in which the colour of a passage of several claims is chosen."""


@dataclass(frozen=True, slots=True)
class Graded:
    """An outlet that the claims name, its grade, and the assessment that decides it."""

    name: str
    affiliation: str
    country: str | None
    claims: int
    assessment: Assessment | None
    assessed_later: bool


def colour_of(claim: Claim) -> Colour:
    """Return what a claim counts as, in the words of the key."""
    if claim.optional:
        return "optional"
    media = {link.affiliation for link in filter(is_state_medium, claim.chain)}
    if media:
        return "state-controlled" if "state-controlled" in media else "state-aligned"
    if claim.state_affiliated:
        return "government"
    if any(link.affiliation == "disputed" for link in claim.chain):
        return "disputed"
    return "unclear" if claim.state_affiliated is None else "outside"


def strongest(colours: Iterable[Colour]) -> Colour:
    """Return the colour of a passage that several claims share."""
    return min(colours, key=COLOURS.index)


def evidence(report: Report, grades: Grades) -> list[Graded]:
    """Return each registered outlet and body that counted claims name, most claims first."""
    counts: Counter[str] = Counter()
    links: dict[str, ChainLink] = {}
    for claim in report.claims:
        named = {link.outlet: link for link in claim.chain if link.outlet}
        if not claim.optional:
            counts.update(named.keys())
            links = named | links
    on = report.article.published
    return [
        _graded(links[outlet], count, grades(outlet, on)) for outlet, count in counts.most_common()
    ]


def _graded(link: ChainLink, claims: int, grade: Grade) -> Graded:
    return Graded(
        link.name, link.affiliation, link.country, claims, grade.assessment, grade.assessed_later
    )
