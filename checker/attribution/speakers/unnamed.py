"""Resolves those without a name: unnamed humans, organisations, people known by a description."""

import re

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.offices import Offices, is_court, is_legislator
from checker.patterns import deferred
from checker.records import Span

ARTICLE = deferred(
    r"^(?:(?:one|some|many|most|several|both|two|three|a (?:number|group|couple|handful)|dozens|"
    r"hundreds|scores) of (?:the |his |her |their |its |those |these )?"
    r"|(?:the|a|an|one|another|its|his|her|their|some|several|two|three|four|five|many|other|both)"
    r"\s+)",
    re.IGNORECASE,
)
_BEHIND_HEAD = deferred(
    r"\s+(?:at|in|from|with|within|close|familiar|who|whose|of|on|near|for|cited|briefed|receiving|"
    r"asking|speaking|involved|present|there)\b|,"
)
_HUMANS = deferred(
    r"^(?:a|an|some|several|two|three|four|five|many|another|one|both)\s", re.IGNORECASE
)
_AT = deferred(r"\s+(?:at|in|from|with|of|within)\s+")
_POSSESSIVE = deferred(r"['’]s$")
_NAMELESS = deferred(r"^(?:unnamed|unidentified|anonymous)\s+(?=\S)", re.IGNORECASE)
_OF_NO_BODY = frozenset({"military", "police", "army", "government", "security", "intelligence"})
_ONE_OF = deferred(r"one of (?:the|his|her|their|its|those|these)\s+(?=[a-z])", re.IGNORECASE)
_NO_STATE = deferred(
    r"\b(?:former|ex|retired)\b|\b(?:opposition|rebel|rebels|pro-opposition|insurgent|militant|separatist|party|campaign|union|"
    r"company|corporate|bank|airline|hospital|club|league|team|football|church|industry|UN|U\.N\.|"
    r"EU|NATO|Hamas|Hezbollah|Taliban|Houthi|Red Cross|charity|aid)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:officials?|officers?|sources?|diplomats?|commanders?|spokes\w+)\b",
    re.IGNORECASE,
)
_FORMER = deferred(r"\b(?:former|ex-\w+|retired|late)\b", re.IGNORECASE)
_HEAD_OF = deferred(
    r"(?:the |a |an )?(?:[a-z-]+ ){0,2}(?:head|director|chief|chairman|chairwoman|commander)"
    r" of (?:the )?",
    re.IGNORECASE,
    needs="head|director|chief|chair|commander",
)
_MEDIA = deferred(r"\b(?:news|media) sources$")
_OF_OFFICE = deferred(r"presidential|ministry")


