"""Resolves people: from a name in a phrase to who they are and whom they speak for."""

import re
from collections.abc import Callable, Sequence

from checker.attribution.bodies import Bodies, is_legislator
from checker.attribution.outlets_named import MediaNames
from checker.attribution.parties import Party
from checker.attribution.people import People
from checker.attribution.scene import Scene
from checker.records import Span

_FORMER = re.compile(r"\b(?:former|ex-\w+|retired|late)\b", re.IGNORECASE)
_BEHIND = re.compile(r",\s+([^,.\n]{4,60}),")
_BLANK = re.compile(r"\n\s*\n\s*")
_UNIQUE = re.compile(r"(?:[A-Z][\w.]*['’]s|the)\s")
_POST = re.compile(
    r"\b(?:director|manager|chair|chairman|chairwoman|chairperson|head|president|chief executive|ceo|"
    r"spokesman|spokeswoman|spokesperson|secretary|treasurer|dean|coordinator|founder|curator|owner)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:of|for|at|with)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w’'&-]*(?:\s+(?:of|for|and|the|de|en)(?=\s))?\s?)+)"
)
_OWNED = re.compile(r"(?:^|\s)((?:the |The )?[\w-]+)['’]s?\s+(?:[a-z]+\s+)?$|^(Its|Their|its|their)\s+$")
_KIND = re.compile(r"\b([a-z]{3,})\s+$")
_ADJECTIVES = frozenset("the deputy managing general executive acting former artistic commercial its new his her vice".split())
_NO_NAME = frozenset("the a an its his her their according and but in on at by with as for to of from deputy former".split())
_LEGISLATURE = re.compile(
    r"\b(?:State Duma|Senator|Senate|Congress|Knesset|Bundestag|House of Commons|House of Lords|"
    r"House of Representatives|National Assembly|Parliament|Sejm|Majlis|Rada|Duma)\b"
)
_LEADING = re.compile(r"^(?:the\s+|a\s+)?((?:[A-ZÀ-Þ][\w’'&-]*\s+){1,5})")


