"""Finds what a text pastes from an outlet without quotation marks: "[A] shift … war. ..."."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from checker.attribution.carriers.extracts import BlockCredit
from checker.attribution.frames.tokens import paragraphs
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_CUT = deferred(r"[.!?][”\"]?\s+(?:\.\.\.|…|\[(?:\.\.\.|…)\])(?=\s|$)")
_OPENED = deferred(r"(?:\[[A-Z]\w*\]|\.\.\.|…|\[(?:\.\.\.|…)\])\s?\w")
_OPEN = deferred(r"(?:\.\.\.|…|\])\s*$")
_MARKS = ("...", "…", "[")
_QUOTES = "“„«\"'‘"
_CREDITS = deferred(
    r"(?:['’]s?\s+[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){0,2})?"
    r"\s*,?\s+(?:also |first |then )?(?:reports?|reported|notes?|noted|writes?|wrote|says?|said"
    r"|observes?|observed|explains?|explained|adds?|added|describes?|described|points? out"
    r"|pointed out|details?|detailed|lays? out|laid out|sums? up|summed up|summari[sz]e[sd]|offers"
    r"|carrie[sd]|looks? at|argue[sd]?)\b"
)
_ACCORDING = deferred(r"\b(?:[Aa]ccording to|[Aa]s)\s+(?:the\s+)?$")
_BEFORE = 20  # characters before an outlet's name


def pasted(text: str, media: MediaNames) -> Iterator[BlockCredit]:
    """Yield the credits of such extracts: it is the outlet credited last in the paragraph before.

    An extract cut at its end goes on in the next paragraph.
    """
    if not any(mark in text for mark in _MARKS):
        return
    going: Party | None = None
    for before, here in pairwise(paragraphs(text)):
        opened = _OPENED.match(text, here.start, here.end)
        cut = opened or _CUT.search(text, here.start, here.end)
        quoted = text[here.start] in _QUOTES
        outlet = going or (_credited(media, before) if cut and not quoted else None)
        if outlet:
            yield BlockCredit(here, replace(outlet, via="block"))
        going = outlet if _OPEN.search(text, here.start, here.end) and not going else None


def _credited(media: MediaNames, paragraph: Span) -> Party | None:
    """Return the outlet that a paragraph credits last, by its name or a shorter one."""
    text = media.scene.text
    for mention in reversed(media.scene.named(paragraph)):
        before = text[max(paragraph.start, mention.start - _BEFORE) : mention.start]
        if _CREDITS.match(text, mention.end) or _ACCORDING.search(before):
            outlet = media.find(Span(mention.start, mention.end))
            if outlet:
                return outlet
    return None
