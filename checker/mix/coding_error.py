"""The desk's own error, and the share of state media corrected for it.

Double sampling (Tenenbein 1970): the machine reads every claim, people code some of those that it
gives to state media and some of the others, and each kind stands for all of its kind. Intervals
come from draws of each kind's true make-up, by Jeffreys' prior; claims that were coded are not
drawn.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import numpy as np

from checker.coding import Coded, CodedShare, Estimate
from checker.errors import UsageError
from checker.mix.coding_draw import FRAME, item_of
from checker.mix.resample import HIGH, LOW, SEED
from checker.mix.store import Store
from checker.mix.sums import Floats

_DRAWS = 20_000
_PRIOR = 0.5
METHOD = (
    "Double sampling: people coded some claims of those that the machine gives to state media and "
    "some of the others, and each kind stands for all of its kind (Tenenbein 1970). Intervals are "
    f"the middle 95 % of {_DRAWS:,} draws of what the claims not coded are, by Jeffreys' prior. "
    "Claims that the reading missed are on no sheet, so they are not corrected for."
)


def coded_share(store: Store, path: Path, lines: Sequence[Coded]) -> CodedShare:
    """Return what the coding says of the machine's reading.

    Raises UsageError where the sheet has lines of two draws, or of claims that the store no longer
    has as they were read.
    """
    draws = {(line.store, line.reading, line.drawn) for line in lines}
    if len(draws) != 1:
        raise UsageError(f"{path}: must hold lines of one draw, not of {len(draws)}")
    ((name, reading, drawn),) = draws
    machine = _machine(store, path, reading, drawn)
    kinds = {True: Counter[str](), False: Counter[str]()}
    for line in lines:
        if line.item not in machine:
            raise UsageError(
                f"{path}:{line.line}: the store has no claim {line.item!r} as read then; draw again"
            )
        kinds[machine[line.item]][_kind(line)] += 1
    told = Counter(machine.values())
    media, other = (_drawn(kinds[given], told[given]) for given in (True, False))
    both = media + other
    claims = both[:, 0] + both[:, 1]
    return CodedShare(
        store=name,
        reading=reading,
        drawn=drawn,
        items=len(lines),
        coded=sum(kinds[m][k] for m in kinds for k in ("media", "other", "none")),
        unclear=sum(kinds[m]["unclear"] for m in kinds),
        uncoded=sum(kinds[m]["uncoded"] for m in kinds),
        claims_read=len(machine),
        machine_share=told[True] / len(machine),
        corrected=_estimate(both[:, 0], claims),
        precision=_estimate(media[:, 0], media.sum(axis=1)),
        recall=_estimate(media[:, 0], both[:, 0]),
        specificity=_estimate(other[:, 1], both[:, 1]),
        claims=_estimate(claims, both.sum(axis=1)),
        method=METHOD,
    )


def _machine(store: Store, path: Path, reading: str, drawn: str) -> dict[str, bool]:
    """Return what the machine says of each claim that the draw speaks of, by its item."""
    try:
        moment = datetime.fromisoformat(drawn)
    except ValueError as error:
        raise UsageError(f"{path}: {drawn!r} is no moment of a draw") from error
    found = store.connection.execute(FRAME, {"reading": reading, "drawn": moment}).fetchall()
    if not found:
        raise UsageError(f"{path}: the store has no claim of this draw; draw again")
    return {item_of(article, claim): media for article, claim, media, _ in found}


def _kind(line: Coded) -> str:
    if line.is_claim == "no":
        return "none"
    if "unclear" in (line.is_claim, line.state_media):
        return "unclear"
    if line.is_claim == "" or line.state_media == "":
        return "uncoded"
    return "media" if line.state_media == "yes" else "other"


def _drawn(kinds: Counter[str], whole: int) -> Floats:
    """Return draws of how many of `whole` claims are of state media, others, and none at all.

    The first row is the plain estimate.
    """
    coded = np.array([kinds["media"], kinds["other"], kinds["none"]], np.float64)
    rest = whole - coded.sum()
    dice = np.random.default_rng(SEED)
    shares = dice.dirichlet(coded + _PRIOR, _DRAWS)
    plain = coded / coded.sum() if coded.sum() else np.full(3, np.nan)
    drawn: Floats = coded + rest * np.vstack([plain, shares])
    return drawn


def _estimate(part: Floats, whole: Floats) -> Estimate:
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = part / whole
    if not np.isfinite(shares[0]):
        return Estimate(None, None, None)
    low, high = np.quantile(shares[1:][np.isfinite(shares[1:])], (LOW, HIGH))
    return Estimate(float(shares[0]), float(low), float(high))
