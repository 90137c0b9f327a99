"""What training finds out, as it is printed and written to `metrics.json`."""

from dataclasses import dataclass

from checker.reliance.features import Target
from checker.training.measures import Figures


@dataclass(frozen=True, slots=True)
class Compared:
    """One candidate, out of fold; `eligible` says that its final fit weighs the share itself.

    Only then is every article in which something is credited sure of a score above 0.
    """

    name: str
    eligible: bool
    out_of_fold: Figures


@dataclass(frozen=True, slots=True)
class Fitted:
    """One score, ready to ship, with what it was chosen from and how it does.

    `by_topic` is the shipped candidate judged on topics that it was not fitted on, `baselines` what
    never ships: the publisher alone, and the words. `beside` is the share with each further piece
    of evidence. `real` are the held-out articles that were not written for the purpose, `others`
    those of them that no state-controlled outlet published.
    `quantile` is how many standard errors the nominal interval reaches to either side.
    The coverages are the shares of articles whose annotated share lies in the interval: of those
    fitted on (`coverage`), of the held-out ones that were written for the purpose, and of the real
    ones, each of these by the residuals of other publishers. Figures are None without articles.
    """

    target: Target
    chosen: str
    points: dict[str, float]
    quantile: float
    coverage: float
    compared: tuple[Compared, ...]
    held_out: Figures | None
    written_coverage: float | None
    by_topic: Figures
    baselines: tuple[Compared, ...]
    beside: tuple[Compared, ...] = ()
    real: Figures | None = None
    others: Figures | None = None
    real_coverage: float | None = None


@dataclass(frozen=True, slots=True)
class Trained:
    """One run of training: what it was fitted on, and each score.

    `known` articles were cross-validated by publisher and fitted on (train and dev); `held_out`
    ones (test) only measured. `annotated` and `read` count claims that are not optional, as a
    person and as our own reading found them.
    """

    name: str
    language: str
    known: int
    held_out: int
    publishers: int
    annotated: int
    read: int
    margin: float
    nominal_coverage: float
    scores: tuple[Fitted, ...]
