"""Resolves documents: the body that issued "a report by the ministry" is who speaks in it."""

import re
from collections.abc import Callable

from checker.attribution.parties import Party, as_company, is_publisher
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.unnamed import ARTICLE
from checker.patterns import deferred
from checker.records import Span

_ISSUED = deferred(
    r"\s+(?:by|from|of)\s+(?:the\s+)?"
    r"(?:(?:firm|company|institute|group|agency|charity|think tank|pollster)\s+)?"
    r"(?P<issuer>(?:[A-ZÀ-Þ]|\w+ (?:ministry|department|police)).*?)"
    r"(?=\s+(?:released|published|issued|compiled|on|in|last|this|about|that|which|found|dated)\b"
    r"|,|$)",
    re.DOTALL,
)
_WITHIN = deferred(  # "a report in the Guardian", "a report on state television"
    r"(?:[\w.-]+\s+){1,6}?reports?\s+(?P<where>in|on)\s+"
    r"(?P<medium>(?!.*\b(?:[Jj]ournal|Nature|Science|Lancet)\b)[^,;]{3,60})$"
)
_OWNED = deferred(r"^(?P<issuer>.+?)['’]s?\s")
_TAIL = deferred(
    r"\s+(?:by|from|of|in|on|for|to|at|with|that|which|released|published|issued|compiled|showing"
    r"|leaked|obtained|seen|reviewed|viewed|shared|provided|sent|given|handed)\b"
)
_REACHED = deferred(
    r",?\s+(?:(?:(?:that|which) (?:was|were)|first)\s+)?"
    r"(?:(?:leaked|provided|handed|passed|given|sent|shown|released|made available)\s+to"
    r"|shared\s+with|(?:obtained|seen|reviewed|viewed|examined|published|reprinted|printed|posted|aired|broadcast"
    r"|carried|relayed|read(?: out)?|flashed|quoted|cited|disclosed|revealed|first reported"
    r"|reported)\s+(?:first\s+|(?:on\s+)?\w+day\s+)?(?:by|in|on))\s+",
    needs=(
        "leaked|provided|handed|passed|given|sent|shown|released|available|shared|obtained"
        "|seen|reviewed|viewed|examined|published|printed|posted|aired|broadcast|carried"
        "|reported|relayed|read|flashed|quoted|cited|disclosed|revealed"
    ),
)
_FORMAL = frozenset({"filing", "lawsuit", "memo", "statement", "release", "complaint"})
_COPY = deferred(r"(?:an?|the|two|some)?\s*(?:cop(?:y|ies)|drafts?|text|excerpts?) (?:of|from) ")
_OF_MEDIA = deferred(
    r"\b(?:news|media|press|newspaper|television|tv|radio) (?:reports?|bulletin)$", re.IGNORECASE
)
_COMMA = deferred(r"[,.;\n]")
_NEAR = 80  # characters behind a document in which it says whom it reached
_SEEN = deferred(r"\b(?:seen|reviewed|viewed|examined)\b")
_LEAKED = deferred(r"\bleaked\b", re.IGNORECASE)


def reached(text: str, span: Span) -> tuple[Span, bool] | None:
    """Return to whom the document of a phrase was leaked or shown, and whether only shown."""
    match = _REACHED.search(text, span.start, span.end)
    if match is None:
        return None
    return Span(match.end(), span.end), _SEEN.search(match.group()) is not None


def reached_behind(text: str, span: Span) -> tuple[Span, bool] | None:
    """Return the same of what stands in commas behind a phrase: "a memo, obtained by RT, says"."""
    match = _REACHED.match(text, span.end, span.end + _NEAR)
    end = _COMMA.search(text, match.end(), match.end() + _NEAR) if match else None
    if match is None or end is None or text[span.end] != ",":
        return None
    return Span(match.end(), end.start()), _SEEN.search(match.group()) is not None


Resolve = Callable[[Span], Party | None]


class Documents:
    """The documents of one article."""

    def __init__(self, scene: Scene, bodies: Bodies, resolve: Resolve) -> None:
        """Keep the article's names, and how to ask whom a phrase means."""
        self.scene = scene
        self.bodies = bodies
        self.resolve = resolve
        self.heads = scene.language.nominals["documents.heads"]

    def find(self, span: Span) -> Party | None:
        """Return the document a phrase speaks of; its speaker is the body that issued it."""
        alone = self._alone(span)
        if alone != span:
            return self.find(alone)
        words = ARTICLE.sub("", span.of(self.scene.text)).strip()
        name = _TAIL.split(words, maxsplit=1)[0]
        if not name.split() or name.split()[-1].lower() not in self.heads or _OF_MEDIA.search(name):
            return None
        named = any(mention.end == span.end for mention in self.scene.named(span))
        if (named and name == words) or words.endswith(" Post"):
            return None  # "the Washington Post", "the Times and the Post"
        issuer = self._issuer(span)
        if issuer:
            formal = name.split()[-1].lower() in _FORMAL and is_publisher(issuer)
            return issued_by(as_company(issuer) if formal else issuer, span)
        state = None if _LEAKED.search(words) else False
        return Party(name, "document", "document", state, span)

    def _alone(self, span: Span) -> Span:
        """Return a phrase without "a copy of", and without the outlet that a document reached."""
        copied = _COPY.match(self.scene.text, span.start, span.end)
        reaching = _REACHED.search(self.scene.text, span.start, span.end)
        outlet = self.resolve(Span(reaching.end(), span.end)) if reaching else None
        end = reaching.start() if reaching and outlet and outlet.is_media else span.end
        return Span(copied.end() if copied else span.start, end)

    def _issuer(self, span: Span) -> Party | None:
        text = span.of(self.scene.text)
        match = _ISSUED.search(text) or _OWNED.search(text)
        within = None if match else _WITHIN.match(text)
        if within:
            medium = self.resolve(Span(span.start + within.start("medium"), span.end))
            named = medium is not None and medium.entity_type != "unnamed-media"
            if medium and medium.is_media and named == (within["where"] == "in"):
                return medium
        if match is None:
            return self.bodies.registered_in(span) or self._leading(span)
        start, end = match.span("issuer")
        return self.resolve(Span(span.start + start, span.start + end))

    def _leading(self, span: Span) -> Party | None:
        """Return the issuer named before the document: "a State Department statement"."""
        head = span.of(self.scene.text).split()[-1]
        before = Span(span.start, len(self.scene.text[: span.end - len(head)].rstrip()))
        organ = self.bodies.organ(before)
        if organ:
            return organ
        named = ARTICLE.match(before.of(self.scene.text))
        definite = named is not None and named.group().lower().startswith("the")
        if not definite and not self.scene.named(before):
            return None
        start = before.start if definite or named is None else before.start + named.end()
        medium = self.resolve(Span(start, before.end)) if start < before.end else None
        return medium if medium and medium.is_media else None


def issued_by(issuer: Party, span: Span) -> Party:
    """Return a document as its issuer's body speaks in it."""
    body = issuer.body or issuer
    return Party(
        name=body.name,
        source_type="document",
        entity_type=body.entity_type,
        state=issuer.state,
        span=span,
        outlet=body.outlet,
        affiliation=body.affiliation,
        country=issuer.country,
        via=issuer.via,
    )
