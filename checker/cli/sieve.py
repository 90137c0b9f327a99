"""What of the findings is told: not what a desk knows of, nor what stands on unchanged lines."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.common import write

if TYPE_CHECKING:
    from checker.records import Checked, Failure, Finding
    from checker.rules.baseline import Baseline
    from checker.rules.changes import Changes


class Sieve:
    """Leaves out what the desk knows of, and what stands on lines that did not change."""

    def __init__(self, file: Path | None, revision: str | None, writing: bool) -> None:
        """Open the file of known findings; raises ConfigError where it cannot be used."""
        if writing and file is None:
            raise typer.BadParameter("needs --baseline FILE", param_hint="--write-baseline")
        if writing and revision is not None:
            raise typer.BadParameter("cannot go with --diff", param_hint="--write-baseline")
        self._baseline = _opened(file, writing) if file else None
        self._changes = _since(revision) if revision is not None else None
        self._writing, self._known = writing, 0
        self._checked: list[tuple[str, tuple[Finding, ...]]] = []

    def wants(self, draft: str) -> bool:
        """Say whether a draft is to be checked at all."""
        return self._changes is None or self._changes.touch(draft)

    def through(self, result: "Checked | Failure", excerpts: bool) -> "Checked | Failure":
        """Return a result with what is to be told of it."""
        from checker.records import Checked

        if not isinstance(result, Checked):
            return result
        if self._writing:
            self._checked.append((result.input, result.findings))
        found = tuple(each for each in result.findings if self._is_told(each))
        return replace(result, findings=found, raw=result.raw if excerpts else "")

    def _is_told(self, finding: "Finding") -> bool:
        if self._changes is not None and not self._changes.concern(finding):
            return False
        known = self._writing or (self._baseline is not None and self._baseline.knows(finding))
        self._known += known
        return not known

    def close(self) -> None:
        """Write the baseline where that was asked for."""
        if self._writing and self._baseline is not None:
            file = self._baseline.updated(self._checked)
            write(lambda _: iter((file.text(),)), file.path, data=True)

    def __str__(self) -> str:
        """Return what is added to the closing line."""
        return f", {self._known} in the baseline" if self._known else ""


def _opened(file: Path, writing: bool) -> "Baseline":
    from checker.rules.baseline import Baseline, read_baseline

    return Baseline(file) if writing and not file.exists() else read_baseline(file)


def _since(revision: str) -> "Changes":
    from checker.rules.changes import Changes

    return Changes(revision)
