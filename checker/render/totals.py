"""The closing line under several reports."""

from collections import Counter

from checker.records import Failure, Level, Outcome
from checker.render.words import counted, listing

_LEVELS: tuple[Level, ...] = ("high", "moderate", "low", "none")


class Totals:
    """Counts outcomes as they pass, holding none of them."""

    def __init__(self) -> None:
        """Start at zero."""
        self.targets = 0
        self._failures = 0
        self._state_sources: Counter[Level] = Counter()
        self._state_media: Counter[Level] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.targets += 1
        if isinstance(outcome, Failure):
            self._failures += 1
            return
        self._state_sources[outcome.reliance.state_sources.level] += 1
        self._state_media[outcome.reliance.state_media.level] += 1

    def sentence(self) -> str:
        """Return how many texts were read, with which levels, and how many were not."""
        parts = [f"{counted(self.targets - self._failures, 'text')} read."]
        if self._failures:
            parts.append(f"{counted(self._failures, 'target')} could not be assessed.")
        if self._state_sources:
            parts.append(f"State sources: {_levels(self._state_sources)}.")
            parts.append(f"State media: {_levels(self._state_media)}.")
        return " ".join(parts)


def _levels(levels: Counter[Level]) -> str:
    return listing([f"{levels[level]} {level}" for level in _LEVELS if levels[level]])
