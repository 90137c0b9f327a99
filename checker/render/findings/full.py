"""Each finding under the words it is about, marked by carets, and what to do about it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from checker.records import Failure, Finding
from checker.render.findings import Result
from checker.render.findings.lines import failed_line, finding_line, printable
from checker.render.findings.places import line_at, lines_of
from checker.render.plain import ascii_only
from checker.render.screen import Screen

_SENTENCE_START = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+")
_WIDEST = 120


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield each finding with the line it stands in, its words marked, and what to do about it."""
    for result in results:
        if isinstance(result, Failure):
            yield failed_line(result, screen)
            continue
        lines = lines_of(result)
        for finding in result.findings:
            shown = _excerpt(finding, lines, screen) if lines else _advice(finding, screen)
            yield finding_line(finding, screen) + shown + "\n"


def _excerpt(finding: Finding, lines: list[str], screen: Screen) -> str:
    line = line_at(lines, finding.line) or ""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    number = str(finding.line)
    margin = " " * len(number)
    before, marked, after = _window(line, start, end, min(screen.width, _WIDEST) - len(number) - 3)
    shown = [_clean(part, screen) for part in (before, marked, after)]
    carets = " " * _cells(shown[0]) + "^" * max(1, _cells(shown[1].rstrip()))
    return (
        f"{margin} |\n{number} | {''.join(shown).rstrip()}\n{margin} | {carets}\n"
        f"{margin} = {printable(finding.help, screen)}\n"
    )


def _advice(finding: Finding, screen: Screen) -> str:
    return f"  = {printable(finding.help, screen)}\n"


def _window(line: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """Cut a line to `width` around the marked part, from the start of its sentence if that fits."""
    room = width - 2  # for an ellipsis at either end
    opening = max((m.end() for m in _SENTENCE_START.finditer(line, 0, start)), default=0)
    begin = opening
    if end - begin > room:
        begin = max(begin, start - room // 3)
        begin = _word_start(line, begin, start) if begin > opening else begin
    marked = line[start : min(end, begin + room)]
    after = line[start + len(marked) : begin + room]
    return (
        ("…" if begin > opening else "") + line[begin:start],
        marked,
        after + ("…" if begin + room < len(line) else ""),
    )


def _word_start(line: str, at: int, most: int) -> int:
    blank = line.find(" ", at, most)
    return at if blank < 0 else blank + 1


def _clean(text: str, screen: Screen) -> str:
    """Make a part of a line printable and keep its width: `plain` would strip and join blanks."""
    spaced = "".join(
        " " if letter.isspace() else letter
        for letter in text
        if letter.isspace() or letter.isprintable()
    )
    return spaced if screen.unicode else ascii_only(spaced)


def _cells(text: str) -> int:
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
