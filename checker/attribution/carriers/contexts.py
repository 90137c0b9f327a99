"""Reads which outlet the words beside a cue name: "in an interview with Reuters"."""

import re
from collections.abc import Iterator, Sequence

from checker.attribution.carriers.addressees import Addressees
from checker.attribution.carriers.employers import is_guest, is_workplace
from checker.attribution.carriers.questions import asked_on
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.spans import touch
from checker.attribution.speakers.documents import reached, reached_behind
from checker.patterns import deferred
from checker.records import Attribution, Span

_PIECES = deferred(r"\b(?:that|in|on|at|during|by|after|with|to|of|from|for|about)\b|[,:;()]")
_CARRYING = deferred(
    r"\b(?:interview|remarks|comments|statement|speech|article|carried|published|quoted|broadcast|e-?mail|relayed|documentary|"
    r"translation|report|transcript|told|aired|cited|op-ed|column|essay|commentary|appearance|"
    r"appearing|asked|questioned|obtained|seen|leaked|reprinted|response|conversation|writing|speaking|spoke|podcast|programme|program|show|radio|account(?=\s+(?:for|in|to))|dispatch)\b",
    re.IGNORECASE,
)
ASIDE = deferred(
    r"\b(?:former|who owns|ex-|contrary to|asked about|despite|unlike|in response to|responding to"
    r"|denied|rejected|not (?:necessarily )?(?:represent|reflect|those of))\b",
    re.IGNORECASE,
    needs=(
        "former|who owns|ex-|contrary|asked|despite|unlike|response|responding|denied|rejected|not"
    ),
)
"""Words by which what stands beside a cue is no part of how it was said."""
_ASKED_THERE = deferred(
    r"\b(?:asked|questioned|pressed)\s+(?:on|by)\s"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|morning|evening|night|week)\s+on\s"
    r"|\b(?:query|queries|questions?|inquiry|inquiries|enquiry|requests?)(?:\s+for\s+comment)?"
    r"\s+(?:by|from)\s",
    re.IGNORECASE,
)
LEADING = deferred(
    r"(?:['’]s)?[”\"]?\s+(?:(?:Polling|News|Media|Sports|Political|Editorial|Opinion)\s+)?(?:(?:[Ee]xecutive|[Mm]anaging|associate|[Dd]eputy"
    r"|founding|[Cc]hief|[Gg]eneral)\s+)?(?:editor(?:-in-chief| in chief)?|publisher|executive|CEO"
    r"|[Dd]irector(?:[- ][Gg]eneral)?|manager|ombudsman|chairman|chairwoman|president|owner"
    r"|founder|(?:co-)?hosts?|moderator|presenter|lawyer|attorney|general counsel|spokes\w+)\b"
)
"""What stands behind an outlet's name where somebody leads it or is its host."""

