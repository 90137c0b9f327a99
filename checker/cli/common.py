"""What the commands share: options, exit codes, targets worked through, output written whole."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO, TypeVar

import typer

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.records import Failure
    from checker.render.screen import Screen
    from checker.rules.policy import Policy

T = TypeVar("T")

OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Read this configuration instead of the nearest one."),
]
NoConfigOption = Annotated[bool, typer.Option("--no-config", help="Use the default policy.")]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no summary on standard error.")
]


class Exit(IntEnum):
    """What the shell is told; where several apply, the highest wins."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130


@dataclass(slots=True)
class Run:
    """The work of one command: its targets in turn, and the exit code they add up to."""

    quiet: bool = False
    code: Exit = Exit.FINE

    def saw(self, code: Exit) -> None:
        """Let `code` count; the highest wins."""
        self.code = max(self.code, code)

    def through(
        self, targets: Sequence[str], work: "Callable[[str], Iterator[T | Failure]]"
    ) -> "Iterator[T | Failure]":
        """Yield what `work` yields for each target; Ctrl-C ends this, and what was done is kept."""
        try:
            for number, target in enumerate(targets, 1):
                self._progress(f"[{number}/{len(targets)}] {target}", len(targets))
                for outcome in self._guarded(target, work):
                    self._progress("", len(targets))
                    yield outcome
                self._progress("", len(targets))
        except KeyboardInterrupt:
            self.saw(Exit.INTERRUPTED)
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


def policy_for(first: str, config: Path | None, no_config: bool) -> "Policy":
    """Return the policy that governs the first target, or standard input in this folder.

    Raises ConfigError for a configuration that cannot be used, BadParameter for both options.
    """
    from checker.rules.config import find_config, load_policy
    from checker.rules.policy import Policy

    if config and no_config:
        raise typer.BadParameter("cannot go with --no-config", param_hint="--config")
    if no_config:
        return Policy()
    target = Path(first) if not first.startswith(("http://", "https://")) else Path()
    found = config or find_config(target)
    return load_policy(found) if found else Policy()


def write(lines: Callable[["Screen"], Iterator[str]], path: Path | None, data: bool) -> None:
    """Write what `lines` yields for the screen at hand to standard output, or to a file.

    `data` is for programs to read and always UTF-8. Ends the command with 130 where the reader of
    a pipe goes away. Raises BadParameter where the file cannot be written.
    """
    from checker.render.screen import detect

    with _opened(path, data) as stream:
        for part in lines(detect(stream, os.environ)):
            stream.write(part)
            if path is None:
                stream.flush()


@contextmanager
def _opened(path: Path | None, data: bool) -> Iterator[TextIO]:
    if path is not None:
        with _replaced(path) as stream:
            yield stream
        return
    # A lone surrogate of a hostile text is written as \udc80, which is what JSON calls it, too.
    encoding = "utf-8" if data else sys.stdout.encoding
    sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.INTERRUPTED) from error


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """Open a file beside `path` that takes its place once all is written."""
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    if target.exists() and not target.is_file():
        draft = target  # a pipe or a device: there is nothing to replace
    try:
        stream = draft.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise typer.BadParameter(f"{path}: {error.strerror}", param_hint="--output") from error
    try:
        with stream:
            yield stream
        if draft != target:
            draft.replace(target)
    finally:
        if draft != target:
            draft.unlink(missing_ok=True)
