"""Finds credits that stand for a stretch of text: "RT reports:" above it, "(RT)" behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.attribution.media import MediaNames
from checker.attribution.parties import Party
from checker.attribution.tokens import paragraphs
from checker.records import Span

_BLOCK = re.compile(
    r"(?P<outlet>[^\n:“”\"]{2,60}?)\s+(?:reports?|reported|writes|wrote)\s*:[ \t]*$", re.MULTILINE
)
_COLON = re.compile(r":[ \t]*$", re.MULTILINE)
_STAMP = re.compile(r"^[0-2]?\d[.:][0-5]\d\b", re.MULTILINE)  # a new entry of a live blog
_POSTFIX = re.compile(
    r"(?:\((?P<bracketed>[^()\n]{2,40})\)|Source:\s*(?P<sourced>[^\n.()]{2,40})\.?"
    r"|(?<=[\s.])[–—―-]\s?(?P<dashed>[A-ZÀ-Þ][^\n.()]{1,40}))\s*\Z"
)


@dataclass(frozen=True, slots=True)
class BlockCredit:
    """An outlet credited with every attributed sentence that starts in a stretch of text."""

    covers: Span
    outlet: Party


def block_credits(text: str, media: MediaNames) -> tuple[BlockCredit, ...]:
    """Return the credits of stretches of a text, in order; none makes a claim by itself."""
    blocks = list(_blocks(text, media))
    return (*blocks, *_postfixes(text, media))


def _blocks(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    found = []
    ends = (line.end() for line in _COLON.finditer(text))
    for match in filter(
        None, (_BLOCK.search(text, text.rfind("\n", 0, end) + 1, end) for end in ends)
    ):
        outlet = media.find(Span(*match.span("outlet")))
        if outlet:
            found.append((match, outlet))
    for index, (match, outlet) in enumerate(found):
        end = found[index + 1][0].start() if index + 1 < len(found) else len(text)
        stamp = _STAMP.search(text, match.end(), end)
        end = stamp.start() if stamp else end
        yield BlockCredit(Span(match.end(), end), replace(outlet, via="block"))


def _postfixes(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    for paragraph in paragraphs(text):
        match = _POSTFIX.search(text, max(paragraph.start, paragraph.end - 50), paragraph.end)
        named = Span(*match.span(match.lastgroup)) if match and match.lastgroup else None
        outlet = media.find(named) or media.called(named) if named else None
        if outlet and named and outlet.span.start - named.start < 5:
            yield BlockCredit(paragraph, replace(outlet, via="credit"))
