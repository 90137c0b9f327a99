"""Builds the chain of a claim: from who knew it to the outlet that brought it to the writer."""

import re
from collections.abc import Iterator, Sequence

from checker.attribution.addressees import Addressees
from checker.attribution.carrying import Carrying
from checker.attribution.credits import block_credits
from checker.attribution.documents import reached
from checker.attribution.media import MediaNames
from checker.attribution.occasions import Occasions
from checker.attribution.parties import Party
from checker.attribution.people import People
from checker.attribution.scene import Scene
from checker.attribution.spans import touch
from checker.language import Language
from checker.patterns import deferred
from checker.records import Attribution, RecordKind, Span

_PIECES = deferred(r"\b(?:that|in|on|at|during|by|after|with|to|of|from|for|about)\b|[,:;()]")
_CARRYING = deferred(
    r"\b(?:interview|remarks|comments|statement|speech|article|carried|published|quoted|broadcast|"
    r"translation|report|transcript|told|aired|cited|op-ed|column|essay|commentary|appearance|"
    r"appearing|asked|questioned|obtained|seen|leaked|reprinted|response|conversation|writing|speaking|spoke|podcast|programme|program|show)\b",
    re.IGNORECASE,
)
_ASIDE = deferred(
    r"\b(?:former|ex-|contrary to|asked about|despite|unlike|in response to|responding to|denied|"
    r"rejected)\b",
    re.IGNORECASE,
)
_ASKED_THERE = deferred(
    r"\b(?:asked|questioned|pressed)\s+(?:on|by)\s"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|morning|evening|night|week)\s+on\s"
    r"|\b(?:query|queries|questions?|inquiry|inquiries|enquiry|requests?)(?:\s+for\s+comment)?"
    r"\s+(?:by|from)\s",
    re.IGNORECASE,
)
_LEADING = deferred(
    r"(?:['’]s)?[”\"]?\s+(?:(?:executive|managing|associate|deputy|founding|chief)\s+)?"
    r"(?:editor(?:-in-chief| in chief)?|publisher|executive|CEO|chairman|chairwoman|president|owner"
    r"|founder|(?:co-)?hosts?|moderator|presenter|lawyer|attorney|general counsel|spokes\w+)\b"
)
_WRITING = deferred(r"\b(?:wr[io]te|writes|written|writing|reports?|reported|reporting)\b")
_TOPIC = deferred(
    r"\b(?:about|against|regarding|concerning|criticising|criticizing|attacking|over)\s+"
    r"(?:[\w’'-]+\s+){0,3}$"
)
_TO_ALL = deferred(
    r"\b(?:statement|release[ds]?|provided|issued|sent|given|e-?mailed)\b.*?\bto\s+"
    r"(?:(?:the|several|some|various|many|multiple|all)\s+)?(?:media|news|press)(?:\s+(?:outlets|organi[sz]ations))?\W*$",
    re.DOTALL,
)
_MARKS = frozenset('“„«"')
_RECORDS: frozenset[str] = frozenset({"statement", "briefing", "call", "filing", "poll", "report"})


def _is_aside(one: Attribution) -> bool:
    """Return whether an attribution neither counts nor is certain: nobody is heard in it.

    What stands beside it goes on as if it were not there.
    """
    return one.optional and one.confidence < 1.0


