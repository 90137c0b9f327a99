"""The shipped model of tags: its files, verified before they are used."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.attribution.syntax import packed, vocabulary
from checker.attribution.syntax.tags import Tagger
from checker.errors import ModelError
from checker.resources import SUMS, path, verified

SHIPPED = "models/syntax-en"
TAGS, WORDS = "tags.bin", "words.json"


@cache
def shipped() -> Tagger:
    """Return the model that ships with the package; raises ModelError as `load` does."""
    try:
        return load(path(f"{SHIPPED}/{TAGS}").parent)
    except FileNotFoundError as error:
        raise ModelError(f"{error}; reinstall checker") from error


@cache
def digest() -> str:
    """Return the hash of the shipped list of checksums, which holds all files of the model.

    Raises ModelError as `shipped` does.
    """
    shipped()
    return sha256(path(f"{SHIPPED}/{SUMS}").read_bytes()).hexdigest()


def load(folder: Path) -> Tagger:
    """Read the files in `folder` and verify them against the checksums beside them.

    Raises ModelError where a file is missing, altered, or of another format.
    """
    tags, words = verified(folder, TAGS), verified(folder, WORDS)
    try:
        return Tagger(packed.parse(tags), vocabulary.parse(words))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError(
            f"{folder} is not in format {packed.FORMAT}; run checker train syntax"
        ) from error
