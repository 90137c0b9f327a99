"""The page on which GitHub sums up a job: `checker check -f github` adds its findings to it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.run import say

if TYPE_CHECKING:
    from checker.records import Checked, Failure


class Summary:
    """Keeps the results that go by and adds them to the file that GitHub names, if any."""

    def __init__(self, file: str | None) -> None:
        """Nothing has gone by yet."""
        self._file = file
        self._results: list[Checked | Failure] = []

    def watching(self, results: "Iterable[Checked | Failure]") -> "Iterator[Checked | Failure]":
        """Yield each result once it is kept."""
        for result in results:
            if self._file:
                self._results.append(result)
            yield result

    def close(self) -> None:
        """Write the table; a file that cannot be written is told, and fails nothing."""
        if not self._file:
            return
        from checker.render.findings.summary import summary

        try:
            with Path(self._file).open("a", encoding="utf-8", errors="replace") as page:
                page.write(summary(self._results))
        except OSError as error:
            say(f"{self._file}: the summary could not be written: {error.strerror}")
