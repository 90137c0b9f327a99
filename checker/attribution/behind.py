"""Finds the outlet that stands behind what is said: "called it “dark” in an interview with X".

What a claim says ends where its talk or text is named, whatever the verb: an interview, a piece
written for an outlet, a statement that one relays. Within quotations nothing is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.attribution.media import MediaNames
from checker.attribution.parties import Party
from checker.attribution.people import People
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Attribution, Span

TALKS = (
    r"(?:interviews?|appearances?|town hall|podcast|conversation|op-eds?|opinion (?:piece|article)"
    r"|guest (?:essay|column)|columns?|essays?|articles?|commentar(?:y|ies)|editorial|e-?mails?"
    r"|documentary|films?|statements?|remarks|comments|speech(?:es)?|address|messages?|videos?|broadcasts?)"
)
"""What somebody says or writes to an outlet, or what one carries."""
SENT = (
    r"(?:carried|relayed|published|broadcast|aired|airing|distributed|released|posted|printed|run"
    r"|shown|televised|reported|cited|quoted|circulated)"
)
"""What an outlet does with it."""
_INTO = deferred(
    rf"(?:^|[\s,–—-])(?:(?:in|during|on|at|from)\s+(?:(?!(?:that|this|which)\b)[\w’'-]+\s+){{0,5}}?{TALKS}\b"
    r"(?:(?!\b(?:about|that|who|of|over|because|after|before|against|criticising|criticizing)\b)"
    r"[^;:.]){0,60}?\b(?:with|on|for|in|by|to|via)|via|through)\s+(?:[\w’'-]+\s+){0,4}[“\"]?$"
)
_TALK = deferred(TALKS)
_OWN = deferred(r"(?:^|[\s,–—-])(?:in|during|on)\s+an?\s+(?:\w+\s+)?$")
_OWN_BEHIND = deferred(
    r"(?:['’]s?)?\s+(?:[\w’'-]+\s+){0,3}?(?:interview|appearance|town hall|podcast|op-ed"
    r"|opinion piece|column|essay|article|commentary|editorial)\b"
)
_UNNAMED = deferred(
    rf"\b{SENT}\s+(?:[a-z]+\s+)?(?:by|on|in|via)\s+(?P<media>(?:(?!(?:of|and|who|that)\b)[\w’'-]+\s+){{0,4}}?"
    r"(?:media|outlets?|newspapers?|broadcasters?|television|TV|radio|agenc(?:y|ies)))\b(?!\s+[A-Z])"
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
_TOLD = deferred(r"\b(?:told|tells)\s+(?:the\s+)?$")
_RELAYED = deferred(
    rf"^\s*,\s+(?:[a-z]+\s+)?{SENT}\s+(?:[a-z]+\s+)?(?:by|on|in|via)\s+(?:[\w’'-]+\s+){{0,4}}$"
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
            (self._between(one), (_TOLD, _INTO, _RELAYED)),
            (self._rest(one), (_INTO,)),
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
            if into is None or _STAFF.match(self.scene.text, span.end):
                continue
            inner = _INTO in leads[:1] and self._is_inner(before[: into.start()], region.start)
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
        start = max(span.end for span in (*one.cue, *one.source))
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
        others = self.people.between(start, start + len(said))
        return bool(_SPEAKS.search(said) or (others and not _OBJECT.match(said)))


def _spans(start: int, found: Iterable[re.Match[str]], group: str) -> Iterator[Span]:
    for match in found:
        yield Span(start + match.start(group), start + match.end(group))


def _blank(quoted: re.Match[str]) -> str:
    return "_" * len(quoted.group())
