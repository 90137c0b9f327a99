"""Settles which cue a quotation belongs to where two cues claim it."""

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.learned.labels import Relation
from checker.attribution.learned.text import Range, Words

_SURE = 0.5
_NEAR = 12  # relations before and behind one in which a rival is looked for


def settle(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Take from each content the quotations that a sure cue outside that content signals.

    A cue inside it is nested speech, which leaves the content whole.
    """
    ordered = sorted(relations, key=lambda one: one.cue_head)
    quoting = [one.probability >= _SURE and _is_quoted(words, one) for one in ordered]
    settled = []
    for number, one in enumerate(ordered):
        near = range(max(0, number - _NEAR), min(len(ordered), number + _NEAR + 1))
        rivals = [ordered[at] for at in near if at != number and quoting[at]]
        settled.append(replace(one, content=_left(one, rivals)))
    return settled


def _is_quoted(words: Words, one: Relation) -> bool:
    return all(words.quotes[start] >= 0 for start, _ in one.content)


def _left(one: Relation, rivals: Sequence[Relation]) -> tuple[Range, ...]:
    pieces = one.content
    for other in rivals:
        inside = any(start <= other.cue_head < end for start, end in one.content)
        if inside or not all(any(_holds(m, p) for m in pieces) for p in other.content):
            continue
        rest = pieces
        for piece in other.content:
            rest = tuple(part for mine in rest for part in _without(mine, piece))
        pieces = rest or pieces
    return pieces


def _holds(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _without(piece: Range, taken: Range) -> tuple[Range, ...]:
    """Return what is left of a piece before and behind what is taken."""
    if not _holds(piece, taken):
        return (piece,)
    parts = (piece[0], taken[0]), (taken[1], piece[1])
    return tuple(part for part in parts if part[0] < part[1])
