"""`checker check`: what the newsroom's rules find in drafts."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    ConfigOption,
    Exit,
    NoConfigOption,
    OutputOption,
    QuietOption,
    policy_for,
    registry_for,
    write,
)
from checker.cli.run import Run, say

if TYPE_CHECKING:
    from checker.records import Checked, Failure
    from checker.render.screen import Screen
    from checker.rules.policy import FailOn

Format = Literal["full", "concise", "json", "jsonl"]
FailOnChoice = Literal["error", "warning", "info", "never"]
DRAFTS = frozenset({".md", ".markdown", ".html", ".htm", ".txt"})
_RANK = {"never": 3, "error": 2, "warning": 1, "info": 0}


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Drafts (.md .html .txt), folders of drafts, or - for standard input.",
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    fail_on: Annotated[
        FailOnChoice | None,
        typer.Option(help="The least severity that fails a draft; the default is warning."),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The name of the draft on standard input."),
    ] = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    quiet: QuietOption = False,
) -> None:
    """Check drafts against the newsroom's rules; exit with 1 where one fails. Opens no connection.

    \b
    Examples:
      checker check draft.md
      checker check drafts/ -f concise --fail-on error
      cat draft.md | checker check - --stdin-filename draft.md
    """
    from checker.assess import check_target
    from checker.intake import Hints
    from checker.render.findings import FINDING_RENDERERS

    if stdin_filename and "-" not in paths:
        raise typer.BadParameter("needs - among the paths", param_hint="--stdin-filename")
    hints = Hints(stdin_filename=stdin_filename)
    first = (stdin_filename or "-") if paths[0] == "-" else paths[0]
    policy = policy_for(first, config, no_config)
    policy = replace(policy, fail_on=fail_on or policy.fail_on)
    registry, tally, run = registry_for(policy), _Tally(), Run(quiet)
    drafts = list(dict.fromkeys(_drafts(paths)))

    def work(path: str) -> "Iterator[Checked | Failure]":
        for result in check_target(path, hints, registry, policy):
            yield _named(result, stdin_filename) if path == "-" else result

    def lines(screen: "Screen") -> Iterator[str]:
        results = tally.counting(run.through(drafts, work), policy.fail_on, run)
        return FINDING_RENDERERS[format](results, screen)

    write(lines, output, data=format in {"json", "jsonl"})
    if not quiet:
        say(str(tally))
    raise typer.Exit(run.code)


class _Tally:
    """Counts drafts and findings for the closing line."""

    def __init__(self) -> None:
        self.drafts = self.findings = 0

    def counting(
        self, results: "Iterable[Checked | Failure]", fail_on: "FailOn", run: Run
    ) -> "Iterator[Checked | Failure]":
        from checker.records import Checked

        for result in results:
            if isinstance(result, Checked):
                self.drafts += 1
                self.findings += len(result.findings)
                if any(_RANK[found.severity] >= _RANK[fail_on] for found in result.findings):
                    run.saw(Exit.FINDINGS)
            yield result

    def __str__(self) -> str:
        drafts = f"{self.drafts} draft{'' if self.drafts == 1 else 's'} checked"
        return f"{drafts}, {self.findings or 'no'} finding{'' if self.findings == 1 else 's'}"


def _drafts(paths: Iterable[str]) -> Iterator[str]:
    """Yield each file as given and the drafts in each folder, hidden ones left out."""
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and Path(name).suffix.lower() in DRAFTS:
                    yield str(Path(folder) / name)


def _named(result: "Checked | Failure", name: str | None) -> "Checked | Failure":
    """Give what was read from standard input the name that its sender gave it."""
    from checker.records import Checked

    if name is None:
        return result
    if isinstance(result, Checked):
        found = tuple(replace(finding, path=name) for finding in result.findings)
        return replace(result, input=name, findings=found)
    return replace(result, input=name)
