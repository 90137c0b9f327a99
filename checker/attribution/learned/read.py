"""Reads a page with the learned model: which words signal, and what each signals."""

import heapq
from collections.abc import Iterator

from checker.attribution.learned.arguments import argument_features
from checker.attribution.learned.cues import candidates, cue_features
from checker.attribution.learned.dashes import read_dashes
from checker.attribution.learned.disputes import settle
from checker.attribution.learned.labels import CUE, SOURCE, Relation, relation
from checker.attribution.learned.model import Model
from checker.attribution.learned.page import Page
from checker.attribution.learned.plain import Plain
from checker.attribution.learned.windows import window
from checker.language import Language

SIGNAL, NONE = "1", "0"
LIKELY = 0.42  # from this probability on a word is a cue
UNLIKELY = 0.08  # the same where somebody must have spoken: by a quotation, or where the rules say
_MOST = 12  # cues of one sentence, the likeliest, that are looked at


def read(page: Page, model: Model, language: Language) -> list[Relation]:
    """Return the relations of a page in the order of their cues, those without content left out."""
    heads = dict(_heads(page, model, language))
    plain = Plain(page, model.lexicon)
    found = list(read_dashes(page.words))
    credited = {one.cue_head for one in found}
    for cue, probability in heads.items():
        if cue in credited:
            continue
        seen = window(page.words, cue)
        model.arguments.set(argument_features(page, seen, plain, model.lexicon, language))
        labels = model.arguments.tag()
        labels[seen.first + cue - seen.parts[seen.first][0]] = CUE
        odds = [] if SOURCE in labels else _odds(model, len(labels))
        found.append(relation(page.words, seen, labels, odds, probability))
    return settle(page.words, [one for one in found if one.content])


def _heads(page: Page, model: Model, language: Language) -> Iterator[tuple[int, float]]:
    """Yield the words that are likely to signal, and how likely."""
    for found in candidates(page, model.lexicon):
        model.cues.set(cue_features(page, found, model.lexicon, language))
        least = UNLIKELY if _is_quoting(page, found[0]) else LIKELY
        odds = ((model.cues.marginal(SIGNAL, number), at) for number, at in enumerate(found))
        likely = heapq.nlargest(
            _MOST,
            (each for each in odds if each[0] >= (UNLIKELY if each[1] in page.hint_at else least)),
        )
        yield from sorted((at, odds) for odds, at in likely if not _is_name(page, at))


def _is_name(page: Page, at: int) -> bool:
    """Return whether a word is part of a name or a heading, or "states" that are countries."""
    form = page.words.forms[at]
    inside = at > page.words.sentences[page.words.sentence_of[at]][0]
    titled = form.istitle() and not form.endswith("ing") and form.lower() != "reportedly"
    named = inside and titled and page.words.forms[at - 1].isalnum()
    return named or (form == "states" and page.pos[at] != "VBZ")


def _is_quoting(page: Page, at: int) -> bool:
    """Return whether a quotation stands in the sentence of a word or right beside it."""
    start, end = page.words.sentences[page.words.sentence_of[at]]
    return max(page.words.quotes[max(0, start - 1) : end + 1]) >= 0


def _odds(model: Model, count: int) -> list[float]:
    """Return how likely each part of the window read last is the source."""
    return [model.arguments.marginal(SOURCE, at) for at in range(count)]
