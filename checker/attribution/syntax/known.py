"""What is known of a word before its sentence is."""

from typing import NamedTuple

from checker.attribution.syntax.forms import MARK_TAGS, SHAPES, case, features_of, mark, normal
from checker.attribution.syntax.vocabulary import Vocabulary


class Known(NamedTuple):
    """What is known of a word before its sentence is.

    `word`, `guess` and `case` are numbers: of the word in the vocabulary (0 where unknown), of the
    tag it mostly has, of how it begins. `tag` is the number of its tag, or -1 where that depends on
    its context. `own`, `before` and `behind` name the features of its form.
    """

    word: int
    guess: int
    case: int
    tag: int
    own: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]


class Forms:
    """Looks up the forms of words, with the numbers of a set of tags."""

    def __init__(self, labels: tuple[str, ...], vocabulary: Vocabulary) -> None:
        """Take the tags that the model chooses from, and the words it knows."""
        self.tags = (*labels, *MARK_TAGS)
        self._numbers = {tag: at for at, tag in enumerate(self.tags)}
        self._vocabulary = vocabulary

    def look_up(self, word: str) -> Known:
        """Return what is known of a word."""
        form = normal(word)
        features = features_of(form)
        tag = mark(form)
        if tag:
            return Known(0, self._numbers[tag], 0, self._numbers[tag], *features)
        entry = self._vocabulary.look_up(form)
        guess = self._numbers[entry.guess]
        certain = guess if entry.certain else -1
        return Known(entry.number, guess, SHAPES.index(case(form)), certain, *features)