LED = deferred(
    r"\b(?:editor(?:-in-chief| in chief)?|publisher|chief executive|CEO|chairman|chairwoman"
    r"|president|owner|founder|head|director(?:[- ]general)?|manager)\s+(?:of|at)"
    r"\s+(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What stands before an outlet's name where somebody leads it."""

_TOPIC = deferred(
    r"\b(?:about|against|regarding|concerning|criticising|criticizing|attacking|over"
    r"|outside|near|in front of)\s+(?:[\w’'-]+\s+){0,4}$"
)
_TO_ALL = deferred(
    r"\b(?:statement|release[ds]?|provided|issued|sent|given|e-?mailed)\b.*?\bto\s+"
    r"(?:(?:the|several|some|various|many|multiple|all)\s+)?(?:media|news|press)(?:\s+(?:outlets|organi[sz]ations))?\W*$",
    re.DOTALL,
    needs="media|news|press",
)
_FOLLOWS = deferred(
    r"\W*(?:(?:and|but|now|then|later|so),?\s+)*(?:following|in the wake of|in light of|after|since"
    r"|amid|based on)\s[^,]*\b(?:report(?:s|ing)?|stor(?:y|ies)|articles?|interview|investigation"
    r"|broadcast|coverage|piece|scoop|expos[eé])\b[^,]*[,\s]*$",
    re.IGNORECASE,
    needs=("report|stor|article|interview|investigation|broadcast|coverage|piece|scoop|expos"),
)
_CLOSING = deferred(r"(?:\s+(?:that|on\s+\w+day|\w+day))+$|\W+$")
_OTHER_CLAUSE = deferred(
    r",\s+(?:came|comes|was|is|followed|follows)\s[^,]*\b(?:as|when|while|after|before|the)$"
    r"|[,”\"’]\s+(?:and|while|whereas)\s*$"
)
_QUOTED_ON = deferred(
    r"\b(?:quoted|cited|shown|heard|seen)\s+(?:on|by|in)\s+(?P<media>.{2,60}?)\s+(?:as\s+)?\w+ing$"
)
_OPENS = deferred(
    r"[\s“\"]*(?:(?:when|as|after|before|while|since|if|but|and|like|both|the|now|then)[\s,“\"]+)*",
    re.IGNORECASE,
)
_MARKS = frozenset('“„«"')


class Contexts:
    """What stands beside the cues of one article."""

    def __init__(self, scene: Scene, media: MediaNames, addressees: Addressees) -> None:
        """Keep the article's names, and to whom its people speak."""
        self.scene = scene
        self.media = media
        self._addressees = addressees

    def outlets(self, one: Attribution, speaker: Party) -> Iterator[Party]:
        """Yield the outlets that the adjuncts of an attribution name, in reading order."""
        yield from self._in_cue(one)
        unnamed = speaker.entity_type == "unnamed-media"
        there = asked_on(self.scene.text, self.media, one)
        if there:
            yield there
        for index, span in enumerate(one.context):
            text = span.of(self.scene.text)
            if (
                _OTHER_CLAUSE.search(text)
                or _is_quoted(span, one, text)
                or (unnamed and touch((span,), one.source))
            ):
                continue
            if _may_carry(text) and (index == 0 or _CARRYING.search(text)):
                party = self._in_adjunct(span) or self._addressees.outlet(one, span)
                if party and not self._only_employs(one, span, party):
                    self._addressees.remember(one, span, party, speaker)
                    yield party

    def _only_employs(self, one: Attribution, beside: Span, outlet: Party) -> bool:
        """Return whether the words beside a cue only say who works for an outlet."""
        text, own = self.scene.text, self.media.own.is_own(outlet)
        return is_workplace(text, one, beside, outlet) or is_guest(text, one, outlet, own=own)

    def _in_cue(self, one: Attribution) -> Iterator[Party]:
        """Yield the outlet inside a cue: "was quoted on state television as saying"."""
        for span in one.cue:
            inside = _QUOTED_ON.search(span.of(self.scene.text))
            if inside:
                start, end = (span.start + at for at in inside.span("media"))
                named = Span(start, end)
                party = self.media.find(named) or self.media.meant.find(named)
                if party:
                    yield party

    def reached(self, source: Sequence[Span]) -> Iterator[Party]:
        """Yield the outlet to which a document was leaked; what the writer saw, nobody carried."""
        for span in source:
            came = reached(self.scene.text, span) or reached_behind(self.scene.text, span)
            party = came and self._medium(came[0])
            if came and party and not (came[1] and self.media.own.is_own(party)):
                yield party

    def _medium(self, span: Span) -> Party | None:
        """Return the medium of a phrase that a "that" or a date may close."""
        text = _CLOSING.sub("", span.of(self.scene.text))
        alone = Span(span.start, span.start + len(text))
        return self.media.find(alone) or self.media.meant.find(alone)

    def _in_adjunct(self, span: Span) -> Party | None:
        came = reached(self.scene.text, span)
        if came and self._medium(came[0]):
            return next(self.reached((span,)), None)
        named = self.media.find(span)
        topic = named and _TOPIC.search(self.scene.text, span.start, named.span.start)
        if topic:
            span = Span(span.start, topic.start())
            named = self.media.find(span)
        if named:
            return None if self._hosts(span, named) else named
        start = span.start
        text = span.of(self.scene.text)
        edges = [0, *(at for match in _PIECES.finditer(text) for at in match.span()), len(text)]
        for left, right in zip(edges[::2], edges[1::2], strict=True):
            piece = Span(start + left, start + right)
            trimmed = _trimmed(self.scene.text, piece)
            if trimmed and self._is_audience(trimmed):
                continue
            party = self._medium(trimmed) if trimmed else None
            if party:
                return party
        return None

    def _hosts(self, span: Span, named: Party) -> bool:
        """Return whether a phrase opens with the outlet whose host somebody is."""
        before = self.scene.text[span.start : named.span.start]
        return bool(_OPENS.fullmatch(before)) and bool(
            LEADING.match(self.scene.text, named.span.end, span.end + 20)
        )

    def _is_audience(self, piece: Span) -> bool:
        """Return whether a phrase only says who listened: "told the media"."""
        words = piece.of(self.scene.text).lower()
        return words in self.scene.language.nominals["media.audience"]


def _may_carry(text: str) -> bool:
    """Return whether what an adjunct names may have carried the claim."""
    if text.rstrip().endswith(")") and not _CARRYING.search(text):
        return False  # a picture's credit before a sentence
    aside = ASIDE.search(text) and not _ASKED_THERE.search(text)
    return not (aside or _TO_ALL.search(text) or _FOLLOWS.match(text))


def _is_quoted(span: Span, one: Attribution, text: str) -> bool:
    """Return whether what stands beside a cue is itself part of what is quoted."""
    return text[:1] in _MARKS and any(c.start <= span.start < c.end for c in one.content)


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
