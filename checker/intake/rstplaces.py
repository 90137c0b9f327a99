"""Where the lines of a reStructuredText file that docutils hands back stand in the file.

The parser expands tabs, cuts indents off and knows the line of a block roughly; columns are ours.
"""

import re
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_ODD_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")  # these end a line for Python alone
_TAB = 8
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the parser sees it; `at` is where each of its characters stands in the file."""

    text: str
    at: "range | list[int]"


class Lines:
    """A file's lines, and the search for those of a block among them."""

    def __init__(self, raw: str) -> None:
        """Split the file as the parser will; `text` is what to give it."""
        self.raw = raw
        self._lines = [_line(found[1], found.start(1)) for found in _LINE.finditer(raw)]
        self.text = "\n".join(line.text for line in self._lines)
        self._taken: dict[int, int] = {}
        self._next = 0

    def places(self, source: str, hint: int | None) -> list[int | None]:
        """Return where each character of a block's source stands in the file, None if unknown.

        `hint` is the line, from 1, near which the parser thinks that the block begins.
        """
        parts = source.split("\n")
        first = self._find(parts, self._next if hint is None else hint - 1)
        places: list[int | None] = []
        for index, part in enumerate(parts):
            places += [None] * len(part) if first is None else self._take(first + index, part)
            places.append(None)
        if first is not None:
            self._next = first + len(parts) - 1
        return places[:-1]

    def _find(self, parts: list[str], hint: int) -> int | None:
        """Return the index of the line nearest to `hint` at which all of a block's lines match."""
        for distance in range(_NEAR):
            for index in (hint - distance, hint + distance):
                if index >= 0 and self._match(index, parts):
                    return index
        ahead = range(self._next, min(self._next + 200, len(self._lines)))
        return next((index for index in ahead if self._match(index, parts)), None)

    def _match(self, index: int, parts: list[str]) -> bool:
        return index + len(parts) <= len(self._lines) and all(
            self._column(index + i, part) >= 0 for i, part in enumerate(parts)
        )

    def _column(self, index: int, part: str) -> int:
        text = self._lines[index].text
        if text.endswith(part):
            return len(text) - len(part)
        return text.find(part, self._taken.get(index, 0))  # in a cell of a table

    def _take(self, index: int, part: str) -> list[int | None]:
        column = self._column(index, part)
        self._taken[index] = column + len(part)
        return list(self._lines[index].at[column : column + len(part)])


def _line(text: str, start: int) -> Line:
    plain = _ODD_ENDS.sub(" ", text).rstrip()
    if "\t" not in plain:
        return Line(plain, range(start, start + len(plain)))
    expanded: list[str] = []
    at: list[int] = []
    for index, letter in enumerate(plain):
        width = _TAB - len(expanded) % _TAB if letter == "\t" else 1
        expanded += [" " if letter == "\t" else letter] * width
        at += [start + index] * width
    return Line("".join(expanded), at)
