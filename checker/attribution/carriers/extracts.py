"""Finds what a text takes over from an outlet: "RT reports:" and what stands below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_WHEN = (
    r"(?:\s+(?:on\s+|late\s+|early\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"this (?:week|morning)|last (?:week|night|month))(?:\s+(?:morning|afternoon|evening|night))?)?"
    r"(?:\s+\((?:h/t|via|emphasis)[^()\n]{2,30}\))?"
)
_LONGEST = 1500  # characters of a quotation
_BLOCK = deferred(
    r"(?P<outlet>[^\n:“”\"]{2,60}?)\s+(?:reports?|reported|writes|wrote|(?P<once>notes|noted"
    r"|explains|explained|puts? it|describes it|sums? (?:it )?up|elaborates|continues))"
    rf"(?P<tail>{_WHEN})\s*:[ \t]*$",
    re.MULTILINE,
)
_STARTS = r"(?:^|(?<=\n)|(?<=[.!?”\"] ))"
_WORDS = r"(?:[^\n.:“”\"]|\b[A-Z][a-z]?\.(?=\s))"
_PIECE = deferred(
    rf"{_STARTS}(?:In\s+)?(?:An?|The|One|Another|His|Her|Reporters|Journalists|Correspondents)\b"
    rf"(?:{_WORDS}{{0,40}}?\b(?:article|piece|report|story|editorial|column|analysis|op-ed"
    r"|commentary|essay|reporter|correspondent))?\s+(?:in|for|by|from|at|of|on)\s+"
    r"(?P<outlet>(?:the\s+)?[A-ZÀ-Þ][^\n.:“”\"]{1,50}?)"
    rf"(?:\s+(?:in|of|from)\s+(?=[A-ZÀ-Þ]){_WORDS}{{2,30}}?)?"
    r"(?P<once>\s(?:reports?|reported|writes|wrote|notes|noted|explains|explained|says|said|sums?"
    r"|summed|lists?|puts?|describes?|described|argues?|argued|details?|detailed)\b"
    rf"{_WORDS}{{0,160}}):[ \t]*$"
)
_INLINE = deferred(
    rf"{_STARTS}(?:(?:But|And|Meanwhile),?\s+)?"
    r"(?P<outlet>(?:[Tt]he\s+)?[A-ZÀ-Þ][^\n:,;“”\".]{1,50}?)"
    r"\s+(?:reports?|reported|quotes|quoted|writes|wrote)\b[^\n:“”\"]{3,120}:\s*(?P<mark>[“\"])"
)
_LEAD = deferred(
    r"(?:.*[.!?”\"]\s+)?(?P<as>(?:(?:Or|And|But|Or,) )?[Aa]s\s+|Here(?:['’]s| is) (?:how|what)\s+)?"
    r"(?:(?:But|And|Meanwhile),?\s+)?",
    re.DOTALL,
)
_INVERTED = deferred(
    r"(?:(?<=[,”\"] )(?:reports?|writes)|(?:^|(?<=\n)|(?<=[.!?”\"] ))"
    r"(?:From|Via|Per|According to))\s+(?P<outlet>(?:the\s+)?[A-ZÀ-Þ][^\n:,“”\"]{1,50}?)"
    rf"(?:\s+(?:in|out of)\s[^\n:,“”\"]{{2,40}})?{_WHEN}\s*:[ \t]*$",
)
_COLON = deferred(r":[ \t]*$", re.MULTILINE)
_QUOTED = deferred(r"\s*[“„«\"]")
_UNQUOTED = deferred(r"\n[ \t]*\n\s*(?=[^\s“„«\"])")
_OTHER = deferred(r"(?:According to\s+|As\s+|But\s+|And\s+)?(?:[Tt]he\s+)?")
_PARAGRAPH = deferred(r"\s*(?:[^\n]+\n?)+")
_ELSEWHERE = deferred(r"\b(?:told|tells|according to|interview with)\s+(?:the\s+)?$", re.IGNORECASE)
_CREDITED = 30  # characters before an outlet that say that somebody spoke to it
_STAMP = deferred(r"^[0-2]?\d[.:][0-5]\d\b", re.MULTILINE)  # a new entry of a live blog


@dataclass(frozen=True, slots=True)
class BlockCredit:
    """An outlet credited with every attributed sentence that starts in a stretch of text."""

    covers: Span
    outlet: Party


def extracts(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    """Yield the credits of what stands below a line that opens it, in order."""
    found = []
    ends = (line.end() for line in _COLON.finditer(text))
    for match in filter(None, (_opening(text, text.rfind("\n", 0, end) + 1, end) for end in ends)):
        outlet = _named(text, media, match)
        if outlet:
            found.append((match, outlet))
    for index, (match, outlet) in enumerate(found):
        end = found[index + 1][0].start() if index + 1 < len(found) else len(text)
        stamp = _STAMP.search(text, match.end(), end)
        below = Span(match.end(), stamp.start() if stamp else end)
        yield BlockCredit(
            Span(match.end(), _end(media, match, outlet, below)), replace(outlet, via="block")
        )


def inline(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    """Yield the credits of quotations: "CNN reports that Lind was blunt: “…,” she said"."""
    for match in _INLINE.finditer(text):
        span = Span(*match.span("outlet"))
        outlet = media.exactly(span) or media.meant.find(span)
        closing = text.find("”" if match["mark"] == "“" else '"', match.end())
        if outlet and 0 < closing < match.end() + _LONGEST:
            yield BlockCredit(Span(match.start("mark"), closing), replace(outlet, via="block"))


def _opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what opens a block in a line that ends with a colon: "RT reports:", "reports RT:"."""
    return (
        _BLOCK.search(text, start, end)
        or _INVERTED.search(text, start, end)
        or _PIECE.search(text, start, end)
    )


def _named(text: str, media: MediaNames, opening: re.Match[str]) -> Party | None:
    """Return the outlet that an opening names, or means: "As the paper reports:"."""
    start, end = opening.span("outlet")
    lead = _LEAD.match(text, start, end)
    meant = Span(lead.end() if lead else start, end)
    return media.find(Span(start, end)) or media.meant.find(meant)


def _end(media: MediaNames, opening: re.Match[str], outlet: Party, below: Span) -> int:
    """Return where a block ends: with its quotation, with a paragraph in prose, before another."""
    text = media.scene.text
    quoted = _behind_quotation(text, below.start, below.end)
    if quoted < below.end:
        return quoted
    groups = opening.groupdict()
    lead = _LEAD.match(text, *opening.span("outlet"))
    if groups.get("once") or (lead and lead["as"]):
        paragraph = _PARAGRAPH.match(text, below.start, below.end)
        return paragraph.end() if paragraph else below.end
    if groups.get("tail") != "":
        return _before_another(media, outlet, below)
    return below.end


def _before_another(media: MediaNames, outlet: Party, block: Span) -> int:
    """Return where the first paragraph of a block begins that opens with or credits another."""
    text = media.scene.text
    for mention in media.scene.named(block):
        start = text.rfind("\n", block.start, mention.start) + 1
        before = text[max(start, mention.start - _CREDITED) : mention.start]
        opens = _OTHER.fullmatch(text, start, mention.start) or _ELSEWHERE.search(before)
        if (
            opens
            and mention.outlet != outlet.outlet
            and media.find(Span(mention.start, mention.end))
        ):
            return start
    return block.end


def _behind_quotation(text: str, start: int, end: int) -> int:
    """Return where the paragraphs end with which a quotation opens a block, else `end`."""
    opened = _QUOTED.match(text, start, end)
    behind = _UNQUOTED.search(text, opened.end(), end) if opened else None
    return behind.start() if behind else end
