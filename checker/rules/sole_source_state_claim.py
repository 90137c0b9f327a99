"""SRC102: a claim reached the writer through state media and through nobody else."""

from collections.abc import Iterator

from checker.records import MEDIA_TYPES, STATE_MEDIA, ChainLink, Claim, Span
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import content_words, paragraph

_CHALLENGED = frozenset({"contested", "rebutted"})
_SHARED_WORDS = 3
_SHARED_PART = 0.5
_UNNAMED = "unnamed state media"
_MOST_COMPARED = 500  # no article has more; what is hostile must not cost its square
Words = frozenset[str]


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each outlet and paragraph with a claim that nobody else confirms."""
    text = draft.article.text
    publisher = draft.article.publisher.outlet if draft.article.publisher else None
    others = [(other, _words(other, text)) for other in draft.claims if _is_independent(other)]
    alone: dict[tuple[str, int], list[Claim]] = {}
    for claim in draft.claims:
        link = _sole_medium(claim)
        if link is None or (publisher and link.outlet == publisher):
            continue
        if not _confirmed(claim, _words(claim, text), others[:_MOST_COMPARED]):
            block = paragraph(text, claim.content[0].start).start
            alone.setdefault((link.outlet or link.name, block), []).append(claim)
    for claims in alone.values():
        yield _hit(draft, claims)


def _sole_medium(claim: Claim) -> ChainLink | None:
    """Return the state medium a claim hangs on: its last one, if all its media are state media."""
    media = [link for link in claim.chain if link.entity_type in MEDIA_TYPES]
    if claim.optional or claim.stance in _CHALLENGED or not media:
        return None
    if any(link.affiliation not in STATE_MEDIA for link in media):
        return None
    return media[-1]


def _is_independent(claim: Claim) -> bool:
    """Say whether a claim can confirm another: someone is credited, and no state medium."""
    return not (
        claim.optional
        or claim.via_state_media
        or claim.implied_carrier is not None
        or claim.source_type == "unknown"
    )


def _confirmed(claim: Claim, words: Words, others: list[tuple[Claim, Words]]) -> bool:
    """Say whether another speaker, or the same one through another carrier, tells the same."""
    return any(
        (other.carrier is not None or _speaker(other) != _speaker(claim))
        and _overlap(others_words, words)
        for other, others_words in others
    )


def _speaker(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker else None


def _words(claim: Claim, text: str) -> Words:
    return content_words(" ".join(span.of(text) for span in claim.content))


def _overlap(some: Words, others: Words) -> bool:
    shared = len(some & others)
    smaller = min(len(some), len(others))
    return shared >= min(_SHARED_WORDS, smaller) and shared >= _SHARED_PART * smaller > 0


def _hit(draft: Draft, claims: list[Claim]) -> Hit:
    first = claims[0]
    link = _sole_medium(first)
    assert link is not None
    entry = draft.registry.get(link.outlet) if link.outlet else None
    name = entry.name if entry else _UNNAMED
    content = first.content[0]
    what = "rests" if len(claims) == 1 else f"and {len(claims) - 1} more of this paragraph rest"
    return Hit(
        span=content,
        message=f"this claim {what} on {name} alone",
        help=RULE.remedy,
        subject=f"{link.outlet or link.name} {Span.of(content, draft.article.text)}",
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
