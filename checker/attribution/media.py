"""Finds the media a phrase names: an outlet, "the agency" named before, or "local media"."""

import re
from dataclasses import replace

from checker.attribution.collective import (
    is_collective,
    joint_credit,
    unnamed_media,
    without_places,
)
from checker.attribution.namesakes import namesake
from checker.attribution.parties import Party, registered
from checker.attribution.programmes import Programmes
from checker.attribution.recalled import Recalled
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, EntityType, Mention, Outlet, Publisher, Span, Via

_KINDS: dict[str, frozenset[EntityType]] = {
    "media.agency": frozenset({"news-agency"}),
    "media.broadcaster": frozenset({"broadcaster"}),
    "media.newspaper": frozenset({"newspaper"}),
    "media.any": frozenset({"news-agency", "broadcaster", "newspaper", "website"}),
}
_NAME = r"[A-ZÀ-Þ][\w’'&-]*(?:\s+[A-ZÀ-Þ][\w’'&-]*){0,7}"
_DESCRIBED = deferred(
    r"\b(?:news agency|broadcaster|newspaper|news (?:web)?site|(?:tv|television) channel|"
    r"radio station|daily|weekly|affiliate|(?:TV|television|news|local) station|news channel"
    r"|website|magazine|blog|(?:news|media) outlet)"
    rf"\s+(?P<after>{_NAME})$"
    rf"|^(?:[Tt]he\s+)?(?P<before>(?!The\b){_NAME}\s*"
    r"(?:News Agency|news agency|News Service|News|TV|Television|Radio|newspaper|Gazette|Herald|"
    r"Tribune|Chronicle|Courier|Times|Post|Daily|Observer|Telegraph|Examiner|Inquirer|Dispatch|"
    r"Register|Sentinel|Globe|Enquirer|Advertiser|Mercury|Gazetteer|Plain Dealer|"
    r"Today|Magazine|Weekly|Insider))$"
    r"|\b(?:(?:web)?site|portal|outlet)\s+(?P<domain>[\w-]+(?:\.[a-z]{2,6})+)$"
    r"|\b(?P<call>[KW][A-Z]{2,3})(?:-TV|-FM|-AM)?\s+(?:radio|TV|television)\b"
    r"|^(?:[Tt]he\s+)?(?P<joined>(?:[A-Z]\w+ ){0,3}[A-Z]\w+-(?:Journal|Times|Herald|Tribune|Post"
    r"|Star|Sun|News|Press|Review|Gazette|Courier|Dispatch|Register|Observer|Examiner|Sentinel|Democrat"
    r"|Leader|Record|Mail|Intelligencer|Picayune))$"
    r"|^(?:[Tt]he\s+)?(?P<host>[\w-]+\.(?:com|org|net|info|tv))$"
)
_NOT_YET_NAMED = deferred(
    r"(?:An?|One|Another|Some|Several|Many|Local|Other|State (?:News|TV|Radio|Media))\b"
)
_BOTH = deferred(r"(?:[Bb]oth )?([Tt]he [A-Z][\w-]+) and (the [A-Z][\w-]+)")
_INDEFINITE = deferred(
    r"\b(?:an?|another|one|some|several|two|three|many|various|other|few|different)\s+"
    r"(?:[a-z][\w-]*\s+){0,2}$",
    re.IGNORECASE,
)
_KIND_BEHIND = deferred(r"\s+(?:broadcaster|channel|station|network|outlet|programme|program)s?\b")
_AFFILIATE = deferred(r"(?:[- ]TV)?[- ]affiliated?\b")
_OURS = deferred(r"\bthis (?:newspaper|paper|website|site|magazine|station|agency)\b")
_AGENCY_NAME = deferred(r"\b(?:Wire|Agency|News Service|Press)\b")
_ACRONYM = 4  # letters of an acronym that a slip still tells apart
_DOMAIN = deferred(r"\.[a-z]{2,6}\b(?:\.[a-z]{2})?")
_SPACES = deferred(r"\s+")
_PLACE_BEHIND = deferred(r"\s+(?:in|on|from|across)\s.*$", re.DOTALL)


