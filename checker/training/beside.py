"""What each further piece of evidence would gain beside the plain share, out of fold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.training.candidates import LEAST_SQUARES
from checker.training.evidence import EVIDENCE
from checker.training.examples import Example
from checker.training.folds import out_of_fold
from checker.training.measures import figures
from checker.training.results import Compared


def beside(known: Sequence[Example]) -> tuple[Compared, ...]:
    """Fit the share with each piece of EVIDENCE, and with all of it, by least squares.

    No weight is below zero. None of these can ship: what a score may be computed from is in
    `checker.reliance.features`.
    """
    return tuple(_compared(known))


def _compared(known: Sequence[Example]) -> Iterator[Compared]:
    shares = [example.share for example in known]
    for name, rows in _rows(known):
        tried = [replace(example, row=row) for example, row in zip(known, rows, strict=True)]
        yield Compared(name, False, figures(out_of_fold(LEAST_SQUARES, tried), shares))


def _rows(known: Sequence[Example]) -> Iterator[tuple[str, list[tuple[float, ...]]]]:
    yield "share, fitted alone", [example.row[:1] for example in known]
    for place, name in enumerate(EVIDENCE):
        yield f"share, {name}", [(example.row[0], example.tried[place]) for example in known]
    yield "all of these", [(*example.row, *example.tried) for example in known]
