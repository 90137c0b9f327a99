"""Why a claim counts neither as state-affiliated nor as independent."""

from collections import Counter
from collections.abc import Iterable

from checker.records import MEDIA_TYPES, Claim


def reasons(claims: Iterable[Claim]) -> list[str]:
    """Count the unclear claims by what leaves them open: "2 unsourced", "1 through ...".

    One reason for all needs no number.
    """
    counts = Counter(_reason(claim) for claim in claims)
    if len(counts) == 1:
        return list(counts)
    return [f"{count} {why}" for why, count in counts.most_common()]


def _reason(claim: Claim) -> str:
    if claim.source_type == "unknown" and claim.speaker is None and claim.carrier is None:
        return "unsourced"
    media = [link for link in claim.chain if link.entity_type in MEDIA_TYPES]
    if any(link.affiliation == "disputed" for link in claim.chain):
        return "through a disputed outlet"
    if any(link.entity_type == "unnamed-media" for link in media):
        return "credited to unnamed media"
    if any(link.affiliation == "unknown" for link in media):
        return "through an outlet that the registry lacks"
    return "from a public or state-funded body"
