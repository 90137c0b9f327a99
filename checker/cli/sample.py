"""`checker sample`: a blind coding sheet, for the desk's own error."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.common import OutputOption, QuietOption, write


def sample(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="A store with kept texts.")],
    number: Annotated[
        int,
        typer.Option("--number", "-n", metavar="N", min=2, max=100_000, help="How many claims."),
    ] = 100,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed, other claims.")] = 0,
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> None:
    """Draw claims for people to code. Does not say what the machine read.

    For each, answer yes, no or unclear. is_claim: does the text credit this to somebody?
    state_media: does it say that a state-controlled or state-aligned outlet carried it? Half of the
    claims are ones that the machine gives to state media, as far as there are so many.

    \b
    Examples:
      checker sample desk.duckdb -n 100 -o code.csv
      checker evaluate --coded code.csv
    """
    from checker.cli.run import say
    from checker.mix.coding_draw import draw
    from checker.mix.store import opened
    from checker.render import coding_csv

    with opened(store) as desk:
        items = draw(desk, str(store), number, seed)
    write(lambda _: coding_csv.lines(items), output, data=True)
    if not quiet:
        say(f"{len(items)} claims; fill is_claim and state_media with yes, no or unclear")
