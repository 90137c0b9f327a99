"""Part of speech and entity class of each word, greedily, from left to right."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.attribution.syntax.forms import (
    MARK_TAGS,
    SHAPES,
    before,
    behind,
    case,
    mark,
    normal,
    own,
)
from checker.attribution.syntax.packed import Linear
from checker.attribution.syntax.vocabulary import Vocabulary

_KEPT = 20_000  # forms remembered between sentences
EDGE = "."  # what stands around a sentence


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
        features = own(form), before(form), behind(form)
        tag = mark(form)
        if tag:
            return Known(0, self._numbers[tag], 0, self._numbers[tag], *features)
        entry = self._vocabulary.look_up(form)
        guess = self._numbers[entry.guess]
        certain = guess if entry.certain else -1
        return Known(entry.number, guess, SHAPES.index(case(form)), certain, *features)


def context(one: int, two: int, word: Known, ahead: int, further: int) -> tuple[int, ...]:
    """Return the features of a word's context, as numbers.

    `one` and `two` are the tags before the word, `ahead` and `further` the guesses for the two
    words behind it.
    """
    number, guess = word[0], word[1]
    return (
        one << 4,
        (one << 10 | two << 4) | 1,
        (one << 20 | number << 4) | 2,
        (one << 10 | ahead << 4) | 3,
        (ahead << 10 | further << 4) | 4,
        (ahead << 20 | number << 4) | 5,
        (one << 16 | guess << 10 | ahead << 4) | 6,
        (one << 10 | word[2] << 4) | 7,
        (one << 16 | two << 10 | guess << 4) | 8,
    )


class Tagger:
    """Tags sentences; what the form of a word adds to the scores is added up once for each form."""

    def __init__(self, model: Linear, vocabulary: Vocabulary) -> None:
        """Take the weights and the words they were learned with."""
        self._model = model
        self._forms = Forms(model.labels, vocabulary)
        parted = (tag.partition("-") for tag in self._forms.tags)
        self.names = [(pos, entity) for pos, _, entity in parted]
        self._seen: dict[str, tuple[Known, int, int, int]] = {}

    def tag(self, words: Sequence[str]) -> list[int]:
        """Return the number of each word's tag, an index into `names`: tag and entity class."""
        add, scores = self._model.add, self._model.scores()
        edge = self._look(EDGE)
        seen = [*map(self._look, words), edge, edge]
        one = two = edge[0].guess
        left, found = edge[2], []
        for at, (known, score, left_of_next, _) in enumerate(seen[:-2]):
            tag = known[3]
            if tag < 0:
                after = seen[at + 1]
                numbers = context(one, two, known, after[0][1], seen[at + 2][0][1])
                each = scores(score + left + after[3] + add(numbers))
                tag = each.index(max(each))
            found.append(tag)
            one, two, left = tag, one, left_of_next
        return found

    def _look(self, word: str) -> tuple[Known, int, int, int]:
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > _KEPT:
                self._seen.clear()
            known, add = self._forms.look_up(word), self._model.add
            sums = add(known.own), add(known.before), add(known.behind)
            # once added up, the names of features would be two thirds of what is kept
            found = known._replace(own=(), before=(), behind=()), *sums
            self._seen[word] = found
        return found
