"""What `checker check` prints: each finding under the words it is about, or as data."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict

from checker.records import Checked, Failure, Finding
from checker.render.failures import failure_line
from checker.render.plain import ascii_only, plain
from checker.render.screen import Screen

Result = Checked | Failure
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_SENTENCE_START = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+")
_WIDEST = 120
_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}


def full(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield each finding with the line it stands in, its words marked, and what to do about it."""
    for result in results:
        if isinstance(result, Failure):
            yield _failure(result, screen)
            continue
        lines = _LINE_ENDS.split(result.raw) if result.findings else []
        for finding in result.findings:
            shown = _excerpt(finding, lines, screen) if result.raw else _advice(finding, screen)
            yield _headline(finding, screen) + shown + "\n"


def concise(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one line a finding: `path:line:column: CODE message`."""
    for result in results:
        if isinstance(result, Failure):
            yield _failure(result, screen)
            continue
        for finding in result.findings:
            yield _headline(finding, screen)


def as_json(results: Iterable[Result], _: Screen) -> Iterator[str]:
    """Yield one array: all findings, then all failures."""
    failures: list[Failure] = []
    opening = "[\n"
    for item in _flat(results, failures):
        yield opening + _dump(item)
        opening = ",\n"
    for failure in failures:
        yield opening + _dump(failure)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def jsonl(results: Iterable[Result], _: Screen) -> Iterator[str]:
    """Yield one line a finding, and one a failure in its place."""
    for result in results:
        for item in (result,) if isinstance(result, Failure) else result.findings:
            yield _dump(item) + "\n"


FINDING_RENDERERS: dict[str, Callable[[Iterable[Result], Screen], Iterator[str]]] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "jsonl": jsonl,
}


def _flat(results: Iterable[Result], failures: list[Failure]) -> Iterator[Finding]:
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            yield from result.findings


def _dump(item: Finding | Failure) -> str:
    return json.dumps(asdict(item), ensure_ascii=False)


def _failure(failure: Failure, screen: Screen) -> str:
    return _printable(failure_line(failure), screen) + "\n"


def _headline(finding: Finding, screen: Screen) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    code = finding.code
    if screen.colour:
        code = f"{_COLOURS[finding.severity]}{code}\x1b[0m"
    return f"{_printable(place, screen)}: {code} {_printable(finding.message, screen)}\n"


def _excerpt(finding: Finding, lines: list[str], screen: Screen) -> str:
    line = lines[finding.line - 1] if finding.line <= len(lines) else ""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    number = str(finding.line)
    margin = " " * len(number)
    before, marked, after = _window(line, start, end, min(screen.width, _WIDEST) - len(number) - 3)
    shown = [_clean(part, screen) for part in (before, marked, after)]
    carets = " " * _cells(shown[0]) + "^" * max(1, _cells(shown[1].rstrip()))
    return (
        f"{margin} |\n{number} | {''.join(shown).rstrip()}\n{margin} | {carets}\n"
        f"{margin} = {_printable(finding.help, screen)}\n"
    )


def _advice(finding: Finding, screen: Screen) -> str:
    return f"  = {_printable(finding.help, screen)}\n"


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


def _printable(text: str, screen: Screen) -> str:
    return plain(text) if screen.unicode else ascii_only(plain(text))


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
