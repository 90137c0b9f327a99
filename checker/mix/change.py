"""What changed: each share against the period before, and against a baseline of periods before.

Slices are compared within one version alone. The period before must be the calendar's; a baseline
are the slices of the eight periods before, of which at least four must hold articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from checker.figures import Change
from checker.mix.chance import Moments, adjusted, chances, moments
from checker.mix.resample import Drawn, interval, observed, resampled, within
from checker.mix.sums import Floats, Ints, Item, Sums

BASELINE, FEWEST_PERIODS, FEWEST_ARTICLES = 8, 4, 10
FALSE_ALARMS = 0.01


@dataclass(frozen=True, slots=True)
class Slice:
    """One slice with its numbers: as they are, their moments, and in resamples."""

    period: str
    version: str
    time: int
    real: Drawn
    moments: Moments
    drawn: Drawn

    def __add__(self, other: "Slice") -> "Slice":
        """Return the two together, under the name of the first."""
        return Slice(
            self.period,
            self.version,
            self.time,
            self.real + other.real,
            self.moments + other.moments,
            self.drawn + other.drawn,
        )


@dataclass(slots=True)
class Estimates:
    """Everything that is estimated: intervals of shares, and changes of two kinds."""

    intervals: dict[tuple[str, str, str, str], tuple[float, float]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    drift: list[Change] = field(default_factory=list)


def estimate(sums: Sums, times: Mapping[str, int]) -> Estimates:
    """Return all estimates; `times` numbers the periods of the calendar without a hole."""
    found, past = Estimates(), list[Slice]()
    for now in slices(sums, times):
        past = [p for p in past if p.version == now.version and now.time - p.time <= BASELINE]
        _keep_intervals(found, sums.items, now)
        if past and now.time - past[-1].time == 1:
            found.changes += _compared(sums.items, now, past[-1:])
        if len(past) >= FEWEST_PERIODS:
            found.drift += _compared(sums.items, now, past)
        past.append(now)
    return found


def slices(sums: Sums, times: Mapping[str, int]) -> Iterator[Slice]:
    """Yield each slice with its numbers, each with dice of its own."""
    sections = int(sums.sections.max(initial=-1)) + 1
    for place, (period, version) in enumerate(sums.slices):
        sheet = sums.sheet(place)
        real, drawn = observed(sheet, sections), resampled(sheet, sections, place)
        yield Slice(period, version, times[period], real, moments(sheet, sections), drawn)


def _keep_intervals(found: Estimates, items: Sequence[Item], now: Slice) -> None:
    if now.moments.articles.sum() < FEWEST_ARTICLES:
        return
    low, high = interval(now.drawn.shares())
    for column, item in enumerate(items):
        if not item.steady and low[column] < high[column]:
            key = now.period, now.version, item.of, item.key
            found.intervals[key] = float(low[column]), float(high[column])


def _compared(items: Sequence[Item], now: Slice, past: Sequence[Slice]) -> Iterator[Change]:
    before = past[0]
    for each in past[1:]:
        before = before + each
    against = past[0].period if len(past) == 1 else f"{past[0].period} to {past[-1].period}"
    yield from differences(items, now, before, against)


@dataclass(frozen=True, slots=True)
class Tested:
    """The items that enough articles hold, by column, with their chances p and q."""

    columns: tuple[int, ...]
    p: Floats
    q: Floats


def tested(asked: Ints, now: Moments, before: Moments) -> Tested:
    """Return the chances of the items in columns `asked`, so far as they can be told.

    None is told where one of both has too few articles, or no section has claims in both; of the
    rest, those that too few articles of both together hold are left out.
    """
    few = min(each.articles.sum() for each in (now, before)) < FEWEST_ARTICLES
    if few or not ((now.n > 0) & (before.n > 0)).any():
        return Tested((), np.zeros(0), np.zeros(0))
    citing = (now + before).citing.sum(axis=0)
    columns = asked[citing[asked] >= FEWEST_ARTICLES]
    p = chances(now, before)[columns]
    return Tested(tuple(columns.tolist()), p, adjusted(p))


def differences(items: Sequence[Item], now: Slice, before: Slice, against: str) -> Iterator[Change]:
    """Yield the change of each item that is tested."""
    asked = np.array([column for column, item in enumerate(items) if item.tested], np.int64)
    told = tested(asked, now.moments, before.moments)
    if not told.columns:
        return
    weights = now.moments.n + before.moments.n
    apart = within(now.real, before.real, weights)[0]
    low, high = interval(within(now.drawn, before.drawn, weights))
    share, earlier = _shares(now.real), _shares(before.real)
    for column, chance, q in zip(told.columns, told.p, told.q, strict=True):
        item = items[column]
        yield Change(
            period=now.period,
            version=now.version,
            against=against,
            of=item.of,
            key=item.key,
            name=item.name,
            share=float(share[column]),
            before=float(earlier[column]),
            difference=float(apart[column]),
            low=_finite(low, column),
            high=_finite(high, column),
            p=float(chance),
            q=float(q),
        )


def _shares(real: Drawn) -> Floats:
    """Return the shares of all sections together, in full precision."""
    shares: Floats = real.y[0].sum(axis=0, dtype=np.float64) / real.n[0].sum(dtype=np.float64)
    return shares


def _finite(ends: Floats, column: int) -> float | None:
    return float(ends[column]) if np.isfinite(ends[column]) else None
