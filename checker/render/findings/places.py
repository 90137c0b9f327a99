"""Where a finding stands, as other programs count: paths from the repository, lines, columns."""

import os
import re
from functools import cache
from pathlib import Path

from checker.records import Checked

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_STDIN = "-"


def repository_path(path: str) -> str:
    """Return a draft's path from the repository's root, with slashes; standard input is `stdin`.

    The root is the nearest folder upwards that holds `.git`, else the folder we are in.
    """
    if path == _STDIN:
        return "stdin"
    try:
        return Path(os.path.relpath(path, _root(Path.cwd()))).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


def lines_of(checked: Checked) -> list[str]:
    """Return the lines of a draft, none where it may not be shown."""
    return _LINE_ENDS.split(checked.raw) if checked.raw and checked.findings else []


def line_at(lines: list[str], number: int) -> str | None:
    """Return a line by its number, None where it may not be shown."""
    return lines[number - 1] if number <= len(lines) else None


@cache
def _root(here: Path) -> Path:
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
