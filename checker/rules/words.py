"""Phrases found word by word: without the cost of compiling hundreds of them into a pattern."""

from collections.abc import Iterable, Iterator

from checker.patterns import deferred
from checker.records import Span

_WORD = deferred(r"\w+(?:['’]\w+)?")
_NATION = deferred(r"[A-Z][a-z]+(?:an|ese|ish|i|ch)|US|UK")
_GLUE = deferred(r"[\s\-‑–]+")
_OPENING = deferred(r"[\s\-‑–\"“‘'(]*")

Phrase = tuple[str, ...]
Phrases = dict[str, list[Phrase]]


class Words:
    """The words of a stretch of text, in lower case, with where they stand."""

    def __init__(self, text: str, within: Span) -> None:
        """Split the stretch `within` of a text."""
        self.text = text
        self._spans = [m.span() for m in _WORD.finditer(text, within.start, within.end)]
        self._lower = [_folded(text[start:end]) for start, end in self._spans]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._spans)

    def span(self, index: int) -> Span:
        """Return where a word stands."""
        return Span(*self._spans[index])

    def end(self, index: int) -> int:
        """Return where a word ends."""
        return self._spans[index][1]

    def found(self, phrases: Phrases) -> Iterator[tuple[int, Phrase]]:
        """Yield each phrase that stands here, its words held together, and at which word."""
        for index, word in enumerate(self._lower):
            for phrase in phrases.get(word, ()):
                if self.longest(index, frozenset({phrase})):
                    yield index, phrase

    def longest(self, index: int, phrases: frozenset[Phrase]) -> int:
        """Return how many words the longest of `phrases` that begins here has, 0 for none."""
        for length in (4, 3, 2, 1):
            words = tuple(self._lower[index : index + length])
            held = all(self.glued(at) for at in range(index + 1, index + len(words)))
            if len(words) == length and held and _among(words, phrases):
                return length
        return 0

    def possessive(self, index: int, phrases: frozenset[Phrase]) -> bool:
        """Say whether one of `phrases` ends here or goes on from here, with a possessive ending."""
        for length in (4, 3, 2, 1):
            *first, last = self._lower[index : index + length] or [""]
            if (*first, last.removesuffix("'s")) in phrases and last.endswith("'s"):
                return True
        return False

    def glued(self, index: int) -> bool:
        """Say whether a word follows the one before it with nothing but blanks and hyphens."""
        if not 0 < index < len(self):
            return False
        return _GLUE.fullmatch(self.text, self.end(index - 1), self.span(index).start) is not None

    def leads_to(self, index: int, start: int) -> bool:
        """Say whether what follows the word before `index` is what begins at `start`."""
        end = self.end(index - 1)
        return end <= start and _OPENING.fullmatch(self.text, end, start) is not None

    def is_nation(self, index: int) -> int:
        """Return 1 where a word looks like an adjective of a nation, else 0."""
        return 1 if _NATION.fullmatch(self.text, *self._spans[index]) else 0


def _among(words: Phrase, phrases: frozenset[Phrase]) -> bool:
    return words in phrases or (*words[:-1], words[-1].removesuffix("s")) in phrases


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")


def phrase(text: str) -> Phrase:
    """Split a phrase into its words."""
    return tuple(_folded(word) for word in _WORD.findall(text))


def phrases(texts: Iterable[str]) -> frozenset[Phrase]:
    """Split phrases into words; what ends in -cy has its plural beside it."""
    every = (phrase(text) for text in texts)
    plurals = {p: (*p[:-1], p[-1][:-1] + "ies") for p in every if p}
    return frozenset(plurals) | {plural for p, plural in plurals.items() if p[-1].endswith("cy")}


def by_first_word(phrases: Iterable[Phrase]) -> Phrases:
    """Sort phrases under the word that they begin with."""
    found: Phrases = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found
