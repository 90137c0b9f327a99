"""The options that every command takes, also one that has nothing to fetch or to keep quiet."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated

import typer

Command = Callable[..., None]


def _version(wanted: bool) -> None:
    if wanted:
        from checker import __version__

        typer.echo(f"checker {__version__}")
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_version, help="Print the version.")
]
_OPTIONS = {
    "offline": Annotated[bool, typer.Option("--offline", hidden=True)],
    "quiet": Annotated[bool, typer.Option("--quiet", "-q", hidden=True)],
    "verbose": Annotated[bool, typer.Option("--verbose", "-v", hidden=True)],
    "version": Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, hidden=True)
    ],
}


def with_options_of_all(command: Command) -> Command:
    """Return the command with those options of all commands that it does not name itself.

    A script may give them to any; the help shows them where they change something.
    """
    own = signature(command, eval_str=True)
    more = {name: option for name, option in _OPTIONS.items() if name not in own.parameters}

    @wraps(command)
    def run(**values: object) -> None:
        if "verbose" in more and values["verbose"]:
            from checker.cli.verbose import tell_all

            tell_all()
        command(**{name: value for name, value in values.items() if name not in more})

    added = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=False, annotation=option)
        for name, option in more.items()
    ]
    whole = own.replace(parameters=[*own.parameters.values(), *added])
    run.__signature__ = whole  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in whole.parameters.values()}
    return run
