"""What two versions of the reading find in the same annotated documents: gained and lost."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.errors import CheckerError
from checker.training.evaluate_gold import Relation, Spans
from checker.training.evaluate_stored import Stored, StoredDocument


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in one document; `lost_right` counts annotated attributions no longer found."""

    id: str
    sha256: str
    gained: tuple[Relation, ...]
    lost: tuple[Relation, ...]
    gained_right: int
    lost_right: int
    right_before: int


def changes(old: Stored, new: Stored) -> Iterator[Change]:
    """Yield what changed in each document that both runs read with the same text.

    Raises CheckerError where a run holds no claims, or both have no document in common.
    """
    before, after = dict(_documents(old)), dict(_documents(new))
    common = [key for key in after if key in before]
    if not common:
        raise CheckerError("the two runs have no document in common; evaluate the same files")
    yield from (_change(before[key], after[key]) for key in common)


def lost_share(found: Sequence[Change]) -> float:
    """Return how much of what was right before is lost, from 0 to 1."""
    before = sum(each.right_before for each in found)
    return sum(each.lost_right for each in found) / before if before else 0.0


def _documents(run: Stored) -> Iterator[tuple[tuple[str, str, str], StoredDocument]]:
    for each in run.sets:
        if each.claims is None:
            raise CheckerError(f"{each.name}: no claims are stored; evaluate with --claims")
        yield from (((each.name, one.id, one.sha256), one) for one in each.claims)


def _change(old: StoredDocument, new: StoredDocument) -> Change:
    before, after = _found(old), _found(new)
    right_before, right_after = _right(old), _right(new)
    return Change(
        id=new.id,
        sha256=new.sha256,
        gained=tuple(after[place] for place in after if place not in before),
        lost=tuple(before[place] for place in before if place not in after),
        gained_right=(right_after - right_before).total(),
        lost_right=(right_before - right_after).total(),
        right_before=right_before.total(),
    )


def _found(document: StoredDocument) -> dict[tuple[Spans, Spans], Relation]:
    found = [each.found for each in document.attributions]
    return {(each.source, each.content): each for each in found}


def _right(document: StoredDocument) -> Counter[Spans]:
    return Counter(each.gold for each in document.attributions if each.gold is not None)
