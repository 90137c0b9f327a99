"""Part of speech and entity class of each word, greedily, from left to right."""

from collections.abc import Sequence

from checker.attribution.syntax import contexts
from checker.attribution.syntax.known import Forms, Known
from checker.attribution.syntax.packed import NOWHERE, Linear
from checker.attribution.syntax.vocabulary import Vocabulary

_KEPT = 20_000  # forms remembered between sentences
EDGE = "."  # what stands around a sentence


class Scored(dict[str, tuple[Known, int, int, int]]):
    """What is known of each form, and what it adds for its own tag, the next and the one before."""

    def __init__(self, model: Linear, forms: Forms) -> None:
        """Take the weights and what looks up forms."""
        super().__init__()
        self._model, self._forms = model, forms

    def __missing__(self, word: str) -> tuple[Known, int, int, int]:
        """Add up the rows of a form's features."""
        if len(self) > _KEPT:
            self.clear()
        known, add = self._forms.look_up(word), self._model.add
        sums = add(known.own), add(known.before), add(known.behind)
        # once added up, the names of features would be two thirds of what is kept
        found = self[word] = known._replace(own=(), before=(), behind=()), *sums
        return found


class Tagger:
    """Tags sentences; what a form and the tags around it add to the scores is added up once."""

    def __init__(self, model: Linear, vocabulary: Vocabulary) -> None:
        """Take the weights and the words they were learned with."""
        self._model = model
        forms = Forms(model.labels, vocabulary)
        self._scored = Scored(model, forms)
        self._past = contexts.Sums(model, contexts.past)
        self._between = contexts.Sums(model, contexts.between)
        self._coming = contexts.Sums(model, contexts.coming)
        self._written = contexts.Sums(model, contexts.written)
        parted = (tag.partition("-") for tag in forms.tags)
        self.names = [(pos, entity) for pos, _, entity in parted]

    def tag(self, words: Sequence[str]) -> list[int]:
        """Return the number of each word's tag, an index into `names`: tag and entity class."""
        scores, place, rows = self._model.scores(), self._model.places.get, self._model.rows
        past, between = self._past, self._between
        coming, written = self._coming, self._written
        edge = self._scored[EDGE]
        seen = [*map(self._scored.__getitem__, words), edge, edge]
        one = two = edge[0].guess
        left, found = edge[2], []
        for at, (known, score, left_of_next, _) in enumerate(seen[:-2]):
            tag = known[3]
            if tag < 0:
                number, guess, case = known[:3]
                after = seen[at + 1]
                ahead, further = after[0][1], seen[at + 2][0][1]
                each = scores(
                    score
                    + left
                    + after[3]
                    + past[one << 16 | two << 8 | guess]
                    + between[one << 16 | guess << 8 | ahead]
                    + coming[ahead << 8 | further]
                    + written[one << 8 | case]
                    + rows[place((one << 20 | number << 4) | 2, NOWHERE)]
                    + rows[place((ahead << 20 | number << 4) | 5, NOWHERE)]
                )
                tag = each.index(max(each))
            found.append(tag)
            one, two, left = tag, one, left_of_next
        return found
