"""Finds the article's own publisher where its text speaks of it: "this newspaper"."""

from checker.attribution.graded import graded
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Span, Via

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
        if publisher.name.removeprefix("The ") not in text and not _OURS.search(text):
            return None
        return self.meant(span)

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
