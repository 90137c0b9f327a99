"""Finds the media a phrase names: an outlet, "the agency" named before, or "local media"."""

import re
from functools import cache

from checker.attribution.parties import Party, registered
from checker.attribution.scene import Scene
from checker.language import Language
from checker.records import MEDIA_TYPES, EntityType, Outlet, Span, Via

_KINDS: dict[str, frozenset[EntityType]] = {
    "media.agency": frozenset({"news-agency"}),
    "media.broadcaster": frozenset({"broadcaster"}),
    "media.newspaper": frozenset({"newspaper"}),
    "media.any": frozenset({"news-agency", "broadcaster", "newspaper", "website"}),
}
_REPORTS = re.compile(r"\breports$")
_STATE = re.compile(
    r"\b(?:state|state-run|state-owned|state-controlled|official|government-run)\b", re.IGNORECASE
)
_SIDED = re.compile(r"\bpro-(?:government|regime)\b", re.IGNORECASE)
_NAME = r"(?:[A-ZÀ-Þ][\w’'&-]*(?:\s+(?=[A-ZÀ-Þ]))?)+"
_DESCRIBED = re.compile(
    r"\b(?:news agency|broadcaster|newspaper|news (?:web)?site|(?:tv|television) channel|"
    r"radio station|daily|weekly)"
    rf"\s+(?P<after>{_NAME})$"
    rf"|^(?:[Tt]he\s+)?(?P<before>{_NAME}\s*"
    r"(?:News Agency|news agency|TV|Television|Radio|newspaper))$"
)
_ARTICLE = re.compile(
    r"^(?:the|a|an|some|several|various|multiple|other|many|few)\s+", re.IGNORECASE
)


class MediaNames:
    """The media of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's names."""
        self.scene = scene

    def find(self, span: Span, via: Via = "name") -> Party | None:
        """Return the last outlet that a phrase names; two joined by "and" are one link."""
        found: list[Party] = []
        for mention in self.scene.named(span):
            outlet = self.scene.registry.get(mention.outlet)
            if outlet and outlet.entity_type in MEDIA_TYPES:
                found.append(self.graded(outlet, Span(mention.start, mention.end), via))
        if (
            len(found) > 1
            and self.scene.text[found[-2].span.end : found[-1].span.start].strip() == "and"
        ):
            return _joint(found[-2], found[-1])
        return found[-1] if found else (self._publisher(span) or self._described(span))

    def _described(self, span: Span) -> Party | None:
        """Return an outlet that the text calls one and the registry lacks: never state media."""
        match = _DESCRIBED.search(span.of(self.scene.text))
        if match is None:
            return None
        name = match.group("after") or match.group("before")
        return Party(name.strip(), "unknown", "website", None, span)

    def _publisher(self, span: Span) -> Party | None:
        """Return the article's own publisher where a phrase names it or "this newspaper"."""
        publisher = self.scene.article.publisher
        if publisher is None:
            return None
        text = span.of(self.scene.text)
        at = text.find(publisher.name.removeprefix("The "))
        own = re.search(r"\bthis (?:newspaper|paper|website|site|magazine|station|agency)\b", text)
        if at < 0 and own is None:
            return None
        outlet = self.scene.registry.get(publisher.outlet) if publisher.outlet else None
        if outlet:
            return self.graded(outlet, span, "name")
        return Party(publisher.name, "unknown", "website", None, span)

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
        low = re.sub(r"\s+", " ", span.of(self.scene.text).lower()).strip()
        if low in self.scene.language.nominals["media.agency"]:
            paragraph = self.scene.text.rfind("\n\n", 0, span.start)
            here = self._earlier(_KINDS["media.agency"], span, paragraph)
            own = None if here else self._own_agency()
            if own:
                return own
        for kind, types in _KINDS.items():
            if low in self.scene.language.nominals[kind]:
                return self._earlier(types, span)
        if _collective(self.scene.language).search(low):
            return self._unnamed(span)
        return None

    def _own_agency(self) -> Party | None:
        """Return the agency whose own copy the article is: no third party in its text."""
        article = self.scene.article
        publisher = article.publisher
        dated = article.dateline.outlet if article.dateline else None
        outlet = self.scene.registry.get((publisher.outlet if publisher else None) or dated or "")
        if outlet:
            return (
                self.graded(outlet, Span(0, 0), "nominal")
                if outlet.entity_type == "news-agency"
                else None
            )
        if publisher and re.search(r"\b(?:Wire|Agency|News Service|Press)\b", publisher.name):
            return Party(publisher.name, "unknown", "news-agency", None, Span(0, 0), via="nominal")
        return None

    def _earlier(self, types: frozenset[EntityType], span: Span, since: int = 0) -> Party | None:
        dateline = self.scene.article.dateline
        opening = max(since, dateline.end if dateline else 0)
        for mention in reversed(self.scene.mentions):
            before = opening <= mention.start and mention.end <= span.start
            outlet = self.scene.registry.get(mention.outlet) if before else None
            if outlet and outlet.entity_type in types:
                return self.graded(outlet, span, "nominal")
        return None

    def _unnamed(self, span: Span) -> Party:
        phrase = _ARTICLE.sub("", span.of(self.scene.text)).strip()
        state = bool(_STATE.search(phrase)) and not _SIDED.search(phrase)
        places = self.scene.places_in(span)
        phrase = re.sub(r"^(.*\b(?:media|press|agencies)) reports$", r"\1", phrase)
        if _REPORTS.search(phrase.lower()) and not state:
            return Party("unnamed reports", "unknown", "unnamed-media", None, span, via="nominal")
        if not state:
            phrase = phrase if places else phrase[:1].lower() + phrase[1:]
            return Party(
                f"{phrase} (unnamed)", "unknown", "unnamed-media", None, span, via="nominal"
            )
        country = places[0].country if places else self.scene.country_before(span.start)
        joint = " and ".join(dict.fromkeys(place.country.adjective for place in places))
        noun = re.sub(r"\s+(?:in|of|from|across)\s.*$", "", phrase)
        noun = re.sub(rf"^(?:{joint}|\S+['’]s)\s+", "", noun) if joint else noun
        of = joint or (country.adjective if country else "")
        name = f"{of} {noun[:1].lower()}{noun[1:]}".strip()
        return Party(
            name=re.sub(r"\b[Tt]elevision\b", "TV", name),
            source_type="state-media",
            entity_type="unnamed-media",
            state=True,
            span=span,
            affiliation="state-controlled",
            country=country.code if country else None,
            via="nominal",
        )


def _joint(first: Party, second: Party) -> Party:
    """Return two outlets that are credited together as one link."""
    alike = first.affiliation == second.affiliation
    return Party(
        name=f"{first.name} and {second.name}",
        source_type=first.source_type,
        entity_type="unnamed-media",
        state=True if first.state or second.state else (first.state if alike else None),
        span=Span(first.span.start, second.span.end),
        affiliation=first.affiliation
        if alike
        else (second.affiliation if second.is_state_media else first.affiliation),
    )


@cache
def _collective(language: Language) -> re.Pattern[str]:
    nouns = sorted(language.nominals["media.collective"], key=len, reverse=True)
    tail = r"(?:\s+(?:in|on|of|from|across)\s.{2,40})?$"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))}){tail}")
