"""Finds where the text tells that somebody spoke to an outlet, beside every claim.

"Lind appeared on CNN on Sunday." and "In an interview with Reuters, Lind seemed calm." credit
nobody with anything; what Lind says next reached the writer through CNN and Reuters all the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from checker.attribution.media import MediaNames
from checker.attribution.parties import Party
from checker.attribution.people import People, Person
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Span

_TALK = deferred(
    r"\b(?P<talk>interview(?:ed|s)?|appear(?:ed|s|ing|ances?)|spoke|speaks|speaking|talk(?:ed|s|ing)|"
    r"sat down|sits down|chatted|chatting|guest|phoned|called in|writing)\b"
    r"(?:(?!\b(?:about|against|of|over|because|after|before|who|"
    r"(?:that|which)(?! aired| was aired| ran\b))\b)[^;:]){0,60}?"
    r"(?<![\w-])(?:on|to|with|by|for|in)\s+(?:[\w’'-]+\s+){0,4}$"
)
_TOLD = deferred(
    r"\b(?P<talk>told|tells|informed)\s+"
    r"(?:(?!(?:about|against|of|that|on|over|to|in|how|why)\b)[\w’'-]+\s+){0,3}$"
    r"|\b(?:described|recounted|confirmed|explained|outlined|detailed)\b[^,;:]{0,60}?"
    r"\bto\s+(?:(?:the|news|agency)\s+){0,3}$"
)
_TEXT = deferred(
    r"(?:\b(?P<talk>wr(?:ites?|ote|itten)|penn(?:ed|ing|s)|publish(?:ed|es)|author(?:ed|s))\b"
    r"[^;:.]{0,60}?|\b[Ii]n (?:an?|his|her|their) (?:[\w-]+ ){0,3})"
    r"\b(?:op-ed|opinion piece|opinion article|column|essay|article|editorial|piece|commentary)s?\b"
    r"[^;:.]{0,50}?\s(?:in|for)\s+(?:[\w’'-]+\s+){0,3}$"
)
_TELLS = deferred(r"told|tells|informed|described|recounted|confirmed|explained|outlined|detailed")
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*|(?:al|el)-[\w’'-]+|al|bin|de|del|der|van|von)"
_TELLER = deferred(
    rf"{_NAME}(?:\s+{_NAME})*\s*(?:,[^,.;]{{2,90}},\s*)?(?:(?:also|later|then|has|had|have)\s+)*"
)
_UNNAMED = deferred(
    r"\b(?:with|to|by|on)\s+(?P<media>(?:(?!(?:of|and|who|that)\b)[\w’'-]+\s+){0,4}?(?:[mM]edia|outlets?|networks?|channels?|"
    r"stations?|newspapers?|broadcasters?|television|TV|radio|agenc(?:y|ies)))\b(?!\s+(?:outlets?|networks?|channels?|stations?|agenc|[A-Z])|-)"
)
_TALK_BEHIND = deferred(
    r"(?:['’]s?)?\s+(?:[\w’'“”\"-]+\s+){0,4}?(?:interview|appearance|town hall)\b"
)
_OCCASION = deferred(
    r"\b(?:in|during|from|at)\s+(?:an?|his|her|their|another|the)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_OPENING = deferred(
    r"(?:(?:Over|Also|But|And|Later|Earlier|Meanwhile|Back),?\s+)*"
    r"(?:[Oo]n|(?:Appearing|Speaking) on)\s+(?:[\w’'-]+\s+){0,3}$"
)
_LEAD = deferred(
    r"(?:(?:But|And|Also|Later|Earlier),?\s+)?(?:(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]ver|[Ff]rom)\s+"
    r"(?:[\w-]+\s+){0,4})?"
)
_CLAUSE_BEHIND = deferred(r"[^.!?\n,]{0,60},\s+")
_SHOW = deferred(r"['’]s?\s+(?:[“\"A-Z]|(?:[\w-]+\s+){0,2}(?:show|programme|program|breakfast)\b)")
_OWNS = deferred(r"['’]")
_DENIED = deferred(
    r"\b(?:declin\w+|refus\w+|cancel\w+|turn(?:ed|s|ing) down|skipp\w+|not|never|n[’']t|"
    r"formerly|former(?=\s*$|\s+guest)|"
    r"regular(?:ly)?|often|frequent(?:ly)?|once|will|would|plans?|scheduled|set to|due to|about to|"
    r"watch\w+|request\w*)\b"
)
_OWNER = deferred(r"['’]s?\s+(?:[\w-]+\s+){0,3}$")
_QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Occasion:
    """That somebody spoke to an outlet: where the text says so, who did, and to which.

    `start` is where its sentence begins. `who` is the full name, None where a pronoun, a phrase
    or nothing stands for them.
    """

    start: int
    at: int
    who: str | None
    outlet: Party


class Occasions:
    """The occasions of one article."""

    def __init__(self, scene: Scene, media: MediaNames, people: People) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.media = media
        self.people = people

    def read(self) -> Iterator[Occasion]:
        """Yield the occasions in the order of the text."""
        spans = merge(self._named(), self._unnamed(), self.media.programmes.every(), key=_start)
        for at in spans:
            start = near_start(self.scene.text, at.start)
            before = self.scene.text[start : at.start]
            if any(mark in before for mark in _QUOTES):
                continue
            talk = self._talk(before, at)
            outlet = self._outlet(at) if talk is not None else None
            if talk is not None and outlet and not _DENIED.search(before):
                yield Occasion(start, at.start, self._who(start, start + talk, at), outlet)

    def _named(self) -> Iterator[Span]:
        return (Span(mention.start, mention.end) for mention in self.scene.mentions)

    def _unnamed(self) -> Iterator[Span]:
        """Yield the phrases that may speak of media without naming one ("two local stations")."""
        return (Span(*match.span("media")) for match in _UNNAMED.finditer(self.scene.text))

    def _outlet(self, at: Span) -> Party | None:
        """Return the outlet of a phrase; "the press" only says who listened."""
        heard = at.of(self.scene.text).lower() in self.scene.language.nominals["media.audience"]
        return None if heard else self.media.find(at) or self.media.meant.find(at)

    def _talk(self, before: str, at: Span) -> int | None:
        """Return where in the words before an outlet it says that somebody spoke, if it does."""
        talk = _TALK.search(before)
        if talk:
            return talk.start("talk")
        text = _TEXT.search(before)
        if text:
            return text.start()
        told = _TOLD.search(before)
        if told:
            return told.start()
        opening = _OPENING.match(before)
        if opening and _OWNS.match(self.scene.text, at.end):
            opening = _SHOW.match(self.scene.text, at.end)
        if opening and _CLAUSE_BEHIND.match(self.scene.text, at.end):
            return 0
        behind = _OCCASION.search(before)
        return behind.start() if behind and _TALK_BEHIND.match(self.scene.text, at.end) else None

    def _teller(self, named: Sequence[tuple[int, Person]], talk: int) -> str | None:
        """Return who is named right before "told", with no more than an apposition between."""
        if not named:
            return None
        start, person = named[-1]
        return person.name if _TELLER.fullmatch(self.scene.text, start, talk) else None

    def _who(self, start: int, talk: int, outlet: Span) -> str | None:
        """Return who spoke: whose interview it is, else who is named before it, else behind it."""
        named = self.people.between(start, talk)
        if _TELLS.match(self.scene.text, talk):
            return self._teller(named, talk)
        owner = _OWNER.search(self.scene.text[start:talk])
        if named:
            return (named[-1] if owner else named[0])[1].name
        clause = _CLAUSE_BEHIND.match(self.scene.text, outlet.end)
        behind = self.people.between(clause.end(), clause.end() + 60) if clause else []
        return (
            behind[0][1].name if behind and _LEAD.fullmatch(self.scene.text, start, talk) else None
        )


def _start(span: Span) -> int:
    return span.start
