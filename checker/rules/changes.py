"""Which lines of which drafts changed since a revision, as git tells."""

import os
import re
import subprocess
from pathlib import Path

from checker.errors import ConfigError
from checker.patterns import deferred
from checker.records import Finding
from checker.rules import RULES

_HUNK = deferred(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
Ranges = tuple[tuple[int, int], ...]
_ALL: Ranges = ((1, 1 << 62),)
_QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


class Changes:
    """The changes since a revision, looked up draft by draft and remembered."""

    def __init__(self, revision: str) -> None:
        """Nothing is asked of git yet."""
        self._revision = revision
        self._known: dict[str, Ranges] = {}
        self._verified: set[Path] = set()

    def touch(self, draft: str) -> bool:
        """Say whether a draft differs from the revision's, or is not in it.

        Raises ConfigError where git cannot tell.
        """
        return bool(self._lines(draft))

    def concern(self, finding: Finding) -> bool:
        """Say whether a finding stands on a changed line, or is on a changed draft as a whole."""
        lines = self._lines(finding.path)
        if RULES[finding.code].whole:
            return bool(lines)
        return any(finding.line < end and start <= finding.end_line for start, end in lines)

    def _lines(self, draft: str) -> Ranges:
        if draft not in self._known:
            path = Path(draft).absolute()
            if path.is_file():
                self._verify(path.parent)
            self._known[draft] = _changed(self._revision, path)
        return self._known[draft]

    def _verify(self, folder: Path) -> None:
        """Ask once a folder whether its repository has the revision."""
        if folder not in self._verified:
            commit = f"{self._revision}^{{commit}}"
            _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
            self._verified.add(folder)


def _changed(revision: str, draft: Path) -> Ranges:
    """Return the ranges [first, last + 1) of a draft's lines that are not in the revision."""
    if not draft.is_file():
        return _ALL  # whoever reads it says what is wrong
    if not _git(draft.parent, "ls-files", "-z", "--", draft.name):
        return _ALL
    flags = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
    patch = _git(draft.parent, "diff", *flags, "--end-of-options", revision, "--", draft.name)
    hunks = ((int(start), int(count or 1)) for start, count in _HUNK.findall(patch))
    return tuple((start, start + count) for start, count in hunks if count)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "--literal-pathspecs", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, no shell
            command,
            cwd=folder,
            env={**os.environ, **_QUIET},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise ConfigError(f"--diff needs git, which cannot be run: {error}") from error
    if done.returncode:
        said = " ".join(done.stderr.split())[:200] or "it knows no such revision"
        raise ConfigError(f"--diff: git cannot compare in {folder}: {said}")
    return done.stdout
