"""Findings in every format that `check` prints. `FINDING_RENDERERS` is the one table of them.

A renderer takes results as they come and yields text as it goes; each loads its own module when it
is first used. What a draft says is shown only where `Checked.raw` holds it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from checker.records import Checked, Failure
from checker.render.screen import Screen

Result = Checked | Failure
FindingRenderer = Callable[[Iterable[Result], Screen], Iterator[str]]


def _late(module: str, name: str = "render") -> FindingRenderer:
    def render(results: Iterable[Result], screen: Screen) -> Iterator[str]:
        found = getattr(import_module(f"{__name__}.{module}"), name)
        return cast("FindingRenderer", found)(results, screen)

    return render


FINDING_RENDERERS: Mapping[str, FindingRenderer] = MappingProxyType(
    {
        "full": _late("full"),
        "concise": _late("concise"),
        "json": _late("json", "render_array"),
        "jsonl": _late("json", "render_lines"),
        "github": _late("github"),
        "gitlab": _late("gitlab"),
        "junit": _late("junit"),
        "sarif": _late("sarif"),
        "rdjson": _late("rdjson"),
    }
)
"""The format's name, as `--format` takes it, and its renderer."""
