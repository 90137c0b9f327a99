"""Annotated documents as the learned reading learns from them: pages with relations as words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.attribution.learned.cues import Lexicon
from checker.attribution.learned.page import Page, within
from checker.attribution.relations import read_rules
from checker.attribution.scene import Scene
from checker.attribution.speakers.resolve import Speakers
from checker.language import load
from checker.outlets import Registry
from checker.records import Span
from checker.training.evaluate_formats import read_gold
from checker.training.evaluate_gold import GoldDocument, Relation
from checker.training.reading import article_of

_RAREST = 0.01  # of the uses of a word; one that heads cues less often is no candidate
Annotated = tuple[Page, tuple[Relation, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """One annotated relation as words of its page, with the word that heads its cue."""

    head: int
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page with all its annotated relations."""

    page: Page
    relations: tuple[Known, ...]


def pages(files: Iterable[Path], registry: Registry) -> list[Annotated]:
    """Read annotated documents as the product does, up to what the rules find.

    Raises CheckerError for a file that is not annotated documents.
    """
    return [(_page(each, registry), each.relations) for file in files for each in read_gold(file)]


def _page(document: GoldDocument, registry: Registry) -> Page:
    article = article_of(document.text, document.links, document.about, registry)
    scene = Scene(article, registry, load("en"))
    return read_rules(scene, Speakers(scene).media.is_media).page


def lessons(read: Sequence[Annotated]) -> tuple[Lexicon, list[Lesson]]:
    """Return which words head cues, and the pages with their relations as words."""
    shares = _cue_shares(read)
    made = [Lesson(page, tuple(_known(page, relations, shares))) for page, relations in read]
    heads = Counter(one.page.keys[each.head] for one in made for each in one.relations)
    uses = Counter(key for page, _ in read for key in page.keys)
    graded = {key: heads[key] / (uses[key] + 1) for key in sorted(heads)}
    return Lexicon({k: round(v, 3) for k, v in graded.items() if v >= _RAREST}), made


def _cue_shares(read: Sequence[Annotated]) -> dict[str, float]:
    """Return how often each word stands in a cue, as a share of its uses."""
    uses = Counter(key for page, _ in read for key in page.keys)
    inside = Counter(
        page.keys[at]
        for page, relations in read
        for each in relations
        for at in _words(page, each.cue)
    )
    return {key: count / (uses[key] + 2) for key, count in inside.items()}


def _known(page: Page, relations: Iterable[Relation], shares: dict[str, float]) -> Iterator[Known]:
    for each in relations:
        cue = _words(page, each.cue)
        if cue:
            head = max(sorted(cue), key=lambda at: shares.get(page.keys[at], 0.0))
            yield Known(head, _words(page, each.source), cue, _words(page, each.content))


def _words(page: Page, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(at for span in spans for at in within(page.words, Span(*span)))
