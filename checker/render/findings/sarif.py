"""Findings as SARIF 2.1.0, with everything that GitHub's code scanning asks for.

A result's first location is the finding; the passages that it is about are related locations, and
the chain by which a claim reached the writer is its code flow. Columns count code points.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from checker.records import Failure, Finding, Passage
from checker.render.findings import Result
from checker.render.findings.places import line_at, lines_of, repository_path
from checker.render.json import dumps
from checker.render.screen import Screen
from checker.rules import RULES
from checker.rules.base import Rule
from checker.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}

Node = dict[str, object]


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one log of one run, result by result; failures are notifications at its end."""
    failures: list[Failure] = []
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"tool": '
    yield dumps({"driver": _driver()}, screen)
    yield ', "columnKind": "unicodeCodePoints", "results": ['
    comma = "\n"
    for found in _results(results, failures):
        yield comma + dumps(found, screen)
        comma = ",\n"
    yield '\n], "invocations": ['
    yield dumps(_invocation(failures), screen) + "]}]}\n"


def _driver() -> Node:
    return {"name": "checker", "version": __version__, "rules": list(map(_rule, RULES.values()))}


def _rule(rule: Rule) -> Node:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.rationale},
        "help": {"text": rule.remedy},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(results: Iterable[Result], failures: list[Failure]) -> Iterator[Node]:
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
            continue
        lines = lines_of(result)
        for finding in result.findings:
            yield _result(finding, lines)


def _result(finding: Finding, lines: list[str]) -> Node:
    made: Node = {
        "ruleId": finding.code,
        "ruleIndex": list(RULES).index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.help}"},
        "locations": [_location(finding, finding.path, lines)],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
    }
    if finding.related:
        made["relatedLocations"] = [
            {"id": number} | _told(passage, finding.path, lines)
            for number, passage in enumerate(finding.related, 1)
        ]
    if finding.chain:
        steps = [{"location": _told(each, finding.path, lines)} for each in finding.chain]
        made["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    if finding.run:
        made["properties"] = {"paragraph": finding.line, "run": finding.run}
    return made


def _told(passage: Passage, path: str, lines: list[str]) -> Node:
    return _location(passage, path, lines) | {"message": {"text": passage.role}}


def _location(at: Finding | Passage, path: str, lines: list[str]) -> Node:
    region: Node = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    line = (line_at(lines, at.line) or "") if at.line == at.end_line else ""
    if snippet := line[at.column - 1 : at.end_column - 1]:
        region["snippet"] = {"text": snippet}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _invocation(failures: list[Failure]) -> Node:
    made: Node = {"executionSuccessful": not failures}
    if failures:
        made["toolExecutionNotifications"] = list(map(_notification, failures))
    return made


def _notification(failure: Failure) -> Node:
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(failure.input)}}}
    return {
        "level": "error",
        "descriptor": {"id": failure.code},
        "message": {"text": failure.message},
        "locations": [location],
    }


def _uri(path: str) -> str:
    """Return a path as a relative reference; a colon in it must not read as a scheme."""
    return quote(repository_path(path), errors="replace")
