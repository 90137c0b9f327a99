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


def _html(report: MixReport, screen: Screen) -> Iterator[str]:
    from checker.render.html import report as page

    return page.render(report, screen)


def _atom(report: MixReport, screen: Screen) -> Iterator[str]:
    from checker.render import report_atom

    return report_atom.render(report, screen)


REPORT_RENDERERS: Mapping[str, ReportRenderer] = MappingProxyType(
    {"html": _html, "markdown": _markdown, "json": _json, "atom": _atom}
)
"""The format's name, as `--format` takes it, and its renderer."""
