"""`checker demo`: a year of an invented desk's data."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.common import QuietOption


def demo(
    into: Annotated[Path, typer.Option(metavar="FILE", help="The store to make; a new file.")],
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed, another year.")] = 0,
    articles: Annotated[
        int, typer.Option(metavar="N", min=1, max=10_000_000, help="About how many articles.")
    ] = 10_000,
    quiet: QuietOption = False,
) -> None:
    """Make a store of a year of an invented desk's articles. Lists what is planted in it.

    Publishers, articles and counts are made up; the outlets that they credit, their countries and
    grades are real. The list also stands in the store, as the table planted.

    \b
    Examples:
      checker demo --into demo.duckdb
      checker report demo.duckdb -f markdown
    """
    from checker.cli.run import say
    from checker.mix.demo import make
    from checker.mix.demo_shifts import planted
    from checker.outlets import load_registry

    made = make(into, load_registry(), seed, articles)
    for shift in planted():
        where = f" ({shift.section})" if shift.section else ""
        expected = "alarm expected" if shift.alarm else "no alarm expected"
        days = f"{shift.first} to {shift.last}"
        typer.echo(f"{days}  {shift.kind}{where}: {shift.meaning}; {expected}")
    if not quiet:
        say(f"{into}: {made} invented articles; now try: checker report {into} -f markdown")
