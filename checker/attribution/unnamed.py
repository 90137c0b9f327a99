"""Resolves those without a name: unnamed humans, documents and their issuers, organisations."""

import re
from collections.abc import Callable

from checker.attribution.bodies import Bodies, is_legislator
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.records import Span

ARTICLE = re.compile(
    r"^(?:the|a|an|one|another|its|his|her|their|some|several|two|three|four|five|many|other|both)\s+",
    re.IGNORECASE,
)
_BEHIND_HEAD = re.compile(
    r"\s+(?:at|in|from|with|within|close|familiar|who|whose|of|on|near|for|cited|briefed|receiving|"
    r"asking|speaking|involved|present|there)\b|,"
)
_ISSUED = re.compile(
    r"\s+(?:by|from|of)\s+(?:the\s+)?"
    r"(?:(?:firm|company|institute|group|agency|charity|think tank|pollster)\s+)?"
    r"(?P<issuer>(?:[A-ZÀ-Þ]|\w+ (?:ministry|department|police)).*?)"
    r"(?=\s+(?:released|published|issued|compiled|on|in|last|this|about|that|which|found|dated)\b"
    r"|,|$)",
    re.DOTALL,
)
_OWNED = re.compile(r"^(?P<issuer>.+?)['’]s?\s")
_DOCUMENT_TAIL = re.compile(
    r"\s+(?:by|from|of|in|on|for|to|at|with|that|which|released|published|issued|compiled|showing)\b"
)
_HUMANS = re.compile(
    r"^(?:a|an|some|several|two|three|four|five|many|another|one|both)\s", re.IGNORECASE
)

Resolve = Callable[[Span], Party | None]


class Unnamed:
    """Unnamed humans, documents and other sources of one article."""

    def __init__(self, scene: Scene, bodies: Bodies) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.bodies = bodies
        self.nominals = scene.language.nominals

    def human(self, span: Span) -> Party | None:
        """Return the unnamed human a phrase speaks of ("a source at the ministry")."""
        words = self._words(span)
        head = self._head(words)
        if not head or head.split()[-1].lower() not in self.nominals["people.anonymous"]:
            return None
        return self._anonymous(span, head)

    def _anonymous(self, span: Span, head: str) -> Party:
        body = self.bodies.registered_in(span) or self._institution_of(span, head)
        low = head.lower()
        official = any(
            re.search(rf"\b{re.escape(noun)}\b", low) for noun in self.nominals["people.official"]
        )
        if body is None and official and self.scene.places_in(span):
            body = self.bodies.office(span, span.start)
        body = (
            body or self.bodies.office(span, span.start)
            if re.search(r"presidential|ministry", low)
            else body
        )
        open_case = is_legislator(self.scene.language, low)
        state = True if official and not open_case else (body.state if body else False)
        return Party(
            f"anonymous {_lowered(head, self.scene, span)}",
            "anonymous",
            "anonymous",
            state,
            span,
            body=body,
            via="nominal",
        )

    def _institution_of(self, span: Span, head: str) -> Party | None:
        """Return the organ of an unnamed human ("an official at the roads ministry")."""
        start = span.start + self._offset(span)
        tail = re.match(
            r"\s+(?:at|in|from|with|of|within)\s+", self.scene.text[start + len(head) : span.end]
        )
        if tail:
            return self.bodies.organ(Span(start + len(head) + tail.end(), span.end))
        before = head.rsplit(" ", 1)[0] if " " in head else ""
        return self.bodies.organ(Span(start, start + len(before))) if before else None

    def _offset(self, span: Span) -> int:
        match = ARTICLE.match(span.of(self.scene.text))
        return match.end() if match else 0

    def document(self, span: Span, resolve: Resolve) -> Party | None:
        """Return the document a phrase speaks of; its speaker is the body that issued it."""
        words = self._words(span)
        head = _DOCUMENT_TAIL.split(words)[0].split()
        if not head or head[-1].lower() not in self.nominals["documents.heads"]:
            return None
        issuer = self._issuer(span, resolve)
        if issuer:
            return Party(
                name=issuer.body.name if issuer.body else issuer.name,
                source_type="document",
                entity_type=issuer.entity_type if not issuer.body else issuer.body.entity_type,
                state=issuer.state,
                span=span,
                outlet=issuer.body.outlet if issuer.body else issuer.outlet,
                affiliation=issuer.body.affiliation if issuer.body else issuer.affiliation,
                country=issuer.country,
                via=issuer.via,
            )
        leaked = bool(re.search(r"\bleaked\b", words, re.IGNORECASE))
        return Party(
            _DOCUMENT_TAIL.split(words)[0], "document", "document", None if leaked else False, span
        )

    def _issuer(self, span: Span, resolve: Resolve) -> Party | None:
        text = span.of(self.scene.text)
        match = _ISSUED.search(text) or _OWNED.search(text)
        if match is None:
            registered = self.bodies.registered_in(span)
            return registered or (self._leading(span))
        start, end = match.span("issuer")
        return resolve(Span(span.start + start, span.start + end))

    def _leading(self, span: Span) -> Party | None:
        """Return the issuer named before the document: "a State Department statement"."""
        places = self.scene.places_in(span)
        organ = self.bodies.organ(
            Span(span.start, span.end - len(span.of(self.scene.text).split()[-1]))
        )
        return organ if places or organ else None

    def other(self, span: Span) -> Party:
        """Return an organisation the registry lacks, or somebody known by a description."""
        words = self._words(span)
        bare = re.sub(r"['’]s$", "", words).strip(" ,")
        state: bool | None = None if is_legislator(self.scene.language, words) else False
        text = span.of(self.scene.text)
        proper = bare[:1].isupper() and not self._sentence_case(span, bare)
        if not proper and (_HUMANS.match(text) or self._plural(text, bare)):
            return self._anonymous(span, self._head(words) or bare)
        if proper and " " not in bare and not bare.isupper():
            return Party(bare, "person", "person", state, span)
        office = None if proper else self.bodies.office(span, span.start)
        if office:
            return Party(bare, "person", "person", office.state, span, body=office, via="nominal")
        return Party(bare, "organisation", "ngo", state, span)

    def _plural(self, text: str, bare: str) -> bool:
        head = (self._head(bare) or bare).split()
        definite = text.lower().startswith(("the ", "its ", "their "))
        return not definite and bool(head) and head[-1].endswith("s") and head[-1].islower()

    def _sentence_case(self, span: Span, bare: str) -> bool:
        """Return whether only the sentence's start gives a phrase its capital."""
        rest = bare.split()[1:]
        return (
            bool(rest) and all(word.islower() for word in rest) and not self.scene.places_in(span)
        )

    def _words(self, span: Span) -> str:
        return ARTICLE.sub("", span.of(self.scene.text)).strip()

    def _head(self, words: str) -> str:
        return _BEHIND_HEAD.split(words, maxsplit=1)[0].strip()


def _lowered(head: str, scene: Scene, span: Span) -> str:
    """Return a head without the capital of a sentence's first word."""
    if scene.places_in(span) or not head[:1].isupper():
        return head
    return head if " " in head and head.split()[1][:1].isupper() else head[:1].lower() + head[1:]
