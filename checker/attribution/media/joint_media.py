"""Reads media that speak as one with others: "SANA and Kurdish media", "the radio and police"."""

import re
from collections.abc import Callable
from dataclasses import replace

from checker.attribution.media.collective import joint_credit
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Span

_PARTS = deferred(
    r"(?:both\s+)?(?P<first>[^,;]{2,60}?)\s+and\s+(?P<second>[^,;]{2,60})", re.IGNORECASE
)
_AND = " and "
_LONGEST = 60  # characters of an outlet's name
_LINKED = deferred(r"\b(?:of|in|at|for|by|from|with|on|to|between|that|who|which)\b")
_ARTICLE = deferred(r"^(?:the|an?|some|several)\s+", re.IGNORECASE)

Find = Callable[[Span], Party | None]


def joint_media(scene: Scene, span: Span, medium: Find, anybody: Find) -> Party | None:
    """Return two parties joined by "and" as one medium, where one of them is media.

    `medium` finds the medium that a phrase is, `anybody` whoever it means. A medium by its name
    beside a firm is a firm itself.
    """
    span = _with_named(scene, span)
    text = span.of(scene.text)
    match = _PARTS.fullmatch(text) if " and " in text else None
    if match is None or _LINKED.search(text):
        return None
    first, second = (
        Span(span.start + match.start(at), span.start + match.end(at)) for at in (1, 2)
    )
    one, other = medium(first), medium(second)
    if one and other:
        return joint_credit(_in_words(scene, one, first), _in_words(scene, other, second))
    media = one or other
    if media is None or any(
        place.start == first.start and place.end == first.end for place in scene.places_in(first)
    ):
        return None
    one, other = one or anybody(first), other or anybody(second)
    humans = {"anonymous", "unnamed-media"}
    if not (one and other and {one.entity_type, other.entity_type} & humans):
        return None
    one, other = _in_words(scene, one, first), _in_words(scene, other, second)
    return replace(media, name=f"{one.name} and {other.name}", outlet=None, span=span)


def _with_named(scene: Scene, span: Span) -> Span:
    """Return "other news outlets" together with the outlet named before: "CNN and other …"."""
    before = span.start - len(_AND)
    if scene.text.startswith(_AND, before) and scene.text.startswith("other ", span.start):
        named = scene.named(Span(max(0, before - _LONGEST), before))
        if named and named[-1].end == before:
            return Span(named[-1].start, span.end)
    return span


def _in_words(scene: Scene, party: Party, span: Span) -> Party:
    """Return media without a name as the text speaks of them: "other reports"."""
    if party.entity_type != "unnamed-media" or party.is_state_media:
        return party
    return replace(party, name=_ARTICLE.sub("", span.of(scene.text)))
