"""Finds the media that a phrase means without naming: "the agency", "local media"."""

import re

from checker.attribution.media.collective import is_collective, unnamed_media, without_places
from checker.attribution.media.graded import graded
from checker.attribution.media.newcomers import Newcomers
from checker.attribution.media.publishers import OwnOutlet
from checker.attribution.media.recalled import Recalled
from checker.attribution.media.state_voices import StateVoices
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, EntityType, Mention, Publisher, Span

_KINDS: dict[str, frozenset[EntityType]] = {
    "media.agency": frozenset({"news-agency"}),
    "media.broadcaster": frozenset({"broadcaster"}),
    "media.newspaper": frozenset({"newspaper"}),
    "media.any": frozenset({"news-agency", "broadcaster", "newspaper", "website"}),
}
_NAMED_AGENCY = deferred(r"(?:[Tt]he )?(?!State|Official|The)([A-Z]\w+) (?:state|official)\b")
_AGENCY = deferred(r"\bstate news agency$")
_AGENCY_NAME = deferred(r"\b(?:Wire|Agency|News Service|Press)\b")
_ORGAN = deferred(
    r"\b(?!(?:News|Press|Wire)\b)[A-Z][\w-]+\s+"
    r"(?:(?!News |Press )[A-Z][\w-]+\s+|(?:of|and|for)\s+)*"
    r"(?:Agency|Administration|Services?|Bureau|Patrol|Centers? for)\b(?!\s+Minister)"
)
_STUDY = deferred(
    r"\b(?:(?:a|an|the|new|recent|\w+['’]s|this|that) (?:[a-z]+ )?study|co-?authors?|working paper"
    r"|research paper|white paper|peer-reviewed|political scientists?)\b"
)
_TOLD = deferred(r"\b(?:told|tells|to|with|by|for|as)\s$")
_JUST_BEFORE = 8  # characters before "the agency"
_NEAR = 700  # characters within which an article or an agency was named
_OF_MEDIA = deferred(r"\b(?:media|press|news|television|TV|agenc)", re.IGNORECASE)
_OF_A_COUNTRY = frozenset({"press", "papers", "television", "tv", "radio"})
_OWNED = deferred(r"(?:its|their|his|her|our|my)\b", re.IGNORECASE)
_PLAIN = deferred(r"\b(?:networks?|outlets?|channels?|stations?)$")
_NO_MEDIUM = deferred(
    r"\s+(?:of (?!(?:[\w-]+\s+){0,2}(?:media|news|radio|TV|television)\b)|(?:to|where|store)\b)"
)
_PLACE_BEHIND = deferred(r"\s+(?:in|on|from|across)\s.*$", re.DOTALL)


