"""Tells what each part of the learned reading brings: it is trained and measured without it.

    python -m checker.training.ablation [GOLD.jsonl]

Prints a table in Markdown: linked F1 and recall on reporting cues and direct quotes of the learned
reading alone, before it is merged with the rules, on PolNeAR dev unless another file is named. It
trains seven times, which takes about half an hour; the shipped model stays as it is.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.attribution.learned import model
from checker.attribution.learned.labels import Relation as Read
from checker.attribution.learned.page import Page
from checker.attribution.learned.read import read
from checker.language import load
from checker.outlets import load_registry
from checker.training.attribution import shipped_corpora, train
from checker.training.evaluate_counts import Counts, total
from checker.training.evaluate_gold import Relation, Spans
from checker.training.evaluate_relations import compare
from checker.training.lessons import Annotated, pages

Cut = Callable[[Page], Page]
_FIGURES = ("recall_on_reporting_cues", "recall_on_direct_quotes")


def ablate(
    taught: Sequence[Annotated], asked: Sequence[Annotated], cut: Cut, folder: Path
) -> Counts:
    """Train on pages that lack something, into a folder, and count on others that lack it too."""
    train([(cut(page), relations) for page, relations in taught], folder)
    fitted, language = model.load(folder), load("en")
    counts = []
    for page, gold in asked:
        found = [_relation(page, one) for one in read(cut(page), fitted, language)]
        counts.append(compare(page.words.text, found, gold).counts)
    return total(counts)


def without_tags(page: Page) -> Page:
    """Return a page without parts of speech and without kinds of names."""
    nothing = [""] * len(page.keys)
    return replace(page, pos=nothing, entities=nothing)


def without_masks(page: Page) -> Page:
    """Return a page with people's and outlets' names as they stand, not by their kind."""
    return replace(page, keys=page.words.lowers)


def without_rules(page: Page) -> Page:
    """Return a page without what the rules found."""
    return replace(page, hints=(), labels=["O"] * len(page.keys), hint_at={})


def without_quotes(page: Page) -> Page:
    """Return a page on which nothing is known to be quoted."""
    return replace(page, words=replace(page.words, quotes=[-1] * len(page.keys)))


CUTS: dict[str, Cut] = {
    "nothing left out": lambda page: page,
    "parts of speech and kinds of names": without_tags,
    "names masked by their kind": without_masks,
    "what the rules found": without_rules,
    "which words are quoted": without_quotes,
}


def _relation(page: Page, one: Read) -> Relation:
    starts, ends = page.words.starts, page.words.ends

    def spans(role: Sequence[tuple[int, int]]) -> Spans:
        return tuple((starts[start], ends[end - 1]) for start, end in role)

    return Relation(spans(one.source), spans(one.cue), spans(one.content))


def _row(name: str, counts: Counts) -> str:
    right, found = counts.get("linked", "right"), counts.get("linked", "found")
    linked = 2 * right / (found + counts.get("linked", "of"))
    rates = (counts.get(each, "right") / counts.get(each, "of") for each in _FIGURES)
    return f"| {name} | {linked:.3f} | " + " | ".join(f"{rate:.3f}" for rate in rates) + " |"


def table(asked: Sequence[Annotated]) -> Iterator[str]:
    """Yield the lines of the table as they are measured.

    Raises CheckerError where PolNeAR, which is trained on, is absent.
    """
    registry = load_registry()
    parts = {file: pages([file], registry) for file in shipped_corpora()}
    taught = [page for part in parts.values() for page in part]
    yield "| left out | linked F1 | recall, reporting cues | recall, direct quotes |"
    yield "|---|---|---|---|"
    with TemporaryDirectory() as folder:
        for name, cut in CUTS.items():
            yield _row(name, ablate(taught, asked, cut, Path(folder)))
        for file in list(parts)[1:]:
            rest = [page for other in parts if other != file for page in parts[other]]
            name = f"{file.parent.name}/{file.stem}, in training"
            yield _row(name, ablate(rest, asked, CUTS["nothing left out"], Path(folder)))


def main(files: Sequence[str]) -> None:
    """Print the table of the files named, of PolNeAR dev where there is none."""
    dev = Path(os.environ["CHECKER_DATA"]) / "polnear" / "dev.jsonl.gz"
    asked = pages([Path(file) for file in files] or [dev], load_registry())
    for line in table(asked):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
