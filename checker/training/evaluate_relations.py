"""Compares relations found with relations annotated: roles by their words, and who said what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.attribution.overlaps import similarity
from checker.training.evaluate_counts import Counts
from checker.training.evaluate_gold import Relation
from checker.training.evaluate_words import Words, is_direct, is_reporting

_LEAST_OVERLAP = 0.5


class _Roles(NamedTuple):
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Linked:
    """The relations of one document on both sides, those linked as pairs of (found, gold)."""

    found: tuple[Relation, ...]
    gold: tuple[Relation, ...]
    pairs: tuple[tuple[int, int], ...]
    counts: Counts


def compare(text: str, found: Sequence[Relation], gold: Sequence[Relation]) -> Linked:
    """Count, for one text, what every figure about relations needs.

    Relations without a word in any role are left out. Found and annotated relations are *linked*
    one to one, the most similar first, where their contents share at least half of their words
    and their sources share a word or are both empty.
    """
    words = Words(text)
    ours, theirs = _with_words(found, words), _with_words(gold, words)
    kept = tuple(relation for relation, _ in theirs)
    mine, known = [roles for _, roles in ours], [roles for _, roles in theirs]
    linked = _match(mine, known, sources_must_agree=True)
    counts = Counts()
    for role in _Roles._fields:
        _count_role(counts, role, mine, known)
    counts.pairs("linked", len(linked), len(mine), len(known))
    _count_sources(counts, mine, known)
    _count_forms(counts, text, kept, {j for _, j in linked})
    return Linked(tuple(relation for relation, _ in ours), kept, tuple(linked), counts)


def _with_words(relations: Sequence[Relation], words: Words) -> list[tuple[Relation, _Roles]]:
    pairs = [
        (one, _Roles(words.within(one.source), words.within(one.cue), words.within(one.content)))
        for one in relations
    ]
    return [(relation, roles) for relation, roles in pairs if any(roles)]


def _count_role(counts: Counts, role: str, found: Sequence[_Roles], gold: Sequence[_Roles]) -> None:
    """Count the words of one role, and its sets of words that are identical."""
    ours, theirs = ([getattr(each, role) for each in side] for side in (found, gold))
    all_ours, all_theirs = frozenset[int]().union(*ours), frozenset[int]().union(*theirs)
    counts.pairs(f"token.{role}", len(all_ours & all_theirs), len(all_ours), len(all_theirs))
    sets, known = Counter(filter(None, ours)), Counter(filter(None, theirs))
    counts.pairs(f"exact.{role}", (sets & known).total(), sets.total(), known.total())


def _count_sources(counts: Counts, found: Sequence[_Roles], gold: Sequence[_Roles]) -> None:
    """Count the right sources where the content was found and has a source."""
    for i, j in _match(found, gold, sources_must_agree=False):
        if gold[j].source:
            counts.rate("source_given_content", bool(found[i].source & gold[j].source))


def _count_forms(counts: Counts, text: str, gold: Sequence[Relation], linked: set[int]) -> None:
    for at, relation in enumerate(gold):
        if is_reporting(text, relation.cue):
            counts.rate("recall_on_reporting_cues", at in linked)
        if is_direct(text, relation.content):
            counts.rate("recall_on_direct_quotes", at in linked)


def _sources_agree(one: _Roles, other: _Roles) -> bool:
    return bool(one.source & other.source) or not (one.source or other.source)


def _match(
    found: Sequence[_Roles], gold: Sequence[_Roles], sources_must_agree: bool
) -> list[tuple[int, int]]:
    """Pair found with annotated one to one, the most similar contents first."""
    candidates = []
    for i, one in enumerate(found):
        for j, other in enumerate(gold):
            similar = similarity(one.content, other.content)
            fits = not sources_must_agree or _sources_agree(one, other)
            if similar >= _LEAST_OVERLAP and fits:
                candidates.append((-similar, -len(one.source & other.source), i, j))
    return one_to_one((i, j) for _, _, i, j in sorted(candidates))


def one_to_one(candidates: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs, in order, neither of whose sides an earlier pair has taken."""
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs = []
    for left, right in candidates:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs
