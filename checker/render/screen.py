"""What the reader's screen can show."""

import codecs
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide the output may be in terminal cells, and whether it may use colour and Unicode."""

    width: int = 80
    colour: bool = False
    unicode: bool = True


def detect(stream: TextIO, env: Mapping[str, str]) -> Screen:
    """Return what `stream` can show, given the environment.

    NO_COLOR beats FORCE_COLOR, which beats the guess from the stream; a run under CI or with
    TERM=dumb gets no colour unasked. COLUMNS beats the terminal's own width; what is no terminal
    has 80 columns. The width is never below 40.
    """
    terminal = stream.isatty() and not _is_set(env, "CI")
    return Screen(
        width=max(_NARROWEST, _width(stream, env, terminal)),
        colour=_colour(env, terminal),
        unicode=_is_unicode(stream.encoding),
    )


def _is_set(env: Mapping[str, str], name: str) -> bool:
    return env.get(name, "").lower() not in {"", "0", "false"}


def _colour(env: Mapping[str, str], terminal: bool) -> bool:
    if env.get("NO_COLOR"):
        return False
    return _is_set(env, "FORCE_COLOR") or (terminal and env.get("TERM") != "dumb")


def _width(stream: TextIO, env: Mapping[str, str], terminal: bool) -> int:
    columns = env.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and 0 < len(columns) < 5 and int(columns):
        return int(columns)
    if not terminal:
        return 80
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _is_unicode(encoding: str | None) -> bool:
    try:
        return codecs.lookup(encoding or "ascii").name.startswith("utf")
    except LookupError:
        return False
