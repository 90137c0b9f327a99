"""Reports in every format that `score` prints. `RENDERERS` is the one table of them.

A renderer takes outcomes as they come and yields text as it goes, so that nothing is held; each
loads its own module when it is first used.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from checker.records import Outcome
from checker.render.screen import Screen, detect

if TYPE_CHECKING:
    from checker.render.html.look import Look
    from checker.render.legend import Grades


class Renderer(Protocol):
    """Yields text; `grades` says who graded an outlet, the shipped registry for None."""

    def __call__(
        self, outcomes: Iterable[Outcome], screen: Screen, grades: "Grades | None" = None, /
    ) -> Iterator[str]:
        """Yield the outcomes in one format."""
        ...


__all__ = ["RENDERERS", "Renderer", "Screen", "detect", "html_page"]


def _full(
    outcomes: Iterable[Outcome], screen: Screen, grades: "Grades | None" = None
) -> Iterator[str]:
    from checker.render import full

    return full.render(outcomes, screen, grades)


def _concise(
    outcomes: Iterable[Outcome], screen: Screen, _: "Grades | None" = None
) -> Iterator[str]:
    from checker.render import concise

    return concise.render(outcomes, screen)


def _json(outcomes: Iterable[Outcome], screen: Screen, _: "Grades | None" = None) -> Iterator[str]:
    from checker.render import json

    return json.render_array(outcomes, screen)


def _jsonl(outcomes: Iterable[Outcome], screen: Screen, _: "Grades | None" = None) -> Iterator[str]:
    from checker.render import json

    return json.render_lines(outcomes, screen)


def _note(
    outcomes: Iterable[Outcome], screen: Screen, grades: "Grades | None" = None
) -> Iterator[str]:
    from checker.render import note

    return note.render(outcomes, screen, grades)


def _explain(
    outcomes: Iterable[Outcome], screen: Screen, _: "Grades | None" = None
) -> Iterator[str]:
    from checker.render import explain

    return explain.render(outcomes, screen)


def _csv(outcomes: Iterable[Outcome], screen: Screen, _: "Grades | None" = None) -> Iterator[str]:
    from checker.render import score_csv

    return score_csv.render(outcomes, screen)


def _markdown(
    outcomes: Iterable[Outcome], screen: Screen, grades: "Grades | None" = None
) -> Iterator[str]:
    from checker.render import markdown

    return markdown.render(outcomes, screen, grades)


def html_page(look: "Look | None" = None) -> Renderer:
    """Return the renderer of pages that look as asked, in full and in English for None."""

    def render(
        outcomes: Iterable[Outcome], screen: Screen, grades: "Grades | None" = None, /
    ) -> Iterator[str]:
        from checker.render.html import article

        return article.render(outcomes, screen, grades, look)

    return render


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "full": _full,
        "concise": _concise,
        "json": _json,
        "jsonl": _jsonl,
        "csv": _csv,
        "markdown": _markdown,
        "html": html_page(),
        "note": _note,
        "explain": _explain,
    }
)
"""The format's name, as `--format` takes it, and its renderer."""
