"""Trains the reliance scores on annotated articles, and exports what earns its place."""

from collections.abc import Iterable
from pathlib import Path

from checker.reliance.features import TARGETS, counted
from checker.training.articles import Annotated, read_corpus
from checker.training.evidence import Reading
from checker.training.examples import Read, examples
from checker.training.export import export
from checker.training.fitting import MARGIN, fit
from checker.training.folds import COVERAGE
from checker.training.results import Trained

NAME, LANGUAGE = "reliance-en-1", "en"


def train(corpora: Iterable[Path], into: Path, read: Read) -> Trained:
    """Fit both scores on the corpora in some folders, and write model, figures and card to another.

    The same corpora and reading give the same bytes. Raises CheckerError for a corpus that cannot
    be used or a folder that cannot be written.
    """
    articles = [article for folder in corpora for article in read_corpus(folder)]
    pairs = [(article, read(article)) for article in articles]
    trained = _fit(pairs)
    export(trained, into)
    return trained


def _fit(pairs: list[tuple[Annotated, Reading]]) -> Trained:
    known = [pair for pair in pairs if pair[0].split != "test"]
    held_out = [pair for pair in pairs if pair[0].split == "test"]
    scores = (fit(t, examples(known, t), examples(held_out, t)) for t in TARGETS)
    return Trained(
        name=NAME,
        language=LANGUAGE,
        known=len(known),
        held_out=len(held_out),
        publishers=len({article.publisher or article.id for article, _ in known}),
        annotated=sum(not claim.optional for article, _ in pairs for claim in article.claims),
        read=sum(len(counted(reading.claims)) for _, reading in pairs),
        margin=MARGIN,
        nominal_coverage=COVERAGE,
        scores=tuple(scores),
    )
