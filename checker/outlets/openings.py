"""Where a text spells names of the registry: one pass for how they open, then how they go on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import ahocorasick

from checker.outlets import text
from checker.outlets.anchors import around
from checker.outlets.buckets import Use
from checker.outlets.places import Compiled
from checker.patterns import deferred

_START = 8
_LOST_APOSTROPHE = deferred(
    r"s (?:correspondents?|reporters?|journalists?|editors?|anchors?|websites?|reports?|news"
    r"|bureau)\b"
)


class _Opened:
    """The names with one opening, and which lengths of name can stand where a text goes on so."""

    def __init__(self, names: Mapping[str, Sequence[Use]]) -> None:
        """Sort lengths by how names go on, since most openings are those of other words."""
        self.names = names
        self.short = sorted({len(name) for name in names if len(name) < _START})
        starts: dict[str, set[int]] = {}
        for name in names:
            if len(name) >= _START:
                starts.setdefault(name[:_START], set()).add(len(name))
        self.long = {start: [*self.short, *sorted(more)] for start, more in starts.items()}


class Openings:
    """How all names of a registry open, ready to be found."""

    def __init__(self, compiled: Compiled) -> None:
        """Build the automaton."""
        self._compiled = compiled
        self._openings: dict[str, _Opened] = {}
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for opening in compiled.names.openings:
            self._automaton.add_word(opening)
        self._automaton.make_automaton()

    def candidates(self, folded: str) -> list[tuple[int, int, Iterable[Use]]]:
        """Return what is spelt like a name and stands as a word, longer names first at a place."""
        found: dict[tuple[int, int], Iterable[Use]] = {}
        for start, end, uses in self._spelt(folded):
            if not _ends(folded, end):
                continue
            if uses:
                found[start, end] = uses
            else:
                found.update(self._around(folded, start, end))
        places = ((start, end, uses) for (start, end), uses in found.items())
        return sorted(places, key=lambda place: (place[0], -place[1]))

    def _spelt(self, folded: str) -> Iterator[tuple[int, int, Sequence[Use]]]:
        """Yield start, end and uses of the names that are spelt where a word starts.

        It runs two hundred times in a text of 600 words, so it calls as little as it can.
        """
        openings, last = self._openings, len(folded)
        for at, length in self._automaton.iter(folded):
            start = at + 1 - length
            before = folded[start - 1] if start else " "
            if "a" <= before <= "z" and "a" <= folded[start] <= "z":
                continue  # by far the most
            if before != " " and not text.starts_word(folded, start):
                continue
            opening = folded[start : at + 1]
            opened = openings.get(opening) or self._opened(opening)
            names = opened.names
            for size in opened.long.get(folded[start : start + _START], opened.short):
                uses = names.get(folded[start : start + size])
                if uses is not None and start + size <= last:
                    yield start, start + size, uses

    def _opened(self, opening: str) -> _Opened:
        opened = self._openings[opening] = _Opened(self._compiled.names.opening(opening))
        return opened

    def _around(
        self, folded: str, start: int, end: int
    ) -> Iterator[tuple[tuple[int, int], Iterable[Use]]]:
        """Yield the names that hold the anchor at `[start, end)`."""
        anchored, endings = self._compiled.anchored, self._compiled.words.endings
        for opening, opens, ends in around(folded, start, end, anchored.openings, endings):
            names = anchored.opening(opening)
            for closes in ends:
                uses = names.get(folded[opens:closes])
                if uses:
                    yield (opens, closes), uses


def _ends(folded: str, end: int) -> bool:
    """Tell whether a name ends here; its possessive may lack the apostrophe ("RTs reporter")."""
    return text.ends_word(folded, end) or bool(_LOST_APOSTROPHE.match(folded, end))
