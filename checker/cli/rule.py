"""`checker rule`: what a rule means, why it exists, how to fix what it finds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import OutputOption, write

if TYPE_CHECKING:
    from checker.render.screen import Screen
    from checker.rules.base import Rule


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A rule's code or name; all without one.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Explain every rule, not only list them.")
    ] = False,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["full", "markdown"], typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    output: OutputOption = None,
) -> None:
    """Explain a rule, or list them all.

    \b
    Examples:
      checker rule
      checker rule SRC101
      checker rule --all -f markdown -o docs/rules.md
    """
    from checker.rules import RULES
    from checker.rules.settings import rule_code

    if code is not None and everything:
        raise typer.BadParameter("cannot go with a rule", param_hint="--all")
    if code is None:
        wanted = list(RULES.values())
    else:
        try:
            wanted = [RULES[rule_code(code)]]
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="CODE") from error

    def lines(_: "Screen") -> Iterator[str]:
        if format == "markdown":
            from checker.render.rules import markdown, page

            return page(wanted) if code is None else (markdown(each) for each in wanted)
        explained = code is not None or everything
        return (f"{explain(each) if explained else _line(each)}\n" for each in wanted)

    write(lines, output, data=format == "markdown")


def _line(rule: "Rule") -> str:
    return f"{rule.code}  {rule.severity:<7}  {rule.name}: {rule.summary}"


def explain(rule: "Rule") -> str:
    """Return the documentation of a rule as plain text of 80 columns."""
    from textwrap import fill, indent

    parts = [
        f"{rule.code} {rule.name} ({rule.severity})",
        fill(rule.summary, 80),
        fill(rule.rationale, 80),
        "What to do:\n" + indent(fill(rule.remedy, 76), "    "),
        "Found in:\n" + _draft(rule.bad),
        "Not found in:\n" + _draft(rule.good),
        *(
            f"Option {option.key} (default {option.default}):\n"
            + indent(fill(option.meaning, 76), "    ")
            for option in rule.options
        ),
    ]
    return "\n\n".join(parts)


def _draft(text: str) -> str:
    """Return an example with its own lines, each wrapped."""
    from textwrap import fill, indent

    return indent("\n".join(fill(line, 76) for line in text.rstrip().split("\n")), "    ")
