"""The command line: arguments, exit codes, printing. The work is done elsewhere."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import typer


def main() -> NoReturn:
    """Run the `checker` command and leave with its exit code."""
    _open_what_is_closed()
    gc.disable()  # start-up makes many objects and no garbage; see Run.through
    from checker.cli.common import Exit
    from checker.cli.completion import answer_shell
    from checker.cli.run import describe, say
    from checker.errors import CheckerError

    try:
        answer_shell()
        app(*sys.argv[1:2])()
    except CheckerError as error:
        say(str(error))
        sys.exit(Exit.USAGE)
    except OSError as error:
        say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        sys.exit(Exit.FAILED)
    except Exception as bug:  # exit code 1 is for findings
        say(describe(bug))
        sys.exit(Exit.FAILED)
    sys.exit(Exit.FINE)


def _open_what_is_closed() -> None:
    """Let a standard stream that the caller closed be empty, so that no file takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


COMMANDS = (
    *("score", "check", "outlet", "collect", "rescore", "report", "sample", "demo"),
    *("rule", "init", "config", "lsp", "completion", "schema", "train", "evaluate"),
)
"""Each command's name, which is also its module's and its function's, in the order of the help."""


def app(asked: str | None = None) -> "typer.Typer":
    """Return the application with all its commands, or with the one that is asked for alone.

    To load them all takes a tenth of what the check of a draft takes.
    """
    import typer

    from checker.cli.everywhere import VersionOption, with_options_of_all

    cli = typer.Typer(
        name="checker",
        help=_HELP,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @cli.callback()
    def options(
        version: VersionOption = False,
    ) -> None:
        pass

    for name in (asked,) if asked in COMMANDS else COMMANDS:
        command = getattr(import_module(f"checker.cli.{name}"), name)
        cli.command()(with_options_of_all(command))
    return cli


_HELP = """\
Whom does a news article rely on? Finds every attributed claim, who said it, and through which
outlet it reached the writer. It describes sourcing, not truth or intent.

\b
Examples:
  checker score article.html       a report on one article
  checker check draft.md           what an editor should look at
  checker outlet RT                what the registry knows of an outlet
  checker collect URL --into FILE  the articles of a feed into a store
  checker rule SRC101              what a rule means
  checker demo --into demo.duckdb  a year of an invented desk; then: checker report demo.duckdb
"""
