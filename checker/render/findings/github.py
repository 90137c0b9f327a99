"""Findings as workflow commands, which GitHub shows as annotations of the changed lines.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the others without a word.
The worst come first here; what is beyond its limit is printed as plain lines into the log.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from checker.records import Failure, Finding
from checker.render.failures import failure_line
from checker.render.findings import Result
from checker.render.findings.lines import failed_line, finding_line
from checker.render.findings.places import repository_path
from checker.render.plain import plain
from checker.render.screen import Screen

MOST = 10
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_BODY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


@dataclass(frozen=True, slots=True)
class Annotation:
    """A workflow command, and the line that stands for it beyond the limit."""

    kind: str
    command: str
    line: str


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield a command for each finding and failure, then lines for those that GitHub would drop."""
    found = list(chain.from_iterable(_annotations(result, screen) for result in results))
    beyond: list[str] = []
    for kind in _COMMANDS.values():
        alike = [each for each in found if each.kind == kind]
        yield from (each.command for each in alike[:MOST])
        beyond += [each.line for each in alike[MOST:]]
    if beyond:
        yield f"Beyond GitHub's limit of {MOST} annotations of a kind:\n"
        yield from (f"  {line}" for line in beyond)


def _annotations(result: Result, screen: Screen) -> Iterator[Annotation]:
    if isinstance(result, Failure):
        properties = {"file": repository_path(result.input), "title": "could not be checked"}
        command = _command("error", properties, failure_line(result))
        yield Annotation("error", command, failed_line(result, screen))
        return
    for finding in result.findings:
        kind = _COMMANDS[finding.severity]
        message = f"{plain(finding.message)}\n{plain(finding.help)}"
        command = _command(kind, _properties(finding), message)
        yield Annotation(kind, command, finding_line(finding, screen))


def _properties(finding: Finding) -> dict[str, str]:
    place = {
        "file": repository_path(finding.path),
        "line": str(finding.line),
        "endLine": str(finding.end_line),
    }
    if finding.line == finding.end_line:  # columns of two lines are refused
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    return place | {"title": f"{finding.code} {finding.name}"}


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    pairs = (f"{key}={plain(value).translate(_PROPERTY)}" for key, value in properties.items())
    lines = "\n".join(plain(line) for line in message.split("\n"))
    return f"::{kind} {','.join(pairs)}::{lines.translate(_BODY)}\n"
