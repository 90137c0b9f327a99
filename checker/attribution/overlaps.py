"""Finds which contents share words, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator

_PROBES = 8  # words of a content at which its neighbours are looked up
Words = frozenset[int]


class Contents:
    """Contents as sets of words, found by the words they hold."""

    def __init__(self) -> None:
        """Start without any."""
        self._sets: list[Words] = []
        self._at: defaultdict[int, list[int]] = defaultdict(list)
        self._indexed = 0

    def add(self, content: Words) -> int:
        """Keep a content and return its number, counted from 0."""
        self._sets.append(content)
        return len(self._sets) - 1

    def near(self, content: Words) -> Iterator[tuple[int, Words]]:
        """Yield those, by number, which hold one of a few words spread over a content."""
        self._index()
        words = sorted(content)
        step = max(1, len(words) // _PROBES)
        numbers = {number for word in words[::step] for number in self._at.get(word, ())}
        return ((number, self._sets[number]) for number in sorted(numbers))

    def _index(self) -> None:
        """Note the words of what is new: of most texts no neighbours are asked for."""
        for number in range(self._indexed, len(self._sets)):
            for word in self._sets[number]:
                self._at[word].append(number)
        self._indexed = len(self._sets)


def similarity(one: Words, other: Words) -> float:
    """Return the Jaccard similarity of two sets of words, 0 for two empty ones."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def holds(one: Words, other: Words, share: float) -> bool:
    """Return whether one set has at least a share of another's words."""
    return len(one & other) >= share * len(other)
