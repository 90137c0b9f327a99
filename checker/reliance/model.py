"""The exported weights of the reliance scores, and the dot product that scores with them."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from math import fsum, isfinite
from pathlib import Path

from checker.errors import ModelError
from checker.records import Contribution
from checker.reliance.features import FEATURE_NAMES, TARGETS, Feature, Features, Target
from checker.resources import path, verified

FORMAT = 1
SHIPPED = "models/reliance-en"
WEIGHTS = "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for each unit of each feature, and how wide the interval is.

    `quantile` is in standard errors: how far the nominal 90 % interval reaches to either side.
    """

    points: tuple[tuple[str, float], ...]
    quantile: float


@dataclass(frozen=True, slots=True)
class Model:
    """One set of weights for each score, with the checksum of the file they came from."""

    name: str
    language: str
    weights: dict[Target, Weights]
    digest: str

    def contributions(self, target: Target, features: Features) -> tuple[Contribution, ...]:
        """Return what each feature adds, in points that sum to the score, zero terms left out."""
        values = dict(features.named())
        terms = [(name, values[name], each) for name, each in self.weights[target].points]
        total = sum(feature.value * each for _, feature, each in terms)
        scale = 100.0 / total if total > 100.0 else 1.0
        return tuple(
            _contribution(target, name, feature, feature.value * each * scale)
            for name, feature, each in terms
            if feature.value * each > 0.0
        )

    def score(self, target: Target, features: Features) -> float:
        """Return the score from 0 to 100: exactly 0 where no claim is credited."""
        return min(100.0, fsum(term.points for term in self.contributions(target, features)))

    def quantile(self, target: Target) -> float:
        """Return how many standard errors the nominal 90 % interval reaches to either side."""
        return self.weights[target].quantile


def _contribution(target: Target, name: str, feature: Feature, points: float) -> Contribution:
    return Contribution(
        of=target,
        feature=f"{target}_{name}",
        value=feature.value,
        points=points,
        claims=feature.claims,
    )


@cache
def shipped() -> Model:
    """Return the model that ships with the package; raises ModelError as `load` does."""
    try:
        return load(path(f"{SHIPPED}/{WEIGHTS}").parent)
    except FileNotFoundError as error:
        raise ModelError(f"{error}; reinstall checker") from error


def load(folder: Path) -> Model:
    """Read the weights in `folder` and verify them against the checksums beside them.

    Raises ModelError where a file is missing, altered, or of another format.
    """
    raw = verified(folder, WEIGHTS)
    try:
        return _parse(json.loads(raw), sha256(raw).hexdigest())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError(
            f"{folder / WEIGHTS} is not in format {FORMAT}; run checker train reliance"
        ) from error


def _parse(data: object, digest: str) -> Model:
    if not isinstance(data, dict) or data["format"] != FORMAT:
        raise ValueError("format")
    weights = {target: _weights(data["scores"][target]) for target in TARGETS}
    return Model(str(data["name"]), str(data["language"]), weights, digest)


def _weights(entry: dict[str, object]) -> Weights:
    """Accept weights only if they keep the promises: known features, monotone, zero at zero."""
    points, quantile = entry["points"], entry["quantile"]
    if not isinstance(points, dict) or not isinstance(quantile, (int, float)):
        raise TypeError("weights")
    numbers = (*points.values(), quantile)
    if not set(points) <= set(FEATURE_NAMES) or not points.get("share", 0.0) > 0.0:
        raise ValueError("feature")
    if not all(isfinite(number) and number >= 0.0 for number in numbers):
        raise ValueError("weight")
    return Weights(tuple((name, float(each)) for name, each in points.items()), float(quantile))
