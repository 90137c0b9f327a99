"""SRC101: a state outlet carries a claim and the reader is not told that it is one."""

from collections.abc import Iterator

from checker.records import ChainLink, Claim, Span, is_state_medium
from checker.rules.base import Draft, Hit, Option, Rule
from checker.rules.houses import is_own
from checker.rules.labelled import labelled
from checker.rules.wording import known_as, replacement, suggestion

_NAMED = frozenset({"name", "nominal", "block", "credit"})
_MOST_READ = 100  # mentions before the first credit; a text that has more is hostile


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each state outlet that is credited before any sentence labels it."""
    first = _first_credits(draft)
    if not first:
        return
    mentions = draft.registry.find(draft.article.text, draft.article.published)
    for outlet, (claim, credit) in first.items():
        named = [Span(m.start, m.end) for m in mentions if m.outlet == outlet]
        places = [place for place in named if place.end <= credit.end] or [credit]
        name = _credited_name(places, credit)
        read = (*places[:_MOST_READ], name)
        if not any(labelled(draft, outlet, place, mentions) for place in read):
            yield _hit(draft, outlet, claim, name)


def _credited_name(places: list[Span], credit: Span) -> Span:
    """Return the name inside the credit, or the first one before a credit to "the agency"."""
    return next((place for place in places if place.start >= credit.start), places[0])


def _first_credits(draft: Draft) -> dict[str, tuple[Claim, Span]]:
    """Map each credited state outlet to its first claim and where that credits it."""
    first: dict[str, tuple[Claim, Span]] = {}
    for claim in draft.claims:
        for link in claim.chain:
            if claim.optional or not _is_named_state_medium(link) or is_own(draft, link.outlet):
                continue
            assert link.outlet is not None and link.span is not None
            if link.outlet not in first or link.span.start < first[link.outlet][1].start:
                first[link.outlet] = (claim, link.span)
    return first


def _is_named_state_medium(link: ChainLink) -> bool:
    return (
        link.outlet is not None
        and link.span is not None
        and link.via in _NAMED
        and is_state_medium(link)
    )


def _hit(draft: Draft, outlet: str, claim: Claim, name: Span) -> Hit:
    affiliation = next(link.affiliation for link in claim.chain if link.outlet == outlet)
    return Hit(
        span=name,
        message=f"{known_as(draft, outlet)} is credited without a word that it is {affiliation}",
        help=suggestion(draft, outlet, RULE.remedy),
        subject=outlet,
        claim=claim.id,
        outlet=outlet,
        replacement=replacement(draft, outlet, name),
    )


RULE = Rule(
    code="SRC101",
    name="unlabelled-state-outlet",
    severity="warning",
    summary="A state-controlled or state-aligned outlet is credited without being called one.",
    rationale=(
        "Readers weigh a claim by who makes it. A name such as RT or Xinhua does not tell them "
        "that a government controls the outlet; a label at its first mention does. A label counts "
        "in the same sentence, and at any mention before the first credit. An outlet that is only "
        "talked about needs none."
    ),
    remedy="Say at its first mention who controls the outlet.",
    bad="The bridge at Harrow Point is closed for repairs, RT reported on Monday.\n",
    good=(
        "The bridge at Harrow Point is closed for repairs, the Russian state-controlled "
        "broadcaster RT reported on Monday. The town's mayor, Ada Quill, said that the "
        "bridge at Harrow Point was closed for repairs.\n"
    ),
    find=find,
    options=(
        Option(
            "descriptors.GRADE",
            "the grade itself",
            "the house's word for state-controlled or state-aligned, for the suggested wording",
        ),
        Option(
            "descriptors.OUTLET",
            "the registry's label",
            "what the house calls one outlet, by its id; these words count as a label, too",
        ),
    ),
)
