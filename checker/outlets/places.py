"""Reads a compiled registry, part by part, each when it is first needed."""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.errors import RegistryError
from checker.outlets.codec import decode
from checker.records import Outlet

SCHEMA = "checker/registry/2"
"""What a compiled registry says it is."""

SEPARATOR = b",\n"
"""What stands between two lines of a compiled registry; inside one, no line breaks."""

END = b"\n]\n"
"""What a compiled registry ends with."""

_PARTS = 5  # the head, hosts, accounts, free names, anchored names
Use = tuple[int, int]
"""The position of an outlet, and the number of one of its names, domains or accounts."""


class Places:
    """Where each key of one kind is used: in which outlets, and in which of their entries."""

    def __init__(self, section: bytes) -> None:
        """Read one section of a compiled registry."""
        told = json.loads(section)
        self.keys: list[str] = told["keys"]
        self._outlets: list[int] = told["outlets"]
        self._numbers: list[int] = told["numbers"]

    def at(self, first: int) -> Iterator[Use]:
        """Yield each use of the key whose first use is at `first`."""
        key = self.keys[first]
        while first < len(self.keys) and self.keys[first] == key:
            yield self._outlets[first], self._numbers[first]
            first += 1

    def of(self, key: str) -> Iterator[Use]:
        """Yield each use of `key`."""
        first = self.firsts.get(key)
        return iter(()) if first is None else self.at(first)

    @cached_property
    def firsts(self) -> dict[str, int]:
        """The place of the first use of each key."""
        last = len(self.keys) - 1
        return {key: last - back for back, key in enumerate(reversed(self.keys))}


class Buckets:
    """Names with an anchor, by the word with which they open; one word's are read when met."""

    def __init__(
        self, section: bytes, openings: Sequence[str], starts: Sequence[int], endings: Sequence[str]
    ) -> None:
        """Keep the section, where in it the names with each opening start, and all endings."""
        self._section = section
        self._numbers = {opening: number for number, opening in enumerate(openings)}
        self._starts = starts
        self._read: dict[int, dict[str, list[Use]]] = {}
        self.openings = self._numbers.keys()
        self.endings = frozenset(endings)

    def opening(self, word: str) -> dict[str, list[Use]]:
        """Return the names that open with a word, each with its uses."""
        number = self._numbers.get(word)
        return {} if number is None else self._names(number)

    def all(self) -> Iterator[tuple[str, list[Use]]]:
        """Yield every name with its uses."""
        for number in self._numbers.values():
            yield from self._names(number).items()

    def _names(self, number: int) -> dict[str, list[Use]]:
        names = self._read.get(number)
        if names is None:
            end = self._starts[number + 1] - 1
            names = self._read[number] = json.loads(self._section[self._starts[number] : end])
        return names


class Compiled:
    """A compiled registry."""

    def __init__(self, compiled: bytes) -> None:
        """Read the head.

        Raises RegistryError where `compiled` is no registry that this version can read.
        """
        try:
            cuts = _cuts(compiled)
            parts = [compiled[start:end] for start, end in cuts]
            head, self._hosts, self._accounts, self._names, self._anchored = parts
            told = json.loads(head)
            if told["schema"] != SCHEMA:
                raise KeyError(SCHEMA)
            self.version: str = told["version"]
            self.ids: list[str] = told["ids"]
            self.adjectives: dict[str, str] = told["adjectives"]
            self._starts: list[int] = told["starts"]
            self._buckets: dict[str, list[str]] = told["anchored"]
            self._bucket_starts: list[int] = told["anchored_starts"]
        except (ValueError, KeyError, TypeError) as error:
            message = f"no compiled registry of schema {SCHEMA}; rebuild it from its source"
            raise RegistryError(message) from error
        self._compiled = compiled
        self._entries = cuts[-1][1] + len(SEPARATOR)
        self._decoded: dict[int, Outlet] = {}

    def outlet(self, position: int) -> Outlet:
        """Return the outlet at a position of `ids`."""
        outlet = self._decoded.get(position)
        if outlet is None:
            start = self._entries + self._starts[position]
            end = self._entries + self._starts[position + 1] - len(SEPARATOR)
            outlet = self._decoded[position] = decode(self._compiled[start:end])
        return outlet

    @cached_property
    def positions(self) -> dict[str, int]:
        """The position of each id."""
        return {outlet_id: position for position, outlet_id in enumerate(self.ids)}

    @cached_property
    def hosts(self) -> Places:
        """Hosts, each with a domain of an outlet."""
        return Places(self._hosts)

    @cached_property
    def accounts(self) -> Places:
        """Accounts as "platform:name", each with a handle of an outlet."""
        return Places(self._accounts)

    @cached_property
    def names(self) -> Places:
        """Folded names without an anchor, each with a name of an outlet."""
        return Places(self._names)

    @cached_property
    def anchored(self) -> Buckets:
        """Folded names with an anchor, each with a name of an outlet."""
        told = self._buckets
        return Buckets(self._anchored, told["openings"], self._bucket_starts, told["endings"])


def _cuts(compiled: bytes) -> list[tuple[int, int]]:
    """Return where the lines before the entries start and end."""
    cuts, start = [], len(b"[")
    for _ in range(_PARTS):
        end = compiled.find(SEPARATOR, start)
        end = len(compiled) - len(END) if end < 0 else end
        cuts.append((start, end))
        start = end + len(SEPARATOR)
    return cuts
