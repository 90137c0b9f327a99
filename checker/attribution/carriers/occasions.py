"""Finds where the text tells that somebody spoke to an outlet, beside every claim.

"Lind appeared on CNN on Sunday." and "In an interview with Reuters, Lind seemed calm." credit
nobody with anything; what Lind says next reached the writer through CNN and Reuters all the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from checker.attribution.carriers.talks import CLAUSE_BEHIND, talk_before
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, near_start
from checker.attribution.speakers.full_names import Person
from checker.attribution.speakers.people import People
from checker.patterns import deferred
from checker.records import Span

_TELLS = deferred(r"told|tells|informed|described|recounted|confirmed|explained|outlined|detailed")
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*|(?:al|el)-[\w’'-]+|al|bin|de|del|der|van|von)"
_TELLER = deferred(
    rf"{_NAME}(?:\s+{_NAME})*\s*(?:,[^,.;]{{2,90}},\s*)?(?:(?:also|later|then|has|had|have)\s+)*"
)
_UNNAMED = deferred(
    r"\b(?:with|to|by|on)\s+(?P<media>(?:(?!(?:of|and|who|that)\b)[\w’'-]+\s+){0,4}?(?:[mM]edia|outlets?|networks?|channels?|"
    r"stations?|newspapers?|broadcasters?|television|TV|radio|agenc(?:y|ies)))\b(?!\s+(?:outlets?|networks?|channels?|stations?|agenc|[A-Z])|-)",
    needs=("edia|outlet|network|channel|station|newspaper|broadcaster|television|TV|radio|agenc"),
)
_LEAD = deferred(
    r"(?:(?:But|And|Also|Later|Earlier),?\s+)?(?:(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]ver|[Ff]rom)\s+"
    r"(?:[\w-]+\s+){0,4})?"
)
_DENIED = deferred(
    r"\b(?:declin\w+|refus\w+|cancel\w+|turn(?:ed|s|ing) down|skipp\w+|not|never|n[’']t|"
    r"formerly|former(?=\s*$|\s+guest)|"
    r"regular(?:ly)?|often|frequent(?:ly)?|once|will|would"
    r"|plan(?:s|ned|ning)? to|scheduled to|set to|due to"
    r"|about to|watch\w+|request\w*)\b"
)
_OWNER = deferred(r"['’]s?\s+(?:[\w-]+\s+){0,3}$")
_BY = deferred(
    r"\b(?:comments|remarks|criticism|statements?|words)\s+(?:\w+\s+)?by\s+(?:[\w.]+\s+){0,3}$"
)
_BETWEEN = deferred(r"\bbetween\s+(?:the\s+)?$")
_BOTH = 140  # characters in which the two who talk are named
_QUOTES = '"“”'
_TITLE = deferred(r"“[^”]{2,40}”|\"[^\"]{2,40}\"|[“\"]$")
_TITLE_CLOSES = deferred(r"(?<=[\w’])”\s+$")
_NEAR = 60  # characters before a talk in which it may be denied
_LONGEST = 260  # characters of a sentence in which titles may stand


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
        programmes, own = self.media.programmes.every(), self.media.own.places()
        spans = merge(self._named(), self._unnamed(), programmes, own, key=_start)
        for at in spans:
            start = _behind_titles(self.scene.text, at.start)
            before = _TITLE.sub(_blank, self.scene.text[start : at.start])
            if any(mark in before for mark in _QUOTES):
                continue
            talk = talk_before(self.scene.text, before, at)
            outlet = self._outlet(at) if talk is not None else None
            if talk is not None and outlet and not _DENIED.search(before, max(0, talk - _NEAR)):
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

    def _teller(self, named: Sequence[tuple[int, Person]], talk: int) -> str | None:
        """Return who is named right before "told", with no more than an apposition between."""
        if not named:
            return None
        start, person = named[-1]
        return person.name if _TELLER.fullmatch(self.scene.text, start, talk) else None

    def _guest(self, outlet: Span) -> str | None:
        """Return the second of the two named in "between NPR's Ada Lind and Commissioner Feld"."""
        both = self.people.between(outlet.end, outlet.end + _BOTH)
        return both[1][1].name if len(both) > 1 else None

    def _who(self, start: int, talk: int, outlet: Span) -> str | None:
        """Return who spoke: whose interview it is, else who is named before it, else behind it."""
        named = self.people.between(start, talk)
        if _TELLS.match(self.scene.text, talk):
            return self._teller(named, talk)
        owner = _OWNER.search(self.scene.text[start:talk])
        if named:
            last = owner or _BY.search(self.scene.text[start : named[-1][0]])
            return (named[-1] if last else named[0])[1].name
        if _BETWEEN.search(self.scene.text, talk, outlet.start):
            return self._guest(outlet)
        clause = CLAUSE_BEHIND.match(self.scene.text, outlet.end)
        behind = self.people.between(clause.end(), clause.end() + 60) if clause else []
        return (
            behind[0][1].name if behind and _LEAD.fullmatch(self.scene.text, start, talk) else None
        )


def _behind_titles(text: str, at: int) -> int:
    """Return where a sentence begins; a quoted title in it ends none."""
    start = near_start(text, at)
    while at - start < _LONGEST and _TITLE_CLOSES.search(text, max(0, start - 4), start):
        start = near_start(text, start - 2)
    return start


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _start(span: Span) -> int:
    return span.start
