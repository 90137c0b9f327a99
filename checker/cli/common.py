"""What the commands share: options, exit codes, and output that is written whole or not at all."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

if TYPE_CHECKING:
    from checker.outlets import Registry
    from checker.render.screen import Screen
    from checker.rules.config import Configuration

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


VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Tell on standard error what is fetched and read.")
]
LangOption = Annotated[
    Literal["en", "de"] | None,
    typer.Option("--lang", help="Language of the labels of an HTML page."),
]
MailOption = Annotated[
    bool, typer.Option("--mail", help="Write HTML that mail programs show: tables, no script.")
]
UrlOption = Annotated[str | None, typer.Option(metavar="URL", help="Where the text was published.")]
TitleOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")]
PublisherOption = Annotated[
    str | None, typer.Option(metavar="OUTLET", help="Who published it: an outlet's name or id.")
]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="When; outlets are graded on that day.")
]
AsOfOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Grade outlets as on this day, like 2024-02-01.")
]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Exit(IntEnum):
    """What the shell is told; where several apply, the highest wins."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130


def config_for(first: str, config: Path | None, no_config: bool) -> "Configuration":
    """Return the configuration that governs the first target, or standard input in this folder.

    Raises ConfigError for a configuration that cannot be used, BadParameter for both options.
    """
    from checker.rules.config import Configuration, find_config, load_config

    if config and no_config:
        raise typer.BadParameter("cannot go with --no-config", param_hint="--config")
    if no_config:
        return Configuration()
    target = Path(first) if not first.startswith(("http://", "https://")) else Path()
    found = config or find_config(target)
    return load_config(found) if found else Configuration()


def registry_for(settings: "Configuration") -> "Registry":
    """Return the shipped registry with the desk's own laid over it.

    Where one of those has faults, tells them all and ends the command with 2. Raises ConfigError
    where the configuration names an outlet or a jurisdiction that none of them knows.
    """
    from checker.outlets import load_registry

    known, policy = load_registry(), settings.policy
    if policy.registries:
        known = _layered(known, policy.registries)
    if settings.table:
        from checker.rules.names import check_names

        check_names(settings, known)
    return known


def _layered(known: "Registry", files: tuple[Path, ...]) -> "Registry":
    from checker.cli.run import say
    from checker.errors import RegistryError
    from checker.outlets.layers import layered

    try:
        return layered(known, files)
    except RegistryError as error:
        for fault in str(error).split("\n"):
            say(fault)
        raise typer.Exit(Exit.USAGE) from error


def describes_one(targets: list[str], url: str | None, title: str | None) -> None:
    """Raise BadParameter where an address or a headline is given for several targets."""
    if len(targets) > 1 and (url or title):
        raise typer.BadParameter("describes one target alone", param_hint="--url/--title")


def day(as_of: str | None) -> str | None:
    """Return an ISO date as given. Raises BadParameter for anything else."""
    if as_of is None:
        return None
    try:
        if _DAY.fullmatch(as_of):
            return date.fromisoformat(as_of).isoformat()
    except ValueError:
        pass
    raise typer.BadParameter("expected a date like 2024-02-01", param_hint="--as-of")


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
