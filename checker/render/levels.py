"""Scores and levels in words."""

from checker.records import Level, Score
from checker.reliance.score import level as level_of

_ORDER: tuple[Level, ...] = ("none", "low", "moderate", "high")


def possibly(score: Score) -> str:
    """Return "possibly moderate" where the interval leaves the level open, else nothing."""
    ends = sorted(set(score.level_range) - {score.level}, key=_ORDER.index)
    return f"possibly {' or '.join(ends)}" if ends else ""


def figure(score: float, level: Level) -> str:
    """Return a score in whole points, with a decimal where whole points would belie the level."""
    whole = round(score)
    if level_of(float(whole)) == level:
        return str(whole)
    return f"{max(1, int(score * 10)) / 10:.1f}"
