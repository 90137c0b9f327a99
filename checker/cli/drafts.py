"""The drafts of `checker check`: which files they are, and under which name they are told of."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.records import Checked, Failure

SUFFIXES = frozenset(
    {".md", ".markdown", ".html", ".htm", ".xhtml", ".txt", ".text", ".rst", ".rest", ".docx"}
)


def drafts_in(paths: Iterable[str]) -> list[str]:
    """Return each file as given and the drafts in each folder, hidden ones left out, each once."""
    return list(dict.fromkeys(_drafts(paths)))


def _drafts(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                    yield str(Path(folder) / name)


def named(result: "Checked | Failure", name: str | None) -> "Checked | Failure":
    """Give what was read from standard input the name that its sender gave it."""
    from checker.records import Checked

    if name is None:
        return result
    if isinstance(result, Checked):
        found = tuple(replace(finding, path=name) for finding in result.findings)
        return replace(result, input=name, findings=found)
    return replace(result, input=name)
