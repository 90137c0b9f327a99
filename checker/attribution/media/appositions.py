"""Reads an outlet that the registry lacks beside what it is: "a local daily, the Lamp"."""

from checker.attribution.media.described import NAME, outlet_called
from checker.attribution.media.nouns import medium_noun
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Span

_NAMED = deferred(rf",\s+(?:the\s+|The\s+)?(?P<name>{NAME})(?=,|\s*$|\.\s)", needs=",")
_WITHIN = deferred(rf"(?P<kind>[Aa]n?\s[^,]{{3,60}}),\s+(?:the\s+|The\s+)?{NAME}")
_KIND = deferred(
    r",\s+(?:an?|the|one of the)\s+(?P<kind>(?:[\w’'-]+\s+){0,5}?"
    r"(?:newspaper|news site|website|daily|weekly|magazine|blog|broadcaster|tabloid|station|channel"
    r"|paper|news agency|news outlet|news service))"
    r"(?=[,.;:)]|\s+(?:based|(?:in|of) (?=[A-Z])|that|which|published|run|owned|covering|linked"
    r"|close\b))"
)


def named_behind(scene: Scene, span: Span) -> Party | None:
    """Return the outlet named right behind the phrase that says what it is."""
    match = _NAMED.match(scene.text, span.end)
    if match is None or not _is_medium(scene, span.of(scene.text)):
        return None
    name = Span(*match.span("name"))
    if scene.places_in(name):
        return None  # "a local daily, Paris said"
    return outlet_called(scene, match["name"], name)


def named_within(scene: Scene, span: Span) -> Party | None:
    """Return the outlet of a phrase that says first what it is: "A local daily, the Lamp"."""
    text = span.of(scene.text)
    match = _WITHIN.fullmatch(text) if "," in text else None
    if match is None or not _is_medium(scene, match["kind"]):
        return None
    return named_behind(scene, Span(span.start, span.start + match.end("kind")))


def called_behind(scene: Scene, span: Span) -> Party | None:
    """Return the outlet that a name is of which the text says right behind that it is one."""
    match = _KIND.match(scene.text, span.end)
    if match is None or not _is_medium(scene, f"a {match['kind']}"):
        return None
    return outlet_called(scene, span.of(scene.text).removeprefix("the "), span)


def _is_medium(scene: Scene, phrase: str) -> bool:
    noun = medium_noun(scene.language, " ".join(phrase.lower().split()[-6:]))
    return noun is not None
