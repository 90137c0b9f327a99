"""Tells whether a mention of an outlet is labelled, in anybody's words or in the desk's."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from checker.records import Mention, Span
from checker.rules.base import Draft
from checker.rules.labels import Labels, english
from checker.rules.text import normalised, sentence


def labelled(draft: Draft, outlet: str, name: Span, mentions: Sequence[Mention]) -> bool:
    """Say whether the sentence around `name`, a mention of `outlet`, says who controls it."""
    text = draft.article.text
    if in_words_of(english(), text, name, mentions):
        return True
    own = draft.policy.descriptors.get(outlet)
    return own is not None and normalised(own) in normalised(sentence(text, name).of(text))


def in_words_of(labels: Labels, text: str, name: Span, mentions: Sequence[Mention]) -> bool:
    """Say whether some of `labels` goes with `name`; `mentions` are all of the text, in order."""
    within = sentence(text, name)
    first = bisect_left(mentions, within.start, key=_start)
    nearby = takewhile(lambda mention: mention.start < within.end, islice(mentions, first, None))
    others = [Span(m.start, m.end) for m in nearby if m.end <= name.start or m.start >= name.end]
    return labels.cover(text, name, within, others)


def _start(mention: Mention) -> int:
    return mention.start
