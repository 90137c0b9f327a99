"""A periodic report in each format that is one text, and the one table of these."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from checker.figures import MixReport
from checker.render.screen import Screen

ReportRenderer = Callable[[MixReport, Screen], Iterator[str]]


def _markdown(report: MixReport, screen: Screen) -> Iterator[str]:
    from checker.render import report_markdown

    return report_markdown.render(report, screen)


def _json(report: MixReport, screen: Screen) -> Iterator[str]:
    from checker.render.json import dumps

    yield dumps(report, screen, indent=2) + "\n"


REPORT_RENDERERS: Mapping[str, ReportRenderer] = MappingProxyType(
    {"markdown": _markdown, "json": _json}
)
"""The format's name, as `--format` takes it, and its renderer."""
