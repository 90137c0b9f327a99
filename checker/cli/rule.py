"""`checker rule`: what a rule means, why it exists, how to fix what it finds."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.rules.base import Rule


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A rule's code or name; all without one.")
    ] = None,
) -> None:
    """Explain a rule, or list them all.

    \b
    Examples:
      checker rule
      checker rule SRC101
    """
    from checker.rules import RULES
    from checker.rules.config import rule_code

    if code is None:
        for each in RULES.values():
            typer.echo(f"{each.code}  {each.severity:<7}  {each.name}: {each.summary}")
        return
    try:
        wanted = rule_code(code)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="CODE") from error
    typer.echo(explain(RULES[wanted]))


def explain(rule: "Rule") -> str:
    """Return the documentation of a rule as plain text of 80 columns."""
    from textwrap import fill, indent

    parts = [
        f"{rule.code} {rule.name} ({rule.severity})",
        fill(rule.summary, 80),
        fill(rule.rationale, 80),
        "What to do:\n" + indent(fill(rule.remedy, 76), "    "),
        "Found in:\n" + indent(fill(rule.bad, 76), "    "),
        "Not found in:\n" + indent(fill(rule.good, 76), "    "),
        *(
            f"Option {option.key} (default {option.default}):\n"
            + indent(fill(option.meaning, 76), "    ")
            for option in rule.options
        ),
    ]
    return "\n\n".join(parts)
