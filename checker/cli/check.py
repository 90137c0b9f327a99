"""`checker check`: what the newsroom's rules find in drafts."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    AsOfOption,
    ConfigOption,
    Exit,
    NoConfigOption,
    OutputOption,
    PublishedOption,
    PublisherOption,
    QuietOption,
    TitleOption,
    UrlOption,
    config_for,
    day,
    describes_one,
    registry_for,
    write,
)
from checker.cli.drafts import drafts_in, named
from checker.cli.gate import Gate
from checker.cli.run import Run, say
from checker.cli.sieve import Sieve
from checker.cli.summary import Summary

if TYPE_CHECKING:
    from checker.records import Checked, Failure
    from checker.render.screen import Screen

Format = Literal["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "sarif", "rdjson"]
FailOnChoice = Literal["error", "warning", "info", "never"]


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Drafts (.md .html .txt .rst .docx), folders of drafts, or - for standard input.",
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    fail_on: Annotated[
        FailOnChoice | None,
        typer.Option(help="The least severity that fails a draft; the default is warning."),
    ] = None,
    max_warnings: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=0, help="Fail for warnings only where there are more than N."
        ),
    ] = None,
    desk: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Use this desk's section; else the draft's own section."),
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Only what stands on lines changed since REV, says git."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Leave out the findings that FILE knows of."),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Write what is found into the baseline instead."),
    ] = False,
    no_excerpts: Annotated[
        bool, typer.Option("--no-excerpts", help="Print no sentence of a draft.")
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The name of the draft on standard input."),
    ] = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Check again whatever is saved, until Ctrl-C."),
    ] = False,
    output: OutputOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    url: UrlOption = None,
    title: TitleOption = None,
    publisher: PublisherOption = None,
    published: PublishedOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check drafts against the newsroom's rules. Exits with 1 where one fails; opens no connection.

    \b
    Examples:
      checker check draft.md
      checker check drafts/ -f concise --fail-on error
      checker check drafts/ --diff origin/main --max-warnings 5
      checker check drafts/ --baseline known.json --write-baseline
      checker check drafts/ -f concise --watch
      cat draft.md | checker check - --stdin-filename draft.md
    """
    from checker.assess import check_target
    from checker.intake import Hints
    from checker.render.findings import FINDING_RENDERERS

    if stdin_filename and "-" not in paths:
        raise typer.BadParameter("needs - among the paths", param_hint="--stdin-filename")
    if diff is not None and "-" in paths:
        raise typer.BadParameter("needs files that git knows, not -", param_hint="--diff")
    if watch and ("-" in paths or output or write_baseline):
        remedy = "goes with none of -, --output and --write-baseline"
        raise typer.BadParameter(remedy, param_hint="--watch")
    describes_one(paths, url, title)
    hints = Hints(
        url=url,
        title=title,
        publisher=publisher,
        published=published,
        as_of=day(as_of),
        stdin_filename=stdin_filename,
    )
    first = (stdin_filename or "-") if paths[0] == "-" else paths[0]
    settings = config_for(first, config, no_config)
    policy = replace(
        settings.policy,
        fail_on=fail_on or settings.policy.fail_on,
        max_warnings=settings.policy.max_warnings if max_warnings is None else max_warnings,
        baseline=baseline or settings.policy.baseline,
        excerpts=settings.policy.excerpts and not no_excerpts,
        desk=desk,
    )
    registry = registry_for(settings)

    def once(these: list[str]) -> Exit:
        run = Run(quiet, whole=output is not None)
        summary = Summary(os.environ.get("GITHUB_STEP_SUMMARY") if format == "github" else None)
        gate, sieve = Gate(policy, run), Sieve(policy.baseline, diff, write_baseline)
        drafts = [draft for draft in these if sieve.wants(draft)]

        def work(path: str) -> "Iterator[Checked | Failure]":
            for result in check_target(path, hints, registry, policy):
                told = named(result, stdin_filename) if path == "-" else result
                yield sieve.through(told, policy.excerpts)

        def lines(screen: "Screen") -> Iterator[str]:
            results = summary.watching(gate.counting(run.through(drafts, work)))
            return FINDING_RENDERERS[format](results, screen)

        write(lines, output, data=format not in {"full", "concise"})
        sieve.close()
        summary.close()
        if not quiet:
            say(f"{gate}{sieve}")
        return run.code

    if watch:
        from checker.cli.watch import watching

        watching(paths, once, quiet)
    raise typer.Exit(once(drafts_in(paths)))
