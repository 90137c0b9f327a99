"""Finds credits that stand for a stretch of text: "RT reports:" above it, "(RT)" behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.attribution.media import MediaNames
from checker.attribution.parties import Party
from checker.attribution.tokens import paragraphs
from checker.patterns import deferred
from checker.records import Span

_WHEN = (
    r"(?:\s+(?:on\s+|late\s+|early\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"this (?:week|morning)|last (?:week|night|month))(?:\s+(?:morning|afternoon|evening|night))?)?"
    r"(?:\s+\((?:h/t|via|emphasis)[^()\n]{2,30}\))?"
)
_BLOCK = deferred(
    r"(?P<outlet>[^\n:“”\"]{2,60}?)\s+(?:reports?|reported|writes|wrote)(?P<tail>"
    rf"{_WHEN})\s*:[ \t]*$",
    re.MULTILINE,
)
_INVERTED = deferred(
    r"(?:(?<=[,”\"] )(?:reports?|writes)|(?:^|(?<=\n))(?:From|Via|Per|According to))\s+"
    rf"(?P<outlet>(?:the\s+)?[A-ZÀ-Þ][^\n:,“”\"]{{1,50}}?){_WHEN}\s*:[ \t]*$",
)
_COLON = deferred(r":[ \t]*$", re.MULTILINE)
_QUOTED = deferred(r"\s*[“„«\"]")
_UNQUOTED = deferred(r"\n[ \t]*\n\s*(?=[^\s“„«\"])")
_OTHER = deferred(r"(?:According to\s+|As\s+|But\s+|And\s+)?(?:[Tt]he\s+)?")
_STAMP = deferred(r"^[0-2]?\d[.:][0-5]\d\b", re.MULTILINE)  # a new entry of a live blog
_POSTFIX = deferred(
    r"(?:\((?P<bracketed>[^()\n]{2,40})\)|(?:Source:\s*|(?<=[\s.!?”\"])Source\s+(?=[A-ZÀ-Þ]))"
    r"(?P<sourced>[^\n.()]{2,40})\.?"
    r"|(?<=[\s.!?”\"])[–—―-]\s?(?P<dashed>[A-ZÀ-Þ][^\n.()]{1,40}))\s*\Z"
)
_RUN_ON = deferred(r"[.!?…”\"’)][ \t]+Source:?[ \t]+(?P<sourced>[A-ZÀ-Þ][^\n.()]{1,40})")
_PAGE_GOES_ON = deferred(
    r"\s+(?:Related|Read more|More on|Share|Copyright|Subscribe|Sign up|Follow|Tags|Topics"
    r"|Most read)\b"
)
_DEBRIS = deferred(r"[ \t]+[A-ZÀ-Þ]")
_JOINT = deferred(r"\b(?:and|with|plus)\s+(?:other\s+|news\s+)?(?:agenc|staff|wire)", re.IGNORECASE)
_ENDS = frozenset('.!?…”"')
_WORDS = deferred(r"\s(?!news|agency)[a-z]")  # a sentence that goes on
_LONGEST = 50  # characters of a credit
_FARTHEST = 5  # characters between a credit's mark and its outlet
_FOOT = 100  # characters of a line at a text's foot that is no paragraph of it


@dataclass(frozen=True, slots=True)
class BlockCredit:
    """An outlet credited with every attributed sentence that starts in a stretch of text."""

    covers: Span
    outlet: Party


def block_credits(text: str, media: MediaNames) -> tuple[BlockCredit, ...]:
    """Return the credits of stretches of a text, in order; none makes a claim by itself."""
    return (*_blocks(text, media), *(_run_on(text, media) or _postfixes(text, media)))


def _blocks(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    found = []
    ends = (line.end() for line in _COLON.finditer(text))
    for match in filter(None, (_opening(text, text.rfind("\n", 0, end) + 1, end) for end in ends)):
        outlet = media.find(Span(*match.span("outlet")))
        if outlet:
            found.append((match, outlet))
    for index, (match, outlet) in enumerate(found):
        end = found[index + 1][0].start() if index + 1 < len(found) else len(text)
        stamp = _STAMP.search(text, match.end(), end)
        end = _behind_quotation(text, match.end(), stamp.start() if stamp else end)
        if "tail" not in match.re.groupindex or match["tail"]:
            end = _before_another(media, outlet, Span(match.end(), end))
        yield BlockCredit(Span(match.end(), end), replace(outlet, via="block"))


def _opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what opens a block in a line that ends with a colon: "RT reports:", "reports RT:"."""
    return _BLOCK.search(text, start, end) or _INVERTED.search(text, start, end)


