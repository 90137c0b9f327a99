"""SRC104: what the reader sees first rests on state media alone."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.records import ChainLink, Claim, Span
from checker.rules.alone import alone, name_of, words_of
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import all_paragraphs, content_words, sentence

_SHARED_WORDS = 3
_SHARED_PART = 0.6
_OPENING = 600  # characters within which an article says what its headline says
_MEDIA = deferred(r"\b(?:media|tv|television|agency|broadcaster|reports?)\b", re.IGNORECASE)


def find(draft: Draft) -> Iterator[Hit]:
    """Yield at most one hit: for the headline, or else for the lede."""
    resting = list(alone(draft))
    if resting:
        yield from list(_headline(draft, resting) or _lede(draft, resting))[:1]


def _headline(draft: Draft, resting: list[tuple[Claim, ChainLink]]) -> list[Hit]:
    """Return a hit where most words of the headline are those of the article's first claim."""
    title = draft.article.title or ""
    words = content_words(title)
    first = next((claim for claim in draft.claims if not claim.optional), None)
    if first is None or first.content[0].start > _OPENING or _credits_media(draft, title):
        return []
    shared = len(words & words_of(first, draft.article.text))
    if shared < max(_SHARED_WORDS, _SHARED_PART * len(words)):
        return []
    return [_hit(draft, claim, link, "headline") for claim, link in resting if claim is first]


def _credits_media(draft: Draft, title: str) -> bool:
    """Say whether the headline itself tells that media, or which outlet, say so.

    The opening is read with it, since it tells what an acronym of many meanings means.
    """
    if _MEDIA.search(title):
        return True
    both = f"{title}\n\n{draft.article.text[:_OPENING]}"
    found = draft.registry.find(both, draft.article.published)
    return any(mention.end <= len(title) for mention in found)


def _lede(draft: Draft, resting: list[tuple[Claim, ChainLink]]) -> list[Hit]:
    """Return hits where all that the first sentence of the body credits is state media's."""
    text = draft.article.text
    opening, *rest = all_paragraphs(text) or [Span(0, 0)]
    if not rest:
        return []  # one paragraph has no lede
    first = sentence(text, Span(opening.start, opening.start + 1))
    counted = [
        claim
        for claim in draft.claims
        if not claim.optional and first.start <= claim.content[0].start < first.end
    ]
    within = [(claim, link) for claim, link in resting if claim in counted]
    if not counted or len(within) < len(counted):
        return []
    return [_hit(draft, claim, link, "first sentence") for claim, link in within]


def _hit(draft: Draft, claim: Claim, link: ChainLink, part: str) -> Hit:
    content, title = claim.content[0], draft.article.title
    headline = part == "headline"
    return Hit(
        span=None if headline else content,
        message=f"the {part} rests on {name_of(draft, link)} alone",
        help=RULE.remedy,
        subject=f"{part} {link.outlet or link.name}",
        claim=claim.id,
        outlet=link.outlet,
        outside=(title or "") if headline else "",
    )


RULE = Rule(
    code="SRC104",
    name="headline-on-state-media",
    severity="warning",
    summary="The headline or the first sentence rests on state media alone.",
    rationale=(
        "Many read no further than the headline and the first sentence. Where both say what only "
        "state media report, the reader takes it for the article's own news. The headline counts "
        "where it credits no media and most of its words are those of the article's first claim, "
        "which nobody else confirms; the first sentence, where nobody but state media is "
        "credited in it."
    ),
    remedy="Open with what others confirm, or say in the headline whose claim it is.",
    bad=(
        "# Ferry sinks at dawn off Harrow Point\n\n"
        "The ferry sank at dawn off Harrow Point, the Russian state-controlled broadcaster RT "
        "reported.\n"
    ),
    good=(
        "# Harbour master confirms that ferry sank\n\n"
        "The ferry sank at dawn, said Ada Quill, the harbour master. The Russian state-controlled "
        "broadcaster RT reported that the ferry sank at dawn.\n"
    ),
    find=find,
)
