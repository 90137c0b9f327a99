"""Resolves a source phrase to whoever is credited: by name, by pronoun, by nominal, or unnamed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.bodies import Bodies, is_legislator
from checker.attribution.outlets_named import MediaNames
from checker.attribution.parties import Party
from checker.attribution.people import People, Person
from checker.attribution.scene import Scene
from checker.records import Span

_ARTICLE = re.compile(r"^(?:the|a|an|one|another|its|his|her|their|some|several|two|three|many)\s+", re.IGNORECASE)
_PERSONAL = frozenset({"he", "she", "him", "her"})
_NEUTER = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their", "both"})
_WRITER = frozenset({"i", "we", "you", "us", "who", "which", "that", "this"})


class Speakers:
    """Resolves sources in reading order; it remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        """Prepare the article's people and bodies."""
        self.scene = scene
        self.people = People(scene)
        self.bodies = Bodies(scene)
        self.media = MediaNames(scene)
        self.spoken: list[Party] = []

    def resolve(self, span: Span) -> Party | None:
        """Return who the phrase means, and remember them; None where it means the writer."""
        party = self._resolve(span)
        if party:
            self.spoken.append(party)
        return party

    def _resolve(self, span: Span) -> Party | None:
        words = _ARTICLE.sub("", span.of(self.scene.text)).strip()
        low = span.of(self.scene.text).lower().strip()
        if low in _WRITER:
            return None
        if low in _PERSONAL | _NEUTER | _PLURAL:
            return self._pronoun(low, span)
        return (
            self._document(span, words)
            or self._named_person(span)
            or self._outlet_or_body(span, words)
            or self._organ(span)
            or self._nominal(span, words)
            or self._anonymous(span, words)
            or self._other(span, words)
        )

    # Pronouns and nominals

    def _pronoun(self, low: str, span: Span) -> Party | None:
        persons = {"person", "anonymous"}
        for party in reversed(self.spoken):
            human = party.entity_type in persons
            if human == (low in _PERSONAL) or low in _PLURAL:
                return replace(party, via="pronoun", span=span)
        if low in _PERSONAL:
            return self._last_person(span)
        return self._last_place(span)

    def _last_person(self, span: Span) -> Party | None:
        before = [p for p in self.people.by_surname.values() if p.first.start < span.start]
        if not before:
            return None
        last = max(before, key=lambda person: person.first.start)
        return replace(self._person(last.name, span), via="pronoun")

    def _last_place(self, span: Span) -> Party | None:
        """Return what "it" stands for: the body or country that opens the sentence."""
        cut = max(self.scene.text.rfind(mark, 0, span.start) for mark in (". ", "\n", "” "))
        for place in self.scene.places:
            if cut < place.start < span.start and place.kind == "name":
                found = self.bodies.of_country(place.country, "Government", span, "pronoun")
                return found
        return None

    def _nominal(self, span: Span, words: str) -> Party | None:
        """Return the earlier speaker a definite phrase means: "the spokesman", "the lawmaker"."""
        phrase = span.of(self.scene.text)
        if not re.match(r"(?:the|this|that)\s", phrase, re.IGNORECASE):
            return None
        head = words.split()[-1].lower() if words else ""
        for party in reversed(self.spoken):
            if head and head in self._description(party):
                return replace(party, via="nominal", span=span)
        roles = self.scene.language.nominals["people.roles"]
        spokes = self.scene.language.nominals["people.spokespeople"]
        if head in roles | spokes | {"student", "lawyer", "scientist"}:
            return next(
                (replace(p, via="nominal", span=span) for p in reversed(self.spoken) if p.entity_type == "person"),
                None,
            )
        return None

    def _description(self, party: Party) -> str:
        """Return every word with which the text has introduced a party."""
        words = [party.name, party.span.of(self.scene.text), party.body.name if party.body else ""]
        person = self.people.find(party.name) if party.entity_type == "person" else None
        if person:
            words += [intro.of(self.scene.text) for intro in person.introductions]
        return " ".join(words).lower()

    # Named

    def _named_person(self, span: Span) -> Party | None:
        found = self.people.in_phrase(span)
        if found is None:
            return self._introduced_later(span)
        name, at = found
        person = self.people.find(name)
        if person is None and " " not in name:
            return None
        if person and " " not in name and self._is_organisation(name):
            return None
        return self._person(person.name if person else name, at, span)

    def _is_organisation(self, name: str) -> bool:
        return bool(self.scene.registry.by_name(name))

    def _person(self, name: str, at: Span, phrase: Span | None = None) -> Party:
        person = self.people.find(name)
        introductions = ([phrase] if phrase else []) + list(person.introductions if person else ())
        body = self._body(introductions, at.start)
        text = " ".join(one.of(self.scene.text) for one in introductions)
        state: bool | None = body.state if body else False
        if re.search(r"\b(?:former|ex-|retired|late)\b", text, re.IGNORECASE) and body and body.state:
            body, state = None, False
        if state is False and is_legislator(self.scene.language, text):
            state = None
        return Party(name, "person", "person", state, at, body=body)

    def _body(self, introductions: Sequence[Span], near: int) -> Party | None:
        for span in introductions:
            body = self.bodies.registered_in(span) or self.bodies.office(span, near)
            if body:
                return body
        return None

    def _introduced_later(self, span: Span) -> Party | None:
        """Return the person whom the next paragraph names without saying who that is.

        "Washington's envoy said …" and then "Ada Lind arrived …": the text introduces Lind only
        by what it said before.
        """
        phrase = span.of(self.scene.text)
        if not re.match(r"(?:[A-Z][\w.]*['’]s|the)\s", phrase) or self.spoken:
            return None
        office = self.bodies.office(span, span.start)
        follows = self.scene.text.find("\n\n", span.end)
        first = self.people.in_phrase(Span(follows, follows + 60)) if follows > 0 else None
        if office is None or first is None or first[1].start - follows > 3 or " " not in first[0]:
            return None
        person = self.people.find(first[0])
        bare = person is not None and person.first == first[1]
        if not bare:
            return None
        return Party(first[0], "person", "person", office.state, span, via="nominal", body=office)

    def _outlet_or_body(self, span: Span, words: str) -> Party | None:
        media = self.media.find(span)
        if media and self._staff(span):
            return media
        body = self.bodies.registered_in(span)
        if body is None:
            return media or self.media.nominal(span)
        if self._unnamed(words):
            return self._anonymous_of(body, span, words)
        return replace(body, span=span)

    def _staff(self, span: Span) -> bool:
        """Return whether an outlet's phrase is the outlet or one of its people, no third party."""
        low = span.of(self.scene.text).lower()
        return not re.search(r"\b(?:source|official|lawyer|resident)s?\b", low)

    def _organ(self, span: Span) -> Party | None:
        metonym = self.bodies.metonym(span)
        if metonym:
            return metonym
        words = _ARTICLE.sub("", span.of(self.scene.text)).strip()
        if self._unnamed(words):
            return None
        return self.bodies.organ(span)

    # Unnamed

    def _unnamed(self, words: str) -> bool:
        """Return whether the head of a phrase is an unnamed human ("officials", "a source at X")."""
        head = re.split(r"\s+(?:at|in|from|with|within|close|familiar|who|of|on|near|for|cited|briefed)\b", words)[0]
        last = head.split()[-1].lower() if head.split() else ""
        return last in self.scene.language.nominals["people.anonymous"]

    def _anonymous(self, span: Span, words: str) -> Party | None:
        if not self._unnamed(words):
            return None
        body = self.bodies.office(span, span.start) if self.scene.places_in(span) else None
        return self._anonymous_of(body, span, words)

    def _anonymous_of(self, body: Party | None, span: Span, words: str) -> Party:
        low = words.lower()
        official = any(
            re.search(rf"\b{re.escape(noun)}\b", low)
            for noun in self.scene.language.nominals["people.official"]
        )
        state = True if official and not is_legislator(self.scene.language, low) else (body.state if body else False)
        name = words if words.lower().startswith("anonymous") else f"anonymous {words}"
        return Party(name, "anonymous", "anonymous", state, span, body=body, via="nominal")

    def _document(self, span: Span, words: str) -> Party | None:
        head = re.split(r"\s+(?:by|from|of|in|on|for|to|at|with|that|which|released|published|issued|compiled)\b", words)[0]
        last = head.split()[-1].lower() if head.split() else ""
        if last not in self.scene.language.nominals["documents.heads"] or self.media.nominal(span):
            return None
        issuer = self.bodies.registered_in(span) or (self.media.find(span)) or self._organ_of(span)
        name = _ARTICLE.sub("", words)
        if issuer is None:
            return Party(name, "document", "document", False, span)
        return replace(issuer, source_type="document", span=span)

    def _organ_of(self, span: Span) -> Party | None:
        return self.bodies.organ(span) if self.scene.places_in(span) else None

    def _other(self, span: Span, words: str) -> Party:
        """Return an organisation the registry lacks, or a person known by one name only."""
        named = bool(re.match(r"[A-ZÀ-Þ]", words))
        legislators = is_legislator(self.scene.language, words)
        state: bool | None = None if legislators else False
        single = named and " " not in words and self.people.find(words) is None
        if single and words not in {"Taliban", "Hamas", "Hezbollah"} and not words.isupper():
            return Party(_bare(words), "person", "person", state, span)
        office = self.bodies.office(span, span.start)
        if office and not named:
            return Party(words, "person", "person", office.state, span, body=office, via="nominal")
        return Party(_bare(words), "organisation", "ngo", state, span)


def _bare(words: str) -> str:
    return re.sub(r"['’]s$", "", words).strip(" ,")


__all__ = ["Person", "Speakers"]
