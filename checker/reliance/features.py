"""What a score is computed from: plain shares of the counted claims, and nothing else.

No feature knows an outlet's or a country's name, or how the text is written. Each is exactly zero
where no claim is credited, and none falls when one more claim is credited.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Literal

from checker.records import Claim

Target = Literal["state_media", "state_sources"]
TARGETS: tuple[Target, ...] = ("state_media", "state_sources")
LEDE_CLAIMS = 2


@dataclass(frozen=True, slots=True)
class Feature:
    """A value from 0 to 1, and the ids of the claims it comes from."""

    value: float
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of one score, simplest first; a field's name is its name in the weights.

    `share` counts credited claims over all. `confident_share` weighs each claim by the reader's
    confidence in it. `lede_share` is the share among the first two claims.
    """

    share: Feature
    confident_share: Feature
    lede_share: Feature

    def named(self) -> tuple[tuple[str, Feature], ...]:
        """Return each feature with its name, in the order of the fields."""
        return tuple((name, getattr(self, name)) for name in FEATURE_NAMES)


FEATURE_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Features))


def counted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that enter shares and scores: all that are not optional."""
    return tuple(claim for claim in claims if not claim.optional)


def is_credited(target: Target) -> Callable[[Claim], bool]:
    """Return the test that says whether a claim counts towards `target`."""
    if target == "state_media":
        return lambda claim: claim.via_state_media
    return lambda claim: claim.state_affiliated is True


def share(part: int, whole: int) -> float:
    """Return `part` of `whole` from 0 to 1, and 0 where there is nothing to divide."""
    return part / whole if whole else 0.0


def features(claims: Iterable[Claim], target: Target) -> Features:
    """Compute the features of one score from an article's claims, optional ones left out."""
    basis = counted(claims)
    credit = is_credited(target)
    lede = basis[:LEDE_CLAIMS]
    weight = sum(claim.confidence for claim in basis)
    credited = [claim for claim in basis if credit(claim)]
    in_lede = [claim for claim in lede if credit(claim)]
    believed = sum(claim.confidence for claim in credited)
    ids = tuple(claim.id for claim in credited)
    return Features(
        share=Feature(share(len(credited), len(basis)), ids),
        confident_share=Feature(min(1.0, believed / weight) if weight else 0.0, ids),
        lede_share=Feature(share(len(in_lede), len(lede)), tuple(claim.id for claim in in_lede)),
    )
