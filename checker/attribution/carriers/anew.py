"""Tells whether what the same speaker says next was said elsewhere, at another time or anew."""

import re

from checker.attribution.carriers.elsewhere import Elsewhere
from checker.attribution.carriers.heard import HUMAN, Heard
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Attribution, Span

_ANEW = deferred(
    r"(?:Later|Earlier|Meanwhile|Separately|Previously|In a separate|On a separate)\b"
    r"|(?:Last (?:night|week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:Back )?[Ii]n (?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|"
    r"September|October|November|December))\b"
    r"|(?:(?:A|Two|Three|Several|A few|A couple of) )?(?:[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?"
    r" (?:later|earlier|ago|before|after)\b"
    r"|(?:On )?[Tt]he (?:next|following|same|previous) (?:day|week|month)\b"
    r"|Speaking (?:later|earlier|separately)\b|(?:But|And) (?:later|earlier|separately)\b",
    needs=(
        "ater|arlier|eanwhile|eparate|reviously|Last|19|20|January|February|March|April|May"
        "|June|July|August|ber|ago|before|after|next|following|same|previous"
    ),
)
_AT_ANOTHER_TIME = deferred(r"\b(?:later|earlier|previously|separately)\b")
_BEFORE_THAT = deferred(
    r"\b(?:had|has|have)\s+(?:(?:also|already|previously|repeatedly|long|often)\s+)?\w+$"
)
_SOMEBODY_ELSE = deferred(
    r"(?:an?|another|one|some|other|several|two|three)\s(?!of\s+(?:them|the|those)\b)",
    re.IGNORECASE,
)
PRESENT = deferred(r"(?!has\b|was\b|is\b)[a-z]+s\b")
_POSTS = deferred(r"(?:re)?tweet|post(?:s|ed|ing)\b")
_SOURCE = deferred(r"(?:the|that|this) (?:same )?source$", re.IGNORECASE)


class Anew:
    """What is said anew in one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's text."""
        self.scene = scene
        self.elsewhere = Elsewhere(scene)

    def begins(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim was made elsewhere, at another time, or by somebody new."""
        if self.elsewhere.departs(last, one):
            return True
        if not one.source or one.source[0] == last.source:
            return False
        cue = one.cue[0].of(self.scene.text) if one.cue else ""
        if _POSTS.match(cue) or (last.in_past and PRESENT.match(cue)):
            return True
        if _is_namesake(last, speaker) and _SOMEBODY_ELSE.match(one.source[0].of(self.scene.text)):
            return True
        return self._at_another_time(one)

    def opens(self, at: int) -> bool:
        """Return whether the sentence of an offset opens with another time or with "Meanwhile"."""
        return bool(_ANEW.match(self.scene.text, near_start(self.scene.text, at)))

    def leaves(self, one: Attribution) -> bool:
        """Return whether a sentence opens with another time: "Later on Friday, Lind wanted …"."""
        source = one.source[0] if one.source else None
        if source is None or one.content[0].start < source.start:
            return False
        return bool(_ANEW.match(self._opening(source)))

    def _opening(self, source: Span) -> str:
        """Return how a sentence opens before its source.

        What a source without a name says later, the outlet has heard too.
        """
        text = self.scene.text
        opening = text[near_start(text, source.start) : source.start]
        nameless = _SOURCE.match(source.of(text))
        return opening.removeprefix("Later ") if nameless else opening

    def _at_another_time(self, one: Attribution) -> bool:
        """Return whether the words around a cue tell of another time: "Later, Lind said"."""
        end = one.cue[0].end if one.cue else 0
        between = self.scene.text[one.source[0].end : end]
        return bool(
            self.leaves(one) or _AT_ANOTHER_TIME.search(between) or _BEFORE_THAT.search(between)
        )


def _is_namesake(last: Heard, speaker: Party) -> bool:
    """Return whether "a source" may be called as the last speaker is, and be another."""
    return speaker.entity_type in HUMAN and speaker.key == last.key
