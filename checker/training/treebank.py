"""Parsed articles: what a parser of others says of a word, laid over the words that we read."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.attribution.learned.text import Words, read_words
from checker.errors import CheckerError

_ENTITIES = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "DATE": "DATE"}
_COARSE = {
    "NNPS": "NNP",
    "JJR": "JJ",
    "JJS": "JJ",
    "RBR": "RB",
    "RBS": "RB",
    "WDT": "WP",
    "WP$": "WP",
    "PDT": "DT",
    **dict.fromkeys(("UH", "FW", "LS", "SYM", "#", "$", ",", ".", ":", "``", "''"), "UH"),
    **dict.fromkeys(("-LRB-", "-RRB-"), "UH"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A token of the parse: its characters, and the tag we would give it."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence as we read it: for each word its tag, None where the parse has none."""

    words: tuple[str, ...]
    tags: tuple[str | None, ...]


def read_parses(parses: Path, texts: Path) -> Iterator[Parsed]:
    """Yield the sentences of parsed articles, whose text stands in another file under the same id.

    Both are gzipped JSON lines: `{"id", "sentences": [[[start, end, tag, entity, ...]]]}` and
    `{"id", "text"}`. Raises CheckerError where a file cannot be read.
    """
    known = {line["id"]: str(line["text"]) for line in _lines(texts)}
    for line in _lines(parses):
        yield from lay_over(read_words(known[line["id"]]), list(_nodes(line["sentences"])))


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    except (OSError, EOFError, ValueError) as error:
        raise CheckerError(f"{file} cannot be read as gzipped JSON lines: {error}") from error


def _nodes(sentences: list[list[tuple[int, int, str, str]]]) -> Iterator[Node]:
    for sentence in sentences:
        for start, end, pos, entity, *_ in sentence:
            yield Node(start, end, _tag(pos, entity))


def _tag(pos: str, entity: str) -> str:
    if pos in {"NNP", "NNPS"} and entity in _ENTITIES:
        return f"NNP-{_ENTITIES[entity]}"
    return _COARSE.get(pos, pos)


def lay_over(words: Words, nodes: list[Node]) -> Iterator[Parsed]:
    """Give each word the tag of the first of the parse's tokens that begins in it."""
    tags: list[str | None] = [None] * len(words.forms)
    at = 0
    for node in nodes:
        while at < len(words.forms) and words.ends[at] <= node.start:
            at += 1
        if at < len(words.forms) and words.starts[at] < node.end:
            tags[at] = tags[at] or node.tag
    for first, end in words.sentences:
        yield Parsed(tuple(words.forms[first:end]), tuple(tags[first:end]))
