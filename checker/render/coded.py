"""The desk's own error in words, or as JSON."""

from collections.abc import Iterator

from checker.coding import CodedShare, Estimate
from checker.render.json import dumps
from checker.render.plain import plain
from checker.render.screen import Screen

_LINES = {
    "precision": "Of claims that the machine gives to state media, so many are",
    "recall": "Of claims that state media carry, it gives them so many",
    "specificity": "Of other claims, it leaves so many",
    "claims": "Of what it calls claims, so much is credited to somebody",
}


def text(told: CodedShare, _: Screen) -> Iterator[str]:
    """Yield the figures, counts first, and how they were made."""
    yield f"{plain(told.store)}, read by {plain(told.reading)}, drawn {plain(told.drawn)}\n"
    yield (
        f"{told.coded} of {told.items} claims coded, {told.unclear} unclear, {told.uncoded} not "
        f"coded; they speak of {told.claims_read:,} claims\n\n"
    )
    yield f"Carried by state media, as read: {_percent(told.machine_share)} of claims\n"
    yield f"Carried by state media, corrected: {_estimate(told.corrected)}\n\n"
    for key, words in _LINES.items():
        yield f"{words}: {_estimate(getattr(told, key))}\n"
    yield f"\n{told.method}\n"


def json(told: CodedShare, screen: Screen) -> Iterator[str]:
    """Yield the record."""
    yield dumps(told, screen, indent=2) + "\n"


def _estimate(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return "nothing was coded that tells"
    ends = f"{100 * estimate.low:.1f} to {_percent(estimate.high)}"
    return f"{_percent(estimate.value)} (95 % interval {ends})"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