class MediaNames:
    """The media of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene
        self._again = Recalled(scene)
        self.programmes = Programmes(scene)

    def find(self, span: Span, via: Via = "name") -> Party | None:
        """Return the last outlet that a phrase names; two joined by "and" are one link."""
        found = self._registered(span, via)
        if not found:
            return self._both(span) or (
                self._publisher(span)
                or self._again.by_short_name(span)
                or namesake(self.scene, span)
                or self._described(span)
                or self.programmes.find(span)
                or self._misspelt(span)
            )
        if len(found) > 1:
            between = self.scene.text[found[-2].span.end : found[-1].span.start]
            if between.split() in (["and"], ["and", "the"]):
                return joint_credit(found[-2], found[-1])
        return found[-1]

    def _registered(self, span: Span, via: Via) -> list[Party]:
        found: list[Party] = []
        for mention in self.scene.named(span):
            outlet = self.scene.registry.get(mention.outlet)
            if (
                outlet
                and outlet.entity_type in MEDIA_TYPES
                and not self._is_any_of_its_kind(mention)
            ):
                found.append(self.graded(outlet, Span(mention.start, mention.end), via))
        return found

    def _is_any_of_its_kind(self, mention: Mention) -> bool:
        """Return whether a name only says whose a medium is: "a Syrian TV channel"."""
        text = self.scene.text
        if _AFFILIATE.match(text, mention.end):
            return True
        before = max(0, mention.start - 20)
        return bool(
            _KIND_BEHIND.match(text, mention.end)
            and _INDEFINITE.search(text, before, mention.start)
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

    def latest(self, span: Span) -> Party | None:
        """Return the outlet named last before a phrase, else the publisher."""
        return self._earlier(MEDIA_TYPES, span) or self.own(span)

    def _described(self, span: Span) -> Party | None:
        """Return an outlet that the text calls one and the registry lacks: never state media."""
        domain = _DOMAIN.match(self.scene.text, span.end)  # cut where a sentence might end
        end = domain.end() if domain else span.end
        match = _DESCRIBED.search(self.scene.text[span.start : end])
        if match is None or self.scene.cuts_name(span):
            return None
        name = next(filter(None, match.groups())).strip()
        if _NOT_YET_NAMED.match(name):
            return None
        known = self.scene.registry.by_name(name, self.scene.article.published)
        if len(known) == 1 and known[0].entity_type in MEDIA_TYPES:
            return self.graded(known[0], span, "name")
        return Party(name, "unknown", "website", None, span)

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

    def _publisher(self, span: Span) -> Party | None:
        """Return the article's own publisher where a phrase names it or "this newspaper"."""
        publisher = self.scene.article.publisher
        if publisher is None:
            return None
        text = span.of(self.scene.text)
        if publisher.name.removeprefix("The ") not in text and not _OURS.search(text):
            return None
        return self.own(span)

    def own(self, span: Span) -> Party | None:
        """Return the article's own publisher as it is meant by a phrase."""
        publisher = self.scene.article.publisher
        if publisher is None:
            return None
        outlet = self.scene.registry.get(publisher.outlet) if publisher.outlet else None
        if outlet:
            return self.graded(outlet, span, "name")
        return Party(publisher.name, "unknown", "website", None, span)

    def is_own(self, party: Party) -> bool:
        """Return whether a party is the article's own publisher."""
        own = self.scene.article.publisher
        same = own and (party.name == own.name or (own.outlet and party.outlet == own.outlet))
        return bool(same)

    def called(self, span: Span) -> Party | None:
        """Return the one outlet that a stretch of text is the name of, guards aside."""
        outlets = self.scene.registry.by_name(
            span.of(self.scene.text), self.scene.article.published
        )
        media = [outlet for outlet in outlets if outlet.entity_type in MEDIA_TYPES]
        return self.graded(media[0], span, "name") if len(media) == 1 else None

    def graded(self, outlet: Outlet, span: Span, via: Via) -> Party:
        """Return an outlet as a party, graded on the article's date."""
        return registered(outlet, self.scene.registry, self.scene.article.published, span, via)

    def correspondent(self, span: Span) -> Party | None:
        """Return the outlet of which a phrase names an unnamed correspondent."""
        text = span.of(self.scene.text).lower()
        staff = self.scene.language.nominals["media.staff"]
        return self.find(span) if any(text.endswith(word) for word in staff) else None

    def is_media(self, start: int, end: int) -> bool:
        """Return whether a stretch of text names an outlet or media in general."""
        span = Span(start, end)
        return self.find(span) is not None or self.nominal(span) is not None

    def nominal(self, span: Span) -> Party | None:
        """Return the outlet that "the agency" means here, or the unnamed media of a phrase."""
        low = _SPACES.sub(" ", span.of(self.scene.text).lower()).strip()
        nominals = self.scene.language.nominals
        own = self._own_agency(span) if low in nominals["media.agency"] else None
        described = own or self._by_country(span)
        if described:
            return described
        for kind, types in _KINDS.items():
            if low in nominals[kind]:
                return self._earlier(types, span)
        bare = without_places(self.scene, span).lower()
        again = self._again.by_noun(bare, span)
        return again or (unnamed_media(self.scene, span) if self._is_unnamed(bare, span) else None)

    def _is_unnamed(self, bare: str, span: Span) -> bool:
        """Return whether a phrase speaks of media without naming one; a name never does.

        `bare` is the phrase in lower case without its countries.
        """
        phrase = span.of(self.scene.text)
        head = _PLACE_BEHIND.sub("", phrase).split()
        is_name = len(head) > 1 and head[-1].istitle() and phrase.split()[-1].istitle()
        return not is_name and is_collective(self.scene.language, bare)

    def _by_country(self, span: Span) -> Party | None:
        """Return the outlet named before that "the Iranian broadcaster" is."""
        for mention in self.scene.described:
            if span.start <= mention.start and mention.end == span.end:
                outlet = self.scene.registry.get(mention.outlet)
                return self.graded(outlet, span, "nominal") if outlet else None
        return None

    def _own_agency(self, span: Span) -> Party | None:
        """Return the agency whose own copy the article is: no third party in its text.

        An agency named before in the same paragraph is meant rather than the article's own.
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
        agency = outlet.entity_type == "news-agency"
        return self.graded(outlet, Span(0, 0), "nominal") if agency else None

    def _earlier(self, types: frozenset[EntityType], span: Span, since: int = 0) -> Party | None:
        """Return the outlet of some type named last between `since` and a phrase."""
        dateline = self.scene.article.dateline
        opening = max(since, dateline.end if dateline else 0)
        for mention in reversed(self.scene.mentions):
            before = opening <= mention.start and mention.end <= span.start
            outlet = self.scene.registry.get(mention.outlet) if before else None
            if outlet and outlet.entity_type in types:
                return self.graded(outlet, span, "nominal")
        return None


def _agency_by_name(publisher: Publisher | None) -> Party | None:
    """Return a publisher that the registry lacks and whose name says that it is an agency."""
    if publisher is None or not _AGENCY_NAME.search(publisher.name):
        return None
    return Party(publisher.name, "unknown", "news-agency", None, Span(0, 0), via="nominal")
