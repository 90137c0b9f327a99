"""Resolves unnamed spokespeople to the body for which they speak: "the mayor's spokeswoman"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.attribution.parties import Party, as_company
from checker.attribution.scene import Scene
from checker.attribution.speakers.references import is_human
from checker.attribution.speakers.unnamed import ARTICLE
from checker.patterns import deferred
from checker.records import Span

NO_OWNERS = frozenset({"unnamed-media", "document", "unknown"})
"""Types of those who have no spokespeople and issue no statements."""

_OF_SOMEBODY = deferred(
    r"\b(?:spokes\w+|representatives?|press (?:service|office|secretary|cent(?:er|re)))\b",
    re.IGNORECASE,
)
_THEIR_OWN = deferred(r"(?:its|their)\s+spokes\w+$", re.IGNORECASE)
_FOR = deferred(r"\s*(?:for|of|at)\s+")
_POSSESSIVE = deferred(r"['’]s?\s*$")
_BARE_SPOKES = deferred(r"(?:(?:an?|another|the)\s+)?spokes\w+$", re.IGNORECASE)
_HIS_SPOKES = deferred(r"(?:his|her)\s+(?:spokes\w+|press secretary)$", re.IGNORECASE)
_RECENT = 500  # characters behind an institution's words in which "a spokesman" is its own


class Spokespeople:
    """The spokespeople of one article."""

    def __init__(
        self, scene: Scene, spoken: Sequence[Party], resolve: Callable[[Span], Party | None]
    ) -> None:
        """Keep the article's names, who speaks as it is read, and how a phrase is resolved."""
        self.scene = scene
        self.spoken = spoken
        self._resolve = resolve

    def last_institution(self) -> Party | None:
        """Return the organisation, body or outlet that has spoken last."""
        spoken = (p for p in reversed(self.spoken) if not is_human(p))
        return next((p for p in spoken if p.entity_type not in NO_OWNERS), None)

    def resolve(self, span: Span) -> Party | None:
        """Return the body for which an unnamed spokesperson of it speaks."""
        text = span.of(self.scene.text)
        if _THEIR_OWN.match(text):
            return self.last_institution()
        if _BARE_SPOKES.match(text):
            return self._its_own(span)
        if _HIS_SPOKES.match(text):
            last = self._last_human()
            return replace(last.body, span=span, via="nominal") if last and last.body else None
        represented = self._represented(span)
        party = self._resolve(represented) if represented else None
        if party and party.is_media:
            return replace(as_company(party), span=span)
        return replace(party.body or party, span=span) if party else None

    def _its_own(self, span: Span) -> Party | None:
        """Return the institution that spoke last, right before "a spokesman" of nobody named."""
        last = self.spoken[-1] if self.spoken else None
        if last is None or is_human(last) or last.is_media or last.entity_type in NO_OWNERS:
            return None
        near = 0 <= span.start - last.span.end <= _RECENT
        return replace(last, span=span, via="nominal") if near else None

    def _last_human(self) -> Party | None:
        return next((p for p in reversed(self.spoken) if p.entity_type == "person"), None)

    def _represented(self, span: Span) -> Span | None:
        """Return whom a phrase has a spokesperson of: "the mayor's", "for the navy"."""
        text = span.of(self.scene.text)
        match = _OF_SOMEBODY.search(text)
        if match is None:
            return None
        behind = _FOR.match(text, match.end())
        if behind and _says_who(text[behind.end() :]):
            return self._bare(Span(span.start + behind.end(), span.end))
        if _says_who(text[: match.start()]):
            return self._bare(Span(span.start, span.start + match.start()))
        return None

    def _bare(self, span: Span) -> Span:
        """Drop a possessive ending and blanks behind a phrase."""
        possessive = _POSSESSIVE.search(span.of(self.scene.text))
        end = span.start + possessive.start() if possessive else span.end
        return Span(span.start, len(self.scene.text[:end].rstrip()))


def _says_who(text: str) -> bool:
    return bool(ARTICLE.sub("", text).strip())