class Persons:
    """The people of an article who are credited."""

    def __init__(
        self,
        scene: Scene,
        bodies: Bodies,
        media: MediaNames,
        last_institution: Callable[[], Party | None],
    ) -> None:
        """Keep the article's names, and how to ask which institution has spoken last."""
        self.media = media
        self.last_institution = last_institution
        self.scene = scene
        self.bodies = bodies
        self.people = People(scene)
        self._offices: dict[str, Party] = {}

    def named(self, span: Span, first_speaker: bool) -> Party | None:
        """Return the person whom a phrase names, or means by what stands right behind it."""
        found = self.people.in_phrase(span)
        if found is None:
            return self._apposed(span) or (self._introduced_later(span) if first_speaker else None)
        name, at = found
        person = self.people.find(name)
        single = " " not in name
        if single and (person is None or self.scene.registry.by_name(name)):
            return None
        return self.person(person.name if person else name, at, span)

    def last_before(self, span: Span) -> Party | None:
        """Return the person named last before a pronoun that nobody who spoke explains."""
        before = [p for p in self.people.by_surname.values() if p.first.start < span.start]
        last = max(before, key=lambda person: person.first.start, default=None)
        return self.person(last.name, span) if last else None

    def person(self, name: str, at: Span, phrase: Span | None = None) -> Party:
        """Return a person with the body that the text says they speak for."""
        known = self.people.find(name)
        introductions = ([phrase] if phrase else []) + list(known.introductions if known else ())
        body = self._body(name, introductions, at.start)
        words = " ".join(one.of(self.scene.text) for one in introductions)
        state: bool | None = body.state if body else False
        if state and _FORMER.search(words):
            body, state = None, False
        if not state and is_legislator(self.scene.language, words):
            body, state = body or self._legislature(introductions), None
        elif not state and self._serves(introductions) and not _FORMER.search(words):
            state = True
        employer = self._employer(introductions)
        return Party(name, "person", "person", state, at, body=body, employer=employer)

    def _serves(self, introductions: Sequence[Span]) -> bool:
        """Return whether some office makes a person an official, whatever body comes first."""
        return any(self.bodies.office(span, span.start) for span in introductions)

    def _employer(self, introductions: Sequence[Span]) -> Party | None:
        """Return the outlet of a named correspondent ("a reporter for Voice of America")."""
        for span in introductions:
            words = set(re.findall(r"[a-z]+", span.of(self.scene.text).lower()))
            if words & self.scene.language.nominals["media.staff"]:
                return self.media.find(span)
        return None

    def _legislature(self, introductions: Sequence[Span]) -> Party | None:
        """Return the legislature that an introduction names ("State Duma Deputy Speaker")."""
        for span in introductions:
            match = _LEGISLATURE.search(span.of(self.scene.text))
            if match:
                name = "Senate" if match.group() == "Senator" else match.group()
                places = self.scene.places_in(span)
                country = places[0].country if places else self.scene.country_before(span.start)
                plain = name if country is None else f"{country.adjective} {name}"
                code = country.code if country else None
                return Party(plain, "organisation", "government-body", None, span, country=code)
        return None

    def description(self, name: str) -> str:
        """Return every word with which the text introduces a person."""
        person = self.people.find(name)
        return " ".join(one.of(self.scene.text) for one in person.introductions) if person else ""

    def _body(self, name: str, introductions: Sequence[Span], near: int) -> Party | None:
        for span in introductions:
            body = self.bodies.registered_in(span) or self.bodies.office(span, near)
            body = body or self._post(name, span)
            if body:
                return body
        return self._offices.get(name)

    def _post(self, name: str, span: Span) -> Party | None:
        """Return the organisation in which a person holds a post ("fair director Ada Lind")."""
        text = span.of(self.scene.text)
        post = _POST.search(text)
        if post is None:
            return None
        behind = _ORGANISATION.search(text, post.end())
        before = _LEADING.match(text[: post.start()])
        owned = _OWNED.search(text[: post.start()])
        if owned and not behind:
            group = 1 if owned.group(1) else 2
            return self._owner(Span(span.start + owned.start(group), span.start + owned.end(group)))
        kind = _KIND.search(text[: post.start()])
        if kind and not behind and kind.group(1) not in _ADJECTIVES:
            found = self.bodies.named_before(kind.group(1), span.start + kind.start())
            if found:
                return Party(found.of(self.scene.text).removeprefix("The "), "organisation", "ngo", False, found)
        named = behind or before
        words = named.group(1).split() if named else []
        if named is None or not words or words[0].lower() in _NO_NAME or named.group(1).strip() in name:
            return None
        at = Span(span.start + named.start(1), span.start + named.start(1) + len(named.group(1).rstrip()))
        if self.scene.places_in(at) and len(at.of(self.scene.text).split()) == 1:
            return None
        known = self.bodies.registered_in(at) or self.bodies.organ(at)
        return known or Party(at.of(self.scene.text), "organisation", "ngo", False, at)

    def _owner(self, span: Span) -> Party | None:
        """Return the organisation of "its manager" or "the authority's chairman"."""
        words = span.of(self.scene.text).split()
        if words[-1].lower() in {"its", "their"}:
            return self.last_institution()
        organ = self.bodies.registered_in(span) or self.bodies.organ(span)
        if organ or words[0].lower() != "the":
            return organ
        named = self.bodies.named_before(words[-1], span.start)
        at = named or span
        return Party(at.of(self.scene.text).removeprefix("the "), "organisation", "ngo", False, at) if named else None

    def _apposed(self, span: Span) -> Party | None:
        """Return the person named behind a role: "Commander of the fleet, Ada Lind, said"."""
        after = _BEHIND.match(self.scene.text, span.end)
        role = self.bodies.registered_in(span) or self.bodies.office(span, span.start)
        named = self.people.in_phrase(Span(*after.span(1))) if after and role else None
        return self.person(named[0], named[1], span) if named and " " in named[0] else None

    def _introduced_later(self, span: Span) -> Party | None:
        """Return the person with whom the next paragraph opens without saying who that is.

        "Washington's envoy said …" and then "Ada Lind arrived …": the text introduces Lind only
        by what it said before.
        """
        blank = _BLANK.search(self.scene.text, span.end)
        if blank is None or not _UNIQUE.match(span.of(self.scene.text)):
            return None
        office = self.bodies.office(span, span.start)
        opening = self.people.opening(Span(blank.end(), blank.end() + 60))
        person = self.people.find(opening[0]) if opening and " " in opening[0] else None
        if office is None or opening is None or person is None or person.first != opening[1]:
            return None
        self._offices[person.name] = office
        return Party(person.name, "person", "person", office.state, span, via="nominal", body=office)
