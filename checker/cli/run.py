"""The work of one command: its targets in turn, and the exit code they add up to."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from checker.cli.common import Exit
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.records import Failure

T = TypeVar("T")


@dataclass(slots=True)
class Run:
    """The work of one command: its targets in turn, and the exit code they add up to.

    With `whole` the result is a file, which Ctrl-C leaves as it was.
    """

    quiet: bool = False
    code: Exit = Exit.FINE
    whole: bool = False

    def saw(self, code: Exit) -> None:
        """Let `code` count; the highest wins."""
        self.code = max(self.code, code)

    def through(
        self, targets: Sequence[str], work: "Callable[[str], Iterator[T | Failure]]"
    ) -> "Iterator[T | Failure]":
        """Yield what `work` yields for each target; Ctrl-C ends this, and what was done is kept.

        Raises typer.Exit on Ctrl-C where the result must be whole.
        """
        try:
            for number, target in enumerate(targets, 1):
                self._progress(f"[{number}/{len(targets)}] {target}", len(targets))
                for outcome in self._guarded(target, work):
                    self._progress("", len(targets))
                    yield outcome
                    _collect_from_here()
                self._progress("", len(targets))
        except KeyboardInterrupt:
            self.saw(Exit.INTERRUPTED)
            if self.whole:
                say("interrupted; nothing was written")
                raise typer.Exit(Exit.INTERRUPTED) from None
            say("interrupted; what was done so far is kept")

    def _guarded(
        self, target: str, work: "Callable[[str], Iterator[T | Failure]]"
    ) -> "Iterator[T | Failure]":
        """Turn a bug of ours into a failure of this target, so that the others are reported."""
        from checker.records import Failure

        try:
            for outcome in work(target):
                if isinstance(outcome, Failure):
                    self.saw(Exit.FAILED)
                yield outcome
        except CheckerError:
            raise
        except Exception as bug:
            self.saw(Exit.FAILED)
            yield Failure(target, "internal-error", describe(bug))

    def _progress(self, text: str, targets: int) -> None:
        if targets > 1 and not self.quiet and sys.stderr.isatty():
            from checker.render.plain import plain

            sys.stderr.write(f"\r\x1b[2K{plain(text)[:72]}")
            sys.stderr.flush()


def describe(bug: Exception) -> str:
    """Say on one line what went wrong inside the program, and where."""
    from traceback import extract_tb

    frame = extract_tb(bug.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    what = " ".join(f"{type(bug).__name__}: {bug}".split())[:200]
    return f"a fault of checker, please report it: {what} ({place})"


def say(message: str) -> None:
    """Tell the user something on standard error, on one line."""
    from checker.render.plain import plain

    sys.stderr.write(f"checker: {plain(message)}\n")


def _collect_from_here() -> None:
    """Let garbage be collected from the first outcome on, what start-up made left aside."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(100_000, 20, 20)  # an article makes many objects and next to no cycles
        gc.enable()
