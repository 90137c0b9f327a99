"""Finds credits that stand for the stretch of text before them: "(RT)", "Source: RT"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.carriers.extracts import BlockCredit, extracts, inline
from checker.attribution.carriers.pasted import pasted
from checker.attribution.frames.tokens import paragraphs
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_POSTFIX = deferred(
    r"(?:\((?P<bracketed>[^()\n]{2,40})\)|(?:Source:\s*|(?<=[\s.!?”\"])Source\s+(?=[A-ZÀ-Þ]))"
    r"(?P<sourced>[^\n.()]{2,40})\.?"
    r"|(?<=[\s.!?”\"])[–—―-]{1,2}\s?(?P<dashed>[A-ZÀ-Þ][^\n.()]{1,40}))\s*\Z",
    needs="(|Source|–|—|―|-",
)
_RUN_ON = deferred(
    r"[.!?…”\"’)][ \t]+Source:?[ \t]+(?P<sourced>[A-ZÀ-Þ][^\n.()]{1,40})", needs="Source"
)
_FOOTER = deferred(r"\n\s*(?P<agency>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3}?)\.?\s*\Z")
_PAGE_GOES_ON = deferred(
    r"\s+(?:Related|Read more|More on|Share|Copyright|Subscribe|Sign up|Follow|Tags|Topics"
    r"|Most read)\b"
)
_DEBRIS = deferred(r"[ \t]+[A-ZÀ-Þ]")
_JOINT = deferred(r"\b(?:and|with|plus)\s+(?:other\s+|news\s+)?(?:agenc|staff|wire)", re.IGNORECASE)
_ENDS = frozenset('.!?…”"')
_WORDS = deferred(r"\s(?!news|agency)[a-z]")  # a sentence that goes on
_OPENING = 90  # characters within which a dateline names its agency
_LONGEST = 50  # characters of a credit
_FARTHEST = 5  # characters between a credit's mark and its outlet
_FOOT = 100  # characters of a line at a text's foot that is no paragraph of it


def block_credits(text: str, media: MediaNames) -> tuple[BlockCredit, ...]:
    """Return the credits of stretches of a text, in order; none makes a claim by itself."""
    behind = _run_on(text, media) or _postfixes(text, media) or _agency(text, media)
    return (*extracts(text, media), *inline(text, media), *pasted(text, media), *behind)


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


def _agency(text: str, media: MediaNames) -> list[BlockCredit]:
    """Return the credit of all that a last line gives which is an agency's name.

    An agency's own copy, which a dateline or a copyright tells, credits itself with nothing.
    """
    foot = _FOOTER.search(text, max(0, len(text) - _LONGEST))
    outlet = _credited(media, Span(*foot.span("agency"))) if foot else None
    if foot is None or outlet is None or outlet.entity_type != "news-agency":
        return []
    whole = outlet.span.end == foot.end("agency")
    opening = min(_OPENING, foot.start())
    own = any(one.outlet == outlet.outlet for one in media.scene.mentions if one.end < opening)
    return [BlockCredit(Span(0, foot.start()), outlet)] if whole and not own else []


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
