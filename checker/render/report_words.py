"""Sentences of a periodic report, for every page that people read: counts come before estimates."""

from collections.abc import Iterator, Sequence

from checker.figures import ALL, Alarm, Appearance, Count, Goal, MixReport, Regrade, Totals

MEASURE_LINES = {
    "state-media": "Carried by state media",
    "state-media-with-disputed": "Carried by state media, if every disputed outlet is one",
    "state-sources": "With a state in their chain",
    "independent": "With no state in their chain",
    "disputed": "Through disputed outlets",
    "unsourced": "Credited to nobody",
    "sole-source": "On one state source alone",
    "unlabelled": "Of a state outlet without its label",
}
"""The measures that a page speaks of, in its order, as the opening of "…: 5 of 120 claims"."""


def latest(report: MixReport) -> tuple[Totals, ...]:
    """Return the newest period with articles, once for each version that read some of it."""
    of_periods = [row for row in report.totals if row.period != ALL]
    return tuple(row for row in of_periods if row.period == of_periods[-1].period)


def percent(share: float | None) -> str:
    """Return a share in percent with one decimal; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.1f} %"


def points(difference: float) -> str:
    """Return a difference of shares in percentage points, with its sign."""
    return f"{100 * difference:+.1f}"


def interval(low: float | None, high: float | None) -> str:
    """Return an interval in percent; a dash where there is none."""
    return "–" if low is None or high is None else f"{100 * low:.1f} to {100 * high:.1f} %"


def number(count: int, noun: str) -> str:
    """Return a count with its noun: 1 article, 1,204 articles."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def basis(report: MixReport, totals: Totals) -> str:
    """Return the sentence that gives a period's denominators."""
    met = next(row for row in report.collected if row.period == totals.period)
    reasons = [f"{f.code} {f.targets}" for f in report.failures if f.period == totals.period]
    failed = f" ({', '.join(reasons)})" if reasons else ""
    parts = [
        f"{number(totals.articles, 'article')} with {number(totals.claims, 'claim')} that count",
        f"later copies: {totals.copies:,}, with them {totals.claims_raw:,} claims",
        f"scores marked as unreliable: {totals.abstained:,}",
        f"without a claim: {totals.without_claims:,}",
    ]
    if met.collected is not None:
        parts.append(
            f"in the whole period collected {met.collected:,} = scored {met.scored:,} + failed "
            f"{met.failed:,}{failed}"
        )
    return f"{'; '.join(parts)}."


def measure_lines(counts: Sequence[Count], claims: int) -> Iterator[str]:
    """Yield a sentence for each measure of one period."""
    held = {count.key: count for count in counts}
    for key, words in MEASURE_LINES.items():
        count = held.get(key)
        if count is not None and (count.claims or key in {"state-media", "state-sources"}):
            ends = "" if count.low is None else f", 95 % interval {interval(count.low, count.high)}"
            share = f" ({percent(count.share)}{ends})" if claims else ""
            yield f"{words}: {count.claims:,} of {number(claims, 'claim')}{share}."


def alarm_line(alarm: Alarm) -> str:
    """Return an alarm as a sentence, without its articles."""
    change = alarm.change
    since = f"; since {alarm.since}" if alarm.since != change.period else ""
    return (
        f"{change.name}: {percent(change.share)} of claims, {percent(change.before)} in "
        f"{change.against}; within beats {points(change.difference)} points "
        f"({span(change.low, change.high)}), q {change.q:.2g}{since}."
    )


def span(low: float | None, high: float | None) -> str:
    """Return the interval of a difference, in percentage points."""
    if low is None or high is None:
        return "no interval"
    return f"95 % interval {points(low)} to {points(high)}"


def appearance_line(appearance: Appearance) -> str:
    """Return a first or last credit as a sentence."""
    who = f"{appearance.name} ({appearance.affiliation}, {appearance.country or 'no one country'})"
    counts = f"{number(appearance.claims, 'claim')} in {number(appearance.articles, 'article')}"
    if appearance.kind == "first":
        return f"{who} is credited for the first time in {appearance.period}: {counts}."
    expected = appearance.expected or 0
    return (
        f"{who} was last credited in {appearance.period}, after {counts}; at that rate "
        f"{expected:.0f} articles since would have credited it."
    )


def regrade_line(regrade: Regrade) -> str:
    """Return a regrade as a sentence."""
    dated = regrade.cause == "date"
    why = "by a dated assessment" if dated else f"by the registry of {regrade.version}"
    return (
        f"{regrade.name} is graded {regrade.after} from {regrade.period} on, {regrade.before} "
        f"before, {why}. The articles did not change by it."
    )


def goal_line(goal: Goal) -> str:
    """Return a goal as a sentence."""
    words = MEASURE_LINES.get(goal.measure, goal.measure)
    return (
        f"{words}: {goal.bound} {percent(goal.limit)} of claims is the goal, "
        f"{percent(goal.share)} found ({interval(goal.low, goal.high)}): {goal.state}."
    )
