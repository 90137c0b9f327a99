"""Finds the lines that open what a text takes over: "RT reports:", "… (via RT):"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_WHEN = (
    r"(?:\s+(?:on\s+|late\s+|early\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"this (?:week|morning)|last (?:week|night|month))(?:\s+(?:morning|afternoon|evening|night))?)?"
    r"(?:\s+\((?:h/t|via|emphasis)[^()\n]{2,30}\))?"
)
_BLOCK = deferred(
    r"(?P<outlet>[^\n:“”\"]{2,60}?)\s+(?:reports?|reported|writes|wrote|(?P<once>notes|noted"
    r"|explains|explained|puts? it|describes it|sums? (?:it )?up|elaborates|continues))"
    rf"(?P<tail>{_WHEN})\s*:[ \t]*$",
    re.MULTILINE,
)
STARTS = r"(?:^|(?<=\n)|(?<=[.!?”\"] ))"
"""Where a line or a sentence starts."""
_WORDS = r"(?:[^\n.:“”\"]|\b[A-Z][a-z]?\.(?=\s))"
_PIECE = deferred(
    rf"{STARTS}(?:In\s+)?(?:An?|The|One|Another|His|Her|Reporters|Journalists|Correspondents)\b"
    rf"(?:{_WORDS}{{0,40}}?\b(?:article|piece|report|story|editorial|column|analysis|op-ed"
    r"|commentary|essay|reporter|correspondent))?\s+(?:in|for|by|from|at|of|on)\s+"
    r"(?P<outlet>(?:the\s+)?[A-ZÀ-Þ][^\n.:“”\"]{1,50}?)"
    rf"(?:\s+(?:in|of|from)\s+(?=[A-ZÀ-Þ]){_WORDS}{{2,30}}?)?"
    r"(?P<once>\s(?:reports?|reported|writes|wrote|notes|noted|explains|explained|says|said|sums?"
    r"|summed|lists?|puts?|describes?|described|argues?|argued|details?|detailed)\b"
    rf"{_WORDS}{{0,160}}):[ \t]*$"
)
_LEAD = deferred(
    r"(?:.*[.!?”\"]\s+)?(?P<as>(?:(?:Or|And|But|Or,) )?[Aa]s\s+|Here(?:['’]s| is) (?:how|what)\s+)?"
    r"(?:(?:But|And|Meanwhile),?\s+)?",
    re.DOTALL,
)
_INVERTED = deferred(
    rf"(?P<going>(?<=[,”\"] )(?:reports?|writes|per|via|according to)|{STARTS}"
    r"(?:(?:(?:And )?[Mm]ore|This|Also|Here['’]s more),? from|From|Via|Per|According to))\s+"
    r"(?P<outlet>(?:the\s+)?[A-ZÀ-Þ][^\n:,“”\"]{1,50}?)"
    rf"(?:\s+(?:in|out of)\s[^\n:,“”\"]{{2,40}})?{_WHEN}\s*:[ \t]*$",
)
_VIA = deferred(
    r"\((?:via|per|from|h/t)\s+(?P<outlet>(?P<bracketed>[^()\n]{2,40}))\)"
    r"(?:[ \t]*:|[ \t]*[\[(][^\[\]()\n]{0,20}?emphasis[^\[\]()\n]{0,20}[\])][ \t]*:?)[ \t]*$"
)
_SHOWS = (
    r"(?:has|had|have|gives?|gave|offers?|offered)\s+(?:(?:the|this|that|an?|some|much|many)\s+)?"
    r"(?:(?:full|latest|new|further|good|great|entire)\s+)*"
    r"(?:more|details?|stor(?:y|ies)|latest|scoop|reports?|background|transcript|quotes?|rundown"
    r"|summary|take|account|video|clip|breakdown)\b"
    r"|(?:pulled|dug up|dug out|found|shared|posted|published|carrie[sd]|lays?|laid|captures?"
    r"|captured|summari[sz]e[sd]|spotted|unearthed|obtained|transcribed|recaps|recapped|recalls"
    r"|recalled|breaks|broke|reports?|reported|writes?|wrote|notes?|noted|explains?|explained"
    r"|describes?|described|points? out|pointed out|details?|detailed|quotes?|quoted|starts?"
    r"|begins?|adds?|added)\b"
)
_SUBJECT = deferred(
    rf"{STARTS}(?:(?:But|And|Meanwhile|Also|Now|Here(?:['’]s| is) (?:how|what)|As)"
    r",?\s+)?"
    rf"(?P<subject>(?P<outlet>(?:[Tt]he\s+)?[A-ZÀ-Þ][^\n:,;“”\".]{{1,60}}?))(?P<once>\s+(?:{_SHOWS})"
    rf"{_WORDS}{{0,120}}):[ \t]*$"
)
_EXCERPTS = deferred(
    rf"{STARTS}(?P<subject>(?P<outlet>(?:[Tt]he\s+)?[A-ZÀ-Þ][^\n:,;“”\".]{{1,50}}?))(?P<once>\s+"
    rf"(?:carrie[sd]|has|have|published|publishes|runs|ran|prints|printed|posted|offers)\s+"
    rf"{_WORDS}{{0,30}}?\b(?:excerpts?|extracts?|highlights|transcript)\b"
    rf"{_WORDS}{{0,80}})\.[ \t]*$",
    re.MULTILINE,
)
_EXCERPTED = ("excerpt", "extract", "highlights", "transcript")
_END = deferred(r"(?::|\]|\))[ \t]*$", re.MULTILINE)
_FARTHEST = 5  # characters before an outlet that opens a sentence: "The "


@dataclass(frozen=True, slots=True)
class Opener:
    """A line behind which an outlet speaks.

    `once` opens one paragraph, `going` whatever follows; else a paragraph is one that is long.
    """

    start: int
    end: int
    outlet: Party
    once: bool
    going: bool


def openers(text: str, media: MediaNames) -> Iterator[Opener]:
    """Yield the lines that open what an outlet says, in order."""
    excerpts = _EXCERPTS.finditer(text) if any(word in text for word in _EXCERPTED) else ()
    found = [*_on_lines(text), *excerpts]
    for match in sorted(found, key=lambda one: one.end()):
        outlet = _named(text, media, match)
        if outlet:
            groups = match.groupdict()
            lead = _LEAD.match(text, *match.span("outlet"))
            once = bool(groups.get("once") or (lead and lead["as"]))
            yield Opener(match.start(), match.end(), outlet, once, bool(groups.get("going")))


def _on_lines(text: str) -> Iterator[re.Match[str]]:
    """Yield what opens a block in the lines that end like one: "RT reports:", "reports RT:"."""
    for line in _END.finditer(text):
        start, end = text.rfind("\n", 0, line.end()) + 1, line.end()
        found = (
            _BLOCK.search(text, start, end)
            or _INVERTED.search(text, start, end)
            or _PIECE.search(text, start, end)
            or _SUBJECT.search(text, start, end)
            or _VIA.search(text, start, end)
        )
        if found:
            yield found


def _named(text: str, media: MediaNames, opening: re.Match[str]) -> Party | None:
    """Return the outlet that an opening names, or means: "As the paper reports:"."""
    start, end = opening.span("outlet")
    lead = _LEAD.match(text, start, end)
    meant = Span(lead.end() if lead else start, end)
    outlet = media.find(Span(start, end)) or media.meant.find(meant)
    groups = opening.groupdict()
    if outlet is None and groups.get("bracketed"):
        return media.called(meant)
    if outlet and groups.get("subject") and outlet.span.start > start + _FARTHEST:
        return None
    return outlet
