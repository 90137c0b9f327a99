"""Lets a carrier go on over what the same speaker says next, until something new begins."""

import re
from collections.abc import Iterable, Sequence

from checker.attribution.occasions import Occasion
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Attribution, Span

_TO_ALL = frozenset({"reporters", "journalists"})
_HUMAN = frozenset({"person", "anonymous"})
_TOLD = frozenset({"told", "tells", "telling"})
_LISTENERS = deferred(
    r"(?:(?:an?|the|his|her|their|its|some|cheering)\s+)*(?:[\w’'-]+\s+){0,2}?(?:crowds?|rally|audience|"
    r"supporters|lawmakers|legislators|senators|MPs|parliament|congress|court|judges?|jury|jurors|"
    r"delegates|donors|students|investors|shareholders|council|committee|panel|hearing|conference|"
    r"forum|summit|gathering|congregation|followers|troops|soldiers|diplomats|leaders|ministers)\b",
    re.IGNORECASE,
)
_SAME = frozenset({"the", "that", "this", "same"})
_ANEW = deferred(
    r"(?:Later|Earlier|Meanwhile|Separately|Previously|Elsewhere|In a separate|On a separate)\b"
    r"|(?:Last (?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:Back )?[Ii]n (?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|"
    r"September|October|November|December))\b"
    r"|Speaking (?:later|earlier|separately)\b|(?:But|And) (?:later|earlier|separately)\b"
)
_AT_ANOTHER_TIME = deferred(r"\b(?:later|earlier|previously|separately)\b")
_BEFORE_THAT = deferred(
    r"\b(?:had|has|have)\s+(?:(?:also|already|previously|repeatedly|long|often)\s+)?\w+$"
)
_SOMEBODY_ELSE = deferred(
    r"(?:an?|another|one(?!\s+of\s+(?:them|the|those)\b)|some|other|several|two|three)\s",
    re.IGNORECASE,
)
_ONE_OF_SEVERAL = deferred(
    r"(?:one|another|the other|a second|a third)"
    r"(?:\s+of\s+(?:them|(?:the|those)\s+[\w\s]+)|\s+(?P<noun>[a-z]+))?$",
    re.IGNORECASE,
)
_TALK_AGAIN = deferred(
    r"\b(?:the|that|this|same|his|her|their)\s+(?:(?!other\b|next\b|second\b)[\w’'-]+\s+){0,2}"
    r"(?:interviews?|op-eds?|columns?|essay|article|opinion piece|broadcast|podcast|conversation"
    r"|appearances?)\b(?!\s+(?:with|on|by|to)\b)"
)
_PRESENT = deferred(r"(?!has\b|was\b|is\b)[a-z]+s\b")
_QUOTED = deferred(r"\b(?:quoted|cited) as (?:saying|telling)$")
_AGAIN = deferred(
    r"(?:[Tt]he\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)|(?:[Oo]ne|[Aa]nother)"
    r"(?:\s+of\s+(?:them|(?:the|those)\s+(?:two\s+)?(?P<of>[a-z]+)))?)$"
)
_ADDS = deferred(r"(?:add|continu)(?:s|ed|ing)$|(?:went|goes|going) on\b")
_DEFINITE = deferred(r"[Tt]he\s+[a-z]")
_SHOUTED = 20  # characters of a heading in capitals
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
        self._given: dict[str, tuple[Party, ...]] = {}

    def heard(self, one: Attribution, speaker: Party, outlets: Sequence[Party]) -> None:
        """Remember who has just spoken, through which outlets."""
        if self._is_nobody(one, speaker):
            return
        self._last = (speaker.key, tuple(outlets))
        if outlets:
            self._given[speaker.key] = tuple(outlets)
        self._source = one.source[0] if one.source else None
        self._in_past = bool(one.cue) and not _PRESENT.match(one.cue[0].of(self.scene.text))
        self._medium = (speaker,) if speaker.is_media else tuple(outlets)

    def _is_nobody(self, one: Attribution, speaker: Party) -> bool:
        """Return whether nobody speaks: "reportedly", and a heading in capitals between lines."""
        heading = one.content[0].of(self.scene.text)
        shouted = heading.isupper() and len(heading) >= _SHOUTED
        return shouted or (speaker.entity_type == "unknown" and not one.source)

    def passed(self, one: Attribution) -> None:
        """Leave behind the occasions up to the end of a claim."""
        end = max(span.end for span in (*one.content, *one.source, *one.cue, *one.context))
        while self._occasions and self._occasions[-1].at < end:
            self._occasions.pop()

    def outlets(self, one: Attribution, speaker: Party) -> list[Party]:
        """Return the outlets that go on over a claim which names none."""
        if any(_QUOTED.search(span.of(self.scene.text)) for span in one.cue):
            return list(self._medium)
        self._meet(one, speaker)
        if self._talk_again(one):
            return list(self._given.get(speaker.key, ()))
        if self._last is None or not self._same(one, speaker):
            return []
        return [] if self._new_occasion(one, speaker) else list(self._last[1])

    def _meet(self, one: Attribution, speaker: Party) -> None:
        """Let the last occasion before a claim stand for what was said on it."""
        start = (one.cue or one.content)[0].start
        while self._occasions and self._occasions[-1].at < start:
            met = self._occasions.pop()
            who = met.who or (speaker.key if self._is_meant(met, one, speaker) else None)
            if who and start - met.at < _REACH:
                self._last = (who, (met.outlet,))
                self._in_past = False

    def _same(self, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim's speaker is the last, or one of the several who spoke last."""
        last = self._last[0] if self._last else ""
        if last == speaker.key or self._goes_on(one, speaker):
            return True
        text = self.scene.text
        one_of = _ONE_OF_SEVERAL.match(one.source[0].of(text)) if one.source else None
        if one_of is None:
            return False
        before, noun = self._source.of(text) if self._source else "", one_of["noun"]
        several = last.startswith("anonymous ") and last.endswith(f"{noun or ''}s")
        return several or bool(_ONE_OF_SEVERAL.match(before) and not noun)

    def _goes_on(self, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim only adds to the one before it: "she added", "he went on"."""
        added = one.cue and _ADDS.match(one.cue[0].of(self.scene.text))
        if not added or not one.source:
            return bool(added)
        source = one.source[0].of(self.scene.text)
        return speaker.via == "pronoun" or bool(_DEFINITE.match(source))

    def _talk_again(self, one: Attribution) -> bool:
        """Return whether a claim's sentence says that it is from the talk or text known before."""
        text = self.scene.text
        at = (one.source or one.cue or one.content)[0].start
        opening = text[near_start(text, at) : at]
        return any(
            _TALK_AGAIN.search(part) for part in (opening, *(s.of(text) for s in one.context))
        )

    def _is_meant(self, met: Occasion, one: Attribution, speaker: Party) -> bool:
        """Return whether a speaker may be whom the text left without a name on an occasion.

        A pronoun is, "one" and "the source" are where the occasion was of several or of a source.
        """
        if speaker.via == "pronoun":
            return True
        phrase = _AGAIN.match(one.source[0].of(self.scene.text)) if one.source else None
        if phrase is None:
            return False
        noun = phrase.group("noun") or phrase.group("of")
        before = self.scene.text[met.start : met.at].lower()
        return noun is None or bool(
            re.search(rf"\b{re.escape(noun.rstrip('s'))}(?:s|es)?\b", before)
        )

    def _new_occasion(self, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim was made elsewhere, at another time, or by somebody new."""
        text = self.scene.text
        if any(self._is_occasion(span.of(text)) for span in one.context) or self._to_others(one):
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
            or _BEFORE_THAT.search(between)
            or (self._is_namesake(speaker) and _SOMEBODY_ELSE.match(source.of(text)))
        )

    def _is_namesake(self, speaker: Party) -> bool:
        """Return whether "a source" may be called as the last speaker is, and be another."""
        last = self._last[0] if self._last else ""
        return speaker.entity_type in _HUMAN and speaker.key == last

    def _to_others(self, one: Attribution) -> bool:
        """Return whether somebody told a crowd or a body: "told supporters", "told a rally"."""
        text = self.scene.text
        told = one.cue and one.cue[-1].of(text).lower() in _TOLD
        return bool(told and one.context and _LISTENERS.match(one.context[0].of(text)))

    def _is_occasion(self, text: str) -> bool:
        words = re.findall(r"[\w-]+", text.lower())
        known = self.scene.language.occasions
        return any(
            word in _TO_ALL or (word in known and _SAME.isdisjoint(words[max(0, at - 2) : at]))
            for at, word in enumerate(words)
        )
