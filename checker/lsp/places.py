"""Places of findings as an editor counts them: from 0, in its own units."""

from lsprotocol import types

from checker.records import Finding


def range_of(finding: Finding, lines: list[str], units: "Units") -> types.Range:
    """Return where a finding stands; its end is exclusive, as the protocol wants it."""
    return types.Range(
        _position(finding.line, finding.column, lines, units),
        _position(finding.end_line, finding.end_column, lines, units),
    )


def _position(line: int, column: int, lines: list[str], units: "Units") -> types.Position:
    text = lines[line - 1] if line <= len(lines) else ""
    return types.Position(line - 1, units.of(text[: column - 1]))


class Units:
    """The units in which an editor counts characters: code points, or those of UTF-16 or UTF-8."""

    def __init__(self, encoding: str) -> None:
        """Take the encoding that editor and server agreed on."""
        self._encoding = encoding

    def of(self, text: str) -> int:
        """Return the length of some text in these units."""
        if self._encoding == types.PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding == types.PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
