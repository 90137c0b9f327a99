"""Finds what an article has in common with a supposed original: evidence of copying, never a score.

Runs of four words that both texts have are joined into passages across a few words that differ.
Direct quotations are left aside: two reporters may quote the same speaker. Shingles after Broder,
"On the resemblance and containment of documents" (1997).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.records import Article, Comparison, SharedPassage, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"“[^“”]{15,1500}”|\"[^\"\n]{15,1500}\"|«[^«»]{15,1500}»")
_SEED = 4  # words in a row that open or continue a passage
_GAP = 6  # words that may differ inside one
_VERBATIM = 8  # words, the shortest passage without a difference
_NEAR = 12  # words, the shortest one with differences
_SHARE = 0.6  # of its words that both texts have
_MOST_PLACES = 20  # of one run of words in the original: more is a formula
_MOST_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Chain:
    """Words [start, end) of the article beside [low, high) of the original."""

    start: int
    end: int
    low: int
    high: int
    same: int


def compare(article: Article, original: Article, named: str) -> Comparison:
    """Return the passages that an article shares with an original, called `named`."""
    ours, theirs = _words(article.text, aside=True), _words(original.text)
    counted = sum(bool(word.text) for word in ours)
    passages = [c for c in _chains(ours, theirs) if _is_passage(c)]
    return Comparison(
        input=named,
        url=original.url,
        title=original.title,
        words=counted,
        share=sum(chain.same for chain in passages) / counted if counted else 0.0,
        passages=tuple(_passage(chain, ours, theirs, original.text) for chain in passages),
    )


def _words(text: str, *, aside: bool = False) -> list[_Word]:
    """Return the words of a text in lower case; quoted ones are empty where left `aside`."""
    quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(text)] if aside else []
    words, at = [], 0
    for found in _WORD.finditer(text):
        while at < len(quoted) and quoted[at][1] <= found.start():
            at += 1
        inside = at < len(quoted) and quoted[at][0] <= found.start()
        plain = "" if inside else found[0].lower().replace("’", "'")
        words.append(_Word(plain, found.start(), found.end()))
        if len(words) >= _MOST_WORDS:
            break
    return words


def _chains(ours: Sequence[_Word], theirs: Sequence[_Word]) -> Iterator[_Chain]:
    places = _places(theirs)
    chain: _Chain | None = None
    position = 0
    while position + _SEED <= len(ours):
        found = _longest(ours, theirs, position, places, chain)
        if found is None:
            position += 1
            continue
        low, length = found
        if chain and _continues(chain, position, low):
            chain.end, chain.high = position + length, low + length
            chain.same += length
        else:
            if chain:
                yield chain
            chain = _Chain(position, position + length, low, low + length, length)
        position += length
    if chain:
        yield chain


def _places(words: Sequence[_Word]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - _SEED + 1):
        places = found[_run(words, start)]
        if len(places) < _MOST_PLACES:
            places.append(start)
    return found


def _run(words: Sequence[_Word], start: int) -> tuple[str, ...]:
    return tuple(word.text for word in words[start : start + _SEED])


def _longest(
    ours: Sequence[_Word],
    theirs: Sequence[_Word],
    position: int,
    places: dict[tuple[str, ...], list[int]],
    chain: _Chain | None,
) -> tuple[int, int] | None:
    """Return where in the original the words from `position` on stand, and how many of them."""
    run = _run(ours, position)
    if not all(run):
        return None
    best: tuple[int, int] | None = None
    for low in places.get(run, ()):
        length = _agreement(ours, theirs, position, low)
        if chain and _continues(chain, position, low):
            return low, length
        if best is None or length > best[1]:
            best = (low, length)
    return best


def _agreement(ours: Sequence[_Word], theirs: Sequence[_Word], position: int, low: int) -> int:
    length, most = _SEED, min(len(ours) - position, len(theirs) - low)
    while length < most and ours[position + length].text == theirs[low + length].text:
        length += 1
    return length


def _continues(chain: _Chain, position: int, low: int) -> bool:
    return position - chain.end <= _GAP and 0 <= low - chain.high <= _GAP


def _is_passage(chain: _Chain) -> bool:
    length = chain.end - chain.start
    if chain.same == length == chain.high - chain.low:
        return length >= _VERBATIM
    return length >= _NEAR and chain.same >= _SHARE * length


def _passage(
    chain: _Chain, ours: Sequence[_Word], theirs: Sequence[_Word], original: str
) -> SharedPassage:
    verbatim = chain.same == chain.end - chain.start == chain.high - chain.low
    start, end = theirs[chain.low].start, theirs[chain.high - 1].end
    return SharedPassage(
        kind="verbatim" if verbatim else "near-verbatim",
        span=Span(ours[chain.start].start, ours[chain.end - 1].end),
        original_span=Span(start, end),
        original=original[start:end],
        words=chain.same,
    )
