"""Findings as a GitLab Code Quality report, which a merge request shows.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from checker.records import Failure, Finding
from checker.render.findings import Result
from checker.render.findings.places import repository_path
from checker.render.json import dumps
from checker.render.screen import Screen

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one array with an issue for each finding, and a blocker for each failure."""
    opening = "[\n"
    for result in results:
        for issue in _issues(result):
            yield opening + dumps(issue, screen)
            opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _issues(result: Result) -> Iterator[dict[str, object]]:
    if isinstance(result, Failure):
        yield _failed(result)
        return
    for finding in result.findings:
        yield _issue(finding)


def _issue(finding: Finding) -> dict[str, object]:
    path = repository_path(finding.path)
    return {
        "description": f"{finding.message}. {finding.help}",
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _fingerprint(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }


def _failed(failure: Failure) -> dict[str, object]:
    path = repository_path(failure.input)
    return {
        "description": failure.message,
        "check_name": failure.code,
        "fingerprint": _fingerprint(path, failure.code),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(path: str, of: str) -> str:
    """Return what no other issue of the report has: the same finding may stand in two files."""
    return sha256(f"{path}\n{of}".encode("utf-8", "surrogatepass")).hexdigest()
