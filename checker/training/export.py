"""Writes a trained model: weights with checksum, figures, and the figures' part of the card."""

import json
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from checker.errors import CheckerError
from checker.reliance.model import FORMAT, WEIGHTS
from checker.resources import SUMS
from checker.training.card import with_figures
from checker.training.results import Trained

METRICS, CARD = "metrics.json", "card.md"
_DECIMALS = 4


def export(trained: Trained, into: Path) -> None:
    """Write the model to a folder, over what was there; the card keeps its hand-written text.

    Raises CheckerError where the folder cannot be written.
    """
    weights = _json(_weights(trained))
    card = into / CARD
    try:
        into.mkdir(parents=True, exist_ok=True)
        written = card.read_text(encoding="utf-8") if card.exists() else ""
        _write(into / WEIGHTS, weights)
        _write(into / SUMS, f"{sha256(weights.encode()).hexdigest()}  {WEIGHTS}\n")
        _write(into / METRICS, _json(_rounded(asdict(trained))))
        _write(card, with_figures(written, trained))
    except OSError as error:
        raise CheckerError(f"{into} cannot be written: {error.strerror}") from error


def _weights(trained: Trained) -> dict[str, object]:
    scores = {
        fitted.target: {"points": fitted.points, "quantile": fitted.quantile}
        for fitted in trained.scores
    }
    return {
        "format": FORMAT,
        "name": trained.name,
        "language": trained.language,
        "scores": scores,
    }


def _rounded(value: object) -> object:
    """Round what people read, so that a last binary digit is no change of the figures."""
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(each) for each in value]
    return value


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8"))
