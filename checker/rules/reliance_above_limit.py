"""SRC103: the article as a whole leans on state sources more than the desk allows."""

from collections.abc import Iterator
from typing import Literal

from checker.records import BareScore, Claim, is_state_medium
from checker.rules.base import Draft, Hit, Option, Rule
from checker.rules.houses import is_own

_FEWEST_CLAIMS = 3
_Of = Literal["state_media", "state_sources"]
_WORDS: dict[_Of, str] = {"state_media": "state media", "state_sources": "state sources"}


def find(draft: Draft) -> Iterator[Hit]:
    """Yield at most one hit for each limited score; none where the scores are unreliable."""
    limits, reliance = draft.policy.limits, draft.reliance
    if reliance.abstained:
        return
    scores = reliance.text_only
    yield from _exceeded(draft, "state_media", limits.state_media, scores.state_media)
    yield from _exceeded(draft, "state_sources", limits.state_sources, scores.state_sources)


def _exceeded(draft: Draft, of: _Of, limit: float | None, score: BareScore) -> Iterator[Hit]:
    counted = [claim for claim in draft.claims if not claim.optional]
    relying = [claim for claim in counted if _relies(draft, claim, of)]
    if limit is None or len(counted) < _FEWEST_CLAIMS or not relying:
        return
    if min(score.score, 100 * len(relying) / len(counted)) < limit:
        return
    yield Hit(
        span=relying[0].content[0],
        message=(
            f"reliance on {_WORDS[of]} is {score.score:.0f} of 100 ({score.level}), "
            f"the limit is {limit:g}: {len(relying)} of {len(counted)} claims"
        ),
        help=RULE.remedy,
        subject=of,
        claim=relying[0].id,
    )


def _relies(draft: Draft, claim: Claim, of: _Of) -> bool:
    """Say whether a claim counts; what an outlet itself heard is no reliance on another."""
    if of == "state_media":
        return any(is_state_medium(each) and not is_own(draft, each.outlet) for each in claim.chain)
    return claim.state_affiliated is True


RULE = Rule(
    code="SRC103",
    name="reliance-above-limit",
    severity="warning",
    summary="The share of claims that come from state media reaches the desk's limit.",
    rationale=(
        "One claim from a state outlet among many is reporting; where half of them come from one, "
        "readers are left with little else. The limit is the desk's. It is compared with the score "
        "of the text alone, from 0 to 100, and a score at the limit is reported; what an outlet "
        "itself was told is left out. Under three claims the rule is silent. The finding "
        "stands at the first such claim."
    ),
    remedy="Bring in sources that do not depend on the state, or raise the desk's limit.",
    bad=(
        "The Russian state-controlled broadcaster RT reported that the ferry sank at dawn. RT said "
        "that divers had found the bell. RT added that the harbour would reopen on Friday.\n"
    ),
    good=(
        "Ada Quill, the harbour master, said that the ferry sank at dawn. Tom Arkwright, a diver, "
        "said that the bell was safe. Lena Marsh, a fisherwoman, said that the harbour would "
        "reopen on Friday. The Russian state-controlled broadcaster RT reported that the ferry "
        "sank at dawn.\n"
    ),
    find=find,
    whole=True,
    options=(
        Option(
            "limits.state-media",
            '"high"',
            'the score at which state media is reported: 0 to 100, a level, or "never"',
        ),
        Option(
            "limits.state-sources",
            '"never"',
            "the same for all state-affiliated sources, governments among them",
        ),
    ),
)
