"""Reads single words of a sentence, with closed word classes instead of a part-of-speech tagger."""

from collections.abc import Sequence
from functools import cache

from checker.attribution.frames.tokens import Token
from checker.language import Language

Range = tuple[int, int]

_IN_NAMES = frozenset({"today", "tonight", "morning", "evening", "now"})


class Words:
    """The words of one sentence.

    Here and wherever else a sentence is read, positions are token indexes and a `Range` of them is
    half-open. Positions outside the sentence may be asked for: nothing stands there.
    """

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        """Keep the tokens; `lists` are the language's word classes by name."""
        self.tokens = tokens
        self._lowers = [token.lower for token in tokens]
        self.lists = language.words
        self.occasions = language.occasions
        self._closed = _closed(language)
        self._function = _function(language)

    def lower(self, at: int) -> str:
        """Return the lower-case word at a position, "" outside the sentence."""
        return self._lowers[at] if 0 <= at < len(self._lowers) else ""

    def text(self, at: int) -> str:
        """Return the token at a position as written, "" outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_quote(self, at: int) -> bool:
        """Return whether a quotation stands at a position."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quote

    def is_capital(self, at: int) -> bool:
        """Return whether a word with a capital first letter stands at a position."""
        return 0 <= at < len(self.tokens) and self.tokens[at].capital

    def places(self, words: frozenset[str], start: int, end: int) -> list[int]:
        """Return where some words stand between two positions, in order."""
        first = max(start, 0)
        within = self._lowers[first : max(end, 0)]
        return [at for at, low in enumerate(within, first) if low in words]

    def first(self, word: str, start: int, end: int) -> int | None:
        """Return where a word or a mark stands first between two positions."""
        first = max(start, 0)
        within = self._lowers[first : max(end, 0)]
        return first + within.index(word) if word in within else None

    def run(self, at: int, length: int) -> tuple[str, ...]:
        """Return the lower-case words from a position on, as many as the sentence still has."""
        return tuple(self._lowers[at : at + length])

    def is_in(self, at: int, name: str) -> bool:
        """Return whether the word at a position belongs to a word class."""
        return self.lower(at) in self.lists[name]

    def is_nounish(self, at: int) -> bool:
        """Return whether a word that may belong to a noun phrase stands at a position."""
        if not 0 <= at < len(self.tokens) or self._lowers[at] in self._closed:
            return False
        return self.tokens[at].word and not self.is_adverb(at)

    def is_closed(self, at: int) -> bool:
        """Return whether a word that no noun phrase holds stands at a position."""
        return self.lower(at) in self._closed

    def is_function(self, at: int) -> bool:
        """Return whether a preposition, a conjunction or an auxiliary stands at a position."""
        return self.lower(at) in self._function

    def is_adverb(self, at: int) -> bool:
        """Return whether an adverb stands at a position, listed or told by its "-ly"."""
        low = self.lower(at)
        if low.endswith("ly") and len(low) > 4 and not self.is_capital(at):
            return low not in self.lists["nouns_in_ly"]
        return low in self.lists["adverbs"] and not self._is_in_name(at)

    def is_time(self, at: int) -> bool:
        """Return whether a word of a time expression stands at a position."""
        times, low = self.lists["times"], self.lower(at)
        if low[:1].isdigit():
            return self.lower(at - 1) in times or self.lower(at + 1) in times
        return low in times and not self._is_in_name(at)

    def _is_in_name(self, at: int) -> bool:
        """Return whether a word of time is part of a name: "USA Today", "the Sunday Times"."""
        if not self.is_capital(at):
            return False
        ends = self.lower(at) in _IN_NAMES
        if self.lower(at - 1) == "the":
            return ends or self.is_capital(at + 1)
        return ends and self.is_capital(at - 1)

    def is_past_form(self, at: int) -> bool:
        """Return whether a word in "-ed" that is no name stands at a position."""
        return self.lower(at).endswith("ed") and not self.is_capital(at)


@cache
def _function(language: Language) -> frozenset[str]:
    names = ("prepositions", "conjunctions", "auxiliaries")
    return frozenset[str]().union(*(language.words[name] for name in names))


@cache
def _closed(language: Language) -> frozenset[str]:
    return _function(language) | language.words["pronouns"]
