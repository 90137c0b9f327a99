"""Which claims reached the writer through state media and are confirmed by nobody else."""

import re
from collections.abc import Iterator, Sequence

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, ChainLink, Claim, Span, is_state_medium
from checker.rules.base import Draft
from checker.rules.houses import is_own
from checker.rules.text import content_words

CHALLENGED = frozenset({"contested", "rebutted"})
_SHARED_WORDS = 3
_SHARED_PART = 0.5
_UNNAMED = "unnamed state media"
_BEFORE, _BEHIND = 350, 40  # characters around a claim in which "in a commentary" stands
_JOINED = deferred(r"(?:^|\b[a-z][\w-]*[,’\"]?)\s*\band\b")
_AND = deferred(r"\band\s+$")
_FEWEST_WORDS = 3
_OPINION = deferred(r"\b(?:commentar(?:y|ies)|editorials?|op-ed|opinion piece|column)\b", re.I)
_NAMING = deferred(
    r"(?:describ|call|dub|label|brand|mock|slam|hail|prais|denounc|condemn|argu)\w*", re.IGNORECASE
)
_WISH = deferred(r"\b(?:should|must|ought to|needs? to)\b")
_NO_SENTENCE = deferred(
    r"[a-z]+ing\b|(?:part of|without|while|but|and|as|after|"
    r"before|when|since|which|who|him|her|them)\b"
)
_MOST_COMPARED = 500  # no article has more; what is hostile must not cost its square
Words = frozenset[str]


def sole_medium(claim: Claim) -> ChainLink | None:
    """Return the state medium a claim hangs on: its last one, if all its media are state media."""
    media = [link for link in claim.chain if link.entity_type in MEDIA_TYPES]
    if claim.optional or claim.stance in CHALLENGED or not media:
        return None
    return media[-1] if all(map(is_state_medium, media)) else None


def alone(draft: Draft) -> Iterator[tuple[Claim, ChainLink]]:
    """Yield each claim that rests on state media alone, with the medium, in reading order."""
    text = draft.article.text
    others = [(other, words_of(other, text)) for other in draft.claims if _is_independent(other)]
    for claim in draft.claims:
        link = sole_medium(claim)
        if link is None or is_own(draft, link.outlet) or not _is_plain(claim, link, text):
            continue
        if not _confirmed(claim, words_of(claim, text), others[:_MOST_COMPARED]):
            yield claim, link


def _is_plain(claim: Claim, link: ChainLink, text: str) -> bool:
    """Say whether a claim is a statement of fact that one source alone is credited with.

    Not plain are two sources joined ("officials and state media"), what an outlet thinks
    ("Xinhua said in a commentary") and a line without a sentence, such as a subhead.
    """
    source = _hull(claim.source)
    beside = [text[source.start : source.end]]
    if link.outlet and link.span and source.start <= link.span.start < source.end:
        beside = [text[source.start : link.span.start], text[link.span.end : source.end]]
    content = claim.content[0].of(text)
    return (
        not any(_JOINED.search(words) for words in beside)
        and not _is_joined_to(link, source, text)
        and not _is_opinion(claim, text)
        and not _NO_SENTENCE.match(content)
        and not content.isupper()
        and len(content.split()) >= _FEWEST_WORDS
    )


def _is_joined_to(link: ChainLink, source: Span, text: str) -> bool:
    """Say whether the source and the medium stand side by side: "the bid book and state media"."""
    if link.span is None:
        return False
    before = text[max(link.span.start - 8, 0) : link.span.start]
    beside = link.outlet is None and _AND.search(before) is not None
    return beside or text[source.end : link.span.start].strip() == "and"


def _is_opinion(claim: Claim, text: str) -> bool:
    """Say whether an outlet tells what it thinks: its commentary, its name for a thing, a wish."""
    if _OPINION.search(_hull(claim.source).of(text)):
        return True
    frame = _hull((*claim.source, *claim.cue, *claim.content))
    around = text[max(frame.start - _BEFORE, 0) : frame.end + _BEHIND]
    return len(claim.chain) == 1 and (
        _OPINION.search(around) is not None
        or _NAMING.match(" ".join(span.of(text) for span in claim.cue)) is not None
        or any(_WISH.search(span.of(text)) for span in claim.content)
    )


def _hull(spans: Sequence[Span]) -> Span:
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    return Span(min(starts, default=0), max(ends, default=0))


def name_of(draft: Draft, link: ChainLink) -> str:
    """Return what a finding calls a medium: its name in the registry."""
    entry = draft.registry.get(link.outlet) if link.outlet else None
    return entry.name if entry else _UNNAMED


def words_of(claim: Claim, text: str) -> Words:
    """Return the words that carry the meaning of a claim."""
    return content_words(" ".join(span.of(text) for span in claim.content))


def _is_independent(claim: Claim) -> bool:
    """Say whether a claim can confirm another: someone is credited, and no state medium."""
    return not (
        claim.optional
        or claim.via_state_media
        or claim.implied_carrier is not None
        or claim.source_type == "unknown"
    )


def _confirmed(claim: Claim, words: Words, others: list[tuple[Claim, Words]]) -> bool:
    """Say whether another speaker, or the same one through another carrier, tells the same."""
    return any(
        (other.carrier is not None or _speaker(other) != _speaker(claim))
        and _overlap(others_words, words)
        for other, others_words in others
    )


def _speaker(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker else None


def _overlap(some: Words, others: Words) -> bool:
    shared = len(some & others)
    smaller = min(len(some), len(others))
    return shared >= min(_SHARED_WORDS, smaller) and shared >= _SHARED_PART * smaller > 0
