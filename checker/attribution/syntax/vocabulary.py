"""The words that training saw often: their number, and the tag they mostly or always have."""

import json
from dataclasses import dataclass

from checker.attribution.syntax.forms import shape
from checker.attribution.syntax.packed import FORMAT

COMMONEST = "NN"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's number (0: unknown), its usual tag, and whether it never has another."""

    number: int
    guess: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known forms, and the usual tag of unknown ones by how they are written and end.

    `words` gives a form's number, from 1; `guesses` and `certain` are in the order of the numbers.
    """

    words: dict[str, int]
    guesses: tuple[str, ...]
    certain: frozenset[int]
    endings: dict[str, str]

    def look_up(self, word: str) -> Entry:
        """Return what is known of a word, by its form, its lower case, or its ending."""
        number = self.words.get(word)
        if number:
            return Entry(number, self.guesses[number - 1], number in self.certain)
        return Entry(self.words.get(word.lower(), 0), self._guess(word), certain=False)

    def _guess(self, word: str) -> str:
        return self.endings.get(ending(word)) or self.endings.get(shape(word)) or COMMONEST


def ending(word: str) -> str:
    """Return how a word is written together with its last two letters."""
    return shape(word) + word.lower()[-2:]


def dump(vocabulary: Vocabulary) -> bytes:
    """Return the vocabulary as JSON."""
    data = {
        "format": FORMAT,
        "certain": sorted(vocabulary.certain),
        "endings": vocabulary.endings,
        "guesses": " ".join(vocabulary.guesses),
        "words": " ".join(vocabulary.words),
    }
    return (json.dumps(data, ensure_ascii=False, indent=0) + "\n").encode()


def parse(raw: bytes) -> Vocabulary:
    """Return the vocabulary that `dump` wrote; raises ValueError or KeyError where it did not."""
    data = json.loads(raw)
    if data["format"] != FORMAT:
        raise ValueError("format")
    words = {word: number for number, word in enumerate(data["words"].split(" "), start=1)}
    guesses = tuple(data["guesses"].split(" "))
    return Vocabulary(words, guesses, frozenset(data["certain"]), data["endings"])
