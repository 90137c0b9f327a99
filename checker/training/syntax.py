"""`checker train syntax`: learns the tags of words from parsed articles, and measures them."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from checker.attribution.syntax import packed, vocabulary
from checker.attribution.syntax.forms import mark, normal
from checker.attribution.syntax.model import TAGS, WORDS, load
from checker.attribution.syntax.tags import Tagger
from checker.errors import CheckerError
from checker.resources import SUMS
from checker.training.tagging import count_words, learn_tags
from checker.training.treebank import Parsed, read_parses

METRICS = "metrics.json"


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares of words, marks left out, whose tag is the parse's."""

    words: int
    pos_and_entity: float
    pos: float


@dataclass(frozen=True, slots=True)
class TrainedSyntax:
    """What was learned from how much, and how well it does on parses it has not seen."""

    sentences: int
    rows: int
    held_out: Accuracy | None


def train_syntax(
    parses: Path, texts: Path, out: Path, held_out: tuple[Path, Path] | None = None
) -> TrainedSyntax:
    """Learn from parses and their texts, and write the model to the folder `out`.

    `held_out` are parses and texts to measure on. The same input gives the same bytes. Raises
    CheckerError where a file cannot be read or the folder cannot be written.
    """
    sentences = list(read_parses(parses, texts))
    known = count_words(sentences)
    tags = learn_tags(sentences, known)
    _write(out, {TAGS: packed.dump(tags), WORDS: vocabulary.dump(known)})
    measured = measure(load(out), read_parses(*held_out)) if held_out else None
    trained = TrainedSyntax(len(sentences), len(tags.places), measured)
    if measured:
        (out / METRICS).write_bytes((json.dumps(asdict(trained), indent=2) + "\n").encode())
    return trained


def _write(out: Path, files: dict[str, bytes]) -> None:
    sums = "".join(f"{sha256(raw).hexdigest()}  {name}\n" for name, raw in sorted(files.items()))
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, raw in {**files, SUMS: sums.encode()}.items():
            (out / name).write_bytes(raw)
    except OSError as error:
        raise CheckerError(f"{out} cannot be written: {error.strerror}") from error


def measure(tagger: Tagger, sentences: Iterable[Parsed]) -> Accuracy:
    """Compare the tags that a model gives with those of parses."""
    pairs = [
        (gold.partition("-")[::2], tagger.names[number])
        for sentence in sentences
        for word, gold, number in zip(
            sentence.words, sentence.tags, tagger.tag(sentence.words), strict=True
        )
        if gold is not None and mark(normal(word)) is None
    ]
    words = max(1, len(pairs))
    both = sum(gold == ours for gold, ours in pairs)
    pos = sum(gold[0] == ours[0] for gold, ours in pairs)
    return Accuracy(len(pairs), round(both / words, 4), round(pos / words, 4))