class Unnamed:
    """Those whom one article credits without a name."""

    def __init__(self, scene: Scene, bodies: Bodies, offices: Offices) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.bodies = bodies
        self.offices = offices
        self.nominals = scene.language.nominals

    def human(self, span: Span) -> Party | None:
        """Return the unnamed human a phrase speaks of ("a source at the ministry")."""
        head = _head(self._words(span))
        if not head or head.split()[-1].lower() not in self.nominals["people.anonymous"]:
            return None
        if _MEDIA.search(head):
            return None
        return self._anonymous(span, head)

    def other(self, span: Span) -> Party:
        """Return an organisation the registry lacks, or somebody known by a description."""
        words, text = self._words(span), span.of(self.scene.text)
        bare = _POSSESSIVE.sub("", words).strip(" ,")
        proper = bare[:1].isupper() and not self._sentence_case(span, bare)
        if not proper and (_HUMANS.match(text) or _is_plural(text, bare)):
            return self._anonymous(span, _head(words) or bare)
        if is_court(self.scene.language, words):
            return Party(bare, "government-body", "government-body", None, span)
        state = None if is_legislator(self.scene.language, words) else False
        if self._is_people(bare):
            return self._anonymous(span, bare)
        if proper and " " not in bare and not bare.isupper():
            return Party(bare, "person", "person", state, span)
        led = self._led(span)
        if led and not _FORMER.search(text):
            return Party(bare, "person", "person", led.state, span, body=led, via="nominal")
        named = proper and not bare.split()[-1].islower()  # but "Turkey's president"
        office = None if named or _FORMER.search(text) else self.offices.body(span, span.start)
        if office:
            return Party(bare, "person", "person", office.state, span, body=office, via="nominal")
        return Party(bare, "organisation", "ngo", state, span)

    def _led(self, span: Span) -> Party | None:
        """Return the organ of state that "the deputy head of the roads ministry" leads."""
        head = _HEAD_OF.match(span.of(self.scene.text))
        return self.bodies.organ(Span(span.start + head.end(), span.end)) if head else None

    def _is_people(self, word: str) -> bool:
        """Return whether one word at a sentence's start only says what people do ("Drivers")."""
        low = word.lower()
        occupations = self.scene.language.words["occupations"]
        return low in self.nominals["people.anonymous"] or low.removesuffix("s") in occupations

    def _anonymous(self, span: Span, head: str) -> Party:
        head = _singular(span.of(self.scene.text), _NAMELESS.sub("", head))
        low = head.lower()
        official = self._is_official(low) and not _NO_STATE.search(head)
        body = None if _NO_STATE.search(head) else self._body(span, head, official)
        certain = official and not is_legislator(self.scene.language, low)
        return Party(
            name=f"anonymous {_lowered(head, self.scene, span)}",
            source_type="anonymous",
            entity_type="anonymous",
            state=body.state if body else certain,
            span=span,
            body=body,
            via="nominal",
        )

    def _is_official(self, head: str) -> bool:
        nouns = self.nominals["people.official"]
        near = [noun for noun in nouns if noun in head]
        return any(re.search(rf"\b{re.escape(noun)}\b", head) for noun in near)

    def _body(self, span: Span, head: str, official: bool) -> Party | None:
        """Return the institution for which an unnamed human speaks."""
        body = self.bodies.registered_in(span) or self._institution_of(span, head)
        of_country = official and bool(self.scene.places_in(span))
        if body is None and (of_country or _OF_OFFICE.search(head.lower())):
            return self.offices.body(span, span.start)
        return body

    def _institution_of(self, span: Span, head: str) -> Party | None:
        """Return the organ of an unnamed human ("an official at the roads ministry")."""
        article = ARTICLE.match(span.of(self.scene.text))
        start = span.start + (article.end() if article else 0)
        end = start + len(head)
        tail = _AT.match(self.scene.text[end : span.end])
        if tail:
            return self.bodies.organ(Span(end + tail.end(), span.end))
        before = head.rsplit(" ", 1)[0] if " " in head else ""
        if before.lower() in _OF_NO_BODY and not self.scene.places_in(span):
            return None
        return self.bodies.organ(Span(start, start + len(before))) if before else None

    def _sentence_case(self, span: Span, bare: str) -> bool:
        """Return whether only the sentence's start gives a phrase its capital."""
        rest = bare.split()[1:]
        lower = bool(rest) and all(word.islower() for word in rest)
        return lower and not self.scene.places_in(span)

    def _words(self, span: Span) -> str:
        return ARTICLE.sub("", span.of(self.scene.text)).strip()


def _head(words: str) -> str:
    return _BEHIND_HEAD.split(words, maxsplit=1)[0].strip()


def _singular(text: str, head: str) -> str:
    """Return the head of "one of the witnesses" as one."""
    if not _ONE_OF.match(text) or not head.endswith("s"):
        return head
    return head.removesuffix("es") if head.endswith(("sses", "ches", "xes")) else head[:-1]


def _is_plural(text: str, bare: str) -> bool:
    """Return whether a phrase speaks of several whom nothing tells apart ("residents")."""
    head = (_head(bare) or bare).split()
    definite = text.lower().startswith(("the ", "its ", "their "))
    last = head[-1] if head else ""
    lower = last.islower() or (len(head) == 1 and last[1:].islower() and bare.split()[1:2] != [])
    return not definite and last.endswith("s") and lower


def _lowered(head: str, scene: Scene, span: Span) -> str:
    """Return a head without the capital of a sentence's first word."""
    if not span.of(scene.text).startswith(head):
        return head  # "one Lind adviser"
    within = any(place.start < span.start + len(head) for place in scene.places_in(span))
    if within or not head[:1].isupper() or head[1:2].isupper():
        return head
    return head if " " in head and head.split()[1][:1].isupper() else head[:1].lower() + head[1:]
