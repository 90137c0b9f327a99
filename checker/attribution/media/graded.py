"""Grades an outlet of the registry as a party of one article."""

from checker.attribution.parties import Party, registered
from checker.attribution.scene import Scene
from checker.records import Outlet, Span, Via


def graded(scene: Scene, outlet: Outlet, span: Span, via: Via) -> Party:
    """Return an outlet as a party named or meant by `span`, graded on the article's date."""
    return registered(outlet, scene.registry, scene.article.published, span, via)
