"""A newsroom's own goals, held against what was found."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.figures import ALL, GOALS, Bound, Count, Goal

State = Literal["met", "missed", "undecided", "no claims"]


def goals(measures: Sequence[Count], limits: Mapping[str, float]) -> Iterator[Goal]:
    """Yield each goal in each period; `limits` are shares by measure."""
    for count in measures:
        limit = limits.get(count.key)
        if limit is not None and count.period != ALL:
            bound = GOALS[count.key]
            ends = count.low, count.high
            state = _state(count, bound, limit)
            place = count.period, count.version, count.key
            yield Goal(*place, bound, limit, count.share, *ends, state)


def _state(count: Count, bound: Bound, limit: float) -> State:
    if count.share is None:
        return "no claims"
    low = count.share if count.low is None else count.low
    high = count.share if count.high is None else count.high
    most = bound == "at most"
    best, worst, edge = (low, high, limit) if most else (-high, -low, -limit)
    if worst <= edge:
        return "met"
    return "missed" if best > edge else "undecided"
