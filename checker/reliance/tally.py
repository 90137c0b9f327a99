"""The counts that stand beside the scores and that a reader can redo by hand."""

from collections import Counter
from collections.abc import Callable, Iterable

from checker.records import MEDIA_TYPES, Affiliation, ChainLink, Claim, Credited, MixEntry
from checker.reliance.features import counted, share

_INDEPENDENT: frozenset[Affiliation] = frozenset({"independent", "public-service"})


def share_of(claims: Iterable[Claim], test: Callable[[Claim], bool]) -> float:
    """Return the share of the counted claims that pass `test`, from 0 to 1."""
    basis = counted(claims)
    return share(sum(1 for claim in basis if test(claim)), len(basis))


def of_state_bodies(claim: Claim) -> bool:
    """Say whether a government or its organs speak here without a state medium carrying it.

    A claim is state-affiliated through state media, a body, an official, army or police alone, so
    what no state medium carries comes from one of the others.
    """
    return claim.state_affiliated is True and not claim.via_state_media


def is_independent(claim: Claim) -> bool:
    """Say whether nobody in the claim's chain is state-affiliated, as far as grades tell."""
    return claim.state_affiliated is False


def is_unsourced(claim: Claim) -> bool:
    """Say whether the claim is credited to nobody ("reportedly")."""
    return claim.source_type == "unknown"


def is_disputed(claim: Claim) -> bool:
    """Say whether the claim passed through an outlet whose control is disputed."""
    return any(link.affiliation == "disputed" for link in claim.chain)


def through_state_or_disputed(claim: Claim) -> bool:
    """Say whether the claim counts as through state media if disputed outlets are read as such."""
    return claim.via_state_media or is_disputed(claim)


def single_source_share(claims: Iterable[Claim]) -> float:
    """Return the share of the counted claims that the most frequent speaker makes."""
    basis = counted(claims)
    speakers = Counter(claim.speaker.name.casefold() for claim in basis if claim.speaker)
    return share(max(speakers.values(), default=0), len(basis))


def implied(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the counted claims without a carrier whose implied carrier is a state medium.

    They are conditional: the text credits that carrier for the same speaker or body elsewhere.
    """
    everything = tuple(claims)
    state = {
        link.outlet or link.name
        for claim in everything
        if claim.via_state_media
        for link in claim.chain
        if is_media(link)
    }
    return tuple(
        claim
        for claim in counted(everything)
        if claim.carrier is None and not claim.via_state_media and claim.implied_carrier in state
    )


def is_media(link: ChainLink) -> bool:
    """Say whether a link is an outlet, named or not, rather than who it quotes."""
    return link.entity_type in MEDIA_TYPES


def credited(claims: Iterable[Claim]) -> Credited:
    """Split the counted claims into those credited to an outlet, by kind, and to none."""
    basis = counted(claims)
    kinds = Counter(_credit(claim) for claim in basis)
    return Credited(
        claims=len(basis),
        to_an_outlet=len(basis) - kinds["none"],
        state_media=kinds["state"],
        independent=kinds["independent"],
        unnamed=kinds["unnamed"],
        to_no_outlet=kinds["none"],
    )


def _credit(claim: Claim) -> str:
    """Name the one pile a claim falls on: state media first, then by its last outlet."""
    if claim.via_state_media:
        return "state"
    media = [link for link in claim.chain if is_media(link)]
    if not media:
        return "none"
    if media[-1].affiliation in _INDEPENDENT:
        return "independent"
    return "unnamed" if media[-1].entity_type == "unnamed-media" else "other"


def mix(claims: Iterable[Claim]) -> tuple[MixEntry, ...]:
    """Count the claims that each outlet or registered body stands in the chain of.

    An outlet counts once a claim. The most frequent comes first, then by name.
    """
    basis = counted(claims)
    links: dict[str, ChainLink] = {}
    counts: Counter[str] = Counter()
    for claim in basis:
        named = {link.outlet or link.name: link for link in claim.chain if _is_named(link)}
        counts.update(named.keys())
        links = named | links
    entries = (_entry(links[key], times, len(basis)) for key, times in counts.items())
    return tuple(sorted(entries, key=lambda entry: (-entry.claims, entry.name, entry.outlet or "")))


def _is_named(link: ChainLink) -> bool:
    return link.outlet is not None or is_media(link)


def _entry(link: ChainLink, claims: int, whole: int) -> MixEntry:
    return MixEntry(
        link.outlet, link.name, link.affiliation, link.country, claims, share(claims, whole)
    )
