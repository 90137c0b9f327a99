"""Findings as a JUnit report: a suite for each draft, a test case for each finding.

Errors and warnings are failures; an info passes and says what it has to say on standard output. A
draft without findings is one test case that passes, one that could not be read is an error.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.records import Checked, Failure, Finding
from checker.render.findings import Result
from checker.render.findings.places import line_at, lines_of, repository_path
from checker.render.plain import plain
from checker.render.screen import Screen

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(results: Iterable[Result], _: Screen) -> Iterator[str]:
    """Yield one document, suite by suite."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker">\n'
    for result in results:
        suite = _failed(result) if isinstance(result, Failure) else _checked(result)
        indent(suite)
        yield tostring(suite, encoding="unicode") + "\n"
    yield "</testsuites>\n"


def _checked(checked: Checked) -> Element:
    found = checked.findings
    failures = sum(finding.severity != "info" for finding in found)
    suite = _suite(checked.input, max(1, len(found)), failures=failures)
    if not found:
        _case(suite, "no findings")
    lines = lines_of(checked)
    for finding in found:
        _finding(suite, finding, line_at(lines, finding.line))
    return suite


def _finding(suite: Element, finding: Finding, line: str | None) -> None:
    place = f"{finding.line}:{finding.column}"
    case = _case(suite, f"{finding.code} {finding.name} {place}")
    told = (f"{repository_path(finding.path)}:{place}", line, finding.help)
    body = "\n".join(_safe(each) for each in told if each)
    if finding.severity == "info":
        SubElement(case, "system-out").text = f"{_safe(finding.message)}\n{body}"
        return
    failure = SubElement(case, "failure", type=finding.severity, message=_safe(finding.message))
    failure.text = body


def _failed(failure: Failure) -> Element:
    suite = _suite(failure.input, 1, errors=1)
    case = _case(suite, "could not be checked")
    SubElement(case, "error", type=failure.code, message=_safe(failure.message))
    return suite


def _suite(path: str, tests: int, failures: int = 0, errors: int = 0) -> Element:
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": 0}
    name = _safe(repository_path(path))
    return Element("testsuite", {"name": name} | {key: str(n) for key, n in counts.items()})


def _case(suite: Element, name: str) -> Element:
    return SubElement(suite, "testcase", name=_safe(name), classname=suite.attrib["name"])


def _safe(text: str) -> str:
    """Return text on one line, without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", plain(text))
