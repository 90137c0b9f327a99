"""The shipped model of the learned reading: its files, verified before they are used."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import pycrfsuite

from checker.attribution.learned.cues import Lexicon
from checker.errors import ModelError
from checker.resources import SUMS, path, verified

FORMAT = 1
SHIPPED = "models/attribution-en"
CUES, ARGUMENTS, LEXICON = "cues.crfsuite", "arguments.crfsuite", "lexicon.json"
FILES = (CUES, ARGUMENTS, LEXICON)


@dataclass(frozen=True, slots=True)
class Model:
    """The words that may signal, and two conditional random fields: which do, and of what.

    `digest` is of the list of their checksums; `raw` keeps the bytes on which
    the fields work without a copy.
    """

    lexicon: Lexicon
    cues: pycrfsuite.Tagger
    arguments: pycrfsuite.Tagger
    digest: str
    raw: tuple[bytes, bytes]


@cache
def shipped() -> Model:
    """Return the model that ships with the package; raises ModelError as `load` does."""
    try:
        return load(path(f"{SHIPPED}/{LEXICON}").parent)
    except FileNotFoundError as error:
        raise ModelError(f"{error}; reinstall checker") from error


def digest() -> str:
    """Return the hash of the shipped list of checksums, which holds all files of the model."""
    return shipped().digest


def load(folder: Path) -> Model:
    """Read the files in `folder` and verify them against the checksums beside them.

    Raises ModelError where a file is missing, altered, or of another format.
    """
    cues, arguments, lexicon = (verified(folder, name) for name in FILES)
    try:
        return Model(
            lexicon=_lexicon(json.loads(lexicon)),
            cues=_tagger(cues),
            arguments=_tagger(arguments),
            digest=sha256((folder / SUMS).read_bytes()).hexdigest(),
            raw=(cues, arguments),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(
            f"{folder} is not in format {FORMAT}; run checker train attribution"
        ) from error


def _lexicon(data: object) -> Lexicon:
    if not isinstance(data, dict) or data["format"] != FORMAT:
        raise ValueError("format")
    return Lexicon({str(word): float(share) for word, share in data["words"].items()})


def _tagger(weights: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(weights)
    return tagger
