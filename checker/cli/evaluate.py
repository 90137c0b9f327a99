"""`checker evaluate`: how well the reading that ships agrees with annotated documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import OutputOption, write

if TYPE_CHECKING:
    from checker.render.screen import Screen

Format = Literal["text", "json"]


def evaluate(
    gold: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Annotated documents, JSON lines or .gz; repeatable. Default: our dev articles.",
        ),
    ] = None,
    names: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Names that mean the same, instead of the registry's."),
    ] = None,
    bootstrap: Annotated[
        int, typer.Option(metavar="N", min=0, max=10_000, help="Resamplings for the intervals.")
    ] = 200,
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "text",
    output: OutputOption = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Show what was missed, in its sentence.")
    ] = False,
    claims: Annotated[
        bool, typer.Option("--claims", help="Store what was found, for a later comparison.")
    ] = False,
    coded: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A coding sheet of checker sample that came back."),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(metavar="STORE", help="The store of the sheet, if it has moved since."),
    ] = None,
) -> None:
    """Print precision, recall and accuracy on annotated documents.

    A file holds articles as in `corpora/articles`, articles whose claims are quoted, or texts with
    relations as spans; its keys tell which. With --coded, print the desk's own error instead, and
    the share of state media corrected for it.

    \b
    Examples:
      checker evaluate
      checker evaluate --gold corpora/articles/train.jsonl --errors
      checker evaluate -f json --claims -o new.json
      checker evaluate --coded code.csv
    """
    if coded is not None:
        if gold or names or errors or claims:
            raise typer.BadParameter(
                "takes none of the options for annotated documents", param_hint="--coded"
            )
        _tell_coded(coded, store, format, output)
        return
    if store is not None:
        raise typer.BadParameter("goes with --coded", param_hint="--store")
    if errors and format == "json":
        raise typer.BadParameter("goes with -f text", param_hint="--errors")
    if claims and format == "text":
        raise typer.BadParameter("goes with -f json", param_hint="--claims")
    from checker.outlets import load_registry
    from checker.resources import root
    from checker.training import evaluate_stored, evaluate_text
    from checker.training.evaluate import evaluate as compare
    from checker.training.evaluate_names import listed_names, registry_names

    registry = load_registry()
    same = listed_names(names) if names else registry_names(registry)
    files = gold or [root() / "corpora/articles/dev.jsonl"]
    if not gold and not files[0].is_file():
        raise typer.BadParameter(
            "our articles come with a checkout alone; name your own", param_hint="--gold"
        )
    done = [compare(file, registry, same, bootstrap) for file in files]

    def lines(screen: "Screen") -> Iterator[str]:
        if format == "json":
            run = evaluate_stored.stored(done, registry.version, bootstrap, claims)
            return evaluate_stored.written(run)
        return evaluate_text.written(done, screen, bootstrap, errors)

    write(lines, output, data=format == "json")


def _tell_coded(coded: Path, store: Path | None, format: Format, output: Path | None) -> None:  # noqa: A002
    """Print what a coding sheet says of its store."""
    from checker.errors import UsageError
    from checker.mix.coding_error import coded_share
    from checker.mix.coding_read import read
    from checker.mix.store import opened
    from checker.render import coded as render

    lines = read(coded)
    if not lines:
        raise UsageError(f"{coded}: no line was drawn")
    with opened(store or Path(lines[0].store)) as desk:
        told = coded_share(desk, coded, lines)
    show = render.json if format == "json" else render.text
    write(lambda screen: show(told, screen), output, data=format == "json")
