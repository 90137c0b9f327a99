"""Outside text in Markdown: nothing of it can act as markup, a link, a mention or HTML."""

import re
from collections.abc import Iterable

from checker.render.plain import plain

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"})
_LINK = re.compile(r"(?i)(?<=\bhttp):|(?<=\bhttps):|(?<=\bftp):|(?<=\bwww)\.")
_BLOCK = re.compile(r"^(\d*)([#.)+=-]+)(?=\s|$)")


def escaped(text: str) -> str:
    """Return `text` on one line, so that Markdown shows it as it is wherever it stands."""
    safe = _SPECIAL.sub(r"\\\1", plain(text).translate(_ENTITIES))
    safe = _LINK.sub(lambda match: f"&#{ord(match.group())};", safe)
    return _BLOCK.sub(r"\1\\\2", safe)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return the lines of a table; its cells are Markdown already."""
    titles = list(head)
    return [_line(titles), _line("---" for _ in titles), *map(_line, rows)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"
