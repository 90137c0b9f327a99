"""`checker check --watch`: checks drafts again whenever they are saved."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import typer

from checker.cli.common import Exit
from checker.cli.drafts import drafts_in
from checker.cli.run import say

_LOOK = 1000  # milliseconds between two looks where no event comes, as on network drives


def watching(paths: list[str], check: Callable[[list[str]], Exit], quiet: bool) -> NoReturn:
    """Check all drafts, then those that change or are new, until Ctrl-C; leave with 130.

    Raises OSError for a path whose folder does not exist.
    """
    try:
        known, ended = _stamps(paths), check(drafts_in(paths))
        if not quiet and ended is not Exit.INTERRUPTED:
            say("watching; Ctrl-C ends it")
        for _ in _wakes(paths):
            if ended is Exit.INTERRUPTED:
                break
            now = _stamps(paths)
            changed = [draft for draft in now if now[draft] != known.get(draft)]
            known, ended = now, check(changed) if changed else Exit.FINE
    except KeyboardInterrupt:
        pass
    raise typer.Exit(Exit.INTERRUPTED)


def _wakes(paths: list[str]) -> Iterator[object]:
    """Yield whenever something near the drafts changes, and now and then."""
    from watchfiles import watch

    folders = [path for path in paths if Path(path).is_dir()]
    roots = folders or sorted({str(Path(path).parent) for path in paths})
    return watch(*roots, recursive=bool(folders), rust_timeout=_LOOK, yield_on_timeout=True)


def _stamps(paths: list[str]) -> dict[str, tuple[int, int, int]]:
    """Return of each draft that exists what a save changes."""
    found = {}
    for draft in drafts_in(paths):
        try:
            state = Path(draft).stat()
        except OSError:
            continue  # an editor that puts a new file in its place
        found[draft] = (state.st_ino, state.st_size, state.st_mtime_ns)
    return found
