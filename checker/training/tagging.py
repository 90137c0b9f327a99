"""Learns the tags of words: the vocabulary is counted, the weights are an averaged perceptron's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from checker.attribution.syntax.contexts import context
from checker.attribution.syntax.forms import mark, normal, shape
from checker.attribution.syntax.known import Forms, Known
from checker.attribution.syntax.packed import Feature, Linear
from checker.attribution.syntax.tags import EDGE
from checker.attribution.syntax.vocabulary import COMMONEST, Vocabulary, ending
from checker.training.perceptron import Perceptron
from checker.training.treebank import Parsed

EPOCHS = 5
LEAST_WEIGHT = 20  # of 127; a row with none as large is left out
_KNOWN_FROM = 3  # times a word is seen before it has a number
_CERTAIN_FROM = 20  # times a word is seen before its tag can be certain
_CERTAIN = 0.995
_RARE = 3  # seen at most so often, a word is like one that was never seen
_ENDING_FROM = 5

Counts = dict[str, Counter[str]]


def count_words(sentences: Iterable[Parsed]) -> Vocabulary:
    """Return the words seen often with the tags they had, and what the endings of rare ones say."""
    counts: Counts = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in zip(sentence.words, sentence.tags, strict=True):
            form = normal(word)
            if tag is not None and mark(form) is None:
                counts[form][tag] += 1
    often = sorted(counts, key=lambda form: (-counts[form].total(), form))
    kept = [form for form in often if counts[form].total() >= _KNOWN_FROM]
    words = {form: number for number, form in enumerate(kept, start=1)}
    guesses = tuple(_usual(counts[form]) for form in kept)
    certain = frozenset(words[form] for form in kept if _is_certain(counts[form]))
    return Vocabulary(words, guesses, certain, _endings(counts))


def _is_certain(tags: Counter[str]) -> bool:
    seen = tags.total()
    return seen >= _CERTAIN_FROM and tags[_usual(tags)] >= _CERTAIN * seen


def _endings(counts: Counts) -> dict[str, str]:
    found: Counts = defaultdict(Counter)
    for form, tags in counts.items():
        if tags.total() <= _RARE:
            found[ending(form)].update(tags)
            found[shape(form)].update(tags)
    kept = sorted(each for each, tags in found.items() if tags.total() >= _ENDING_FROM)
    return {each: _usual(found[each]) for each in kept}


def _usual(tags: Counter[str]) -> str:
    return max(sorted(tags), key=tags.__getitem__)


def learn_tags(sentences: Sequence[Parsed], vocabulary: Vocabulary) -> Linear:
    """Return weights for the tags of words in context."""
    labels = sorted({tag for each in sentences for tag in each.tags if tag} | {COMMONEST})
    learner, forms = Perceptron(tuple(labels)), Forms(tuple(labels), vocabulary)
    seen = {word: forms.look_up(word) for each in sentences for word in each.words}
    edge = forms.look_up(EDGE)
    numbers = {tag: number for number, tag in enumerate(labels)}
    order, random = list(range(len(sentences))), Random(0)  # noqa: S311  (an order, no secret)
    for _ in range(EPOCHS):
        random.shuffle(order)
        for at in order:
            known = [seen[word] for word in sentences[at].words]
            right = [numbers.get(tag or "") for tag in sentences[at].tags]
            _learn_sentence(learner, [*known, edge, edge], right)
    return learner.average(LEAST_WEIGHT)


def _learn_sentence(
    learner: Perceptron, known: Sequence[Known], right: Sequence[int | None]
) -> None:
    left = known[-1]
    one = two = left.guess
    for at, gold in enumerate(right):
        word, tag = known[at], known[at].tag
        if tag < 0:
            after = known[at + 1]
            numbers = context(one, two, word, after.guess, known[at + 2].guess)
            features: tuple[Feature, ...] = (*word.own, *left.before, *after.behind, *numbers)
            scores = learner.scores(features)
            tag = scores.index(max(scores))
            learner.steps += 1
            if gold is not None and gold != tag:
                learner.learn(features, gold, tag)
        one, two, left = tag, one, word
