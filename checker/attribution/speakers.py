"""Resolves a source phrase to whoever is credited: by name, pronoun, nominal, or unnamed."""

import re
from dataclasses import replace

from checker.attribution.bodies import Bodies
from checker.attribution.documents import Documents
from checker.attribution.media import MediaNames
from checker.attribution.offices import Offices
from checker.attribution.parties import Party, as_company
from checker.attribution.persons import Persons
from checker.attribution.references import PRONOUNS, References, is_definite, is_human
from checker.attribution.scene import Scene
from checker.attribution.unnamed import ARTICLE, Unnamed
from checker.records import Span

_WRITER = frozenset({"i", "we", "you", "us", "who", "which", "that", "this"})
_OF_SOMEBODY = re.compile(
    r"\b(?:spokes\w+|representatives?|press (?:service|office|secretary|cent(?:er|re)))\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s*(?:for|of|at)\s+")
_POSSESSIVE = re.compile(r"['’]s?\s*$")

_MEDIA_NOMINALS = ("media.broadcaster", "media.newspaper", "media.any")
_NO_OWNERS = frozenset({"unnamed-media", "document", "unknown"})


class Speakers:
    """Resolves sources in reading order; it remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        """Prepare the article's people, bodies and media."""
        self.scene = scene
        self.spoken: list[Party] = []
        self.media = MediaNames(scene)
        self.bodies = Bodies(scene)
        offices = Offices(scene, self.bodies)
        self.persons = Persons(scene, self.bodies, offices, self.media, self._last_institution)
        self.unnamed = Unnamed(scene, self.bodies, offices)
        self.documents = Documents(scene, self.bodies, self._resolve)
        self.references = References(scene, self.bodies, self.persons, self.unnamed, self.spoken)
        self._known: dict[Span, Party | None] = {}

    def resolve(self, span: Span) -> Party | None:
        """Return who the phrase means, and remember them; None where it means the writer."""
        if span not in self._known:
            self._known[span] = self._resolve(span)
        party = self._known[span]
        if party:
            self.spoken.append(party)
        return party

    def _resolve(self, span: Span) -> Party | None:
        low = span.of(self.scene.text).lower().strip()
        if low in _WRITER:
            return None
        if low in PRONOUNS:
            return self.references.pronoun(low, span)
        return (
            self.media.exactly(span)
            or self._document(span)
            or self.persons.named(span, first_speaker=not self.spoken)
            or self.media.correspondent(span)
            or self._spokesperson(span)
            or self.references.said_before(span)
            or self.unnamed.human(span)
            or self.media.find(span)
            or self.media.nominal(span)
            or self._medium_before(span)
            or self._institution(span)
            or self.references.nominal(span)
            or self.unnamed.other(span)
        )

    def _document(self, span: Span) -> Party | None:
        """Return a document's issuer, or for "the poll" that of the document named before."""
        found = self.documents.find(span)
        if found and found.entity_type == "document" and is_definite(span.of(self.scene.text)):
            earlier = (p for p in reversed(self.spoken) if p.source_type == "document")
            return next((replace(p, span=span) for p in earlier), found)
        return found

    def _last_institution(self) -> Party | None:
        """Return the organisation, body or outlet that has spoken last."""
        spoken = (p for p in reversed(self.spoken) if not is_human(p))
        return next((p for p in spoken if p.entity_type not in _NO_OWNERS), None)

    def _medium_before(self, span: Span) -> Party | None:
        """Return the medium that spoke last where "the broadcaster" means one without a name."""
        low = span.of(self.scene.text).lower().strip()
        nominals = self.scene.language.nominals
        if not any(low in nominals[kind] for kind in _MEDIA_NOMINALS):
            return None
        spoken = next((party for party in reversed(self.spoken) if party.is_media), None)
        return replace(spoken, via="nominal", span=span) if spoken else None

    def _institution(self, span: Span) -> Party | None:
        """Return the body or government that a phrase is."""
        bodies = self.bodies
        body = bodies.registered_in(span) or bodies.metonym(span) or bodies.organ(span)
        return replace(body, span=span) if body else None

    def _spokesperson(self, span: Span) -> Party | None:
        """Return the body for which an unnamed spokesperson of it speaks."""
        represented = self._represented(span)
        party = self._resolve(represented) if represented else None
        if party and party.is_media:
            return replace(as_company(party), span=span)
        return replace(party.body or party, span=span) if party else None

    def _represented(self, span: Span) -> Span | None:
        """Return whom a phrase has a spokesperson of: "the mayor's", "for the navy"."""
        text = span.of(self.scene.text)
        match = _OF_SOMEBODY.search(text)
        if match is None:
            return None
        behind = _FOR.match(text, match.end())
        if behind and _says_who(text[behind.end() :]):
            return self._bare(Span(span.start + behind.end(), span.end))
        if _says_who(text[: match.start()]):
            return self._bare(Span(span.start, span.start + match.start()))
        return None

    def _bare(self, span: Span) -> Span:
        """Drop a possessive ending and blanks behind a phrase."""
        possessive = _POSSESSIVE.search(span.of(self.scene.text))
        end = span.start + possessive.start() if possessive else span.end
        return Span(span.start, len(self.scene.text[:end].rstrip()))


def _says_who(text: str) -> bool:
    return bool(ARTICLE.sub("", text).strip())
