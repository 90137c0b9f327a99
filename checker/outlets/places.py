"""Reads a compiled registry, part by part, each when it is first needed."""

import json
from functools import cached_property
from mmap import mmap
from typing import NamedTuple

from checker.errors import RegistryError
from checker.outlets.buckets import Buckets
from checker.outlets.codec import decode
from checker.records import Outlet

SCHEMA = "checker/registry/4"
"""What a compiled registry says it is."""

SEPARATOR = b",\n"
"""What stands between two lines of a compiled registry; inside one, no line breaks."""

END = b"\n]\n"
"""What a compiled registry ends with."""


class Words(NamedTuple):
    """Of which countries adjectives and nouns are; and with which words anchored names end."""

    adjectives: dict[str, str]
    nouns: dict[str, list[str]]
    endings: frozenset[str]


class Compiled:
    """A compiled registry."""

    def __init__(self, compiled: bytes | mmap) -> None:
        """Read the head.

        Raises RegistryError where `compiled` is no registry that this version can read.
        """
        try:
            head = compiled[len(b"[") : max(0, compiled.find(SEPARATOR))]
            told = json.loads(head)
            if told["schema"] != SCHEMA:
                raise KeyError(SCHEMA)
            self.version: str = told["version"]
            self._lines: list[int] = told["lines"]
        except (ValueError, KeyError, TypeError) as error:
            message = f"no compiled registry of schema {SCHEMA}; rebuild it from its source"
            raise RegistryError(message) from error
        self._compiled = compiled
        self._first = len(b"[") + len(head) + len(SEPARATOR)
        self._decoded: dict[int, Outlet] = {}

    def outlet(self, position: int) -> Outlet:
        """Return the outlet at a position of `ids`."""
        outlet = self._decoded.get(position)
        if outlet is None:
            entries = self._first + self._lines[-1]
            start, end = entries + self._starts[position], entries + self._starts[position + 1]
            line = self._compiled[start : end - len(SEPARATOR)]
            outlet = self._decoded[position] = decode(line)
        return outlet

    @property
    def ids(self) -> list[str]:
        """The ids of the outlets, in order."""
        return self._outlets[0]

    @cached_property
    def positions(self) -> dict[str, int]:
        """The position of each id."""
        return {outlet_id: position for position, outlet_id in enumerate(self.ids)}

    @cached_property
    def words(self) -> Words:
        """The words of names of bodies."""
        told = json.loads(self._line(1))
        return Words(told["adjectives"], told["nouns"], frozenset(told["endings"]))

    @cached_property
    def hosts(self) -> Buckets:
        """Hosts, each with domains of outlets."""
        return self._buckets(0)

    @cached_property
    def accounts(self) -> Buckets:
        """Names of accounts in lower case, each with handles of outlets."""
        return self._buckets(1)

    @cached_property
    def asked(self) -> Buckets:
        """Names without an anchor as a query spells them, each with names of outlets."""
        return self._buckets(2)

    @cached_property
    def names(self) -> Buckets:
        """Folded names without an anchor by their first `NAME_OPENING` characters.

        Each has names of outlets; the anchors are among them, with none.
        """
        return self._buckets(3)

    @cached_property
    def anchored(self) -> Buckets:
        """Folded names with an anchor by their first words, each with names of outlets."""
        return self._buckets(4)

    @cached_property
    def _outlets(self) -> tuple[list[str], list[int]]:
        """Return the ids, and where each entry starts."""
        told = json.loads(self._line(0))
        return told["ids"], told["starts"]

    @property
    def _starts(self) -> list[int]:
        return self._outlets[1]

    def _buckets(self, number: int) -> Buckets:
        line = 2 + 2 * number
        return Buckets(self._compiled, self._line(line), self._first + self._lines[line + 1])

    def _line(self, number: int) -> bytes:
        start, end = self._first + self._lines[number], self._first + self._lines[number + 1]
        return self._compiled[start : end - len(SEPARATOR)]
