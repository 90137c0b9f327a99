"""Comments by which a writer lets a finding stand, and what becomes of the findings.

`<!-- checker: ignore SRC101 -- reason -->`, `.. checker: ignore SRC101 -- reason` on a line of
reStructuredText, `# checker: ignore SRC101 -- reason` on a line of plain text. `ignore` covers
the line it stands on, or the next one where it stands alone; `ignore-block` the paragraph,
`ignore-file` the draft.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from checker.intake.positions import place
from checker.patterns import deferred
from checker.records import Origin, Span

Scope = Literal["line", "block", "file"]
_COMMENT = deferred(
    r"<!--\s*checker:(?P<html>(?:(?!-->).)*)-->|^[ \t]*(?:\.\.|#)[ \t]+checker:(?P<line>[^\r\n]*)",
    re.DOTALL | re.MULTILINE,
)
_ORDER = deferred(
    r"\s*ignore(?P<scope>-block|-file)?\s+(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)"
    r"\s*(?:--\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)
_LINE = deferred(r"[^\r\n]+")
_MARKS = deferred(r"[\s>*+-]*")
_LONGEST = 1000
_MOST = 500  # comments; a file that has more is hostile


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: the rules it names, where it stands in the file, and what it covers.

    `rules` is empty for a comment that cannot be read. `line` is the line that `ignore` covers,
    `block` the paragraph of the body that `ignore-block` covers; each None for another scope.
    """

    rules: tuple[str, ...]
    reason: str
    at: Span
    scope: Scope
    line: int | None = None
    block: Span | None = None


def read_suppressions(origin: Origin, blocks: list[Span]) -> tuple[Suppression, ...]:
    """Return the comments of a file in order; `blocks` are the paragraphs of its body."""
    found = list(_comments(origin.raw))
    ends = {span.start + _indent(origin.raw, span): span.end for span, _ in found}
    return tuple(_suppression(origin, blocks, span, words, ends) for span, words in found)


def _comments(raw: str) -> Iterator[tuple[Span, str]]:
    if "checker:" not in raw:
        return
    for number, found in enumerate(_COMMENT.finditer(raw)):
        if number >= _MOST:
            return
        words = found["html"] if found["html"] is not None else found["line"]
        if len(words) <= _LONGEST and words.split()[:1] != []:
            yield Span(*found.span()), words


def _suppression(
    origin: Origin, blocks: list[Span], at: Span, words: str, ends: Mapping[int, int]
) -> Suppression:
    order = _ORDER.fullmatch(words)
    if order is None:
        return Suppression((), words.strip(), at, "line")
    rules = tuple(code.strip() for code in order["codes"].split(","))
    reason = (order["reason"] or "").strip()
    if order["scope"] == "-file":
        return Suppression(rules, reason, at, "file")
    if order["scope"] == "-block":
        return Suppression(rules, reason, at, "block", block=_block(origin, blocks, at))
    return Suppression(rules, reason, at, "line", line=_line(origin.raw, at, ends))


def _line(raw: str, at: Span, ends: Mapping[int, int]) -> int:
    """Return the comment's own line, or the next one with words where it stands alone."""
    behind = at.end if _stands_alone(raw, at) else len(raw)
    for line in _LINE.finditer(raw, behind):
        marks = _MARKS.match(raw, line.start(), line.end())
        first = marks.end() if marks else line.start()
        if first < behind or first == line.end():
            continue
        end = ends.get(first)
        if end is None or not _stands_alone(raw, Span(first, end)):
            return place(raw, first).line
        behind = end
    return place(raw, at.start).line


def _stands_alone(raw: str, at: Span) -> bool:
    """Say whether nothing but marks of lists and quotations stands beside a comment."""
    start = max(raw.rfind("\n", 0, at.start), raw.rfind("\r", 0, at.start)) + 1
    rest = _LINE.match(raw, at.end)
    return _MARKS.fullmatch(raw[start : at.start] + (rest[0] if rest else "")) is not None


def _block(origin: Origin, blocks: list[Span], at: Span) -> Span | None:
    """Return the paragraph around a comment, the one it ends, or else the next one."""
    after = _offset_after(origin, at.end)
    following = _around(blocks, after) if after is not None else None
    before = (each for each in origin.segments if each.file_start < at.start)
    segment = max(before, key=lambda each: each.file_start, default=None)
    if segment is None:
        return following
    length = min(segment.length, at.start - segment.file_start)
    last = _around(blocks, segment.text_start + length - 1)
    between = origin.raw[segment.file_start + length : at.start]
    ends_it = "\n" not in between and "\r" not in between
    return last if ends_it or last == following else following


def _indent(raw: str, at: Span) -> int:
    words = at.of(raw)
    return len(words) - len(words.lstrip())


def _around(blocks: list[Span], offset: int) -> Span | None:
    return next((block for block in blocks if block.start <= offset < block.end), None)


def _offset_after(origin: Origin, at: int) -> int | None:
    """Return the first character of the body that stands at or behind a place in the file."""
    behind = (each for each in origin.segments if each.file_start + each.length > at)
    segment = min(behind, key=lambda each: each.file_start, default=None)
    return None if segment is None else segment.text_start + max(0, at - segment.file_start)
