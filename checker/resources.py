"""Finds the data that ships with the package, in a wheel and in a checkout alike."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.errors import ModelError

SUMS = "SHA256SUMS"

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


def verified(folder: Path, name: str) -> bytes:
    """Read a file of a model, if it is the one whose checksum stands in the folder's `SHA256SUMS`.

    Raises ModelError where the file or its checksum is missing, or the two differ.
    """
    try:
        raw = (folder / name).read_bytes()
        sums = (folder / SUMS).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"the weights in {folder} cannot be read; reinstall checker") from error
    if f"{sha256(raw).hexdigest()}  {name}" not in sums.splitlines():
        raise ModelError(f"{folder / name} differs from its checksum; reinstall checker")
    return raw
