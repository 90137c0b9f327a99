"""Finds shows, programmes and podcasts that the registry lacks: "on the Ada Lind Show"."""

import re
from collections.abc import Iterator

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Span

_SHOW = deferred(r"(?:Show|show|Programme|programme|Program|program|Podcast|podcast)\b(?!-)")
_WORD = r"[A-ZÀ-Þ0-9][\w’'&:.-]*"
_NAMED = deferred(
    rf"(?P<name>{_WORD}(?:\s+(?:(?:of|the|and|in|with|to|on)\s+)?{_WORD}){{0,5}}[”\"’']?\s+"
    r"(?:(?:radio|TV|television|talk|news|breakfast|morning|late-night|cable)\s+)*"
    r"(?:show|programme|program|podcast))$"
)
_TITLED = deferred(
    rf"(?P<name>{_WORD}(?:\s+(?:(?:of|the|and|in|with|to|on)\s+)?{_WORD}){{0,4}}\s+"
    r"(?:Show|Programme|Program|Podcast))$"
)
_LED = deferred(
    r"(?<!report )(?<!story )(?<!article )(?<!speech )(?<!vote )(?<!debate )(?<!based )(?<!book )"
    r"\b(?:told|tells?|telling|on|with)\s+(?:the\s+)?(?:(?:popular|weekly|daily)\s+)?[“\"‘']?$",
    re.IGNORECASE,
)
_SIGNS = deferred(r"[“”\"]")
_ARTICLE = deferred(r"The\s+")
_NO_SHOWS = frozenset(
    "Air Auto Motor Trade Boat Horse Fashion Flower Dog Art Electronics Consumer Car Gun Home Book "
    "Toy Slide Agricultural Farm Road State Food Development Environment Space Nuclear Weapons "
    "Exchange Loan Assistance Training Apollo Erasmus Medicaid Medicare Defense Defence Missile "
    "Lunch Welfare Visa Aid Health National Partnership Protection UN US EU".split()
)
_ENDINGS = ("how", "rogramme", "rogram", "odcast")
_LONGEST = 70  # characters of a programme's name, and of what leads to it


class Programmes:
    """The programmes of one article on which somebody speaks; of each only the name is known."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene

    def every(self) -> Iterator[Span]:
        """Yield the names of programmes that no registered name is part of, in order."""
        for match in _SHOW.finditer(self.scene.text):
            found = self._ending(match.end())
            if found:
                yield found

    def find(self, span: Span) -> Party | None:
        """Return the programme with whose name a phrase ends."""
        end = span.end - (self.scene.text[span.end - 1] in "”\"'")
        found = self._ending(end)
        if found is None or found.start < span.start:
            return None
        name = " ".join(_SIGNS.sub("", found.of(self.scene.text)).split())
        return Party(name, "unknown", "website", None, found)

    def _ending(self, end: int) -> Span | None:
        text = self.scene.text
        if not text.endswith(_ENDINGS, max(0, end - _LONGEST), end):
            return None
        before = text[max(0, end - _LONGEST) : end]
        match = _TITLED.search(before) or _NAMED.search(before)
        if match is None:
            return None
        start = end - len(before) + match.start("name")
        article = _ARTICLE.match(text, start)
        found = Span(article.end() if article else start, end - len(before) + match.end("name"))
        words = found.of(text).split()
        if not _NO_SHOWS.isdisjoint(words) or self.scene.named(found):
            return None
        led = _LED.search(text, max(0, start - _LONGEST), start)
        return found if led and len(" ".join(words)) > 3 else None
