"""What was read wrongly: what a person annotated, and what was found in its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from checker.attribution.frames.tokens import sentences
from checker.language import load
from checker.records import Claim, Span
from checker.training.evaluate import Evaluated, relation
from checker.training.evaluate_claims import Judged, chain
from checker.training.evaluate_gold import GoldClaim, Relation
from checker.training.gold import hull


@dataclass(frozen=True, slots=True)
class Side:
    """One attribution in words; `chain` is empty where only relations are compared."""

    source: str
    cue: str
    content: str
    chain: str = ""


@dataclass(frozen=True, slots=True)
class Miss:
    """One error in its sentence; a side is None where that side has nothing there."""

    document: str
    kind: Literal["missed", "extra", "wrong chain", "not linked"]
    sentence: str
    gold: Side | None
    found: Side | None


def misses(evaluated: Evaluated) -> Iterator[Miss]:
    """Yield the errors of one document, in the order of its text.

    Of an article these are claims missed and claims that nobody annotated, and chains whose links
    are wrong; of a text with relations alone, relations that are not linked.
    """
    judged = evaluated.judged
    found = _in_claims(evaluated, judged) if judged else _in_relations(evaluated)
    for _, miss in sorted(found, key=lambda each: each[0]):
        yield miss


def _in_claims(evaluated: Evaluated, judged: Judged) -> Iterator[tuple[int, Miss]]:
    text = evaluated.document.text
    show = _Shower(evaluated)
    for at, gold in enumerate(judged.gold):
        verdict = judged.verdicts.get(at)
        known = _gold_side(text, gold)
        if verdict is None and not gold.optional and at not in judged.paired:
            near = _nearest(gold.relation, (relation(claim) for claim in judged.found))
            ours = _claim_side(text, judged.found[near]) if near is not None else None
            yield show.miss("missed", gold.relation, known, ours)
        elif verdict and not (verdict.chain_lenient and verdict.carrier):
            ours = _claim_side(text, judged.found[judged.paired[at]])
            yield show.miss("wrong chain", gold.relation, known, ours)
    for claim in judged.extra:
        yield show.miss("extra", relation(claim), None, _claim_side(text, claim))


def _in_relations(evaluated: Evaluated) -> Iterator[tuple[int, Miss]]:
    text, linked = evaluated.document.text, evaluated.linked
    show = _Shower(evaluated)
    right_found, right = ({pair[side] for pair in linked.pairs} for side in (0, 1))
    shown = set()
    for at, gold in enumerate(linked.gold):
        if at not in right:
            near = _nearest(gold, linked.found)
            shown.add(near)
            ours = _side(text, linked.found[near]) if near is not None else None
            kind: Literal["not linked", "missed"] = "not linked" if ours else "missed"
            yield show.miss(kind, gold, _side(text, gold), ours)
    for at, found in enumerate(linked.found):
        if at not in right_found and at not in shown:
            yield show.miss("extra", found, None, _side(text, found))


class _Shower:
    """Puts errors into the sentences of one document."""

    def __init__(self, evaluated: Evaluated) -> None:
        self._id, self._text = evaluated.document.id, evaluated.document.text
        self._sentences = [each.span for each in sentences(self._text, load("en"))]

    def miss(
        self,
        kind: Literal["missed", "extra", "wrong chain", "not linked"],
        where: Relation,
        gold: Side | None,
        found: Side | None,
    ) -> tuple[int, Miss]:
        """Return the error with where its sentence begins."""
        place = _whole(where)
        around = [s for s in self._sentences if s.start < place.end and place.start < s.end]
        span = Span(around[0].start, around[-1].end) if around else place
        return place.start, Miss(self._id, kind, span.of(self._text), gold, found)


def _whole(where: Relation) -> Span:
    return hull((*where.source, *where.cue, *where.content))


def _nearest(gold: Relation, found: Iterable[Relation]) -> int | None:
    """Return the number of the relation found that shares most of a content, None for no one."""
    wanted = {at for span in gold.content for at in range(*span)}
    shared = [
        (sum(at in wanted for span in each.content for at in range(*span)), -number)
        for number, each in enumerate(found)
    ]
    most, number = max(shared, default=(0, 0))
    return -number if most else None


def _gold_side(text: str, gold: GoldClaim) -> Side:
    return replace(_side(text, gold.relation), chain=" > ".join(gold.chain))


def _claim_side(text: str, claim: Claim) -> Side:
    return replace(_side(text, relation(claim)), chain=" > ".join(chain(claim)))


def _side(text: str, spans: Relation) -> Side:
    words = (
        " … ".join(text[start:end] for start, end in role)
        for role in (spans.source, spans.cue, spans.content)
    )
    return Side(*words)
