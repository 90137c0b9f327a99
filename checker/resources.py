"""Finds the data that ships with the package, in a wheel and in a checkout alike."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def root() -> Path:
    """Return the folder that holds `models/` and `corpora/`.

    A wheel carries the files it needs under `checker/_data`; a checkout has them beside `checker/`.
    """
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def path(relative: str) -> Path:
    """Return the path of a shipped file, given relative to the repository's root.

    Raises FileNotFoundError when the installation lacks it.
    """
    found = root() / relative
    if not found.is_file():
        raise FileNotFoundError(f"{relative} is missing from this installation ({root()})")
    return found
