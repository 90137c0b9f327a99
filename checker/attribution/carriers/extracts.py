"""Finds what a text takes over from an outlet: "RT reports:" and what stands below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from checker.attribution.carriers.block_ends import block_end
from checker.attribution.carriers.openers import STARTS, openers
from checker.attribution.frames.tokens import paragraphs
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_LONGEST = 1500  # characters of a quotation
_INLINE = deferred(
    rf"{STARTS}(?:(?:But|And|Meanwhile),?\s+)?"
    r"(?P<outlet>(?:[Tt]he\s+)?[A-ZÀ-Þ][^\n:,;“”\".]{1,50}?)"
    r"\s+(?:reports?|reported|quotes|quoted|writes|wrote)\b[^\n:“”\"]{3,120}:\s*(?P<mark>[“\"])",
)
_LEADS = deferred(r":\s*[“\"]", needs=":")
_STAMP = deferred(r"^[0-2]?\d[.:][0-5]\d\b", re.MULTILINE)  # a new entry of a live blog


@dataclass(frozen=True, slots=True)
class BlockCredit:
    """An outlet credited with every attributed sentence that starts in a stretch of text."""

    covers: Span
    outlet: Party


def extracts(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    """Yield the credits of what stands below a line that opens it, in order."""
    found = list(openers(text, media))
    every = paragraphs(text) if found else []
    for opener, following in zip_longest(found, found[1:]):
        end = following.start if following else len(text)
        stamp = _STAMP.search(text, opener.end, end)
        below = Span(opener.end, stamp.start() if stamp else end)
        covers = Span(opener.end, block_end(media, every, opener, below))
        yield BlockCredit(covers, replace(opener.outlet, via="block"))


def inline(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    """Yield the credits of quotations: "CNN reports that Lind was blunt: “…,” she said"."""
    for match in _INLINE.finditer(text) if _LEADS.search(text) else ():
        span = Span(*match.span("outlet"))
        outlet = media.exactly(span) or media.meant.find(span)
        closing = text.find("”" if match["mark"] == "“" else '"', match.end())
        if outlet and 0 < closing < match.end() + _LONGEST:
            yield BlockCredit(Span(match.start("mark"), closing), replace(outlet, via="block"))
