"""Which claims a headline repeats, told from the words they share."""

import re
from collections.abc import Iterable, Sequence

from checker.records import Article, Claim
from checker.render.excerpt import content
from checker.render.reading import carriers
from checker.render.words import claim_numbers, listing

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_BREAK = re.compile(r"\s[–—|-]\s|[:;]\s|,\s(?=but|as|while|and)", re.IGNORECASE)
_FEWEST_SHARED, _SHARE_OF_PART, _SHARE_OF_BEST = 3, 0.5, 0.7
_STEM = 5
_COMMON = re.compile(
    "about|after|again|against|also|amid|been|before|being|between|but|could|does|from|gets|have|"
    "here|into|just|like|make|more|most|much|only|over|said|says|some|such|than|that|their|them|"
    "then|there|these|they|this|those|told|under|until|want|wants|were|what|when|where|which|"
    "while|will|with|won.t|would|your"
)


def headline_sentence(article: Article, claims: Sequence[Claim]) -> str | None:
    """Say which claims the headline, or a half of it, repeats; None without a good overlap."""
    parts = [_content_words(part) for part in _BREAK.split(article.title or "", maxsplit=1)]
    found = [_best(part, article, claims) for part in parts]
    behind = [claim for part in found for claim in part]
    if not behind:
        return None
    numbers = claim_numbers(claim.id for claim in behind)
    whose = "rests on"
    if len(parts) == 2 and not all(found):
        whose = f"its {'first' if found[0] else 'second'} half rests on"
    return f"Headline: {whose} {numbers}; {_credit(behind)}."


def _credit(claims: Iterable[Claim]) -> str:
    outlets = [name for name, _ in carriers(claims)]
    if not outlets:
        return "no outlet is credited there"
    if len(outlets) == 1:
        return f"the one outlet credited there is {outlets[0]}"
    return f"the outlets credited there are {listing(outlets)}"


def _best(part: set[str], article: Article, claims: Sequence[Claim]) -> list[Claim]:
    shared = [len(part & _content_words(content(article, claim))) for claim in claims]
    most = max(shared, default=0)
    if most < max(_FEWEST_SHARED, _SHARE_OF_PART * len(part)):
        return []
    return [
        claim for claim, count in zip(claims, shared, strict=True) if count >= _SHARE_OF_BEST * most
    ]


def _content_words(text: str) -> set[str]:
    words = (word.casefold().replace("’s", "") for word in _WORD.findall(text))
    return {word[:_STEM] for word in words if len(word) > 3 and not _COMMON.fullmatch(word)}
