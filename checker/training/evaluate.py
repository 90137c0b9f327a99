"""Evaluates the reading that ships on annotated documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.outlets import Registry
from checker.records import Claim, Span
from checker.reliance.score import assess_reliance
from checker.training.evaluate_claims import Judged, judge
from checker.training.evaluate_counts import Counts, total
from checker.training.evaluate_figures import Figure, Row, figures
from checker.training.evaluate_formats import read_gold
from checker.training.evaluate_gold import GoldArticle, GoldDocument, Relation, Spans
from checker.training.evaluate_names import Names
from checker.training.evaluate_phenomena import Phenomenon, phenomena
from checker.training.evaluate_relations import Linked, compare
from checker.training.evidence import Reading
from checker.training.measures import LEVELS
from checker.training.reading import read_text


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One document as annotated and as read; `judged` is None where it has relations alone."""

    document: GoldDocument
    claims: tuple[Claim, ...]
    linked: Linked
    judged: Judged | None
    row: Row


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One file of annotated documents; `name` is the file's with its folder's.

    `phenomena` is empty where no article says which it shows.
    """

    name: str
    documents: tuple[Evaluated, ...]
    figures: dict[str, Figure]
    phenomena: tuple[Phenomenon, ...]

    @property
    def has_articles(self) -> bool:
        """Whether claims with speakers and chains were annotated, and not relations alone."""
        return any(each.judged for each in self.documents)


def evaluate(file: Path, registry: Registry, names: Names, bootstrap: int) -> Evaluation:
    """Read each document of a file as the product does, and compare with its annotation.

    Relations are compared with the optional ones and the attitudes on both sides, claims without.
    Raises CheckerError for a file that is not annotated documents.
    """
    documents = tuple(evaluate_document(each, registry, names) for each in read_gold(file))
    return Evaluation(
        name=f"{file.resolve().parent.name}/{file.name}",
        documents=documents,
        figures=figures([each.row for each in documents], bootstrap),
        phenomena=_phenomena(documents),
    )


def evaluate_document(document: GoldDocument, registry: Registry, names: Names) -> Evaluated:
    """Read one document as the product does, and compare with its annotation."""
    reading = read_text(document.text, document.links, document.about, registry)
    linked = compare(document.text, [relation(c) for c in reading.claims], document.relations)
    if document.article is None:
        row = Row(linked.counts, None)
        return Evaluated(document, reading.claims, linked, None, row)
    judged = judge(reading.claims, document.article, names)
    counts, scores = _scores(reading, document.article)
    row = Row(total((linked.counts, judged.counts, counts)), scores)
    return Evaluated(document, reading.claims, linked, judged, row)


def relation(claim: Claim) -> Relation:
    """Return the spans of a claim found."""
    return Relation(_spans(claim.source), _spans(claim.cue), _spans(claim.content))


def _spans(spans: Iterable[Span]) -> Spans:
    return tuple((span.start, span.end) for span in spans)


def _scores(reading: Reading, article: GoldArticle) -> tuple[Counts, tuple[float, float]]:
    media = assess_reliance(reading.article, reading.claims, reading.grades).state_media
    steps = abs(LEVELS.index(media.level) - LEVELS.index(article.level))
    counts = Counts()
    counts.rate("share_error", abs(media.score - article.score))
    counts.rate("level", steps == 0)
    counts.rate("level_within_one", steps <= 1)
    return counts, (media.score, article.score)


def _phenomena(documents: Sequence[Evaluated]) -> tuple[Phenomenon, ...]:
    read = [
        (each.judged, each.document.article.phenomena)
        for each in documents
        if each.judged and each.document.article
    ]
    known = any(numbers or any(c.phenomena for c in judged.gold) for judged, numbers in read)
    return phenomena(read) if known else ()
