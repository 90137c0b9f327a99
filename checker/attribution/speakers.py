"""Resolves a source phrase to whoever is credited: by name, pronoun, nominal, or unnamed."""

import re
from dataclasses import replace

from checker.attribution.bodies import Bodies
from checker.attribution.outlets_named import MediaNames
from checker.attribution.parties import Party
from checker.attribution.persons import Persons
from checker.attribution.scene import Scene
from checker.attribution.unnamed import ARTICLE, Unnamed
from checker.records import Span

_PERSONAL = frozenset({"he", "she", "him", "her"})
_NEUTER = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their", "both"})
_WRITER = frozenset({"i", "we", "you", "us", "who", "which", "that", "this"})
_DEFINITE = re.compile(r"(?:the|this|that|its|his|her|their)\s", re.IGNORECASE)
_OF_SOMEBODY = re.compile(
    r"\b(?:spokes\w+|representatives?|press (?:service|office|secretary|cent(?:er|re)))\b",
    re.IGNORECASE,
)
_HUMAN = frozenset({"person", "anonymous"})


class Speakers:
    """Resolves sources in reading order; it remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        """Prepare the article's people, bodies and media."""
        self.scene = scene
        self.bodies = Bodies(scene)
        self.media = MediaNames(scene)
        self.persons = Persons(scene, self.bodies, self.media, self._last_institution)
        self.unnamed = Unnamed(scene, self.bodies)
        self.spoken: list[Party] = []
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
        if low in _PERSONAL | _NEUTER | _PLURAL:
            return self._pronoun(low, span)
        return (
            self._document(span)
            or self.persons.named(span, first_speaker=not self.spoken)
            or self.media.correspondent(span)
            or self._spokesperson(span)
            or self._said_before(span)
            or self.unnamed.human(span)
            or self.media.find(span)
            or self.media.nominal(span)
            or self._institution(span)
            or self._nominal(span)
            or self.unnamed.other(span)
        )

    def _document(self, span: Span) -> Party | None:
        """Return a document's issuer, or for "the poll" that of the document named before."""
        found = self.unnamed.document(span, self._resolve)
        if found and found.entity_type == "document" and _DEFINITE.match(span.of(self.scene.text)):
            earlier = (p for p in reversed(self.spoken) if p.source_type == "document")
            return next((replace(p, span=span) for p in earlier), found)
        return found

    def _last_institution(self) -> Party | None:
        """Return the organisation, body or outlet that has spoken last."""
        return next((p for p in reversed(self.spoken) if p.entity_type not in _HUMAN), None)

    def _institution(self, span: Span) -> Party | None:
        """Return the body or government that a phrase is."""
        body = (
            self.bodies.registered_in(span) or self.bodies.metonym(span) or self.bodies.organ(span)
        )
        return replace(body, span=span) if body else None

    def _spokesperson(self, span: Span) -> Party | None:
        """Return the body for which an unnamed spokesperson of it speaks."""
        text = span.of(self.scene.text)
        match = _OF_SOMEBODY.search(text)
        if match is None:
            return None
        before = Span(span.start, span.start + match.start())
        tail = re.match(r"\s*(?:for|of|at)\s+", text[match.end() :])
        behind = Span(span.start + match.end() + (tail.end() if tail else 0), span.end)
        for part in (behind if tail else None, before):
            if part and ARTICLE.sub("", part.of(self.scene.text)).strip():
                possessive = re.search(r"['’]s?\s*$", part.of(self.scene.text))
                end = part.start + possessive.start() if possessive else part.end
                party = self._resolve(Span(part.start, len(self.scene.text[:end].rstrip())))
                party = party.body or party if party else None
                return replace(party, span=span) if party else None
        return None

    def _pronoun(self, low: str, span: Span) -> Party | None:
        opening = self._opening_place(span) if low in _NEUTER else None
        if opening:
            return opening
        for party in reversed(self.spoken):
            human = party.entity_type in _HUMAN
            if human == (low in _PERSONAL) or low in _PLURAL:
                return replace(party, via="pronoun", span=span)
        last = self.persons.last_before(span) if low in _PERSONAL else None
        return replace(last, via="pronoun") if last else None

    def _opening_place(self, span: Span) -> Party | None:
        """Return the government of the country that opens the sentence "it" stands in."""
        cut = max(self.scene.text.rfind(mark, 0, span.start) for mark in (". ", "\n", "” "))
        for place in self.scene.places:
            opens = cut < place.start < cut + 8 and place.end < span.start
            if opens and place.kind == "name":
                return self.bodies.of_country(place.country, "Government", span, "pronoun")
        return None

    def _said_before(self, span: Span) -> Party | None:
        """Return the earlier speaker whom "the student" or "the ministry" means."""
        text = span.of(self.scene.text)
        words = ARTICLE.sub("", text).split()
        if not _DEFINITE.match(text) or len(words) != 1 or not words[0].islower():
            return None
        head = re.compile(rf"\b{re.escape(words[0])}\b")
        found = next((p for p in reversed(self.spoken) if head.search(self._description(p))), None)
        if found and found.body and words[0] in self.scene.language.nominals["bodies.heads"]:
            found = found.body
        return replace(found, via="nominal", span=span) if found else None

    def _nominal(self, span: Span) -> Party | None:
        """Return whom a definite phrase means that no earlier speaker answers to by name."""
        text = span.of(self.scene.text)
        words = ARTICLE.sub("", text).split()
        if not _DEFINITE.match(text) or not words or len(words) > 4:
            return None
        head = words[-1].lower()
        whole = re.compile(rf"\b{re.escape(head)}\b")
        for party in reversed(self.spoken):
            if whole.search(self._description(party)):
                return replace(party, via="nominal", span=span)
        if head in self.scene.language.nominals["people.roles"]:
            people = (p for p in reversed(self.spoken) if p.entity_type == "person")
            return next((replace(p, via="nominal", span=span) for p in people), None)
        named = self.bodies.named_before(head, span.start) if len(words) == 1 else None
        return replace(self.unnamed.other(named), via="nominal", span=span) if named else None

    def _description(self, party: Party) -> str:
        """Return every word with which the text has introduced a party."""
        words = [party.name, party.span.of(self.scene.text), party.body.name if party.body else ""]
        if party.entity_type == "person":
            words.append(self.persons.description(party.name))
        return " ".join(words).lower()
