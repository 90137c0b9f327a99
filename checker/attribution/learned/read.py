"""Reads a page with the learned model: which words signal, and what each signals."""

from collections.abc import Iterator

from checker.attribution.learned.arguments import argument_features
from checker.attribution.learned.cues import candidates, cue_features
from checker.attribution.learned.labels import CUE, SOURCE, Relation, relation
from checker.attribution.learned.model import Model
from checker.attribution.learned.page import Page
from checker.attribution.learned.plain import plain_features
from checker.attribution.learned.windows import window
from checker.language import Language

SIGNAL, NONE = "1", "0"
LEAST = 0.3  # below this probability a word is no cue, whatever the rules say


def read(page: Page, model: Model, language: Language) -> list[Relation]:
    """Return the relations of a page in the order of their cues, those without content left out."""
    heads = dict(_heads(page, model, language))
    plain = plain_features(page, model.lexicon) if heads else []
    found = []
    for cue, probability in heads.items():
        seen = window(page.words, cue)
        model.arguments.set(argument_features(page, seen, plain, model.lexicon, language))
        labels = model.arguments.tag()
        labels[seen.first + cue - seen.parts[seen.first][0]] = CUE
        odds = [model.arguments.marginal(SOURCE, at) for at in range(len(labels))]
        found.append(relation(page.words, seen, labels, odds, probability))
    return [one for one in found if one.content]


def _heads(page: Page, model: Model, language: Language) -> Iterator[tuple[int, float]]:
    """Yield the words that are likely to signal, and how likely."""
    for found in candidates(page, model.lexicon):
        model.cues.set(cue_features(page, found, model.lexicon, language))
        for number, at in enumerate(found):
            probability = model.cues.marginal(SIGNAL, number)
            if probability >= LEAST:
                yield at, probability
