"""Builds the chain of a claim: from who knew it to the outlet that brought it to the writer."""

import re
from collections.abc import Iterator, Sequence

from checker.attribution.carriers.addressees import Addressees
from checker.attribution.carriers.behind import Behind
from checker.attribution.carriers.carrying import Carrying
from checker.attribution.carriers.contexts import ASIDE, LEADING, LED, Contexts
from checker.attribution.carriers.credits import block_credits
from checker.attribution.carriers.employers import is_guest, is_post
from checker.attribution.carriers.occasions import Occasions
from checker.attribution.carriers.own_shows import own_show
from checker.attribution.carriers.questions import is_question
from checker.attribution.carriers.written import written_in
from checker.attribution.media.audience import heard_by
from checker.attribution.media.graded import graded
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.people import People
from checker.language import Language
from checker.patterns import deferred
from checker.records import Attribution, RecordKind, Span

_WRITING = deferred(r"\b(?:wr[io]te|writes|written|writing|reports?|reported|reporting)\b")
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
        self._people = people
        self._through: dict[int, tuple[Party, ...]] = {}
        self._blocks = block_credits(scene.text, self.media)
        self._addressees = Addressees(scene, self.media, people)
        self._contexts = Contexts(scene, self.media, self._addressees)
        self._behind = Behind(scene, self.media, people)
        self._carrying = Carrying(scene, Occasions(scene, self.media, people).read())

    def build(self, one: Attribution, speaker: Party) -> tuple[Party, ...]:
        """Return the links from the origin to the carrier."""
        origin = speaker.body or speaker
        carriers = list(self._carriers(one, speaker))
        if not (carriers or speaker.is_media):
            carriers = (
                list(self._behind.outlets(one, speaker))
                or list(own_show(self.scene.text, one, speaker, self._people))
                or list(written_in(self.scene, self.media, one, speaker))
            )
        named = bool(carriers)
        if not named and not speaker.is_media:
            carriers = self._carrying.outlets(one, speaker)
        carriers += self._credited(one, speaker)
        links = _distinct([origin, *carriers])
        outlets = tuple(link for link in links[1:] if link.is_media)
        if one.source:
            self._through[one.source[0].start] = (speaker, *outlets) if outlets else ()
        if self._addressees.asks(one, speaker):
            self._carrying.asked(one, speaker, outlets)
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
        if speaker.source_type == "document":
            yield from self._contexts.reached(one.source)
        elif not is_post(self.scene.text, one):
            if speaker.entity_type in {"person", "anonymous"}:
                yield from self._named_in(one)
            if speaker.employer and not self._is_guest(one, speaker.employer):
                yield speaker.employer
        yield from self._contexts.outlets(one, speaker)
        for span in one.carriers:
            yield from self._carrier(one, span)
        yield from self._linked(one)

    def _carrier(self, one: Attribution, span: Span) -> Iterator[Party]:
        """Yield the outlet that a phrase names, or the reporter it means with theirs."""
        through = self._through.get(span.start, ()) if span not in one.source else ()
        outlet = self.media.find(span) or self.media.meant.find(span)
        words = span.of(self.scene.text).lower()
        if outlet is None and (words == "it" or self.media.is_staff(words)):
            outlet = self.media.meant.latest(span)
        if outlet is None and not one.cue:
            outlet = self.media.called(span)
        if through and not through[0].is_media:
            yield from through
        elif outlet:
            yield outlet

    def _named_in(self, one: Attribution) -> Iterator[Party]:
        """Yield the outlet of a named correspondent, or where an unnamed source spoke.

        Who leads an outlet is carried by it only in what they write, and where they ask.
        """
        writes = any(_WRITING.search(span.of(self.scene.text)) for span in one.cue)
        for span in one.source:
            if ASIDE.search(span.of(self.scene.text)):
                continue
            party = self.media.find(span) or heard_by(self.media, span)
            leads = party and (
                LEADING.match(self.scene.text, party.span.end, span.end)
                or LED.search(self.scene.text, span.start, party.span.start)
            )
            if party and self._is_guest(one, party):
                continue
            if party and (writes or not leads or is_question(self.scene.text, one)):
                yield party

    def _is_guest(self, one: Attribution, outlet: Party) -> bool:
        return is_guest(self.scene.text, one, outlet, own=self.media.own.is_own(outlet))

    def _linked(self, one: Attribution) -> Iterator[Party]:
        """Yield the outlet to which the cue or the source itself is linked."""
        anchors = (*one.cue, *one.source) if one.source else (*one.cue, *one.content)
        named = {mention.outlet for span in one.source for mention in self.scene.named(span)}
        for link in self.scene.linked(anchors):
            outlet = self.scene.registry.get(link.outlet) if link.outlet else None
            if outlet and outlet.id not in named:
                party = graded(self.scene, outlet, Span(link.start, link.end), "link")
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


def _distinct(links: Sequence[Party]) -> list[Party]:
    kept: list[Party] = []
    for link in links:
        if link.key not in {one.key for one in kept}:
            kept.append(link)
    return kept
