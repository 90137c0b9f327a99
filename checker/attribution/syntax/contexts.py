"""What the tags and words around a word tell of its tag."""

from collections.abc import Callable

from checker.attribution.syntax.known import Known
from checker.attribution.syntax.packed import Linear

_KEPT = 10_000  # combinations of tags remembered between sentences


def context(one: int, two: int, word: Known, ahead: int, further: int) -> tuple[int, ...]:
    """Return the features of a word's context, as numbers.

    `one` and `two` are the tags before the word, `ahead` and `further` the guesses for the two
    words behind it.
    """
    number, guess = word[0], word[1]
    return (
        *past(one << 16 | two << 8 | guess),
        *between(one << 16 | guess << 8 | ahead),
        *coming(ahead << 8 | further),
        *written(one << 8 | word[2]),
        (one << 20 | number << 4) | 2,
        (ahead << 20 | number << 4) | 5,
    )


def past(key: int) -> tuple[int, ...]:
    """Return the features of the two tags before a word and the guess for it."""
    one, two, guess = key >> 16, key >> 8 & 255, key & 255
    return one << 4, (one << 10 | two << 4) | 1, (one << 16 | two << 10 | guess << 4) | 8


def between(key: int) -> tuple[int, ...]:
    """Return the features of the tag before a word and the guesses for it and the next."""
    one, guess, ahead = key >> 16, key >> 8 & 255, key & 255
    return (one << 10 | ahead << 4) | 3, (one << 16 | guess << 10 | ahead << 4) | 6


def coming(key: int) -> tuple[int, ...]:
    """Return the features of the guesses for the two words behind a word."""
    ahead, further = key >> 8, key & 255
    return ((ahead << 10 | further << 4) | 4,)


def written(key: int) -> tuple[int, ...]:
    """Return the features of the tag before a word and of how the word begins."""
    one, case = key >> 8, key & 255
    return ((one << 10 | case << 4) | 7,)


class Sums(dict[int, int]):
    """What a few tags side by side add to the scores, added up once for all texts."""

    def __init__(self, model: Linear, features: Callable[[int], tuple[int, ...]]) -> None:
        """Take the weights, and what tells the features of tags whose numbers are one key."""
        super().__init__()
        self._model, self._features = model, features

    def __missing__(self, key: int) -> int:
        """Add up the rows of a key's features."""
        if len(self) > _KEPT:
            self.clear()
        total = self[key] = self._model.add_once(self._features(key))
        return total
