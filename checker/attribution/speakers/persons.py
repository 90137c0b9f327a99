"""Resolves people: from a name in a phrase to who they are and whom they speak for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, sentence_start
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.names import Names
from checker.attribution.speakers.officeholders import Officeholders
from checker.attribution.speakers.offices import Offices, is_legislator
from checker.attribution.speakers.people import People
from checker.attribution.speakers.posts import Posts
from checker.attribution.speakers.titles_abroad import country_of
from checker.patterns import deferred
from checker.records import Span

_FORMER = deferred(r"\b(?:former|ex-\w+|retired|late)\b", re.IGNORECASE)
_BEHIND = deferred(r",\s+([^,.\n]{4,60}),")
_KNOWS = deferred(
    r"\b(?:close to|critic of|critical of|opposed to|familiar with|expert (?:on|in)|"
    r"specialist (?:on|in)|author of|biographer of|friend of|"
    r"who (?:covers?|studies|studied|follows|met))\b"
)
_DOES = deferred(
    r"who\s+(?!.*\sas\s)(?!(?:[a-z]+ly\s+)?(?:heads?|headed|leads?|led|directs?|runs?|chairs?|"
    r"chaired|oversees?|oversaw|represents?|commands?|manages?|serves?|served|works?|worked|"
    r"speaks?|spoke|sits?|sat|holds?|held|acts?|acted|became|becomes|"
    r"(?:is|was|has been)\s+(?:also\s+)?(?:an?|the|in charge|[a-z]+ing|responsible)|"
    r"has\s+(?:headed|led|served|run|worked))\b)"
)
_SPOKES = deferred(r"\s*(?:spokes\w+|press secretary)\s*")
_BLANK = deferred(r"\n\s*\n\s*")
_UNIQUE = deferred(r"(?:[A-Z][\w.]*['’]s|the)\s")
_LEGISLATURE = deferred(
    r"\b(?:State Duma|Senator|Senate|Congress|Knesset|Bundestag|House of Commons|House of Lords|"
    r"House of Representatives|National Assembly|Parliament|Sejm|Majlis|Rada|Duma)\b"
)


_STAFF_OF = deferred(
    r"\b(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){0,3})\s+(?:[a-z][\w-]*\s+){0,2}?"
    r"(?:correspondent|reporter|journalist|columnist|writer)\b"
)
_KINDS = (
    r"[Tt]he (?:magazine|paper|newspaper|daily|weekly|network|channel|broadcaster|agency|outlet"
    r"|site|website|station|publication)"
)
_OF_KIND = deferred(rf"\s*(?P<kind>{_KINDS})['’]s\s")
_CRITIC = deferred(rf"\s*{_KINDS}['’]s\s+(?:[\w-]+\s+){{0,4}}(?:critic|reviewer)\b")
_MINISTER = deferred(r"\bminister\b", re.IGNORECASE)
_OWNED = deferred(r"['’]s?\s*$")
_POSTED_TO = deferred(r"\b(?:ambassador|envoy|representative|mission)\b.*\bto\b", re.IGNORECASE)


class Persons:
    """The people of an article who are credited."""

    def __init__(
        self,
        scene: Scene,
        bodies: Bodies,
        offices: Offices,
        media: MediaNames,
        last_institution: Callable[[], Party | None],
    ) -> None:
        """Keep the article's names, and how to ask which institution has spoken last."""
        self.media = media
        self.scene = scene
        self.bodies = bodies
        self.offices = offices
        self.names = Names(scene)
        self.people = People(scene, self.names)
        self._posts = Posts(scene, bodies, last_institution)
        self.record = Officeholders(scene, bodies)
        self._introduced: dict[str, Party] = {}

    def named(self, span: Span, first_speaker: bool) -> Party | None:
        """Return the person whom a phrase names, or means by what stands right behind it."""
        found = self.names.in_phrase(span)
        if found is None:
            return self._apposed(span) or (self._introduced_later(span) if first_speaker else None)
        name, at = found
        single = " " not in name
        person = self.people.bearer(name, at.start) if single else self.people.find(name)
        known = self.record.term(name) if person is None else None
        if known:
            return self.person(known.names[0], at, span)
        if single and (person is None or self.scene.registry.by_name(name)):
            return None
        return self.person(person.name if person else name, at, span)

    def person(self, name: str, at: Span, phrase: Span | None = None) -> Party:
        """Return a person with the body that the text says they speak for."""
        known = self.people.find(name)
        introductions = ([phrase] if phrase else []) + list(known.introductions if known else ())
        body = self._body(name, introductions, at)
        words = " ".join(one.of(self.scene.text) for one in introductions)
        state: bool | None = body.state if body else False
        if state and _FORMER.search(words):
            body, state = None, False
        if not state and is_legislator(self.scene.language, words):
            body = body or self._legislature(introductions)
            state = False if body and body.entity_type == "intergovernmental-body" else None
        elif body is None and self._serves(introductions) and not _FORMER.search(words):
            state = True
        employer = self._employer(introductions)
        return Party(name, "person", "person", state, at, body=body, employer=employer)

    def _serves(self, introductions: Sequence[Span]) -> bool:
        """Return whether some office makes a person an official, whatever body comes first."""
        offices = (span for span in introductions if not self._reports(span))
        return any(self.offices.body(span, span.start) for span in offices)

    def _reports(self, span: Span) -> bool:
        """Return whether an introduction is that of a journalist ("the Kremlin correspondent")."""
        words = set(re.findall(r"[a-z]+", span.of(self.scene.text).lower()))
        return bool(words & (self.scene.language.nominals["media.staff"] | {"host", "editor"}))

    def _of_sentence(self, span: Span) -> Party | None:
        """Return the body that a sentence names before "spokesman Ada Lind"."""
        text = self.scene.text
        if not _SPOKES.fullmatch(span.of(text)):
            return None
        return self.bodies.registered_in(Span(sentence_start(text, span.start), span.start))

    def _employer(self, introductions: Sequence[Span]) -> Party | None:
        """Return the outlet of a named correspondent ("a reporter for Voice of America")."""
        for span in introductions:
            text = span.of(self.scene.text)
            words = set(re.findall(r"[a-z]+", text.lower()))
            if _CRITIC.match(text):
                return self._meant(span)
            if not _FORMER.search(text) and words & self.scene.language.nominals["media.staff"]:
                return self.media.find(span) or self._in_short(span) or self._meant(span)
            own = self.media.find(span) if _OWNED.search(text) else None
            if own and self.media.own.is_own(own):
                return own
        return None

    def _meant(self, span: Span) -> Party | None:
        """Return the outlet that an introduction means by its kind: "the magazine's critic"."""
        kind = _OF_KIND.match(self.scene.text, span.start, span.end)
        return self.media.meant.find(Span(*kind.span("kind"))) if kind else None

    def _in_short(self, span: Span) -> Party | None:
        """Return the outlet that an introduction names without its article."""
        named = _STAFF_OF.search(self.scene.text, span.start, span.end)
        return self.media.called(Span(*named.span("name"))) if named else None

    def _legislature(self, introductions: Sequence[Span]) -> Party | None:
        """Return the legislature that an introduction names ("State Duma Deputy Speaker")."""
        for span in introductions:
            match = _LEGISLATURE.search(span.of(self.scene.text))
            if match:
                name = "Senate" if match.group() == "Senator" else match.group()
                places = self.scene.places_in(span)
                spoken_of = self.scene.country_before(span.start)
                guess = country_of(self.scene, match.group(), spoken_of)
                country = places[0].country if places else guess
                body = self.bodies.of_country(country, name, span, "name")
                return replace(body, state=None) if body else None
        return None

    def description(self, name: str) -> str:
        """Return every word with which the text introduces a person."""
        person = self.people.find(name)
        return " ".join(one.of(self.scene.text) for one in person.introductions) if person else ""

    def _body(self, name: str, introductions: Sequence[Span], at: Span) -> Party | None:
        of_record = self.record.body(name, at)
        if of_record:
            return of_record
        for span in introductions:
            span = _without_relations(self.scene.text, span)
            theirs = self._posts.of_force(span)
            if theirs:
                return theirs
            office = self.offices.body(span, at.start)
            named = self.bodies.registered_in(span)
            executive = named and named.state is None and _MINISTER.search(span.of(self.scene.text))
            posted = _POSTED_TO.search(span.of(self.scene.text))
            body = office if office and (posted or executive) else named or office
            body = body or self._posts.organisation(name, span)
            if body and not (body.state and self._reports(span)):
                return body
        near = (self._of_sentence(span) for span in introductions)
        body = next((found for found in near if found), None)
        if body:
            return body
        return self._introduced.get(name)

    def _apposed(self, span: Span) -> Party | None:
        """Return the person named behind a role: "Commander of the fleet, Ada Lind, said"."""
        after = _BEHIND.match(self.scene.text, span.end)
        role = self.bodies.registered_in(span) or self.offices.body(span, span.start)
        named = self.names.in_phrase(Span(*after.span(1))) if after and role else None
        return self.person(named[0], named[1], span) if named and " " in named[0] else None

    def _introduced_later(self, span: Span) -> Party | None:
        """Return the person with whom the next paragraph opens without saying who that is.

        "Washington's envoy said …" and then "Ada Lind arrived …": the text introduces Lind only
        by what it said before.
        """
        blank = _BLANK.search(self.scene.text, span.end)
        if blank is None or not _UNIQUE.match(span.of(self.scene.text)):
            return None
        office = self.offices.body(span, span.start)
        opening = self.names.opening(Span(blank.end(), blank.end() + 60))
        person = self.people.find(opening[0]) if opening and " " in opening[0] else None
        if office is None or opening is None or person is None or person.first != opening[1]:
            return None
        self._introduced[person.name] = office
        return Party(
            person.name, "person", "person", office.state, span, via="nominal", body=office
        )


def _without_relations(text: str, span: Span) -> Span:
    """Return an introduction up to where it says whom somebody knows ("close to the palace").

    Nor does one serve whom one only deals with: "who asked for an audit of the bank".
    """
    words = span.of(text)
    knows = _KNOWS.search(words) or _DOES.search(words)
    return Span(span.start, span.start + knows.start()) if knows else span
