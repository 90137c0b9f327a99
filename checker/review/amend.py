"""Applies corrections to the claims of an article."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from checker.outlets import Registry
from checker.records import Article, Change, Claim, Correction, Span, Speaker
from checker.review.amendments import Amendment
from checker.review.links import carrier, chain, state_affiliated, via_state_media

_SAME = str.maketrans("“”„‘’–—\u00a0", '"""\'\'-- ')


@dataclass(frozen=True, slots=True)
class Amended:
    """Claims in reading order and numbered anew, with what was corrected in them."""

    claims: tuple[Claim, ...]
    corrections: tuple[Correction, ...]
    stale: tuple[str, ...]


def amend(
    article: Article,
    claims: Sequence[Claim],
    amendments: Sequence[Amendment],
    registry: Registry,
) -> Amended:
    """Apply each correction to the claim whose content its quotation is of.

    A quotation that is of no claim, but has a speaker or a chain, adds one. What is quoted from
    elsewhere in the text stays as it was read, whatever else changed; a quotation that the text
    lacks, or has twice, is stale.
    """
    kept: list[tuple[Claim, Amendment | None, Claim | None]] = [(c, None, None) for c in claims]
    removed: list[tuple[Amendment, Claim]] = []
    stale: list[str] = []
    for amendment in amendments:
        spans = list(_places(amendment.quote, article.text))
        at = _claim_at(spans[0], [claim for claim, _, _ in kept]) if len(spans) == 1 else None
        if at is not None and amendment.remove:
            removed.append((amendment, kept.pop(at)[0]))
        elif at is not None:
            old = kept[at][0]
            kept[at] = (_changed(old, amendment, article, registry), amendment, old)
        elif len(spans) == 1 and not amendment.remove and (amendment.chain or amendment.speaker):
            new = _changed(_blank(spans[0]), amendment, article, registry)
            kept.append((new, amendment, None))
        else:
            stale.append(amendment.quote)
    kept.sort(key=lambda each: each[0].content[0].start)
    lent = {claim.carrier for claim, _, _ in kept if claim.via_state_media}
    numbered = [
        (replace(_without_loan(claim, lent), id=number), amendment, old)
        for number, (claim, amendment, old) in enumerate(kept, 1)
    ]
    changed = [
        _correction(each, "changed" if old else "added", claim.id, old)
        for claim, each, old in numbered
        if each
    ]
    gone = [_correction(each, "removed", None, old) for each, old in removed]
    return Amended(
        claims=tuple(claim for claim, _, _ in numbered),
        corrections=(*changed, *gone),
        stale=tuple(stale),
    )


def _without_loan(claim: Claim, lent: Collection[str | None]) -> Claim:
    """Take back an implied carrier that no claim is credited to any longer."""
    if claim.implied_carrier is None or claim.implied_carrier in lent:
        return claim
    return replace(claim, implied_carrier=None)


def _places(quote: str, text: str) -> Iterator[Span]:
    """Yield where the words stand, whatever the style of their spaces, quotes and dashes."""
    words = quote.translate(_SAME).split()
    if words:
        pattern = r"\s+".join(map(re.escape, words))
        for match in re.finditer(pattern, text.translate(_SAME)):
            yield Span(*match.span())


def _claim_at(quoted: Span, claims: Sequence[Claim]) -> int | None:
    """Return which claim's content shares most with the quoted words."""
    shared = [
        sum(max(0, min(s.end, quoted.end) - max(s.start, quoted.start)) for s in claim.content)
        for claim in claims
    ]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def _changed(old: Claim, amendment: Amendment, article: Article, registry: Registry) -> Claim:
    speaker = old.speaker
    if amendment.speaker is not None:
        known = old.speaker or Speaker("", "person", None, ())
        speaker = replace(known, name=amendment.speaker)
    new = replace(old, speaker=speaker, confidence=1.0)
    if amendment.optional is not None:
        new = replace(new, optional=amendment.optional)
    names = amendment.chain
    if names is None and not old.chain and amendment.speaker is not None:
        names = (amendment.speaker,)
    if names:
        links = chain(names, speaker, old.chain, registry, article.published)
        new = replace(
            new,
            chain=links,
            carrier=carrier(links),
            implied_carrier=None,
            via_state_media=via_state_media(links),
            state_affiliated=state_affiliated(links, registry),
        )
    if amendment.state is not None:
        said = {"yes": True, "no": False}.get(amendment.state)
        new = replace(new, state_affiliated=said)
    return new


def _blank(quoted: Span) -> Claim:
    return Claim(
        id=0,
        kind="statement",
        optional=False,
        stance="relayed",
        content=(quoted,),
        cue=(),
        source=(),
        quotation="indirect",
        speaker=None,
        source_type="unknown",
        chain=(),
        carrier=None,
        implied_carrier=None,
        record=None,
        via_state_media=False,
        state_affiliated=False,
        confidence=1.0,
    )


def _correction(
    amendment: Amendment, change: Change, number: int | None, machine: Claim | None
) -> Correction:
    return Correction(
        quote=amendment.quote,
        change=change,
        claim=number,
        reason=amendment.reason,
        initials=amendment.initials,
        machine=machine,
    )
