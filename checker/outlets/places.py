"""Reads a compiled registry, part by part, each when it is first needed."""

import json
from collections.abc import Iterator
from functools import cached_property

from checker.errors import RegistryError
from checker.outlets.codec import decode
from checker.records import Outlet

SCHEMA = "checker/registry/1"
"""What a compiled registry says it is."""

SEPARATOR = b",\n"
"""What stands between two lines of a compiled registry; inside one, no line breaks."""

END = b"\n]\n"
"""What a compiled registry ends with."""


class Places:
    """Where each key of one kind is used: in which outlets, and in which of their entries."""

    def __init__(self, section: bytes) -> None:
        """Read one section of a compiled registry."""
        told = json.loads(section)
        self.keys: list[str] = told["keys"]
        self._outlets: list[int] = told["outlets"]
        self._numbers: list[int] = told["numbers"]

    def at(self, first: int) -> Iterator[tuple[int, int]]:
        """Yield outlet and entry of each use of the key whose first use is at `first`."""
        key = self.keys[first]
        while first < len(self.keys) and self.keys[first] == key:
            yield self._outlets[first], self._numbers[first]
            first += 1

    def of(self, key: str) -> Iterator[tuple[int, int]]:
        """Yield outlet and entry of each use of `key`."""
        first = self.firsts.get(key)
        return iter(()) if first is None else self.at(first)

    @cached_property
    def firsts(self) -> dict[str, int]:
        """The place of the first use of each key."""
        last = len(self.keys) - 1
        return {key: last - back for back, key in enumerate(reversed(self.keys))}


class Compiled:
    """A compiled registry."""

    def __init__(self, compiled: bytes) -> None:
        """Read the head.

        Raises RegistryError where `compiled` is no registry that this version can read.
        """
        try:
            lines = compiled.removeprefix(b"[").removesuffix(END)
            head, self._hosts, self._accounts, self._names, *rest = lines.split(SEPARATOR, 4)
            self._entries = b"".join(rest)
            told = json.loads(head)
            if told["schema"] != SCHEMA:
                raise KeyError(SCHEMA)
            self.version: str = told["version"]
            self.ids: list[str] = told["ids"]
            self._starts: list[int] = told["starts"]
        except (ValueError, KeyError, TypeError) as error:
            message = f"no compiled registry of schema {SCHEMA}; rebuild it from its source"
            raise RegistryError(message) from error
        self._decoded: dict[int, Outlet] = {}

    def outlet(self, position: int) -> Outlet:
        """Return the outlet at a position of `ids`."""
        outlet = self._decoded.get(position)
        if outlet is None:
            start, end = self._starts[position], self._starts[position + 1] - len(SEPARATOR)
            outlet = self._decoded[position] = decode(self._entries[start:end])
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
        """Folded names, each with a name of an outlet."""
        return Places(self._names)
