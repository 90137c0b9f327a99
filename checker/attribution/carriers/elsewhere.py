"""Tells whether somebody speaks on another occasion, before others, or on another day."""

import re
from collections.abc import Sequence

from checker.attribution.carriers.heard import Heard
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Attribution

_TO_ALL = frozenset({"reporters", "journalists"})
_QUOTES = frozenset('“„«"')
_TOLD = frozenset({"told", "tells", "telling"})
_LISTENERS = deferred(
    r"(?:(?:an?|the|his|her|their|its|some|cheering)\s+)*(?:[\w’'-]+\s+){0,2}?(?:crowds?|rally|audience|"
    r"supporters|lawmakers|legislators|senators|MPs|parliament|congress|court|judges?|jury|jurors|"
    r"delegates|donors|students|investors|shareholders|council|committee|panel|hearing|conference|"
    r"forum|summit|gathering|congregation|followers|troops|soldiers|diplomats|leaders|ministers)\b",
    re.IGNORECASE,
)
_SAME = frozenset({"the", "that", "this", "same"})
_AFTER = frozenset({"afterward", "afterwards", "later"})
_AFTERWARDS = deferred(
    r"(?:At|In|During|On)\s[^.,;“\"]{3,60}\b(?:afterwards?|later)\b", needs="later|afterward"
)
_DAY_FIRST = deferred(
    r"(?:(?:But|And|Then),?\s+)?(?:On|Late|Early|Late on|Early on)\s+"
    r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_DAY = deferred(r"\s+(?:on\s+)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’]s?\b)")
_BEFORE_OTHERS = deferred(
    r"(?:(?:But|And|Then),?\s+)?(?:(?:Speaking|Talking|Appearing)\s+(?:\w+\s+)?(?:to|before|at|in)"
    r"|At|During|In(?=\s+an?\b))\s+"
)


class Elsewhere:
    """The other occasions of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's text."""
        self.scene = scene

    def departs(self, last: Heard, one: Attribution) -> bool:
        """Return whether a claim was made on another occasion, before others or on another day."""
        around = (span.of(self.scene.text) for span in one.context)
        if any(self._is_occasion(said) for said in around if said[:1] not in _QUOTES):
            return True
        if self._to_others(one):
            return True
        again = not one.source or one.source[0] == last.source
        return not again and (self._on_another_day(last, one) or self._opens_after(one))

    def _opens_after(self, one: Attribution) -> bool:
        """Return whether a sentence opens with what followed: "At the hearing later"."""
        at = near_start(self.scene.text, one.source[0].start)
        after = _AFTERWARDS.match(self.scene.text, at, one.source[0].start)
        return bool(after and self._is_occasion(after.group()))

    def _on_another_day(self, last: Heard, one: Attribution) -> bool:
        """Return whether a claim has a day that the text has not named since what was said last.

        It stands behind the cue, or opens the sentence: "On Sunday, Lind said".
        """
        text = self.scene.text
        if not one.cue:
            return False
        since = near_start(text, last.start)
        day = _DAY.match(text, one.cue[-1].end)
        if day and day[1] not in text[since : one.cue[-1].start]:
            return True
        source = one.source[0].start
        at = near_start(text, source)
        first = _DAY_FIRST.match(text, at, source) if one.content[0].start > source else None
        return bool(first and last.end <= at and first[1] not in text[since:at])

    def _to_others(self, one: Attribution) -> bool:
        """Return whether somebody told a crowd or a body: "told supporters", "At a rally, Lind"."""
        text = self.scene.text
        if one.source and one.content[0].start > one.source[0].start:
            at = near_start(text, one.source[0].start)
            lead = _BEFORE_OTHERS.match(text, at, one.source[0].start)
            if lead and _LISTENERS.match(text, lead.end(), one.source[0].start):
                return True
        told = one.cue and one.cue[-1].of(text).lower() in _TOLD
        return bool(told and one.context and _LISTENERS.match(one.context[0].of(text)))

    def _is_occasion(self, text: str) -> bool:
        words = re.findall(r"[\w-]+", text.lower())
        known = self.scene.language.occasions
        return any(
            word in _TO_ALL or (word in known and self._is_new(words, at))
            for at, word in enumerate(words)
        )

    def _is_new(self, words: Sequence[str], at: int) -> bool:
        """Return whether an occasion is none that was told of before, or one after that."""
        known = _SAME.intersection(words[max(0, at - 2) : at])
        return not known or not _AFTER.isdisjoint(words[at + 1 :])