class MeantMedia:
    """The media of one article as its text speaks of them without their names."""

    def __init__(self, scene: Scene, own: OwnOutlet, again: Recalled, newcomers: Newcomers) -> None:
        """Keep the article's names, its publisher, and what its text recalls."""
        self.scene = scene
        self._own = own
        self._again = again
        self._newcomers = newcomers
        self._voices = StateVoices(scene)

    def find(self, span: Span) -> Party | None:
        """Return the outlet that "the agency" means here, or the unnamed media of a phrase."""
        low = " ".join(span.of(self.scene.text).lower().split())
        nominals = self.scene.language.nominals
        if low == "the agency" and self._is_of_state(span):
            return None
        if low == "the paper" and self._is_study(span):
            return None
        own = self._own_agency(span) if low in nominals["media.agency"] else None
        described = own or self._by_country(span)
        if described:
            return described
        if low in nominals["media.writing"]:
            return self._earlier(MEDIA_TYPES, span, max(0, span.start - _NEAR))
        for kind, types in _KINDS.items():
            if low in nominals[kind]:
                return self._earlier(types, span)
        bare = without_places(self.scene, span).lower()
        again = self._again.by_noun(bare, span)
        if again or not self._is_unnamed(bare, span):
            return again
        found = unnamed_media(self.scene, span, self._voices)
        named = _NAMED_AGENCY.match(span.of(self.scene.text))
        name = named[1] if named and not self.scene.places_in(span) else found.name
        agencies = self.scene.registry.by_name(name) if _AGENCY.search(found.name) else ()
        return graded(self.scene, agencies[0], span, "nominal") if len(agencies) == 1 else found

    def _is_unnamed(self, bare: str, span: Span) -> bool:
        """Return whether a phrase speaks of media without naming one; a name never does.

        `bare` is the phrase in lower case without its countries.
        """
        phrase = span.of(self.scene.text)
        head = _PLACE_BEHIND.sub("", phrase).split()
        if _NO_MEDIUM.match(self.scene.text, span.end) and _PLAIN.search(phrase):
            return False
        if phrase.endswith("reports") and (_OWNED.match(phrase) or self._of_body(span)):
            return False
        if bare in _OF_A_COUNTRY:
            return bool(self.scene.places_in(span))
        is_name = len(head) > 1 and head[-1].istitle() and phrase.split()[-1].istitle()
        return not is_name and is_collective(self.scene.language, bare)

    def _is_of_state(self, span: Span) -> bool:
        """Return whether an organ of state that is an agency is named nearer than any agency."""
        near = max(0, span.start - _NEAR)
        named = [m.end for m in self.scene.named(Span(near, span.start)) if self._is_agency(m)]
        return bool(_ORGAN.search(self.scene.text, named[-1] if named else near, span.start))

    def _is_study(self, span: Span) -> bool:
        """Return whether a study was spoken of nearer than any outlet."""
        near = max(0, span.start - _NEAR)
        named = [m.end for m in self.scene.named(Span(near, span.start))]
        return bool(_STUDY.search(self.scene.text, named[-1] if named else near, span.start))

    def _is_agency(self, mention: Mention) -> bool:
        outlet = self.scene.registry.get(mention.outlet)
        return outlet is not None and outlet.entity_type == "news-agency"

    def _of_body(self, span: Span) -> bool:
        """Return whether a phrase names whose the reports are, no media's: "the UN reports"."""
        if _OF_MEDIA.search(self.scene.text, span.start, span.end):
            return False
        outlets = (self.scene.registry.get(one.outlet) for one in self.scene.named(span))
        return any(outlet and outlet.entity_type not in MEDIA_TYPES for outlet in outlets)

    def _by_country(self, span: Span) -> Party | None:
        """Return the outlet named before that "the Iranian broadcaster" is."""
        for mention in self.scene.described:
            if span.start <= mention.start and mention.end == span.end:
                outlet = self.scene.registry.get(mention.outlet)
                return graded(self.scene, outlet, span, "nominal") if outlet else None
        return None

    def _own_agency(self, span: Span) -> Party | None:
        """Return the agency whose own copy the article is: no third party in its text.

        An agency named before in the same paragraph is meant rather than the article's own, and
        another's in the paragraph before where nobody is said to have told "the agency".
        """
        paragraph = self.scene.text.rfind("\n\n", 0, span.start)
        if self._earlier(_KINDS["media.agency"], span, paragraph):
            return None
        article = self.scene.article
        dated = article.dateline.outlet if article.dateline else None
        published = article.publisher.outlet if article.publisher else None
        outlet = self.scene.registry.get(published or dated or "")
        if outlet is None:
            return _agency_by_name(article.publisher)
        previous = self.scene.text.rfind("\n\n", 0, max(0, paragraph))
        other = self._earlier(_KINDS["media.agency"], span, max(0, previous))
        told = _TOLD.search(self.scene.text, max(0, span.start - _JUST_BEFORE), span.start)
        if other and other.outlet != outlet.id and not told:
            return None
        agency = outlet.entity_type == "news-agency"
        return graded(self.scene, outlet, Span(0, 0), "nominal") if agency else None

    def _earlier(self, types: frozenset[EntityType], span: Span, since: int = 0) -> Party | None:
        """Return the outlet of some type named last between `since` and a phrase."""
        dateline = self.scene.article.dateline
        opening = max(since, dateline.end if dateline else 0)
        for mention in reversed(self.scene.mentions):
            before = opening <= mention.start and mention.end <= span.start
            outlet = self.scene.registry.get(mention.outlet) if before else None
            if outlet and outlet.entity_type in types:
                later = self._newcomers.latest(types, span, mention.end)
                return later or graded(self.scene, outlet, span, "nominal")
        return self._newcomers.latest(types, span, opening)

    def latest(self, span: Span) -> Party | None:
        """Return the outlet named last before a phrase, else the publisher."""
        return self._earlier(MEDIA_TYPES, span) or self._own.meant(span)


def _agency_by_name(publisher: Publisher | None) -> Party | None:
    """Return a publisher that the registry lacks and whose name says that it is an agency."""
    if publisher is None or not _AGENCY_NAME.search(publisher.name):
        return None
    return Party(publisher.name, "unknown", "news-agency", None, Span(0, 0), via="nominal")
