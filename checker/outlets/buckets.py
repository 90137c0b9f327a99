"""Reads the keys of a compiled registry in small parts, each when a key in it is first met."""

import json
from collections.abc import Iterator, KeysView
from mmap import mmap

OPENING = 3
"""With how many characters a host, an account or a name that is asked for is looked up."""

NAME_OPENING = 4
"""How many characters of a name the automaton holds: more would take longer to build."""

Use = tuple[int, int]
"""The position of an outlet, and the number of one of its names, domains or accounts."""


class Buckets:
    """Keys of one kind, each with its uses, by how they open; one opening's are read when met."""

    def __init__(self, compiled: bytes | mmap, index: bytes, start: int) -> None:
        """Read the openings; the buckets are in `compiled` from `start` on."""
        told = json.loads(index)
        openings: list[str] = told["openings"]
        self._compiled = compiled
        self._base = start + len(b"[")
        self._starts: list[int] = told["starts"]
        self._numbers = dict(zip(openings, range(len(openings)), strict=True))
        self._read: dict[int, dict[str, list[Use]]] = {}

    @property
    def openings(self) -> KeysView[str]:
        """How keys open."""
        return self._numbers.keys()

    def opening(self, opening: str) -> dict[str, list[Use]]:
        """Return the keys that open so, each with its uses."""
        number = self._numbers.get(opening)
        return {} if number is None else self._bucket(number)

    def of(self, key: str) -> list[Use]:
        """Return the uses of a key that is found by its first `OPENING` characters."""
        return self.opening(key[:OPENING]).get(key, [])

    def all(self) -> Iterator[tuple[str, list[Use]]]:
        """Yield every key with its uses."""
        for number in self._numbers.values():
            yield from self._bucket(number).items()

    def _bucket(self, number: int) -> dict[str, list[Use]]:
        keys = self._read.get(number)
        if keys is None:
            start, end = self._base + self._starts[number], self._base + self._starts[number + 1]
            keys = self._read[number] = json.loads(self._compiled[start : end - len(b",")])
        return keys
