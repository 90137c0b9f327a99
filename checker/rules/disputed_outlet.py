"""SRC106: an outlet carries a claim, and assessors disagree on whether a state controls it."""

from collections.abc import Iterator

from checker.records import MEDIA_TYPES
from checker.rules.base import Draft, Hit, Rule
from checker.rules.houses import is_own
from checker.rules.wording import known_as


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each disputed outlet, at the first claim that it carries."""
    seen: set[str] = set()
    for claim in draft.claims:
        for link in claim.chain:
            disputed = link.affiliation == "disputed" and link.entity_type in MEDIA_TYPES
            if claim.optional or not disputed or not link.outlet or link.outlet in seen:
                continue
            if is_own(draft, link.outlet):
                continue
            seen.add(link.outlet)
            name = known_as(draft, link.outlet)
            yield Hit(
                span=link.span or claim.content[0],
                message=f"assessors disagree on whether a state controls {name}",
                help=f"Read who says what with: checker outlet {link.outlet}",
                subject=link.outlet,
                claim=claim.id,
                outlet=link.outlet,
            )


RULE = Rule(
    code="SRC106",
    name="disputed-outlet",
    severity="info",
    summary="An outlet on which assessors disagree carries a claim.",
    rationale=(
        "Where one assessor says that a state decides what an outlet publishes and another that it "
        "does not, the desk has to decide. Such an outlet counts as state media in no figure, and "
        "no label is suggested for it."
    ),
    remedy="Read the assessments and decide whether the outlet needs a label.",
    bad="The ferry sank at dawn, Radio Free Asia reported.\n",
    good="The ferry sank at dawn, Reuters reported.\n",
    find=find,
)
