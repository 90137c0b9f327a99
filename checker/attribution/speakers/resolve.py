"""Resolves a source phrase to whoever is credited: by name, pronoun, nominal, or unnamed."""

import re
from dataclasses import replace

from checker.attribution.media.appositions import named_within
from checker.attribution.media.joint_media import joint_media
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party, joint
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.definite_documents import DefiniteDocuments
from checker.attribution.speakers.documents import Documents
from checker.attribution.speakers.initials import expansion
from checker.attribution.speakers.offices import Offices
from checker.attribution.speakers.persons import Persons
from checker.attribution.speakers.references import PRONOUNS, References, is_human
from checker.attribution.speakers.spokespeople import Spokespeople
from checker.attribution.speakers.unnamed import ARTICLE, Unnamed
from checker.patterns import deferred
from checker.records import Span

_WRITER = frozenset(
    {"i", "we", "you", "us", "who", "which", "that", "this", "we've", "we’ve", "i've", "i’ve"}
)
_REPORTED_BEFORE = deferred(
    r"(?:(?:\s+have|\s+had)?\s+(?:first|previously|exclusively|already|earlier)?\s*)"
    r"(?:reported|revealed|disclosed)\b"
)
_LEADING = deferred(
    r".*\baccording to\s+(?=\w)|(?:[Ss]peaking|[Tt]alking) on (?:the )?condition of anonymity,?\s+"
    r"|[A-Z]{2,8}/(?:Stringer|Handout|Pool|File(?: [Pp]hoto)?|[A-Z][\w-]+ [A-Z][\w-]+)"
    r"\s+(?=(?:An?|The)\s)"
)
_ADJUNCT = deferred(
    r"\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|evening|night|afternoon))?"
    r"|(?:at|during)\s+a\s+(?:news|press)\s+(?:conference|briefing)"
    r"|who|which|also|earlier|later|meanwhile)$"
    r"|(?:(?<=[Hh]e)|(?<=ey))['’](?:ll|ve|d|re)$"
    r"|\s+(?:(?:who|which|that)\s+(?:was|were|is|are)\s+)?(?:quoted|cited|interviewed|contacted|reached|approached)"
    r"\s+(?:in|by)\s.*$"
    r"|,?\s+(?:(?:who|that)\s+(?:(?:has|have|had|also)\s+)?)?(?:spoke|speaking|spoken|talked|talking)\s+"
    r"(?:to|with|at|from|in|on(?! (?:the )?condition)|during|by|via|through|after|before)\s.*$"
    r"|,?\s+which\s+(?:relies|relied|depends|draws|has|uses|tracks|monitors|documents)\s.*$"
    r"|,\s+which\s.*$"
    r"|\s*\([^)]*$"
    r"|(?:,|\s*(?:--|[–—]))\s+whose\b.*$"
    r"|,?\s+in\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:interview|statement|speech|tweet|post|e-?mail|op-ed|column|letter|book|memoir|blog|memo)"
    r"(?:\s+(?:with|on|to|by|in|published|posted|issued|broadcast|aired|released|carried)\s.*)?$",
    needs=(
        "day|conference|briefing|wh|also|earlier|later|meanwhile|'|’|quoted|cited|interview"
        "|contacted|reached|approached|spoke|speaking|talk|(|statement|speech|tweet|post|mail"
        "|op-ed|column|letter|book|memoir|blog|memo"
    ),
)

_JOINT = deferred(
    r"((?:(?!\b(?:of|in|at|for|by|from|with|on|to|between|both)\b)[^,;])+?)\s+and\s+((?:(?!\band\b)[^,;])+)"
)
_ARTICLED = deferred(r"(?:the|an?|one|another)\s+[\w-]", re.IGNORECASE)
_OWNED_BY = deferred(r"([A-Z]\w+)['’]s ([A-Z]\w+ [A-Z][\w-]+)")
_PERSON = r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w-]+"
_STAFF = deferred(rf"(.{{2,40}}?)['’]s?\s+({_PERSON}(?:,\s+{_PERSON}){{0,3}},?\s+and\s+{_PERSON})")
_INITIALS = deferred(r"[A-Z]{3,6}")

_MEDIA_NOMINALS = ("media.broadcaster", "media.newspaper", "media.any")


