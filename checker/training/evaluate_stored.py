"""An evaluation as it is stored: figures, and on request where each attribution was found."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from checker import __version__
from checker.errors import CheckerError
from checker.training.evaluate import Evaluated, Evaluation
from checker.training.evaluate_figures import Figure
from checker.training.evaluate_gold import Relation, Spans
from checker.training.evaluate_phenomena import Phenomenon
from checker.training.files import text_of

_DECIMALS = 4
_SPAN = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")
_SPANS = re.compile(r"\[\s+(\[\d+, \d+\](?:,\s+\[\d+, \d+\])*)\s+\]")


@dataclass(frozen=True, slots=True)
class StoredAttribution:
    """One attribution found; `gold` is the content of the one it is linked to, None for no one."""

    found: Relation
    gold: Spans | None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """Where attributions were found in one document; the hash is of its text, in UTF-8."""

    id: str
    sha256: str
    attributions: tuple[StoredAttribution, ...]


@dataclass(frozen=True, slots=True)
class StoredSet:
    """The figures of one file of documents; `claims` is None unless it was asked for."""

    name: str
    documents: int
    annotated: int
    found: int
    figures: dict[str, Figure]
    phenomena: tuple[Phenomenon, ...]
    claims: tuple[StoredDocument, ...] | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """One run of `checker evaluate`; `bootstrap` is how often documents were resampled."""

    checker: str
    registry: str
    bootstrap: int
    sets: tuple[StoredSet, ...]
    schema: Literal["checker/evaluation/1"] = "checker/evaluation/1"


_STORED = TypeAdapter(Stored)


def stored(
    evaluations: Iterable[Evaluation], registry: str, bootstrap: int, claims: bool
) -> Stored:
    """Return evaluations as they are stored, with the version of the registry; no text is kept."""
    return Stored(
        checker=__version__,
        registry=registry,
        bootstrap=bootstrap,
        sets=tuple(_set(each, claims) for each in evaluations),
    )


def written(run: Stored) -> Iterator[str]:
    """Yield the JSON of a run, the spans of a role on one line."""
    told = json.dumps(_rounded(asdict(run)), indent=1, ensure_ascii=False)
    told = _SPAN.sub(r"[\1, \2]", told)
    yield _SPANS.sub(lambda found: f"[{' '.join(found[1].split())}]", told) + "\n"


def read_stored(file: Path) -> Stored:
    """Read what `checker evaluate -f json` wrote; raises CheckerError for anything else."""
    try:
        return _STORED.validate_json(text_of(file))
    except ValidationError as error:
        raise CheckerError(f"{file}: no output of `checker evaluate -f json`") from error


def digest(text: str) -> str:
    """Return the hash by which a text is known to be the same."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _set(evaluation: Evaluation, claims: bool) -> StoredSet:
    counted = {name: each for name, each in evaluation.figures.items() if each.value is not None}
    kept = StoredSet(
        name=evaluation.name,
        documents=len(evaluation.documents),
        annotated=sum(len(each.linked.gold) for each in evaluation.documents),
        found=sum(len(each.linked.found) for each in evaluation.documents),
        figures=counted,
        phenomena=evaluation.phenomena,
    )
    return replace(kept, claims=tuple(map(_document, evaluation.documents))) if claims else kept


def _document(evaluated: Evaluated) -> StoredDocument:
    linked = evaluated.linked
    gold = {i: linked.gold[j].content for i, j in linked.pairs}
    return StoredDocument(
        id=evaluated.document.id,
        sha256=digest(evaluated.document.text),
        attributions=tuple(
            StoredAttribution(each, gold.get(at)) for at, each in enumerate(linked.found)
        ),
    )


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, (list, tuple)) else value
