"""The texts that annotations stand off from: beside them, or in data that is not ours to ship."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.errors import CheckerError
from checker.training.files import text_of

DATA = "CHECKER_DATA"
"""The environment variable that names the folder of data that is not ours to ship."""
_REAL = "articles/real_articles.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Text:
    """The body of an annotated article; `title` is None where the annotation has its own.

    `is_real` says that it was published, and not written for the purpose.
    """

    text: str
    title: str | None = None
    is_real: bool = False


Texts = Callable[[str], Text]


def texts_of(folder: Path) -> Texts:
    """Return the texts that the annotations in a folder are about, by the id of the article.

    They lie in `texts/` beside the annotations, or else in the data that `CHECKER_DATA` names. The
    function returned raises CheckerError, with the remedy, where a text is not at hand.
    """
    beside = folder / "texts"
    if beside.is_dir():
        return lambda name: Text(text_of(beside / f"{name}.txt"))
    return _elsewhere


def verified(text: Text, digest: str, where: str) -> Text:
    """Return the text; raises CheckerError, naming `where`, if its SHA-256 is another."""
    if sha256(text.text.encode()).hexdigest() != digest:
        raise CheckerError(f"{where} is not the text that was annotated")
    return text


def _elsewhere(name: str) -> Text:
    data = os.environ.get(DATA)
    if not data:
        raise CheckerError(f"{name} is not ours to ship: {DATA} names no folder that holds it")
    try:
        return _real(Path(data) / _REAL)[name]
    except KeyError as error:
        raise CheckerError(f"{Path(data) / _REAL} has no article {name}") from error


@cache
def _real(file: Path) -> dict[str, Text]:
    lines = (json.loads(line) for line in text_of(file).split("\n") if line.strip())
    return {line["id"]: Text(line["text"], line["title"], True) for line in lines}
