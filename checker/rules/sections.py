"""Which drafts a section of the configuration covers: those under a path, or those of a desk."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from checker.patterns import deferred

Covers = Callable[[str, str | None], bool]
_WILD = deferred(r"(\*\*/?|\*|\?)")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def of_path(pattern: str, root: Path) -> Covers:
    """Return whether a draft's path, seen from the folder `root`, fits `pattern`.

    `*` and `?` stay within a name, `**` goes over folders; a pattern without a slash is that of a
    name, and one that ends in a slash covers the folder.
    """
    whole = pattern + "**" if pattern.endswith("/") else pattern
    whole = whole if "/" in whole.rstrip("/") else f"**/{whole}"
    parts = _WILD.split(whole.removeprefix("./"))
    regex = re.compile("".join(_MEANING.get(part) or re.escape(part) for part in parts))

    def covers(path: str, _: str | None) -> bool:
        seen = os.path.relpath(Path(path).absolute(), root.absolute())
        return regex.fullmatch(seen.replace(os.sep, "/")) is not None

    return covers


def of_desk(name: str, _: Path) -> Covers:
    """Return whether a draft is of the desk `name`, whatever its capitals."""

    def covers(_: str, desk: str | None) -> bool:
        return desk is not None and desk.casefold() == name.casefold()

    return covers
