"""`checker config`: every value in force, and where it comes from."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from checker.cli.common import ConfigOption, NoConfigOption, config_for, registry_for

if TYPE_CHECKING:
    from checker.rules.config import Configuration


class Value(NamedTuple):
    """One value in force, as TOML; `origin` is the file and line that set it, or "default"."""

    key: str
    value: str
    origin: str


def config(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="The draft or folder that it is about.")
    ] = ".",
    format: Annotated[  # noqa: A002 - the option's name
        Literal["full", "json"], typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    desk: Annotated[
        str | None, typer.Option(metavar="NAME", help="The desk whose section counts.")
    ] = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
) -> None:
    """Show each value that governs a draft. Says from which file and line it comes.

    \b
    Examples:
      checker config
      checker config drafts/harbour.md --desk foreign
    """
    settings = config_for(path, config, no_config)
    registry_for(settings)
    values = list(values_for(settings, path, desk))
    if format == "json":
        import json

        typer.echo(json.dumps([value._asdict() for value in values], indent=2, ensure_ascii=False))
        return
    width = max(len(f"{value.key} = {value.value}") for value in values)
    for value in values:
        typer.echo(f"{f'{value.key} = {value.value}':<{min(width, 48)}}  # {value.origin}")


def values_for(settings: "Configuration", path: str, desk: str | None) -> Iterator[Value]:
    """Yield each value that governs a draft at `path`, of `desk` if it names one."""
    from checker.rules.origins import origins
    from checker.rules.settings import SETTINGS

    policy, came_from = settings.policy.of(path, desk), origins(settings, path, desk)
    for setting in SETTINGS.values():
        for name, value in setting.show(policy).items():
            yield Value(name, value, _nearest(came_from, name))


def _nearest(came_from: Mapping[str, str], name: str) -> str:
    """Return the origin of a key, or of the table around it that stands for all of it."""
    while name not in came_from and "." in name:
        name = name.rpartition(".")[0]
    return came_from.get(name, "default")
