"""Lets a carrier go on over what the same speaker says next, until something new begins."""

import re
from collections.abc import Iterable, Sequence

from checker.attribution.occasions import Occasion
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, near_start
from checker.records import Attribution, Span

_TO_ALL = frozenset({"reporters", "journalists"})
_SAME = frozenset({"the", "that", "this", "same"})
_ANEW = re.compile(
    r"(?:Later|Earlier|Meanwhile|Separately|Previously|Elsewhere|In a separate|On a separate)\b"
    r"|Speaking (?:later|earlier|separately)\b|(?:But|And) (?:later|earlier|separately)\b"
)
_AT_ANOTHER_TIME = re.compile(r"\b(?:later|earlier|previously|separately)\b")
_SOMEBODY_ELSE = re.compile(r"(?:an?|another|one|some|other|several|two|three)\s", re.IGNORECASE)
_PRESENT = re.compile(r"(?!has\b|was\b|is\b)[a-z]+s\b")
_QUOTED = re.compile(r"\b(?:quoted|cited) as (?:saying|telling)$")
_REACH = 700  # characters for which an occasion may wait for what is said on it


class Carrying:
    """Remembers who spoke last, and through whom."""

    def __init__(self, scene: Scene, occasions: Iterable[Occasion]) -> None:
        """Keep the article's text and its occasions, in order; nobody has spoken yet."""
        self.scene = scene
        self._occasions = list(occasions)[::-1]
        self._last: tuple[str, tuple[Party, ...]] | None = None
        self._source: Span | None = None
        self._in_past = False
        self._medium: tuple[Party, ...] = ()

    def heard(self, one: Attribution, speaker: Party, outlets: Sequence[Party]) -> None:
        """Remember who has just spoken, through which outlets."""
        self._last = (speaker.key, tuple(outlets))
        self._source = one.source[0] if one.source else None
        self._in_past = bool(one.cue) and not _PRESENT.match(one.cue[0].of(self.scene.text))
        self._medium = (speaker,) if speaker.is_media else tuple(outlets)

    def passed(self, one: Attribution) -> None:
        """Leave behind the occasions up to the end of a claim."""
        end = max(span.end for span in (*one.content, *one.source, *one.cue))
        while self._occasions and self._occasions[-1].at < end:
            self._occasions.pop()

    def outlets(self, one: Attribution, speaker: Party) -> list[Party]:
        """Return the outlets that go on over a claim which names none."""
        if any(_QUOTED.search(span.of(self.scene.text)) for span in one.cue):
            return list(self._medium)
        self._meet(one, speaker)
        if self._last is None or self._last[0] != speaker.key:
            return []
        return [] if self._new_occasion(one) else list(self._last[1])

    def _meet(self, one: Attribution, speaker: Party) -> None:
        """Let the last occasion before a claim stand for what was said on it."""
        start = (one.cue or one.content)[0].start
        while self._occasions and self._occasions[-1].at < start:
            met = self._occasions.pop()
            who = met.who or (speaker.key if speaker.via == "pronoun" else None)
            if who and start - met.at < _REACH:
                self._last = (who, (met.outlet,))
                self._in_past = False

    def _new_occasion(self, one: Attribution) -> bool:
        """Return whether a claim was made elsewhere, at another time, or by somebody new."""
        text = self.scene.text
        if any(self._is_occasion(span.of(text)) for span in one.context):
            return True
        if not one.source or one.source[0] == self._source:
            return False
        source = one.source[0]
        opening = text[near_start(text, source.start) : source.start]
        if self._in_past and one.cue and _PRESENT.match(one.cue[0].of(text)):
            return True
        between = text[source.end : one.cue[0].end] if one.cue else ""
        return bool(
            _ANEW.match(opening)
            or _AT_ANOTHER_TIME.search(between)
            or _SOMEBODY_ELSE.match(source.of(text))
        )

    def _is_occasion(self, text: str) -> bool:
        words = re.findall(r"[\w-]+", text.lower())
        known = self.scene.language.occasions
        return any(
            word in _TO_ALL or (word in known and _SAME.isdisjoint(words[max(0, at - 2) : at]))
            for at, word in enumerate(words)
        )
