"""Writes the figures of an evaluation into the card of a model.

`python -m checker.training.evaluate_card FOLDER` reads `metrics.json` of the folder, and puts the
table of it between the two marks of `card.md`; the rest of the card is written by hand.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.errors import CheckerError
from checker.training.evaluate_figures import ARTICLES, CLAIMS, RELATIONS, Figure
from checker.training.evaluate_stored import Stored, read_stored
from checker.training.files import text_of

BEGIN = "<!-- figures: written by `python -m checker.training.evaluate_card` -->"
END = "<!-- end of figures -->"


def with_table(card: str, run: Stored) -> str:
    """Return the card with a table of the run between its marks; raises CheckerError without."""
    before, begin, rest = card.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise CheckerError(f"the card has no {BEGIN!r} with {END!r} behind it")
    return "\n".join((before + begin, "", *_table(run), "", end + after))


def main(arguments: Sequence[str]) -> int:
    """Write the table into the card of the one folder named, and return the exit code."""
    (folder,) = map(Path, arguments)
    try:
        written = with_table(text_of(folder / "card.md"), read_stored(folder / "metrics.json"))
    except CheckerError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    (folder / "card.md").write_bytes(written.encode())
    return 0


def _table(run: Stored) -> Iterator[str]:
    heads = (f"{each.name.split('.')[0]}, {each.documents} documents" for each in run.sets)
    yield f"| | {' | '.join(heads)} |"
    yield "|---|" + "---|" * len(run.sets)
    for key, label, kind in (*RELATIONS, *CLAIMS, *ARTICLES):
        name = f"{key}.f1" if kind == "prf" else key
        cells = (_cell(each.figures.get(name), 2 if kind == "mean" else 3) for each in run.sets)
        yield f"| {label}{', F1' if kind == 'prf' else ''} | {' | '.join(cells)} |"


def _cell(figure: Figure | None, decimals: int) -> str:
    if figure is None or figure.value is None:
        return "–"
    value = f"{figure.value:.{decimals}f}"
    if figure.low is None or figure.high is None:
        return value
    return f"{value} ({figure.low:.2f}–{figure.high:.2f})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
