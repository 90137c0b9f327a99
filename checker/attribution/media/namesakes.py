"""Finds a medium by a name that several bear, or by its address: "told ABC", "on FoxNews.com"."""

from checker.attribution.media.graded import graded
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Outlet, Span

_BEFORE = 50  # characters before a name in which its country and kind stand
_ADDRESS = deferred(r"(?:[Tt]he\s+)?(?P<host>(?:[\w-]+\.)+(?:com|org|net|info|tv|news))$")
_KIND_BEFORE = deferred(r"(?:\s+[a-z][\w-]*){1,4}\s+")


def of_another_country(scene: Scene, span: Span, outlet: Outlet) -> Party | None:
    """Return what "Swedish broadcaster TV4" is where the registry has another country's TV4 alone.

    Its names for outlets that share theirs end in a bracket.
    """
    if not outlet.name.endswith(")"):
        return None
    before = Span(max(0, span.start - _BEFORE), span.start)
    for place in reversed(scene.places_in(before)):
        beside = _KIND_BEFORE.fullmatch(scene.text, place.end, span.start)
        if place.kind != "adjective" or not beside or place.country.code == outlet.country:
            return None
        called = f"{span.of(scene.text)} ({place.country.names[0]})"
        return Party(called, "unknown", outlet.entity_type, None, span, country=place.country.code)
    return None


def namesake(scene: Scene, span: Span) -> Party | None:
    """Return the one medium that a phrase which is no more than a name means here.

    Of several that bear an acronym, it is the one from the publisher's country.
    """
    text = span.of(scene.text)
    address = _ADDRESS.match(text) if "." in text else None
    if address:
        outlet = scene.registry.by_url(f"https://{address['host']}", scene.article.published)
    else:
        outlet = _of_the_country(scene, text.removeprefix("the "))
    if outlet is None or outlet.entity_type not in MEDIA_TYPES:
        return None
    return graded(scene, outlet, span, "name")


def _of_the_country(scene: Scene, name: str) -> Outlet | None:
    if not (name.isupper() and name.isalpha()):
        return None
    publisher = scene.article.publisher
    own = scene.registry.get(publisher.outlet) if publisher and publisher.outlet else None
    if own is None:
        return None
    bearers = [o for o in scene.registry.by_name(name) if o.entity_type in MEDIA_TYPES]
    near = [outlet for outlet in bearers if outlet.country == own.country]
    return near[0] if len(bearers) > len(near) == 1 else None
