"""Trains the learned reading: which words signal an attribution, and what they signal.

Two linear-chain conditional random fields (Lafferty et al., 2001), fitted by L-BFGS in one thread:
the same documents in the same order give the same bytes.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pycrfsuite

from checker.attribution.learned import model as shipped
from checker.attribution.learned.arguments import argument_features
from checker.attribution.learned.cues import Lexicon, candidates, cue_features
from checker.attribution.learned.labels import CONTENT, CUE, OTHER, SOURCE
from checker.attribution.learned.plain import Plain
from checker.attribution.learned.read import NONE, SIGNAL
from checker.attribution.learned.windows import Window, window
from checker.errors import CheckerError
from checker.language import Language, load
from checker.resources import SUMS, root
from checker.training.lessons import Annotated, Known, Lesson, lessons

_CUE_SETTINGS = {"c1": 2.0, "c2": 1.0, "max_iterations": 150, "feature.minfreq": 2}
_ARGUMENT_SETTINGS = {"c1": 1.0, "c2": 0.3, "max_iterations": 200, "feature.minfreq": 3}
_DATA, _POLNEAR = "CHECKER_DATA", "polnear/train.jsonl.gz"
_OURS = ("corpora/articles/train.jsonl", "corpora/real/dev.jsonl")
Line = tuple[list[list[str]], list[str]]


def shipped_corpora() -> list[Path]:
    """Return the documents that the shipped model is trained on.

    Raises CheckerError where PolNeAR, which is not ours to ship, is absent.
    """
    folder = os.environ.get(_DATA)
    polnear = Path(folder) / _POLNEAR if folder else None
    if polnear is None or not polnear.is_file():
        raise CheckerError(
            f"PolNeAR is not here: set {_DATA} to the folder that holds {_POLNEAR}, "
            "or name annotated documents with --corpus"
        )
    return [polnear, *(root() / each for each in _OURS)]


def train(read: Sequence[Annotated], into: Path) -> None:
    """Fit both fields on pages in their order, and write the model to a folder."""
    language = load("en")
    lexicon, taught = lessons(read)
    into.mkdir(parents=True, exist_ok=True)
    words = json.dumps(
        {"format": shipped.FORMAT, "words": lexicon.shares}, indent=0, ensure_ascii=False
    )
    (into / shipped.LEXICON).write_bytes(f"{words}\n".encode())
    _fit(_cue_lines(taught, lexicon, language), _CUE_SETTINGS, into / shipped.CUES)
    _fit(_argument_lines(taught, lexicon, language), _ARGUMENT_SETTINGS, into / shipped.ARGUMENTS)
    sums = (f"{sha256((into / name).read_bytes()).hexdigest()}  {name}\n" for name in shipped.FILES)
    (into / SUMS).write_text("".join(sums), encoding="utf-8")


def _fit(lines: Iterable[Line], settings: dict[str, float], file: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(settings)
    for features, labels in lines:
        trainer.append(features, labels)
    trainer.train(str(file))


def _cue_lines(taught: Iterable[Lesson], lexicon: Lexicon, language: Language) -> Iterator[Line]:
    for lesson in taught:
        heads = {each.head for each in lesson.relations}
        for found in candidates(lesson.page, lexicon):
            features = cue_features(lesson.page, found, lexicon, language)
            yield features, [SIGNAL if at in heads else NONE for at in found]


def _argument_lines(
    taught: Iterable[Lesson], lexicon: Lexicon, language: Language
) -> Iterator[Line]:
    for lesson in taught:
        plain = Plain(lesson.page, lexicon)
        for each in lesson.relations:
            seen = window(lesson.page.words, each.head)
            features = argument_features(lesson.page, seen, plain, lexicon, language)
            yield features, _labels(each, seen)


def _labels(known: Known, seen: Window) -> list[str]:
    return [_label(known, start, end) for start, end in seen.parts]


def _label(known: Known, start: int, end: int) -> str:
    """Return the label of a part: of a word by its role, of a stretch by most of its words."""
    if end - start > 1:
        inside = sum(at in known.content for at in range(start, end))
        return CONTENT if 2 * inside > end - start else OTHER
    if start == known.head or start in known.cue:
        return CUE
    return SOURCE if start in known.source else CONTENT if start in known.content else OTHER
