"""Finds the article's own publisher where its text speaks of it: "this newspaper"."""

import re
from collections.abc import Iterator

from checker.attribution.media.graded import graded
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Span, Via

_SHORT = deferred(r"\bThe([A-Z]{2,6})\b")
_OURS = deferred(r"\bthis (?:newspaper|paper|website|site|magazine|station|agency)\b")


class OwnOutlet:
    """The publisher of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article."""
        self.scene = scene

    def named(self, span: Span) -> Party | None:
        """Return the article's own publisher where a phrase names it or "this newspaper"."""
        publisher = self.scene.article.publisher
        if publisher is None:
            return None
        text = span.of(self.scene.text)
        named = publisher.name.removeprefix("The ") in text or self._in_short(text)
        return self.meant(span) if named or _OURS.search(text) else None

    def _in_short(self, text: str) -> bool:
        """Return whether a phrase has the publisher's initials: "TheDL" of The Daily Lamp."""
        short = _SHORT.search(text) if "The" in text else None
        publisher = self.scene.article.publisher
        if short is None or publisher is None:
            return False
        initials = "".join(re.findall(r"\b[A-Z]", publisher.name.removeprefix("The ")))
        return len(initials) > 1 and short[1].startswith(initials)

    def places(self) -> Iterator[Span]:
        """Yield where the text names a publisher that the registry lacks."""
        publisher = self.scene.article.publisher
        if publisher and not publisher.outlet:
            for match in re.finditer(rf"\b{re.escape(publisher.name)}\b", self.scene.text):
                yield Span(*match.span())

    def meant(self, span: Span, via: Via = "name") -> Party | None:
        """Return the article's own publisher as it is meant by a phrase."""
        publisher = self.scene.article.publisher
        if publisher is None:
            return None
        outlet = self.scene.registry.get(publisher.outlet) if publisher.outlet else None
        if outlet:
            return graded(self.scene, outlet, span, via)
        return Party(publisher.name, "unknown", "website", None, span, via=via)

    def is_own(self, party: Party) -> bool:
        """Return whether a party is the article's own publisher."""
        own = self.scene.article.publisher
        same = own and (party.name == own.name or (own.outlet and party.outlet == own.outlet))
        return bool(same)
