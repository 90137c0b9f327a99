"""The figures of an evaluation, and how far they might be otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, NamedTuple

from checker.training.evaluate_counts import Counts, total
from checker.training.measures import spearman

_SEED = 0
_OUTSIDE = 0.025


class Measure(NamedTuple):
    """A figure as it is counted and printed: precision, recall and F1, one rate, or a mean."""

    key: str
    label: str
    kind: Literal["prf", "rate", "mean"] = "rate"


RELATIONS = (
    Measure("linked", "linked: who said what", "prf"),
    Measure("token.source", "source, words", "prf"),
    Measure("token.cue", "cue, words", "prf"),
    Measure("token.content", "content, words", "prf"),
    Measure("exact.source", "source, exact", "prf"),
    Measure("exact.cue", "cue, exact", "prf"),
    Measure("exact.content", "content, exact", "prf"),
    Measure("recall_on_reporting_cues", "recall on reporting cues"),
    Measure("recall_on_direct_quotes", "recall on direct quotes"),
    Measure("source_given_content", "source, given the content"),
)
CLAIMS = (
    Measure("claims", "claims", "prf"),
    Measure("speaker", "speaker"),
    Measure("carrier", "carrier"),
    Measure("carrier_where_one", "carrier where there is one"),
    Measure("carrier_where_none", "carrier where there is none"),
    Measure("chain_strict", "chain, every link"),
    Measure("chain_lenient", "chain, speaker or its body"),
    Measure("chain_media", "chain, media links"),
    Measure("chain_media_nested", "chain, media links, nested"),
    Measure("source_type", "source type"),
    Measure("state_affiliated", "state-affiliated", "prf"),
    Measure("via_state_media", "via state media", "prf"),
)
ARTICLES = (
    Measure("share_error", "score, mean absolute error", "mean"),
    Measure("share_spearman", "score, Spearman"),
    Measure("level", "level"),
    Measure("level_within_one", "level, within one"),
)
_SPEARMAN = "share_spearman"


@dataclass(frozen=True, slots=True)
class Row:
    """What one document adds to the figures; `scores` are ours and the annotated one, 0 to 100."""

    counts: Counts
    scores: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % interval over resampled documents, and how many it is a rate of.

    All but `of` are None where there was nothing to count.
    """

    value: float | None
    low: float | None
    high: float | None
    of: int


def figures(rows: Sequence[Row], bootstrap: int) -> dict[str, Figure]:
    """Compute every figure, those of precision, recall and F1 as "linked.f1".

    The documents are resampled `bootstrap` times with a fixed seed; with 0 there is no interval.
    """
    random = Random(_SEED)  # noqa: S311 - a resampling that repeats itself, no secret
    drawn = [_values(random.choices(rows, k=len(rows))) for _ in range(bootstrap if rows else 0)]
    counts = total(row.counts for row in rows)
    return {
        name: Figure(value, *_interval([each[name] for each in drawn]), _of(name, counts, rows))
        for name, value in _values(rows).items()
    }


def _values(rows: Sequence[Row]) -> dict[str, float | None]:
    counts = total(row.counts for row in rows)
    values = dict(_counted(counts))
    scores = [row.scores for row in rows if row.scores]
    values[_SPEARMAN] = spearman(*zip(*scores, strict=True)) if scores else None
    return values


def _counted(counts: Counts) -> Iterator[tuple[str, float | None]]:
    for key, _, kind in (*RELATIONS, *CLAIMS, *ARTICLES):
        recall = _rate(counts.get(key, "right"), counts.get(key, "of"))
        if kind != "prf":
            yield key, recall
            continue
        precision = _rate(counts.get(key, "right_found"), counts.get(key, "found"))
        yield f"{key}.precision", precision
        yield f"{key}.recall", recall
        yield f"{key}.f1", _f1(precision, recall)


def _rate(right: float, of: float) -> float | None:
    return right / of if of else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    """Return the harmonic mean; nothing found, or nothing to find, is 0, neither is None."""
    if precision is None and recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def _interval(values: list[float | None]) -> tuple[float | None, float | None]:
    known = sorted(value for value in values if value is not None)
    if not known:
        return None, None
    return known[int(len(known) * _OUTSIDE)], known[int(len(known) * (1 - _OUTSIDE)) - 1]


def _of(name: str, counts: Counts, rows: Sequence[Row]) -> int:
    if name == _SPEARMAN:
        return sum(row.scores is not None for row in rows)
    key, _, kind = name.rpartition(".")
    return int(counts.get(key, "found") if kind == "precision" else counts.get(key or name, "of"))
