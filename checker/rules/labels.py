"""Tells whether the words around an outlet's name say that a state controls it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NotRequired, TypedDict, cast

from checker.language.source import read
from checker.patterns import deferred
from checker.records import Span
from checker.rules.words import Phrase, Phrases, Words, by_first_word, phrase, phrases

_COORDINATION = deferred(r"\W*(?:\b(?:and|or|both|including|such as)\b\W*)*")
_ASIDE = deferred(r"[\"”’')\]]*\s*[,(–—-]")
_STOP = deferred(r"[,.;]")
_OF_CONTROL = frozenset({"controlled", "run", "mouthpiece", "organ"})
_MOST_BETWEEN = 3
_OWNER_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Labels:
    """The label phrases of one language, each as its words, found by the first of them."""

    qualifiers: Phrases
    nouns: dict[Phrase, frozenset[Phrase]]
    between: frozenset[Phrase]
    statements: Phrases
    owners: frozenset[Phrase]

    def cover(self, text: str, name: Span, within: Span, others: Sequence[Span]) -> bool:
        """Say whether `within`, the sentence around `name`, labels the outlet named there.

        `others` are the names of all outlets in the sentence: a phrase that stands directly before
        one of them labels that one and those coordinated with it, and nothing else.
        """
        words = Words(text, within)
        return any(
            self._qualifies(words, at, qualifier, name, others)
            for at, qualifier in words.found(self.qualifiers)
        ) or self._stated(words, name, others)

    def _qualifies(
        self, words: Words, at: int, qualifier: Phrase, name: Span, others: Sequence[Span]
    ) -> bool:
        """Say whether the qualifier at word `at` goes with `name`, or with a noun that does."""
        start, index = words.span(at).start, at + len(qualifier)
        if name.start <= start < name.end:
            return words.end(index - 1) < name.end
        for _ in range(_MOST_BETWEEN + 1):
            if words.leads_to(index, name.start):
                return True
            if not words.glued(index):
                return False
            noun = words.longest(index, self.nouns[qualifier])
            if noun and _reaches(words.text, words.end(index + noun - 1), name, others):
                return True
            index += words.longest(index, self.between) or words.is_nation(index)
        return False

    def _stated(self, words: Words, name: Span, others: Sequence[Span]) -> bool:
        """Say whether an aside after the name states who owns, funds or controls the outlet."""
        aside = _ASIDE.match(words.text, name.end)
        next_name = min((o.start for o in others if o.start > name.start), default=len(words.text))
        return aside is not None and any(
            aside.end() <= words.span(at).start < next_name
            and self._names_owner(words, at + len(statement))
            for at, statement in words.found(self.statements)
        )

    def _names_owner(self, words: Words, index: int) -> bool:
        start = words.end(index - 1)
        while index < len(words) and words.span(index).start <= start + _OWNER_WITHIN:
            if _STOP.search(words.text, start, words.span(index).start):
                return False
            if words.longest(index, self.owners) or words.possessive(index, self.owners):
                return True
            index += 1
        return False


def _reaches(text: str, end: int, name: Span, others: Sequence[Span]) -> bool:
    """Say whether a phrase that ends at `end` is about `name` and not about another outlet."""
    following = sorted({(o.start, o.end) for o in (*others, name) if o.start >= end})
    if not following or not _COORDINATION.fullmatch(text, end, following[0][0]):
        return True
    labelled = [following[0]]
    for previous, current in pairwise(following):
        if not _COORDINATION.fullmatch(text, previous[1], current[0]):
            break
        labelled.append(current)
    return (name.start, name.end) in labelled


class _Entry(TypedDict):
    text: str
    nouns: NotRequired[list[str]]


class _Table(TypedDict):
    nouns: list[str]
    between: list[str]
    owners: list[str]
    qualifier: list[_Entry]
    statement: list[_Entry]


@cache
def english() -> Labels:
    """Load the label phrases of English."""
    return _labels(lambda _: True)


@cache
def english_control() -> Labels:
    """Load those label phrases alone that speak of control, not of money or ownership."""
    return _labels(lambda words: not _OF_CONTROL.isdisjoint(words))


def _labels(wanted: Callable[[Phrase], bool]) -> Labels:
    data = cast("_Table", read("en")["labels"])
    usual = phrases(data["nouns"])
    nouns = {
        words: phrases(entry["nouns"]) if "nouns" in entry else usual
        for entry in data["qualifier"]
        if wanted(words := phrase(entry["text"]))
    }
    statements = (phrase(entry["text"]) for entry in data["statement"])
    return Labels(
        qualifiers=by_first_word(nouns),
        nouns=nouns,
        between=phrases(data["between"]),
        statements=by_first_word(filter(wanted, statements)),
        owners=phrases(data["owners"]),
    )
