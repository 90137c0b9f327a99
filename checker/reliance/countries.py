"""The shares of an article by country."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.records import ChainLink, Claim, CountryShares, is_state_medium
from checker.reliance import tally
from checker.reliance.features import counted, share

_STATE_BODIES = frozenset({"government-body", "armed-force"})


@dataclass(frozen=True, slots=True)
class _Share:
    """Which claims a share counts, and which of their links make them count."""

    claims: Callable[[Claim], bool]
    links: Callable[[ChainLink], bool]


def by_country(claims: Iterable[Claim]) -> tuple[CountryShares, ...]:
    """Return the shares of each country, by its code; the unknown country comes last."""
    basis = counted(claims)
    counts = {name: _counts(basis, each) for name, each in _SHARES.items()}
    seen = {country for each in counts.values() for country in each}
    return tuple(
        CountryShares(
            country, **{name: share(each[country], len(basis)) for name, each in counts.items()}
        )
        for country in sorted(seen, key=lambda one: (one is None, one or ""))
    )


def _counts(basis: Iterable[Claim], counts: _Share) -> Counter[str | None]:
    found: Counter[str | None] = Counter()
    for claim in filter(counts.claims, basis):
        known = {link.country for link in filter(counts.links, claim.chain) if link.country}
        found.update(known or (None,))
    return found


def _is_state_body(link: ChainLink) -> bool:
    return link.affiliation == "government-body" or link.entity_type in _STATE_BODIES


_SHARES = {
    "state_sources": _Share(
        lambda claim: claim.state_affiliated is True,
        lambda link: is_state_medium(link) or _is_state_body(link),
    ),
    "state_media": _Share(lambda claim: claim.via_state_media, is_state_medium),
    "state_body": _Share(tally.of_state_bodies, _is_state_body),
    "independent": _Share(tally.is_independent, bool),
    "disputed": _Share(tally.is_disputed, lambda link: link.affiliation == "disputed"),
}
