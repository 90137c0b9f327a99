"""Records of coding by hand: what a desk's own people say of claims that the machine read."""

from dataclasses import dataclass
from typing import Literal

Answer = Literal["yes", "no", "unclear", ""]


@dataclass(frozen=True, slots=True)
class CodingItem:
    """One claim to code, without what the machine says of it; the coder fills the last three.

    `item` is found again in the store; `reading` names the versions that read it; `drawn` is the
    moment of the draw, to which the store's claims count.
    """

    item: str
    title: str
    url: str
    before: str
    claim: str
    after: str
    store: str
    reading: str
    drawn: str
    is_claim: str = ""
    state_media: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Coded:
    """A line of a sheet that came back; `line` is where it stands, from 1."""

    line: int
    item: str
    store: str
    reading: str
    drawn: str
    is_claim: Answer
    state_media: Answer


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share from 0 to 1 with its 95 % interval; None where nothing was coded for it."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class CodedShare:
    """The desk's own error, and the share of state media with that error taken out.

    `machine_share` is that of the claims of the draw's version as the machine reads them,
    `corrected` what coding says it is. `precision`: of claims that the machine gives to state
    media, how many are; `recall`: of those that are, how many it gives; `specificity`: of the
    other claims, how many it leaves; `claims`: of what it calls claims, how much is credited to
    anybody.
    """

    store: str
    reading: str
    drawn: str
    items: int
    coded: int
    unclear: int
    uncoded: int
    claims_read: int
    machine_share: float
    corrected: Estimate
    precision: Estimate
    recall: Estimate
    specificity: Estimate
    claims: Estimate
    method: str
    schema: Literal["checker/coded/1"] = "checker/coded/1"
