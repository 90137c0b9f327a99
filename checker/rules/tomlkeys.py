"""Finds the lines on which the keys of a TOML file stand; the standard reader keeps none."""

import re
from collections.abc import Iterator

from checker.patterns import deferred

Key = tuple[str, ...]
_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"\s*{_PART}(?:\s*\.\s*{_PART})*\s*"
_HEADER = deferred(rf"\s*\[\[?({_DOTTED})\]\]?")
_ASSIGNED = deferred(rf"({_DOTTED})=(.*)", re.DOTALL)
_PARTS = deferred(_PART)
_LINE = deferred(r"[^\n]+")
_TOKEN = deferred(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}\n]',
    re.DOTALL,
)


def key_lines(source: str) -> dict[Key, int]:
    """Return the line, from 1, of each key and table of a valid TOML file, by its full name.

    Keys inside a value of their own (inline tables, arrays) are not there; see `line_of`.
    """
    lines: dict[Key, int] = {}
    table: Key = ()
    for number, statement in _statements(source):
        header, assigned = _HEADER.match(statement), _ASSIGNED.match(statement)
        if header:
            table = _names(header[1])
            lines.setdefault(table, number)
        elif assigned:
            name = (*table, *_names(assigned[1]))
            for length in range(len(table) + 1, len(name) + 1):
                lines.setdefault(name[:length], number)
    return lines


def line_of(lines: dict[Key, int], key: Key) -> int:
    """Return the line of a key, or of the innermost table or value around it; else 1."""
    return next((lines[key[:n]] for n in range(len(key), 0, -1) if key[:n] in lines), 1)


def _names(dotted: str) -> Key:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))


def _statements(source: str) -> Iterator[tuple[int, str]]:
    """Yield the first line of each statement, whatever lines its value goes on over."""
    at = 0
    for line in _LINE.finditer(source):
        if line.start() >= at:
            yield source.count("\n", 0, line.start()) + 1, line[0]
            assigned = _ASSIGNED.match(line[0])
            at = _value_end(source, line.start() + assigned.start(2)) if assigned else line.end()


def _value_end(source: str, at: int) -> int:
    """Return the end of the line on which the value that begins at `at` ends."""
    depth = 0
    while found := _TOKEN.search(source, at):
        mark, at = found[0], found.end()
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if mark == "\n" and depth <= 0:
            break
    return at
