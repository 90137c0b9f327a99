"""Finds the media a phrase names: an outlet, "the agency" named before, or "local media"."""

import re
from dataclasses import replace

from checker.attribution.media.appositions import named_behind
from checker.attribution.media.bylines import is_beside
from checker.attribution.media.collective import joint_credit
from checker.attribution.media.described import described
from checker.attribution.media.graded import graded
from checker.attribution.media.meant import MeantMedia
from checker.attribution.media.namesakes import namesake, of_another_country
from checker.attribution.media.newcomers import Newcomers
from checker.attribution.media.programmes import Programmes
from checker.attribution.media.publishers import OwnOutlet
from checker.attribution.media.recalled import Recalled
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Mention, Span, Via

_BOTH = deferred(r"(?:[Bb]oth )?([Tt]he [A-Z][\w-]+) and (the [A-Z][\w-]+)")
_INDEFINITE = deferred(
    r"\b(?:an?|another|one|some|several|two|three|many|various|other|few|different)\s+"
    r"(?:[a-z][\w-]*\s+){0,2}$",
    re.IGNORECASE,
)
_KIND_BEHIND = deferred(r"\s+(?:broadcaster|channel|station|network|outlet|programme|program)s?\b")
_AFFILIATE = deferred(
    r"(?:[- ]TV)?[- ](?:affiliated?\b|(?:(?:member|sister|partner|local|radio|TV) )?"
    r"(?:station|network|paper|publication|site|channel) (?=[A-Z]{3}))"
)
_COMPANY = deferred(
    r"\s+(?:Corporation|Corp\b|Inc\b|Co\b|Company|Holdings|Entertainment|Studios|Enterprises|plc\b|PLC\b"
    r"|Ltd\b|LLC\b)"
)
_LOCAL = deferred(r"[- ]?\d{1,2}\b(?! (?:percent|per cent))")
_JOINING = frozenset({"and", "and the", "/", "-", "–"})
_ACRONYM = 4  # letters of an acronym that a slip still tells apart


class MediaNames:
    """The media of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.own = OwnOutlet(scene)
        self.newcomers = Newcomers()
        self._again = Recalled(scene, self.own, self.newcomers)
        self.meant = MeantMedia(scene, self.own, self._again, self.newcomers)
        self.programmes = Programmes(scene)

    def find(self, span: Span, via: Via = "name") -> Party | None:
        """Return the last outlet that a phrase names; two joined by "and" are one link."""
        found = self._registered(span, via)
        if not found:
            if any(is_beside(self.scene.text, one) for one in self.scene.named(span)):
                return None
            return self._both(span) or (
                self.own.named(span)
                or self._again.by_short_name(span)
                or namesake(self.scene, span)
                or self.newcomers.again(span.of(self.scene.text), span)
                or self.newcomers.remember(
                    described(self.scene, span) or named_behind(self.scene, span)
                )
                or self.programmes.find(span)
                or self._misspelt(span)
            )
        if len(found) > 1:
            between = self.scene.text[found[-2].span.end : found[-1].span.start]
            if between.strip() in _JOINING:
                return joint_credit(found[-2], found[-1])
        return found[-1]

    def _registered(self, phrase: Span, via: Via) -> list[Party]:
        found: list[Party] = []
        for mention in self.scene.named(phrase):
            outlet = self.scene.registry.get(mention.outlet)
            if (
                outlet
                and outlet.entity_type in MEDIA_TYPES
                and not self._is_any_of_its_kind(mention)
            ):
                span = Span(mention.start, mention.end)
                found.append(
                    of_another_country(self.scene, span, outlet)
                    or graded(self.scene, outlet, span, via)
                )
        return found

    def _is_any_of_its_kind(self, mention: Mention) -> bool:
        """Return whether a name is only part of another, or of what a medium is.

        "CBS Corporation" is a company, "a Syrian TV channel" any of its kind.
        """
        text = self.scene.text
        if any(other.match(text, mention.end) for other in (_AFFILIATE, _COMPANY, _LOCAL)):
            return True
        return is_beside(text, mention) or bool(
            _KIND_BEHIND.match(text, mention.end)
            and _INDEFINITE.search(text, max(0, mention.start - 20), mention.start)
        )

    def _both(self, span: Span) -> Party | None:
        """Return two media that are named in short together: "both the Times and the Post"."""
        match = _BOTH.fullmatch(self.scene.text, span.start, span.end)
        if match is None:
            return None
        first, second = (self._again.by_short_name(Span(*match.span(at))) for at in (1, 2))
        return joint_credit(first, second) if first and second else None

    def exactly(self, span: Span) -> Party | None:
        """Return the outlet that a phrase is the name of ("the Washington Post")."""
        found = self._registered(span, "name")
        if len(found) != 1 or span.end - found[0].span.end > 0:
            return None
        before = self.scene.text[span.start : found[0].span.start].strip().lower()
        return found[0] if before in {"", "the"} else None

    def alone(self, span: Span) -> Party | None:
        """Return the medium that a phrase is, by its name or without one; no audience."""
        if span.of(self.scene.text).lower() in self.scene.language.nominals["media.audience"]:
            return None
        return self.exactly(span) or self.meant.find(span)

    def _misspelt(self, span: Span) -> Party | None:
        """Return the outlet of the text whose acronym a phrase has with its letters swapped."""
        word = span.of(self.scene.text)
        if not (word.isupper() and word.isalpha() and len(word) >= _ACRONYM):
            return None
        for mention in self.scene.mentions:
            named = self.scene.text[mention.start : mention.end]
            if named.isupper() and sorted(named) == sorted(word):
                found = self._registered(Span(mention.start, mention.end), "name")
                return replace(found[0], span=span) if found else None
        return None

    def called(self, span: Span) -> Party | None:
        """Return the one outlet that a stretch of text is the name of, guards aside."""
        outlets = self.scene.registry.by_name(
            span.of(self.scene.text), self.scene.article.published
        )
        media = [outlet for outlet in outlets if outlet.entity_type in MEDIA_TYPES]
        return graded(self.scene, media[0], span, "name") if len(media) == 1 else None

    def is_staff(self, words: str) -> bool:
        """Return whether words in lower case mean a reporter named before: "the correspondent"."""
        noun = words.removeprefix("the ")
        return noun != words and noun in self.scene.language.nominals["media.staff"]

    def correspondent(self, span: Span) -> Party | None:
        """Return the outlet of which a phrase names an unnamed correspondent."""
        text = span.of(self.scene.text).lower()
        staff = self.scene.language.nominals["media.staff"]
        return self.find(span) if any(text.endswith(word) for word in staff) else None

    def is_media(self, start: int, end: int) -> bool:
        """Return whether a stretch of text names an outlet or media in general."""
        span = Span(start, end)
        return self.find(span) is not None or self.meant.find(span) is not None