class Chains:
    """Builds chains for the attributions of one article, in reading order."""

    def __init__(self, scene: Scene, media: MediaNames, people: People) -> None:
        """Keep the article's names; nobody has spoken yet."""
        self.scene = scene
        self.media = media
        self._through: dict[int, tuple[Party, ...]] = {}
        self._blocks = block_credits(scene.text, self.media)
        self._addressees = Addressees(scene, self.media, people)
        self._carrying = Carrying(scene, Occasions(scene, self.media, people).read())

    def build(self, one: Attribution, speaker: Party) -> tuple[Party, ...]:
        """Return the links from the origin to the carrier."""
        origin = speaker.body or speaker
        carriers = list(self._carriers(one, speaker))
        named = bool(carriers)
        if not named and not speaker.is_media:
            carriers = self._carrying.outlets(one, speaker)
        carriers += self._credited(one, speaker)
        links = _distinct([origin, *carriers])
        outlets = tuple(link for link in links[1:] if link.is_media)
        if one.source:
            self._through[one.source[0].start] = (speaker, *outlets) if outlets else ()
        if self._addressees.asks(one, speaker):
            return tuple(links)
        if named or not _is_aside(one):
            self._carrying.heard(one, speaker, outlets)
        if not _is_aside(one):
            self._carrying.passed(one)
        return tuple(links)

    def _credited(self, one: Attribution, speaker: Party) -> list[Party]:
        """Return the outlets credited with the stretch of text the claim stands in."""
        at = one.content[0].start
        covering = [b.outlet for b in self._blocks if b.covers.start <= at < b.covers.end]
        return [outlet for outlet in covering if outlet.key != speaker.key]

    def _carriers(self, one: Attribution, speaker: Party) -> Iterator[Party]:
        """Yield the outlets that the frame, its adjuncts and its links name, innermost first."""
        if speaker.entity_type in {"person", "anonymous"}:
            yield from self._named_in(one)
        elif speaker.source_type == "document":
            yield from self._reached(one.source)
        if speaker.employer:
            yield speaker.employer
        unnamed = speaker.entity_type == "unnamed-media"
        for index, span in enumerate(one.context):
            text = span.of(self.scene.text)
            if _is_quoted(span, one, text) or (unnamed and touch((span,), one.source)):
                continue
            if self._may_carry(text) and (index == 0 or _CARRYING.search(text)):
                party = self._in_adjunct(span) or self._addressees.outlet(one, span)
                if party:
                    self._addressees.remember(one, span, party, speaker)
                    yield party
        for span in one.carriers:
            yield from self._carrier(one, span)
        yield from self._linked(one)

    def _may_carry(self, text: str) -> bool:
        """Return whether what an adjunct names may have carried the claim."""
        if text.rstrip().endswith(")") and not _CARRYING.search(text):
            return False  # a picture's credit before a sentence
        aside = _ASIDE.search(text) and not _ASKED_THERE.search(text)
        return not (aside or _TO_ALL.search(text))

    def _carrier(self, one: Attribution, span: Span) -> Iterator[Party]:
        """Yield the outlet that a phrase names, or the reporter it means with theirs."""
        through = self._through.get(span.start, ()) if span not in one.source else ()
        outlet = self.media.find(span) or self.media.nominal(span)
        if outlet is None and not one.cue:
            outlet = self.media.called(span)
        if through and not through[0].is_media:
            yield from through
        elif outlet:
            yield outlet

    def _named_in(self, one: Attribution) -> Iterator[Party]:
        """Yield the outlet of a named correspondent, or where an unnamed source spoke.

        Who leads an outlet is carried by it only in what they write.
        """
        writes = any(_WRITING.search(span.of(self.scene.text)) for span in one.cue)
        for span in one.source:
            if _ASIDE.search(span.of(self.scene.text)):
                continue
            party = self.media.find(span)
            leads = party and _LEADING.match(self.scene.text, party.span.end, span.end)
            if party and (writes or not leads):
                yield party

    def _reached(self, source: Sequence[Span]) -> Iterator[Party]:
        """Yield the outlet to which a document was leaked; what the writer saw, nobody carried."""
        for span in source:
            came = reached(self.scene.text, span)
            party = came and (self.media.find(came[0]) or self.media.nominal(came[0]))
            if came and party and not (came[1] and self.media.is_own(party)):
                yield party

    def _in_adjunct(self, span: Span) -> Party | None:
        if reached(self.scene.text, span):
            return next(self._reached((span,)), None)
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
            party = self.media.find(trimmed) or self.media.nominal(trimmed) if trimmed else None
            if party:
                return party
        return None

    def _hosts(self, span: Span, named: Party) -> bool:
        """Return whether a phrase opens with the outlet whose host somebody is."""
        before = self.scene.text[span.start : named.span.start].strip(' “"')
        return not before and bool(_LEADING.match(self.scene.text, named.span.end, span.end + 20))

    def _is_audience(self, piece: Span) -> bool:
        """Return whether a phrase only says who listened: "told the media"."""
        words = piece.of(self.scene.text).lower()
        return words in self.scene.language.nominals["media.audience"]

    def _linked(self, one: Attribution) -> Iterator[Party]:
        """Yield the outlet to which the cue or the source itself is linked."""
        anchors = (*one.cue, *one.source) if one.source else (*one.cue, *one.content)
        named = {mention.outlet for span in one.source for mention in self.scene.named(span)}
        for link in self.scene.linked(anchors):
            outlet = self.scene.registry.get(link.outlet) if link.outlet else None
            if outlet and outlet.id not in named:
                party = self.media.graded(outlet, Span(link.start, link.end), "link")
                if party.is_media:
                    yield party


def record_of(language: Language, text: str, one: Attribution, speaker: Party) -> RecordKind | None:
    """Return the kind of record a claim rests on, if a reader could look it up."""
    spans = (*one.context[:1], *one.source) if speaker.source_type == "document" else one.context
    for span in spans:
        for word in reversed(re.findall(r"[\w-]+", span.of(text).lower())):
            kind = language.occasions.get(word)
            if kind in _RECORDS:
                return kind  # type: ignore[return-value]
    return None


def via_state_media(links: Sequence[Party]) -> bool:
    """Return whether some link is a state-controlled or state-aligned outlet."""
    return any(link.is_state_media for link in links)


def state_affiliated(links: Sequence[Party], speaker: Party) -> bool | None:
    """Return whether some link belongs to a state; None where only open cases speak."""
    parts = {link.state for link in links} | {speaker.state}
    if True in parts:
        return True
    return None if None in parts else False


def _is_quoted(span: Span, one: Attribution, text: str) -> bool:
    """Return whether what stands beside a cue is itself part of what is quoted."""
    return text[:1] in _MARKS and touch((span,), one.content)


def _distinct(links: Sequence[Party]) -> list[Party]:
    kept: list[Party] = []
    for link in links:
        if link.key not in {one.key for one in kept}:
            kept.append(link)
    return kept


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
