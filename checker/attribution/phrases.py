"""Finds noun phrases and adjuncts around a cue, with closed word classes instead of a parser."""

from collections.abc import Sequence
from functools import cached_property

from checker.attribution.tokens import Token
from checker.language import Language

Range = tuple[int, int]
_LONGEST = 24  # words of a noun phrase; bounds the search on hostile text
_LINKS = frozenset({"in", "at", "from", "on", "with", "to", "by", "near"})


class Phrases:
    """Noun phrases, subjects and adjuncts within the tokens of one sentence.

    All positions are token indexes; a range is half-open.
    """

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        """Keep the tokens; the word classes come from the language's data."""
        self.tokens = tokens
        self.words = language.words
        self.occasions = language.occasions

    @cached_property
    def _stop(self) -> frozenset[str]:
        names = ("prepositions", "conjunctions", "auxiliaries", "pronouns")
        return frozenset().union(*(self.words[name] for name in names))

    def lower(self, at: int) -> str:
        """Return the lower-case word at a position, "" outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """Return the token at a position as written, "" outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_quote(self, at: int) -> bool:
        """Return whether a quotation stands at a position."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quote

    def nounish(self, at: int) -> bool:
        """Return whether a word that may belong to a noun phrase stands at a position."""
        if not 0 <= at < len(self.tokens) or not self.tokens[at].word:
            return False
        return self.lower(at) not in self._stop and not self._is_adverb(at)

    def _is_adverb(self, at: int) -> bool:
        low = self.lower(at)
        return low in self.words["adverbs"] or (
            low.endswith("ly") and len(low) > 4 and not self.tokens[at].capital
        )

    def is_time(self, at: int) -> bool:
        """Return whether a word of a time expression stands at a position."""
        if self.text(at)[:1].isdigit():
            near = {self.lower(at - 1), self.lower(at + 1)}
            return bool(near & self.words["times"])
        return self.lower(at) in self.words["times"]

    def left(self, end: int, floor: int) -> Range | None:
        """Return the noun phrase that ends before `end` and starts at `floor` at the earliest."""
        at, start = end - 1, end
        floor = max(floor, end - _LONGEST)
        while at >= floor:
            step = self._left_step(at, end, floor, start)
            if step is None:
                break
            start, at = step
            if at < 0 or start > at + 1:
                break
        start = self._trim(start, end)
        return (start, end) if start < end else None

    def _left_step(self, at: int, end: int, floor: int, start: int) -> tuple[int, int] | None:
        """Return the new start and the next position, or None where the phrase ends."""
        token, low = self.tokens[at], self.lower(at)
        if token.text == ")":
            opening = next(
                (i for i in range(at, max(floor, at - 6) - 1, -1) if self.text(i) == "("), -1
            )
            return (opening, opening - 1) if opening > floor else None
        if not token.word:
            return None
        if low in self.words["pronouns"]:
            return (at, floor - 1) if at == end - 1 else None
        if low in self.words["determiners"]:
            return self._over_link(at, floor)
        if low in {"of", "for"}:
            return (at, at - 1) if start > at and self.nounish(at - 1) and at < end - 1 else None
        if low in _LINKS or low == "and":
            return self._joins(at, end, floor)
        if low in self._stop or self._is_adverb(at):
            return None
        return at, at - 1

    def _over_link(self, at: int, floor: int) -> tuple[int, int]:
        """Go on before a determiner only where another phrase leads into this one."""
        before = self.lower(at - 1)
        if at - 1 > floor and before in {"of", "for"} and self.nounish(at - 2):
            return at - 1, at - 2
        if at - 1 > floor and before == "and" and self.nounish(at - 2):
            joined = self._joins(at - 1, len(self.tokens), floor)
            return joined or (at, floor - 1)
        if at - 1 > floor and before in _LINKS and self._opens_clause(at - 1, floor):
            return at - 1, at - 2
        return at, floor - 1

    def _joins(self, at: int, end: int, floor: int) -> tuple[int, int] | None:
        """Return a step over "and" or a preposition that belongs to the phrase."""
        if not self.nounish(at - 1) or self.is_time(at - 1) or at >= end - 1:
            return None
        if self.lower(at) == "and":
            after_determiner = self.lower(at + 1) in self.words["determiners"]
            left = self.left(at, floor)
            if left and after_determiner == (self.lower(left[0]) in self.words["determiners"]):
                return left[0], floor - 1
            return None
        return (at, at - 1) if self._opens_clause(at, floor) else None

    def _opens_clause(self, at: int, floor: int) -> bool:
        """Return whether the phrase before position `at` stands at its clause's very start."""
        left = self.left(at, floor)
        if left is None or self.is_time(left[0]):
            return False
        before = left[0] - 1
        return before < floor or self.text(before) in {",", ";", ":", "–", "—"}

    def _trim(self, start: int, end: int) -> int:
        """Drop adverbs and time words that only lean on the phrase."""
        while start < end and (
            self._is_adverb(start)
            or self.lower(start) in self.words["openers"]
            or (self.is_time(start) and start + 1 < end and not self._name_follows(start))
        ):
            start += 1
        return start

    def _name_follows(self, at: int) -> bool:
        return self.lower(at) in {"may", "august", "april", "june"} and self.tokens[at + 1].capital

    def right(self, start: int, end: int) -> Range | None:
        """Return the noun phrase that starts at `start`."""
        at = start
        while at < end:
            low = self.lower(at)
            if low in self.words["pronouns"] and at == start:
                return start, at + 1
            if at > start and low in self.words["determiners"] and not self._after_link(at):
                break
            joins = at > start and low in {"of", "for", "and", "in", "from", "at"}
            if (joins and self._continues(at, end)) or (
                self.nounish(at) and not (self.is_time(at) and at > start)
            ):
                at += 1
            else:
                break
        return (start, at) if at > start else None

    def _after_link(self, at: int) -> bool:
        return self.lower(at - 1) in {"of", "for", "and", "in", "from", "at"}

    def _continues(self, at: int, end: int) -> bool:
        """Return whether a noun phrase goes on behind the link word at `at`."""
        if at + 1 >= end:
            return False
        after = self.tokens[at + 1]
        if self.lower(at) == "and":
            return after.capital and self.tokens[at - 1].capital
        return not self.is_time(at + 1) and (self.nounish(at + 1))

    def adjuncts(self, start: int, end: int) -> int:
        """Return where the adjuncts that start at `start` end ("on Tuesday in a statement")."""
        at = start
        while at < end:
            after = self._adjunct(at, end)
            if after == at:
                break
            at = after
        return at

    def _adjunct(self, at: int, end: int) -> int:
        if self._is_adverb(at) or self.is_time(at):
            return at + 1
        if self.text(at) == "," and at + 1 < end:
            if self.is_time(at + 1):
                return at + 1
            if self.lower(at + 1) in {"that", "citing"}:
                return at + 1 if self.lower(at + 1) == "that" else at
            return at
        if self.lower(at) in self.words["adjunct_openers"]:
            return self._prepositional(at, end)
        return at

    def _prepositional(self, at: int, end: int) -> int:
        """Skip "in a statement", "to reporters", "at a briefing in Geneva" but not a new clause."""
        phrase = self.right(at + 1, end)
        if phrase is None:
            return at
        after = phrase[1]
        lands = after >= end or self.text(after) in {",", ":", ")", "–", "—"}
        openers = self.words["adjunct_openers"]
        lands = lands or self.lower(after) in {"that", *openers} or self.is_quote(after)
        if lands or self.is_time(after):
            return after
        for index in range(at + 1, after):
            if self.lower(index) in self.occasions or self.is_time(index):
                return index + 1
        return at
