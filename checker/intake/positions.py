"""Turns an offset into the body into the line and column that the writer sees."""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from checker.records import Origin, Segment

_LONGEST_REFERENCE = 36
_MOST_REFERENCES = 8


class Place(NamedTuple):
    """A place in the writer's file; line and column count from 1, the column in code points."""

    line: int
    column: int


def file_offset(origin: Origin, offset: int) -> int:
    """Return where in the file a character of the body stands, a decoded one its reference.

    For a character that stands nowhere in the file (a gap between paragraphs) it is the end of the
    stretch before it.
    """
    return _in_file(origin, offset)[0]


def file_end(origin: Origin, end: int) -> int:
    """Return the offset in the file just behind a range of the body that ends before `end`.

    Unlike `file_offset(origin, end)` it stays out of the markup that follows the range.
    """
    return _in_file(origin, end - 1)[1] if end > 0 else file_offset(origin, 0)


def _in_file(origin: Origin, offset: int) -> tuple[int, int]:
    """Return where in the file a character of the body begins and ends."""
    segments = origin.segments
    if not segments:
        return 0, 0
    index = bisect_right(segments, offset, key=_text_start) - 1
    if index >= 0:
        segment = segments[index]
        if (beyond := offset - segment.text_start - segment.length) < 0:
            at = segment.file_start + segment.length + beyond
            return at, at + 1
        stop = segment.file_start + segment.length
        if beyond < _MOST_REFERENCES and (found := _references(beyond + 1).match(origin.raw, stop)):
            return found.span(1)
    else:
        stop = segments[0].file_start
    if index + 1 < len(segments):
        following = segments[index + 1]
        ahead = min(following.text_start - offset, _MOST_REFERENCES)
        start = max(0, following.file_start - ahead * _LONGEST_REFERENCE)
        before = origin.raw[start : following.file_start]
        if found := _references(1, ahead - 1).search(before):
            return start + found.start(1), start + found.end(1)
    return stop, stop


@cache
def _references(count: int, more: int | None = None) -> re.Pattern[str]:
    """Match so many character references, the last of them a group, and `more` up to the end."""
    one = r"&#?\w{1,32};"
    if more is not None:
        return re.compile(rf"({one})(?:{one}){{{more}}}\Z")
    return re.compile(rf"(?:{one}){{{count - 1}}}({one})")


def locate(origin: Origin, offset: int) -> Place:
    """Return the line and column in the file of the body's character `offset`."""
    return place(origin.raw, file_offset(origin, offset))


def locate_end(origin: Origin, end: int) -> Place:
    """Return the line and column just behind a range of the body that ends before `end`.

    Unlike `locate(origin, end)` it stays on the range's last line and out of what follows it.
    """
    return place(origin.raw, file_end(origin, end))


def in_body(origin: Origin, offset: int) -> bool:
    """Whether the file's character `offset` is one of the body's."""
    return any(s.file_start <= offset < s.file_start + s.length for s in origin.segments)


def run_at(origin: Origin, offset: int) -> int | None:
    """Return which run of its paragraph the file's character `offset` stands in, from 1.

    None where the file has no runs.
    """
    if not origin.runs:
        return None
    first = bisect_left(origin.runs, origin.raw.rfind("\n", 0, offset) + 1)
    return max(1, bisect_right(origin.runs, offset) - first)


def place(raw: str, offset: int) -> Place:
    """Return the line and column of a character of the file itself.

    A line ends at a line feed, a carriage return or both together.
    """
    starts = _line_starts(raw)
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)


def _text_start(segment: Segment) -> int:
    return segment.text_start


@lru_cache(maxsize=2)
def _line_starts(raw: str) -> tuple[int, ...]:
    starts, offset = [0], 0
    for line in raw.replace("\r\n", " \n").replace("\r", "\n").split("\n")[:-1]:
        offset += len(line) + 1
        starts.append(offset)
    return tuple(starts)
