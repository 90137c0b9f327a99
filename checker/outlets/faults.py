"""Gathers what is wrong with a registry's source, each fault with its file and line."""

import re
from itertools import pairwise
from typing import NamedTuple, Protocol

from checker.errors import RegistryError
from checker.patterns import deferred

Step = str | int
"""A key of a table or a 0-based place in an array, on the way to a field."""

_ENTRY = deferred(r"\s*\[\[\s*outlet\s*\]\]")
_TOKEN = deferred(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[{}\n]')


class Locator:
    """Finds the line of a field, since the TOML reader keeps none."""

    def __init__(self, source: str) -> None:
        """Note where each `[[outlet]]` begins."""
        self._lines = source.split("\n")
        heads = [n for n, line in enumerate(self._lines) if _ENTRY.match(line)]
        self._blocks = list(pairwise([*heads, len(self._lines)]))

    def line(self, entry: int, *steps: Step) -> int:
        """Return the 1-based line of a field of an entry, or of the nearest thing around it.

        Line 1 stands for a place outside all entries.
        """
        if not 0 <= entry < len(self._blocks):
            return 1
        at, end = self._blocks[entry]
        for number, step in enumerate(steps):
            if isinstance(step, str):
                inline = number > 1
                at = self._key(step, at, end, inline=inline) or self._header(steps, at, end)
            else:
                at = self._item(step, at, end)
        return at + 1

    def _key(self, key: str, start: int, end: int, *, inline: bool) -> int | None:
        before = r"(?:^|[{,])" if inline else "^"
        pattern = re.compile(rf'{before}\s*"?{re.escape(key)}"?\s*=')
        return next((n for n in range(start, end) if pattern.search(self._lines[n])), None)

    def _header(self, steps: tuple[Step, ...], start: int, end: int) -> int:
        """Return the line of a sub-table's own header, else `start`."""
        if len(steps) < 2 or not isinstance(steps[1], int):
            return start
        pattern = re.compile(rf"\s*\[\[\s*outlet\s*\.\s*{re.escape(str(steps[0]))}\s*\]\]")
        heads = [n for n in range(start, end) if pattern.match(self._lines[n])]
        return heads[steps[1]] if steps[1] < len(heads) else start

    def _item(self, number: int, start: int, end: int) -> int:
        """Return the line on which the given inline table of an array opens, else `start`."""
        line, depth, seen = start, 0, -1
        for found in _TOKEN.finditer("\n".join(self._lines[start:end])):
            match found[0]:
                case "\n":
                    line += 1
                case "{":
                    depth += 1
                    seen += depth == 1
                case "}":
                    depth -= 1
            if seen == number:
                return line
        return start


class Located(Protocol):
    """Where an entry stands."""

    def of(self, *steps: Step) -> str:
        """Return where a field of the entry stands."""


class Place(NamedTuple):
    """An entry of a source file."""

    file: str
    locator: Locator
    entry: int

    def of(self, *steps: Step) -> str:
        """Return `file:line` of a field of the entry."""
        return f"{self.file}:{self.locator.line(self.entry, *steps)}"


class Faults:
    """The faults met so far."""

    def __init__(self) -> None:
        """Start without any."""
        self._lines: list[tuple[str, int, str]] = []

    def add(self, where: str, field: str, message: str) -> None:
        """Note a fault of `field` at `where`, a file and line; `message` says what was expected."""
        file, _, line = where.rpartition(":")
        told = ": ".join(filter(None, (where, field, message)))
        self._lines.append((file, int(line), told) if line.isdecimal() else (where, 0, told))

    def raise_any(self) -> None:
        """Raise RegistryError, one line a fault in the order of each file, unless there is none."""
        if self._lines:
            files = dict.fromkeys(file for file, _, _ in self._lines)
            order = {file: number for number, file in enumerate(files)}
            inside = sorted(self._lines, key=lambda fault: (order[fault[0]], fault[1]))
            raise RegistryError("\n".join(told for _, _, told in inside))


def field_name(steps: tuple[Step, ...]) -> str:
    """Return steps as a reader writes them: `names[2].case`, counting from 1."""
    told = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps)
    return told.removeprefix(".")
