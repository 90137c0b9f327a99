"""Finds the outlet that stands behind what is said: "called it “dark” in an interview with X".

What a claim says ends where its talk or text is named, whatever the verb: an interview, a piece
written for an outlet, a statement that one relays. Within quotations nothing is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.attribution.carriers.leads import (
    BETWEEN,
    INTO,
    SENT,
    TALKS,
    leads_behind,
    leads_elsewhere,
)
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.people import People
from checker.patterns import deferred
from checker.records import Attribution, Span

_TALK = deferred(TALKS)
_OWN = deferred(r"(?:^|[\s,–—-])(?:in|during|on)\s+an?\s+(?:\w+\s+)?$")
_OWN_BEHIND = deferred(
    r"(?:['’]s?)?\s+(?:[\w’'-]+\s+){0,3}?(?:interview|appearance|town hall|podcast|op-ed"
    r"|opinion piece|column|essay|article|commentary|editorial)\b"
)
_CALLED = deferred(
    r"\b(?:with|on|for|in|by|to)\s+(?P<name>(?:the\s+|The\s+)?[A-ZÀ-Þ][\w’'&-]*(?:\s+[A-ZÀ-Þ][\w’'&-]*){1,4})"
)
_STAFF = deferred(
    r"(?:['’]s?)?\s+(?:staff|staffers|employees|colleagues|executives|owners?|viewers|readers)\b"
)
_QUOTED = deferred(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_ENDS = deferred(r"[.!?][”\"’']?\s+(?=[A-ZÀ-Þ“\"‘])|\n|;")
_SPEAKS = deferred(
    r"\b(?:said|says|told|tells|lied|lying|claimed|wrote|spoke|admitted|denied|made|given|gave|asked"
    r"|revealed|quoted|when|after|before|because|if)\b"
)
_OBJECT = deferred(r"\s+(?:[A-ZÀ-Þ][\w.’'-]*\s*){1,4}(?:$|_|(?:as|of|over|for)\b)")
_UNNAMED = deferred(
    rf"\b{SENT}\s+(?:[a-z]+\s+)?(?:by|on|in|via)\s+(?P<media>(?:(?!(?:of|and|who|that)\b)[\w’'-]+\s+){{0,4}}?"
    r"(?:media|outlets?|newspapers?|broadcasters?|television|TV|radio|agenc(?:y|ies)))\b(?!\s+[A-Z])",
    needs="media|outlet|newspaper|broadcaster|television|TV|radio|agenc",
)
_MAY_SPEAK = deferred(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?:remarks?|comments?|claims?|statements?|words|views?|assertions?"
    r"|suggestions?)\b|\s+(?:had|has|have|was|is|would|made|gave|put|laid|\w+ed|who|and)\b|\s*(?:,|$)"
)
_SHORTEST = 10  # characters between a speaker and the verb that may name an outlet
_FARTHEST = 260  # characters behind a cue in which the talk is named


class Behind:
    """What one article names behind its claims."""

    def __init__(self, scene: Scene, media: MediaNames, people: People) -> None:
        """Keep the article's names."""
        self.scene = scene
        self.media = media
        self.people = people

    def outlets(self, one: Attribution, speaker: Party) -> Iterator[Party]:
        """Yield the outlet that the rest of a claim's sentence says it was said to, if one does."""
        for region, leads in (
            (self._between(one), BETWEEN),
            (self._rest(one), leads_behind(self.scene.text, one)),
        ):
            party = self._in(region, leads) if region else None
            if party and party.key != speaker.key:
                yield party
                return

    def _in(self, region: Span, leads: Sequence[re.Pattern[str]]) -> Party | None:
        """Return the outlet to which some words of a stretch lead, outside its quotations."""
        said = _QUOTED.sub(_blank, region.of(self.scene.text))
        for span in self._media_in(region, said):
            before = said[: span.start - region.start]
            found = (lead.search(before) for lead in leads)
            into = next(filter(None, found), None) or self._own(before, span)
            behind = self.scene.text[span.end : region.end]
            if into is None or leads_elsewhere(into.re, behind) or _STAFF.match(behind):
                continue
            inner = INTO in leads[:1] and self._is_inner(before[: into.start()], region.start)
            party = None if inner else self.media.find(span) or self.media.meant.find(span)
            if inner or party:
                return party
        return None

    def _between(self, one: Attribution) -> Span | None:
        """Return what stands between a speaker and the verb, a first verb of theirs included."""
        if not (one.source and one.cue):
            return None
        start, end = one.source[-1].end, one.cue[0].start
        return Span(start, end) if _SHORTEST < end - start < _FARTHEST else None

    def _rest(self, one: Attribution) -> Span | None:
        """Return what stands behind the cue and the source of a claim in their sentence."""
        if not one.cue:
            return None
        cue = one.cue[-1]
        whole = _TALK.search(self.scene.text, cue.start, cue.end)  # "claimed in an interview with"
        start = max([span.end for span in (*one.cue, *one.source)])
        start = cue.start if whole else start
        edge = min(start + _FARTHEST, len(self.scene.text))
        closing = _ENDS.search(self.scene.text, start, edge)
        return Span(start, closing.start() if closing else edge)

    def _media_in(self, rest: Span, said: str) -> Iterator[Span]:
        """Yield where media are named outside quotations, "state television" behind the outlets."""
        for mention in self.scene.named(rest):
            if said[mention.start - rest.start] != "_":
                yield Span(mention.start, mention.end)
        if _TALK.search(said):
            yield from _spans(rest.start, _CALLED.finditer(said), "name")
        yield from _spans(rest.start, _UNNAMED.finditer(said), "media")

    def _own(self, before: str, span: Span) -> re.Match[str] | None:
        """Return the "in a" of "in a Reuters interview"."""
        own = _OWN.search(before)
        return own if own and _OWN_BEHIND.match(self.scene.text, span.end) else None

    def _is_inner(self, said: str, start: int) -> bool:
        """Return whether somebody else, or a second verb, may be what the talk belongs to.

        Whom the cue is about is nobody else: "accused the mayor in an interview".
        """
        if _SPEAKS.search(said):
            return True
        others = self.people.between(start, start + len(said))
        ends = (self.people.end_at(at) - start for at, _ in others)
        return not _OBJECT.match(said) and any(_MAY_SPEAK.match(said, end) for end in ends)


def _spans(start: int, found: Iterable[re.Match[str]], group: str) -> Iterator[Span]:
    for match in found:
        yield Span(start + match.start(group), start + match.end(group))


def _blank(quoted: re.Match[str]) -> str:
    return "_" * len(quoted.group())
