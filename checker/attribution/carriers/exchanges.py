"""Lets a talk show go on over the answer to a host's question, and over what both then say."""

from collections.abc import Sequence

from checker.attribution.parties import Party
from checker.attribution.spans import hull
from checker.patterns import deferred
from checker.records import Attribution

_ANSWERS = deferred(
    r"(?:repl(?:ied|ies)|answer(?:s|ed)|respond(?:s|ed)|retort(?:s|ed)|shot back|counter(?:s|ed))\b"
)
_NEAR = 300  # characters from a question to its answer
_AT_ONCE = 60  # characters from a question to a quotation that can only answer it


class Exchange:
    """The question that a host has just put, and the two who then speak."""

    def __init__(self, text: str) -> None:
        """Keep the article's text; nobody has asked yet."""
        self.text = text
        self._end = 0
        self._outlets: tuple[Party, ...] = ()
        self._between: frozenset[str] = frozenset()

    def opened(self, one: Attribution, host: Party, outlets: Sequence[Party]) -> None:
        """Remember a question."""
        if not outlets:
            return
        self._end = hull((*one.content, *one.cue, *one.source)).end
        self._outlets, self._between = tuple(outlets), frozenset({host.key})

    def closed(self, speaker: Party) -> None:
        """Leave the talk where somebody else speaks."""
        if speaker.key not in self._between:
            self._between = frozenset()

    def outlets(self, one: Attribution, speaker: Party) -> Sequence[Party]:
        """Return the outlets of the talk if a claim is its answer, or of one of the two."""
        if not self._between:
            return ()
        if speaker.key not in self._between and len(self._between) == 1 and self._answers(one):
            self._between |= {speaker.key}
        return self._outlets if speaker.key in self._between else ()

    def _answers(self, one: Attribution) -> bool:
        gap = one.content[0].start - self._end
        answers = bool(one.cue) and bool(_ANSWERS.match(one.cue[0].of(self.text)))
        return gap < (_NEAR if answers else _AT_ONCE if one.quotation == "direct" else 0)
