"""SRC105: somebody is quoted at second hand, and the text does not say through whom."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Claim, Span, is_state_medium
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import paragraph, sentence
from checker.rules.wording import known_as

_BY = deferred(r"\s+(?:by|in|on|to)\b")
_OPENS = deferred(r"(?:quoted|cited) as ", re.I)
_BEHIND = 12  # characters behind the cue in which it may go on
_AT_SECOND_HAND = deferred(r"\b(?:quoted|cited) as (?:saying|telling|having said)\b", re.I)


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each claim whose carrier is left out, or stands in a link alone."""
    for claim in draft.claims:
        if claim.optional or claim.stance in CHALLENGED:
            continue
        yield from _linked_only(draft, claim)
        yield from _at_second_hand(draft, claim)


def _linked_only(draft: Draft, claim: Claim) -> Iterator[Hit]:
    """Yield a hit where only a hyperlink gives away that a state medium carried the claim."""
    link = claim.chain[-1] if claim.chain else None
    if link is None or link.via != "link" or link.span is None or not is_state_medium(link):
        return
    around = sentence(draft.article.text, link.span)
    if link.outlet is None or link.outlet in _named(draft, around):
        return
    name = known_as(draft, link.outlet)
    yield Hit(
        span=link.span,
        message=f"the link goes to {name}, and the sentence does not name it",
        help=f"Say in the text that {name} carried this.",
        subject=f"{link.outlet} {link.span.of(draft.article.text)}",
        claim=claim.id,
        outlet=link.outlet,
    )


def _at_second_hand(draft: Draft, claim: Claim) -> Iterator[Hit]:
    """Yield a hit for "was quoted as saying" without a word on who quoted him."""
    text = draft.article.text
    if not claim.cue or any(link.entity_type in MEDIA_TYPES for link in claim.chain):
        return
    cue = Span(claim.cue[0].start, claim.cue[-1].end)
    if not _OPENS.search(text, cue.start, cue.end + _BEHIND):
        return
    around = sentence(text, cue)
    end = max(cue.end, min(cue.end + _BEHIND, around.end))
    quoted = _AT_SECOND_HAND.search(text, cue.start, end)
    if quoted is None or _BY.match(text, quoted.end()) or _named(draft, _widened(text, around)):
        return
    yield Hit(
        span=Span(*quoted.span()),
        message="quoted at second hand, and the text does not say through whom",
        help=RULE.remedy,
        subject=quoted[0],
        claim=claim.id,
    )


def _widened(text: str, around: Span) -> Span:
    """Return a sentence with all of its paragraph and the one before, where media may be named."""
    here = paragraph(text, around.start)
    return Span(paragraph(text, max(here.start - 3, 0)).start, max(here.end, around.end))


def _named(draft: Draft, around: Span) -> set[str]:
    """Return the media named in a stretch of the text."""
    found = draft.registry.find(around.of(draft.article.text), draft.article.published)
    entries = (draft.registry.get(mention.outlet) for mention in found)
    return {entry.id for entry in entries if entry and entry.entity_type in MEDIA_TYPES}


RULE = Rule(
    code="SRC105",
    name="hidden-carrier",
    severity="warning",
    summary="A claim came through another outlet that the text does not name.",
    rationale=(
        "“He was quoted as saying” tells the reader that somebody else heard it, and keeps back "
        "who. The same goes for a link to a state outlet under words that name only the speaker: "
        "in print, in a screen reader and in a copy the outlet is gone."
    ),
    remedy="Name the outlet through which the words reached you.",
    bad="Ada Quill, the harbour master, was quoted as saying that the ferry sank at dawn.\n",
    good="Ada Quill, the harbour master, was quoted as saying by Reuters that the ferry sank.\n",
    find=find,
)
