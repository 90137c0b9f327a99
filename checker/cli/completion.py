"""`checker completion`: what makes a shell complete commands and options."""

import os
from typing import Annotated, Literal

import typer

_ASKED = "_CHECKER_COMPLETE"


def completion(
    shell: Annotated[
        Literal["bash", "zsh", "fish"], typer.Argument(metavar="SHELL", help="bash, zsh or fish.")
    ],
) -> None:
    """Print what makes a shell complete commands, options and their values.

    \b
    Examples:
      checker completion bash >> ~/.bashrc
      checker completion zsh >> ~/.zshrc
      checker completion fish > ~/.config/fish/completions/checker.fish
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    typer.echo(get_completion_script(prog_name="checker", complete_var=_ASKED, shell=shell))


def answer_shell() -> None:
    """Prepare Typer where a shell asks for completions; itself it would only for its own option."""
    if _ASKED in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]

        completion_init()
