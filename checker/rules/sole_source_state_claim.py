"""SRC102: a claim reached the writer through state media and through nobody else."""

from collections.abc import Iterator

from checker.records import ChainLink, Claim
from checker.rules.alone import alone, name_of
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import paragraph


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each outlet and paragraph with a claim that nobody else confirms."""
    found: dict[tuple[str, int], list[tuple[Claim, ChainLink]]] = {}
    for claim, link in alone(draft):
        block = paragraph(draft.article.text, claim.content[0].start).start
        found.setdefault((link.outlet or link.name, block), []).append((claim, link))
    for claims in found.values():
        yield _hit(draft, claims)


def _hit(draft: Draft, claims: list[tuple[Claim, ChainLink]]) -> Hit:
    first, link = claims[0]
    content = first.content[0]
    what = "rests" if len(claims) == 1 else f"and {len(claims) - 1} more of this paragraph rest"
    return Hit(
        span=content,
        message=f"this claim {what} on {name_of(draft, link)} alone",
        help=RULE.remedy,
        subject=f"{link.outlet or link.name} {content.of(draft.article.text)}",
        claim=first.id,
        outlet=link.outlet,
    )


RULE = Rule(
    code="SRC102",
    name="sole-source-state-claim",
    severity="warning",
    summary="A claim is credited to state media and confirmed by nobody else in the article.",
    rationale=(
        "What state media alone report cannot be told from what a government wants reported. The "
        "claim may well be true; the article gives its readers no second way to know. A claim "
        "counts as confirmed where another source that does not go through state media is credited "
        "with the same, and it is left alone where the article challenges it."
    ),
    remedy="Add a source that does not depend on state media, or say that there is none.",
    bad="The Russian state-controlled broadcaster RT reported that the ferry sank at dawn.\n",
    good=(
        "The Russian state-controlled broadcaster RT reported that the ferry sank at dawn. "
        "Ada Quill, the harbour master, said that the ferry sank at dawn.\n"
    ),
    find=find,
)
