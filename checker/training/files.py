"""Reads the files that training and evaluation work on."""

import gzip
import zlib
from pathlib import Path

from checker.errors import CheckerError


def text_of(file: Path) -> str:
    """Return a file's text, unpacked where its name ends in `.gz`.

    Raises CheckerError, naming the file, where it cannot be read or is not UTF-8.
    """
    try:
        content = file.read_bytes()
        return (gzip.decompress(content) if file.suffix == ".gz" else content).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CheckerError(f"{file} is not UTF-8") from error
    except OSError as error:
        raise CheckerError(f"{file} cannot be read: {error.strerror or error}") from error
    except (EOFError, zlib.error) as error:
        raise CheckerError(f"{file} cannot be unpacked: {error}") from error
