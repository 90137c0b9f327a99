"""`checker train`: rebuild a shipped model from annotated articles."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.training.results import Fitted, Trained

Target = Literal["attribution", "reliance", "syntax"]


def train(
    target: Annotated[
        Target,
        typer.Argument(metavar="MODEL", help="What to train: attribution, reliance or syntax."),
    ],
    corpus: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            help="Annotated articles to train on, instead of those behind the shipped model: "
            "folders for reliance, files for attribution; repeatable. For syntax one folder of "
            "parsed articles.",
        ),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where to write, instead of over the shipped model."),
    ] = None,
) -> None:
    """Fit a model on annotated articles. Says what was compared, and writes what earned its place.

    \b
    Examples:
      checker train reliance
      checker train reliance --into new/reliance-en
      checker train attribution --corpus articles.jsonl --into new/attribution-en
      checker train syntax --into new/syntax-en
    """
    _spare_an_installation(corpus, into)
    _TRAINERS[target](corpus, into)


def _spare_an_installation(corpus: list[Path] | None, into: Path | None) -> None:
    """Raise BadParameter outside a checkout, unless corpus and destination are the caller's own."""
    from checker.resources import root

    if (root() / "corpora/articles").is_dir():
        return
    if corpus is None:
        remedy = "our articles come with a checkout alone; name your own"
        raise typer.BadParameter(remedy, param_hint="--corpus")
    if into is None:
        remedy = "an installed model is not written over; name a folder, or use a checkout"
        raise typer.BadParameter(remedy, param_hint="--into")


def _reliance(corpus: list[Path] | None, into: Path | None) -> None:
    from checker.reliance.model import SHIPPED
    from checker.resources import root
    from checker.training.reading import product_reader
    from checker.training.reliance import train as fit

    folder = into or root() / SHIPPED
    ours = [root() / "corpora/articles", root() / "corpora/real"]
    trained = fit(corpus or ours, folder, product_reader())
    for line in _lines(trained):
        typer.echo(line)
    typer.echo(f"Written to {folder}")


def _attribution(corpus: list[Path] | None, into: Path | None) -> None:
    from checker.attribution.learned.model import SHIPPED
    from checker.outlets import load_registry
    from checker.resources import root
    from checker.training.attribution import shipped_corpora
    from checker.training.attribution import train as fit
    from checker.training.lessons import pages

    files = corpus or shipped_corpora()
    folder = into or root() / SHIPPED
    read = pages(files, load_registry())
    relations = sum(len(each) for _, each in read)
    typer.echo(f"Fitting on {len(read)} articles with {relations} annotated relations.")
    fit(read, folder)
    typer.echo(f"Written to {folder}")


def _syntax(corpus: list[Path] | None, into: Path | None) -> None:
    from checker.attribution.syntax.model import SHIPPED
    from checker.resources import root
    from checker.training.attribution import shipped_corpora
    from checker.training.syntax import train_syntax

    given = corpus or [shipped_corpora()[0].parent]
    if len(given) > 1:
        raise CheckerError("syntax is learned from one folder; name it with one --corpus")
    folder = into or root() / SHIPPED
    parsed, held_out = _parsed(given[0], "train"), _parsed(given[0], "dev")
    trained = train_syntax(*parsed, folder, held_out if held_out[0].exists() else None)
    typer.echo(f"Learned {trained.rows} features from {trained.sentences} sentences.")
    if trained.held_out:
        figures = trained.held_out
        typer.echo(
            f"On {figures.words} other words: part of speech {figures.pos:.1%}, "
            f"with entity class {figures.pos_and_entity:.1%}."
        )
    typer.echo(f"Written to {folder}")


def _parsed(folder: Path, split: str) -> tuple[Path, Path]:
    return folder / f"{split}.parse.jsonl.gz", folder / f"{split}.jsonl.gz"


_TRAINERS: dict[Target, Callable[[list[Path] | None, Path | None], None]] = {
    "attribution": _attribution,
    "reliance": _reliance,
    "syntax": _syntax,
}


def _lines(trained: "Trained") -> Iterator[str]:
    yield (
        f"Fitted {trained.name} on {trained.known} articles of {trained.publishers} publishers, "
        f"{trained.held_out} held out."
    )
    yield (
        f"Compared out of fold, a publisher at a time; a candidate ships if it beats a simpler "
        f"one by {trained.margin:g} points."
    )
    for fitted in trained.scores:
        yield from _score(fitted)


def _score(fitted: "Fitted") -> Iterator[str]:
    yield f"\n{fitted.target}"
    covered = fitted.coverage if fitted.real_coverage is None else fitted.real_coverage
    for compared in fitted.compared:
        mark = "*" if compared.name == fitted.chosen else " "
        yield f" {mark} {compared.name:<38} error {compared.out_of_fold.error:6.2f} points"
    yield f"   shipped (*): {', '.join(f'{k} {v:.4g}' for k, v in fitted.points.items())}"
    yield (
        f"   interval: {fitted.quantile:.2f} standard errors, coverage out of fold {covered:.0%}"
    )
    if fitted.held_out:
        yield f"   held out: error {fitted.held_out.error:.2f} points"
