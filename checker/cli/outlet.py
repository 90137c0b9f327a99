"""`checker outlet`: what the registry knows of an outlet or a government body."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.common import (
    ConfigOption,
    Exit,
    NoConfigOption,
    OutputOption,
    config_for,
    day,
    registry_for,
    write,
)
from checker.records import Affiliation, EntityType, OutletAnswer
from checker.render.outlet import OUTLET_RENDERERS, OutletFormat, OutletRenderer

if TYPE_CHECKING:
    from checker.outlets import Registry


def outlet(
    queries: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUERY...",
            help="A name, domain, URL, handle or short passage, or - for one a line.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        OutletFormat, typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    output: OutputOption = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Grade as on this day, like 2024-02-01.")
    ] = None,
    all_: Annotated[
        bool, typer.Option("--list", help="List the registry, or what the filters leave of it.")
    ] = False,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="With --list: of this country, like DE.")
    ] = None,
    affiliation: Annotated[
        Affiliation | None, typer.Option(help="With --list: of this grade.")
    ] = None,
    entity_type: Annotated[
        EntityType | None, typer.Option("--type", help="With --list: of this type.")
    ] = None,
    counts: Annotated[
        bool, typer.Option("--counts", help="With --list: count by country and grade instead.")
    ] = False,
    check: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Say what is wrong with a registry of your own."),
    ] = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
) -> None:
    """Say what an outlet is, who says so, and since when. A grade does not say what is true.

    \b
    Examples:
      checker outlet RT
      checker outlet sputnikglobe.com @CGTNOfficial --as-of 2024-02-01
      checker outlet --list --country CN -f csv
      checker outlet --list --counts
      checker outlet --check our-outlets.toml
    """
    from checker.outlets.countries import COUNTRIES
    from checker.outlets.listing import Filters, listing

    if sum((bool(queries), all_, check is not None)) != 1:
        raise typer.BadParameter("give queries, or --list, or --check FILE", param_hint="QUERY")
    if not all_ and (country or affiliation or entity_type or counts):
        hint = "--country/--affiliation/--type/--counts"
        raise typer.BadParameter("goes with --list", param_hint=hint)
    if country and country.upper() not in COUNTRIES:
        raise typer.BadParameter("expected an ISO code like DE", param_hint="--country")
    if check is not None:
        raise typer.Exit(_checked(check, output))
    registry, on = registry_for(config_for(".", config, no_config)), day(as_of)
    if queries:
        answers = _answers(queries, registry, on)
    else:
        filters = Filters(country and country.upper(), affiliation, entity_type)
        answers = listing(registry, filters, on)
    renderer = _counted(format) if counts else OUTLET_RENDERERS[format]
    write(lambda screen: renderer(answers, screen), output, data=format != "full")


def _answers(
    queries: Sequence[str], registry: "Registry", day: str | None
) -> Iterator[OutletAnswer]:
    from checker.outlets.query import ask

    for query in queries:
        for each in _lines() if query == "-" else (query,):
            yield ask(each, registry, day)


def _counted(form: OutletFormat) -> OutletRenderer:
    from checker.outlets.counts import count
    from checker.render.outlet_counts import COUNT_RENDERERS

    return lambda answers, _: COUNT_RENDERERS[form](count(answers))


def _lines() -> Iterator[str]:
    """Yield the lines of standard input that hold something."""
    for line in sys.stdin.buffer:
        query = line.decode("utf-8", "replace").strip()
        if query:
            yield query


def _checked(file: Path, output: Path | None) -> Exit:
    """Write each fault of a registry of one's own, or that it has none; return the exit code."""
    from checker.errors import RegistryError
    from checker.outlets import load_registry
    from checker.outlets.layers import read_layers
    from checker.render.plain import plain

    try:
        entries = read_layers(load_registry(), [file]).entries
    except RegistryError as error:
        code, lines = Exit.USAGE, str(error).split("\n")
    else:
        code, lines = Exit.FINE, [f"{file}: no fault (entries: {entries})"]
    write(lambda _: (f"{plain(line)}\n" for line in lines), output, data=False)
    return code