def _before_another(media: MediaNames, outlet: Party, block: Span) -> int:
    """Return where the first paragraph of a block begins that opens with another outlet."""
    text = media.scene.text
    for mention in media.scene.named(block):
        start = text.rfind("\n", block.start, mention.start) + 1
        opens = _OTHER.fullmatch(text, start, mention.start) and mention.outlet != outlet.outlet
        if opens and media.find(Span(mention.start, mention.end)):
            return start
    return block.end


def _behind_quotation(text: str, start: int, end: int) -> int:
    """Return where the paragraphs end with which a quotation opens a block, else `end`."""
    opened = _QUOTED.match(text, start, end)
    behind = _UNQUOTED.search(text, opened.end(), end) if opened else None
    return behind.start() if behind else end


def _run_on(text: str, media: MediaNames) -> list[BlockCredit]:
    """Return the credit of all before it that a line goes on behind, with a page's debris."""
    for match in reversed(list(_RUN_ON.finditer(text))):
        named = Span(*match.span("sourced"))
        outlet = _credited(media, named) or _before_a_page(media, named)
        behind = outlet and _DEBRIS.match(text, outlet.span.end)
        if (
            outlet
            and behind
            and (
                match.start() > len(text) - match.end()
                or _PAGE_GOES_ON.match(text, outlet.span.end)
            )
        ):
            return [BlockCredit(Span(0, match.end()), outlet)]
    return []


def _before_a_page(media: MediaNames, named: Span) -> Party | None:
    """Return the outlet with whose name a credit opens that a page goes on behind: "AA Related"."""
    page = _PAGE_GOES_ON.search(media.scene.text, named.start, named.end)
    return _credited(media, Span(named.start, page.start())) if page else None


def _postfixes(text: str, media: MediaNames) -> list[BlockCredit]:
    """Return the credits that end paragraphs.

    One that stands alone at a text's foot, or is its only one, closes all that no other closes.
    """
    found: list[BlockCredit] = []
    every = paragraphs(text)
    for paragraph in every:
        match = _POSTFIX.search(text, max(paragraph.start, paragraph.end - _LONGEST), paragraph.end)
        named = Span(*match.span(match.lastgroup)) if match and match.lastgroup else None
        outlet = _credited(media, named) if named else None
        if match and outlet and named and not _WORDS.search(text, outlet.span.end, named.end):
            covers = paragraph
            if _is_foot(text, every, paragraph) and (not found or match.start() == paragraph.start):
                covers = Span(found[-1].covers.end if found else 0, paragraph.end)
            found.append(BlockCredit(covers, outlet))
    return found


def _is_foot(text: str, every: Sequence[Span], paragraph: Span) -> bool:
    """Return whether no sentence stands behind a paragraph, only short lines without an end."""
    for one in reversed(every):
        if one.start <= paragraph.start:
            return True
        if one.end - one.start >= _FOOT or one.of(text).rstrip()[-1] in _ENDS:
            return False
    return True


def _credited(media: MediaNames, named: Span) -> Party | None:
    """Return the outlet that a credit is the name of, the article's own publisher left out."""
    outlet = media.find(named) or media.called(named)
    if outlet is None or outlet.span.start - named.start >= _FARTHEST:
        return None
    joint = _JOINT.search(named.of(media.scene.text))
    return None if media.own.is_own(outlet) or joint else replace(outlet, via="credit")
