"""`checker score`: one report an article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    ConfigOption,
    NoConfigOption,
    OutputOption,
    QuietOption,
    policy_for,
    registry_for,
    write,
)
from checker.cli.run import Run

if TYPE_CHECKING:
    from checker.records import Failure, Report
    from checker.render.screen import Screen

Format = Literal["full", "concise", "json", "jsonl"]


def score(
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="TARGET",
            help="A URL, a file (.html .md .txt, or .jsonl of articles), or - for standard input.",
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    note: Annotated[
        bool, typer.Option("--note", help="Print a paragraph to paste into an e-mail instead.")
    ] = False,
    output: OutputOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Where the text was published.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="OUTLET", help="Who published it: an outlet's name or id.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When; outlets are graded on that day.")
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST[:PORT]", help="Fetch from this non-public host; repeatable."),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Fetch nothing.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Say whom an article relies on: each attributed claim, its source, and who carried it.

    \b
    Examples:
      checker score https://example.org/article.html
      checker score article.txt --publisher Reuters --published 2026-03-11
      checker score *.html -f jsonl -o reports.jsonl
      pbpaste | checker score - --note
    """
    from checker.assess import assess_target
    from checker.intake import Hints
    from checker.render import RENDERERS

    if len(targets) > 1 and (url or title):
        raise typer.BadParameter("describes one target alone", param_hint="--url/--title")
    hints = Hints(
        url=url,
        title=title,
        publisher=publisher,
        published=published,
        offline=offline,
        allow_hosts=tuple(allow_host or ()),
    )
    policy = policy_for(targets[0], config, no_config)
    registry, run = registry_for(policy), Run(quiet)

    def work(target: str) -> "Iterator[Report | Failure]":
        return assess_target(target, hints, registry, policy)

    def lines(screen: "Screen") -> Iterator[str]:
        return RENDERERS["note" if note else format](run.through(targets, work), screen)

    write(lines, output, data=format in {"json", "jsonl"} and not note)
    raise typer.Exit(run.code)
