"""One line a finding: `path:line:column: CODE message`."""

from collections.abc import Iterable, Iterator

from checker.records import Failure
from checker.render.findings import Result
from checker.render.findings.lines import failed_line, finding_line
from checker.render.screen import Screen


def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
    """Yield a line for each finding and each failure."""
    for result in results:
        if isinstance(result, Failure):
            yield failed_line(result, screen)
            continue
        for finding in result.findings:
            yield finding_line(finding, screen)
