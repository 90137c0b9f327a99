"""Findings and failures as JSON: one array, or one line each."""

from collections.abc import Iterable, Iterator

from checker.records import Failure, Finding
from checker.render.findings import Result
from checker.render.json import dumps
from checker.render.screen import Screen


def render_array(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one array: all findings, then all failures."""
    failures: list[Failure] = []
    opening = "[\n"
    for item in _flat(results, failures):
        yield opening + dumps(item, screen)
        opening = ",\n"
    for failure in failures:
        yield opening + dumps(failure, screen)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def render_lines(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield one line a finding, and one a failure in its place."""
    for result in results:
        for item in (result,) if isinstance(result, Failure) else result.findings:
            yield dumps(item, screen) + "\n"


def _flat(results: Iterable[Result], failures: list[Failure]) -> Iterator[Finding]:
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            yield from result.findings
