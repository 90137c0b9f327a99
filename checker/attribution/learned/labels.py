"""From the labels of a window to words: which are the source, the cue and the content."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.attribution.learned.text import Range, Words
from checker.attribution.learned.windows import Window

SOURCE, CUE, CONTENT, OTHER = "S", "K", "C", "O"
_LEAST = 0.1  # from this probability on a word is the source where no other is likelier
_BESIDE = 0.6  # the share of it that its neighbours need
_SNAPS = 0.5  # a quotation of which more than this share is content is content as a whole
_NARROW = 2  # words between two pieces of a source that are one


@dataclass(frozen=True, slots=True)
class Relation:
    """What one cue signals, in ranges of words; `probability` is that it signals anything."""

    cue_head: int
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    probability: float

    @property
    def words(self) -> frozenset[int]:
        """The words of the content."""
        return frozenset(at for piece in self.content for at in range(*piece))


def relation(
    words: Words, seen: Window, labels: list[str], sources: Sequence[float], probability: float
) -> Relation:
    """Put the labelled parts of a window together; `sources` are the parts' odds to be source."""
    labels = list(labels)
    if SOURCE not in labels:
        _likeliest(labels, sources)
    _whole_quotes(words, seen, labels)
    cue = next(run for run in _runs(seen, labels, CUE) if run[0] <= seen.cue < run[1])
    return Relation(
        seen.cue,
        tuple(_runs(seen, labels, SOURCE, _NARROW)),
        (cue,),
        tuple(_runs(seen, labels, CONTENT)),
        probability,
    )


def _likeliest(labels: list[str], odds: Sequence[float]) -> None:
    """Label the likeliest source and the words beside it that are nearly as likely."""
    best = max(range(len(odds)), key=odds.__getitem__)
    if odds[best] < _LEAST or labels[best] == CUE:
        return
    start, end = best, best + 1
    while start > 0 and odds[start - 1] >= _LEAST * _BESIDE and labels[start - 1] != CUE:
        start -= 1
    while end < len(odds) and odds[end] >= _LEAST * _BESIDE and labels[end] != CUE:
        end += 1
    labels[start:end] = [SOURCE] * (end - start)


def _whole_quotes(words: Words, seen: Window, labels: list[str]) -> None:
    """Make a quotation that is mostly content content as a whole, unless the cue is in it."""
    parts: dict[int, list[int]] = {}
    quotes = words.quotes
    for at, (start, _) in enumerate(seen.parts):
        if quotes[start] >= 0:
            parts.setdefault(quotes[start], []).append(at)
    parts.pop(words.quotes[seen.cue], None)
    for places in parts.values():
        inside = sum(_size(seen, at) for at in places if labels[at] == CONTENT)
        if inside > _SNAPS * sum(_size(seen, at) for at in places):
            for at in places:
                labels[at] = CONTENT


def _size(seen: Window, at: int) -> int:
    start, end = seen.parts[at]
    return end - start


def _runs(seen: Window, labels: list[str], label: str, gap: int = 0) -> list[Range]:
    """Return the runs of a label; runs no farther apart than `gap` words are one."""
    runs: list[Range] = []
    for start, end in [part for part, own in zip(seen.parts, labels, strict=True) if own == label]:
        if runs and start - runs[-1][1] <= gap:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
