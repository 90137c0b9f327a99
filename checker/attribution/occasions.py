"""Finds where the text tells that somebody spoke to an outlet, beside every claim.

"Lind appeared on CNN on Sunday." and "In an interview with Reuters, Lind seemed calm." credit
nobody with anything; what Lind says next reached the writer through CNN and Reuters all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from checker.attribution.media import MediaNames
from checker.attribution.parties import Party
from checker.attribution.people import People
from checker.attribution.scene import Scene, near_start
from checker.records import Span

_TALK = re.compile(
    r"\b(?P<talk>interview(?:ed)?|appear(?:ed|s|ing|ances?)|spoke|speaks|speaking|talk(?:ed|s|ing)|"
    r"sat down|sits down|chatted|chatting|guest|phoned|called in|writing)\b"
    r"(?:(?!\b(?:about|against|of|over|because|after|before|who|"
    r"(?:that|which)(?! aired| was aired| ran\b))\b)[^;:]){0,60}?"
    r"(?<![\w-])(?:on|to|with|by|for|in)\s+(?:[\w’'-]+\s+){0,4}$"
)
_TALK_BEHIND = re.compile(
    r"(?:['’]s?)?\s+(?:[\w’'“”\"-]+\s+){0,4}?(?:interview|appearance|town hall)\b"
)
_OCCASION = re.compile(
    r"\b(?:in|during|from|at)\s+(?:an?|his|her|their|another|the)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:(?:Over|Also|But|And|Later|Earlier|Meanwhile|Back),?\s+)*"
    r"(?:[Oo]n|(?:Appearing|Speaking) on)\s+(?:[\w’'-]+\s+){0,3}$"
)
_CLAUSE_BEHIND = re.compile(r"[^.!?\n,]{0,60},\s+")
_SHOW = re.compile(
    r"['’]s?\s+(?:[“\"A-Z]|(?:[\w-]+\s+){0,2}(?:show|programme|program|breakfast)\b)"
)
_OWNS = re.compile(r"['’]")
_DENIED = re.compile(
    r"\b(?:declin\w+|refus\w+|cancel\w+|turn(?:ed|s|ing) down|skipp\w+|not|never|n[’']t|former\w*|"
    r"regular(?:ly)?|often|frequent(?:ly)?|once|will|would|plans?|scheduled|set to|due to|about to|"
    r"watch\w+|request\w*)\b"
)
_OWNER = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}$")
_QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Occasion:
    """That somebody spoke to an outlet: where the text says so, who did, and to which.

    `who` is the full name, None where a pronoun or nothing stands for them.
    """

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
        named = (Span(mention.start, mention.end) for mention in self.scene.mentions)
        for at in merge(named, self.media.programmes.every(), key=_start):
            start = near_start(self.scene.text, at.start)
            before = self.scene.text[start : at.start]
            if any(mark in before for mark in _QUOTES):
                continue
            talk = self._talk(before, at)
            outlet = self.media.find(at) if talk is not None else None
            if talk is not None and outlet and not _DENIED.search(before):
                yield Occasion(at.start, self._who(start, start + talk, at), outlet)

    def _talk(self, before: str, at: Span) -> int | None:
        """Return where in the words before an outlet it says that somebody spoke, if it does."""
        talk = _TALK.search(before)
        if talk:
            return talk.start("talk")
        opening = _OPENING.match(before)
        if opening and _OWNS.match(self.scene.text, at.end):
            opening = _SHOW.match(self.scene.text, at.end)
        if opening and _CLAUSE_BEHIND.match(self.scene.text, at.end):
            return 0
        behind = _OCCASION.search(before)
        return behind.start() if behind and _TALK_BEHIND.match(self.scene.text, at.end) else None

    def _who(self, start: int, talk: int, outlet: Span) -> str | None:
        """Return who spoke: whose interview it is, else who is named before it, else behind it."""
        named = self.people.between(start, talk)
        owner = _OWNER.search(self.scene.text[start:talk])
        if named:
            return (named[-1] if owner else named[0])[1].name
        clause = _CLAUSE_BEHIND.match(self.scene.text, outlet.end)
        behind = self.people.between(clause.end(), clause.end() + 60) if clause else []
        return behind[0][1].name if behind and not self.scene.text[start:talk].strip() else None


def _start(span: Span) -> int:
    return span.start