class Speakers:
    """Resolves sources in reading order; it remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        """Prepare the article's people, bodies and media."""
        self.scene = scene
        self.spoken: list[Party] = []
        self.media = MediaNames(scene)
        self.bodies = Bodies(scene)
        self._spokes = Spokespeople(scene, self.spoken, self._resolve)
        offices = Offices(scene, self.bodies)
        self.persons = Persons(
            scene, self.bodies, offices, self.media, self._spokes.last_institution
        )
        self.unnamed = Unnamed(scene, self.bodies, offices)
        documents = Documents(scene, self.bodies, self._resolve)
        self.documents = DefiniteDocuments(scene, documents, self.media, self.spoken)
        self.references = References(scene, self.bodies, self.persons, self.unnamed, self.spoken)
        self._known: dict[Span, Party | None] = {}

    def resolve(self, span: Span) -> Party | None:
        """Return who the phrase means, and remember them; None where it means the writer."""
        span = self._trimmed(span)
        if span not in self._known:
            self._known[span] = self._resolve(span)
        party = self._known[span]
        if party:
            self.spoken.append(party)
        return party

    def _trimmed(self, span: Span) -> Span:
        """Drop what only says when or where: "Lind on Monday"."""
        text = span.of(self.scene.text)
        leading, adjunct = _LEADING.match(text), _ADJUNCT.search(text)
        start = span.start + (leading.end() if leading else 0)
        return Span(start, span.start + adjunct.start() if adjunct else span.end)

    def _resolve(self, span: Span) -> Party | None:
        low = span.of(self.scene.text).lower().strip()
        if low in _WRITER:
            return self._publisher(span) if low.startswith("we") else None
        if low in PRONOUNS:
            return self.references.pronoun(low, span)
        return (
            self.media.exactly(span)
            or self.references.titled(span)
            or self.references.described(span)
            or self._joint(span)
            or joint_media(self.scene, span, self.media.alone, self._resolve)
            or self._paper(low, span)
            or self.documents.find(span)
            or self._staff(span)
            or named_within(self.scene, span)
            or self._of_medium(span)
            or self.persons.named(span, first_speaker=not any(map(is_human, self.spoken)))
            or self.media.correspondent(span)
            or self._spokes.resolve(span)
            or self.references.said_before(span)
            or self.unnamed.human(span)
            or self.media.find(span)
            or self.media.meant.find(span)
            or self._medium_before(span)
            or self.references.watchdog(span)
            or self._institution(span)
            or self._in_full(span)
            or self.references.nominal(span)
            or self.unnamed.other(span)
        )

    def _publisher(self, span: Span) -> Party | None:
        """Return the publisher of "As we've reported", which is more than the writer."""
        return (
            self.media.own.meant(span)
            if _REPORTED_BEFORE.match(self.scene.text, span.end)
            else None
        )

    def _joint(self, span: Span) -> Party | None:
        """Return two who speak as one: "Paris and Berlin", "an official and a resident"."""
        text = span.of(self.scene.text)
        match = _JOINT.fullmatch(text) if " and " in text else None
        if match is None:
            return None
        both = [Span(span.start + match.start(at), span.start + match.end(at)) for at in (1, 2)]
        capitals = [self.bodies.metonym(one) for one in both]
        if all(capitals):
            return replace(capitals[0], name=match.group(), span=span) if capitals[0] else None
        if not all(_ARTICLED.match(one.of(self.scene.text)) for one in both):
            return None
        parties = [self._resolve(one) for one in both]
        if not all(party and party.source_type != "document" for party in parties):
            return None
        return joint(parties[0], parties[1], span) if parties[0] and parties[1] else None

    def _paper(self, low: str, span: Span) -> Party | None:
        """Return the newspaper that "the paper" means, which could be a document as well."""
        papers = self.scene.language.nominals["media.newspaper"]
        return self.media.meant.find(span) or self._medium_before(span) if low in papers else None

    def _medium_before(self, span: Span) -> Party | None:
        """Return the medium that spoke last where "the broadcaster" means one without a name."""
        low = span.of(self.scene.text).lower().strip()
        nominals = self.scene.language.nominals
        theirs = low.removeprefix("the ") in nominals["media.staff"] and low.startswith("the ")
        if not theirs and not any(low in nominals[kind] for kind in _MEDIA_NOMINALS):
            return None
        spoken = next((party for party in reversed(self.spoken) if party.is_media), None)
        named = self.media.meant.latest(span) if theirs and not spoken else spoken
        return replace(named, via="nominal", span=span) if named else None

    def _in_full(self, span: Span) -> Party | None:
        """Return what initials stand for: "the LMA" where the text names a Lamp Makers Agency."""
        short = ARTICLE.sub("", span.of(self.scene.text)).strip()
        if not _INITIALS.fullmatch(short):
            return None
        full = expansion(self.scene.text, short, span.start)
        party = self._resolve(full) if full else None
        return replace(party, span=span, via="nominal") if party else None

    def _staff(self, span: Span) -> Party | None:
        """Return the reporters of "the Times's Ada Lind and Max Feld" as one, with their outlet."""
        text = span.of(self.scene.text)
        match = _STAFF.fullmatch(text) if " and " in text else None
        medium = self.media.find(Span(span.start, span.start + match.end(1))) if match else None
        if match is None or medium is None:
            return None
        return Party(match[2], "person", "person", False, span, employer=medium)

    def _of_medium(self, span: Span) -> Party | None:
        """Return "Fox's Ada Lind", whose medium has a name that by itself may mean others."""
        match = _OWNED_BY.fullmatch(self.scene.text, span.start, span.end)
        medium = self.media.called(Span(*match.span(1))) if match else None
        if match is None or medium is None or self.scene.named(span):
            return None
        person = self.persons.named(Span(*match.span(2)), first_speaker=False)
        return replace(person, name=match[2], employer=medium) if person else None

    def _institution(self, span: Span) -> Party | None:
        """Return the body or government that a phrase is."""
        bodies = self.bodies
        body = bodies.registered_in(span) or bodies.metonym(span) or bodies.organ(span)
        return replace(body, span=span) if body else None
