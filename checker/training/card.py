"""The part of a model card that training writes; the rest of the card is written by hand."""

from collections.abc import Iterator

from checker.training.measures import Figures
from checker.training.results import Fitted, Trained

BEGIN = "<!-- figures: written by `checker train reliance` -->"
END = "<!-- end of figures -->"
_TITLES = {"state_media": "State media", "state_sources": "State sources"}


def with_figures(card: str, trained: Trained) -> str:
    """Return the card with the figures of this run between its two marks.

    A card without the marks gets them, with the figures, at its end.
    """
    block = "\n".join((BEGIN, "", *_figures(trained), END))
    before, begin, rest = card.partition(BEGIN)
    _, end, after = rest.partition(END)
    if begin and end:
        return f"{before}{block}{after}"
    return f"{card.rstrip() or f'# {trained.name}'}\n\n{block}\n"


def _figures(trained: Trained) -> Iterator[str]:
    yield (
        f"{trained.known} articles of {trained.publishers} publishers to fit and cross-validate, "
        f"{trained.held_out} held out; {trained.annotated} annotated claims, of which our own "
        f"reading makes {trained.read}. Errors are mean absolute ones in points of 100, against "
        f"the annotated share."
    )
    yield ""
    for fitted in trained.scores:
        yield from _score(fitted, trained)


def _score(fitted: Fitted, trained: Trained) -> Iterator[str]:
    yield f"### {_TITLES[fitted.target]}"
    yield ""
    terms = ", ".join(f"{name} {each:.4g}" for name, each in fitted.points.items())
    yield f"Ships: **{fitted.chosen}** (points for each feature: {terms})."
    yield ""
    yield "| candidate, out of fold by publisher | error | Spearman | level | within one level |"
    yield "|---|---|---|---|---|"
    for compared in (*fitted.compared, *fitted.baselines):
        yield _row(compared.name, compared.out_of_fold)
    yield _row("*shipped, out of fold by topic*", fitted.by_topic)
    if fitted.held_out:
        yield _row(f"*shipped, {fitted.held_out.articles} held-out articles*", fitted.held_out)
    if fitted.real:
        yield _row(f"*shipped, {fitted.real.articles} of them real*", fitted.real)
    if fitted.others:
        name = f"*shipped, {fitted.others.articles} of these not published by state media*"
        yield _row(name, fitted.others)
    yield ""
    yield "| evidence tried beside it, least squares, out of fold by publisher | error | Spearman |"
    yield "|---|---|---|"
    yield from (_row(each.name, each.out_of_fold, 2) for each in fitted.beside)
    yield ""
    yield (
        f"Interval: {fitted.quantile:.2f} standard errors to either side. Nominal coverage "
        f"{trained.nominal_coverage:.0%}; articles fitted on {fitted.coverage:.0%}"
        + _covered("written ones held out", fitted.written_coverage)
        + _covered("real ones held out, each by other publishers", fitted.real_coverage)
        + "."
    )
    yield ""
    chosen = next(each for each in fitted.compared if each.name == fitted.chosen)
    confusion = ", ".join(f"{pair} {n}" for pair, n in chosen.out_of_fold.confusion.items())
    yield f"Levels, annotated > scored, out of fold: {confusion}."
    yield ""


def _covered(articles: str, coverage: float | None) -> str:
    return "" if coverage is None else f"; {articles} {coverage:.0%}"


def _row(name: str, figures: Figures, columns: int = 4) -> str:
    rank = "–" if figures.spearman is None else f"{figures.spearman:.3f}"
    cells = (
        f"{figures.error:.2f}",
        rank,
        f"{figures.level_accuracy:.2f}",
        f"{figures.within_one:.2f}",
    )
    return f"| {name} | {' | '.join(cells[:columns])} |"
