"""What a reader of a report can recount: the claims by where they come from, and how they came."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from checker.records import MEDIA_TYPES, ChainLink, Claim, Report, is_state_medium
from checker.reliance.tally import implied


@dataclass(frozen=True, slots=True)
class Reading:
    """The counted claims of a report, each in exactly one group.

    `state_media` came through a state medium, `government` from a state without one, `outside` from
    neither; `unclear` can be told neither way.
    """

    claims: tuple[Claim, ...]
    optional: tuple[Claim, ...]
    state_media: tuple[Claim, ...]
    government: tuple[Claim, ...]
    outside: tuple[Claim, ...]
    unclear: tuple[Claim, ...]

    @property
    def state(self) -> int:
        """Return how many claims come from state-affiliated sources of either kind."""
        return len(self.state_media) + len(self.government)


@dataclass(frozen=True, slots=True)
class Loan:
    """Claims that name no outlet, and the claim of the same speaker or body that does."""

    lender: Claim | None
    carrier: str
    claims: tuple[Claim, ...]


def read(report: Report) -> Reading:
    """Sort a report's claims into the groups that the sentences count."""
    claims = tuple(claim for claim in report.claims if not claim.optional)
    rest = [claim for claim in claims if not claim.via_state_media]
    return Reading(
        claims=claims,
        optional=tuple(claim for claim in report.claims if claim.optional),
        state_media=tuple(claim for claim in claims if claim.via_state_media),
        government=tuple(claim for claim in rest if claim.state_affiliated is True),
        outside=tuple(claim for claim in rest if claim.state_affiliated is False),
        unclear=tuple(claim for claim in rest if claim.state_affiliated is None),
    )


def media_links(claim: Claim) -> tuple[ChainLink, ...]:
    """Return the links of a claim's chain that are media, from the origin on."""
    return tuple(link for link in claim.chain if link.entity_type in MEDIA_TYPES)


def tally(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """Count the claims through each state medium, most first; an outlet counts once a claim."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for claim in claims:
        links = {
            link.outlet or link.name: link.name for link in filter(is_state_medium, claim.chain)
        }
        counts.update(links.keys())
        names = links | names
    return [(names[key], count) for key, count in counts.most_common()]


def outlet_names(claims: Iterable[Claim]) -> dict[str, str]:
    """Return how the claims' chains name each outlet id."""
    return {link.outlet: link.name for claim in claims for link in claim.chain if link.outlet}


def carriers(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """Count the claims that each carrier brought, most first."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for claim in claims:
        if claim.carrier:
            names.setdefault(claim.carrier, carrier_name(claim) or claim.carrier)
            counts[claim.carrier] += 1
    return [(names[key], count) for key, count in counts.most_common()]


def carrier_name(claim: Claim) -> str | None:
    """Return the name of the outlet that a claim is credited to, None where it is to none."""
    if claim.carrier is None:
        return None
    return claim.chain[-1].name if claim.chain else claim.carrier


def loans(reading: Reading) -> list[Loan]:
    """Group the claims that state media may have carried by the claim that would lend its carrier.

    They are in text order. What the text credits is left alone.
    """
    groups: dict[tuple[int, str], list[Claim]] = {}
    lenders: dict[int, Claim] = {}
    for claim in implied(reading.claims):
        carrier = claim.implied_carrier or ""
        lender = _lender(claim, reading.state_media)
        number = lender.id if lender else 0
        if lender:
            lenders[number] = lender
        groups.setdefault((number, carrier), []).append(claim)
    return [
        Loan(lenders.get(number), carrier, tuple(claims))
        for (number, carrier), claims in groups.items()
    ]


def _lender(claim: Claim, credited: Iterable[Claim]) -> Claim | None:
    parties = _parties(claim)
    through = [
        other
        for other in credited
        if any(claim.implied_carrier in (link.outlet, link.name) for link in other.chain)
        and parties & _parties(other)
    ]
    return min(through, key=lambda other: abs(other.id - claim.id), default=None)


def _parties(claim: Claim) -> set[str]:
    """The speaker and the body, by each name under which a chain or a speaker may hold them."""
    parties = {
        link.outlet or link.name for link in claim.chain if link.entity_type not in MEDIA_TYPES
    }
    if claim.speaker:
        parties |= {claim.speaker.name, claim.speaker.body or claim.speaker.name}
    return parties
