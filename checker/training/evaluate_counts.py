"""Sums behind precision, recall and accuracy, which add up over documents."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Part = Literal["right_found", "found", "right", "of"]


class Key(NamedTuple):
    """One sum of one figure: of what was found, or of what was annotated, all or the right ones."""

    figure: str
    part: Part


class Counts:
    """Sums by figure; what was never counted is 0."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.sums: dict[Key, float] = {}

    def rate(self, figure: str, right: float, of: float = 1) -> None:
        """Count how many of those asked for were right; for a mean, the sum of its terms."""
        self._add(Key(figure, "right"), right)
        self._add(Key(figure, "of"), of)

    def pairs(self, figure: str, right: int, found: int, of: int) -> None:
        """Count what was found, what is annotated, and how many of both match one to one."""
        self.both(figure, right, found, right, of)

    def both(self, figure: str, right_found: int, found: int, right: int, of: int) -> None:
        """Count the right ones apart: among what was found, and among what is annotated."""
        self._add(Key(figure, "right_found"), right_found)
        self._add(Key(figure, "found"), found)
        self.rate(figure, right, of)

    def get(self, figure: str, part: Part) -> float:
        """Return one sum."""
        return self.sums.get(Key(figure, part), 0)

    def _add(self, key: Key, number: float) -> None:
        self.sums[key] = self.sums.get(key, 0) + number


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sums of several documents."""
    added = Counts()
    sums = added.sums
    for each in counts:
        for key, number in each.sums.items():
            sums[key] = sums.get(key, 0) + number
    return added
