"""Reads quoted subheads, which quote whoever speaks in the section below: 'Ferry is safe'."""

from collections.abc import Sequence
from dataclasses import replace

from checker.patterns import deferred
from checker.records import Attribution, Claim

_LONGEST = 70  # characters of a subhead
_LEAD = 25  # characters that may stand before its quotation
_BELOW = 12  # claims of a section
_WORD = deferred(r"[^\W\d_]{4,}")
_ALIKE = 0.75  # share of a subhead's words that stand in what it quotes
_FEWEST = 2  # words of it by which a quotation is known again


def is_subhead(text: str, one: Attribution | Claim) -> bool:
    """Return whether nobody is credited with a few quoted words in a paragraph of their own."""
    if one.source or one.cue or len(one.content) != 1:
        return False
    start, end = one.content[0].start, one.content[0].end
    if end - start > _LONGEST or text[end : end + 1] not in {"", "\n"}:
        return False
    line = text.rfind("\n", 0, start) + 1
    alone = line > 0 and text[: line - 1].endswith("\n") and start - line <= _LEAD
    return (
        alone and text[start] in "'‘“\"" and text[end - 1] in "'’”\"" and text[end - 2] not in ".!?"
    )


def with_subheads(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return claims with each subhead credited as the claim below that it quotes."""
    return tuple(
        _as_below(text, one, claims[at + 1 : at + 1 + _BELOW]) if is_subhead(text, one) else one
        for at, one in enumerate(claims)
    )


def _as_below(text: str, head: Claim, below: Sequence[Claim]) -> Claim:
    words = set(_words(text, head))
    for one in below:
        if is_subhead(text, one):
            break
        common = words.intersection(_words(text, one))
        if len(common) >= max(_FEWEST, _ALIKE * len(words)):
            return replace(
                head,
                speaker=one.speaker,
                source_type=one.source_type,
                chain=one.chain,
                carrier=one.carrier,
                via_state_media=one.via_state_media,
                state_affiliated=one.state_affiliated,
            )
    return head


def _words(text: str, one: Claim) -> list[str]:
    return _WORD.findall(" ".join(span.of(text) for span in one.content).lower())
