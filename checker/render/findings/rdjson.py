"""Findings in the diagnostic format of reviewdog, which posts them as comments of a review.

Its columns count the bytes of a line in UTF-8. Where a draft may not be shown they cannot be told,
and a place is its lines.
"""

from collections.abc import Iterable, Iterator

from checker.records import Failure, Finding, Passage
from checker.render.findings import Result
from checker.render.findings.places import line_at, lines_of, repository_path
from checker.render.json import dumps
from checker.render.screen import Screen

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one object with a diagnostic for each finding, and an error for each failure."""
    yield '{"source": {"name": "checker"}, "diagnostics": ['
    comma = "\n"
    for result in results:
        for diagnostic in _diagnostics(result):
            yield comma + dumps(diagnostic, screen)
            comma = ",\n"
    yield "\n]}\n"


def _diagnostics(result: Result) -> Iterator[dict[str, object]]:
    if isinstance(result, Failure):
        yield {
            "message": result.message,
            "location": {"path": repository_path(result.input)},
            "severity": "ERROR",
            "code": {"value": result.code},
        }
        return
    lines = lines_of(result)
    for finding in result.findings:
        yield _diagnostic(finding, lines)


def _diagnostic(finding: Finding, lines: list[str]) -> dict[str, object]:
    path = repository_path(finding.path)
    return {
        "message": f"{finding.message}\n{finding.help}",
        "location": {"path": path, "range": _range(finding, lines)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
        "related_locations": [
            {"message": each.role, "location": {"path": path, "range": _range(each, lines)}}
            for each in finding.related
        ],
    }


def _range(at: Finding | Passage, lines: list[str]) -> dict[str, object]:
    return {
        "start": _position(at.line, at.column, lines),
        "end": _position(at.end_line, at.end_column, lines),
    }


def _position(number: int, column: int, lines: list[str]) -> dict[str, int]:
    line = line_at(lines, number)
    if line is None:
        return {"line": number}
    return {"line": number, "column": 1 + len(line[: column - 1].encode("utf-8", "surrogatepass"))}
