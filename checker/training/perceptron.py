"""Averaged perceptron on packed rows: what it learns is what `Linear` scores with."""

from collections.abc import Iterable
from itertools import repeat
from struct import Struct

from checker.attribution.syntax.packed import BIAS, Feature, Linear, linear

_HALF = 1 << 31
_LONG = 1 << 63
_CLIPPED = 0.0005  # share of weights that may lie outside what a byte holds


class Perceptron:
    """Weights of one decision while they are learned.

    Fields are signed: 32 bits of weight, 64 of the sum of a weight's changes times their step, from
    which the average over all steps follows at the end.
    """

    def __init__(self, labels: tuple[str, ...]) -> None:
        """Start from nothing."""
        self.labels = labels
        self._fields = Struct(f"<{len(labels)}I")
        self._bias = sum(_HALF << 32 * at for at in range(len(labels)))
        self._weights: dict[Feature, int] = {}
        self._moved: dict[Feature, int] = {}
        self.steps = 0

    def scores(self, features: Iterable[Feature]) -> tuple[int, ...]:
        """Return the scores of all labels, each with the same amount added."""
        total = sum(map(self._weights.get, features, repeat(0)), self._bias)
        return self._fields.unpack(total.to_bytes(self._fields.size, "little"))

    def learn(self, features: Iterable[Feature], right: int, wrong: int) -> None:
        """Move the weights of the features from the wrong label towards the right one."""
        change = (1 << 32 * right) - (1 << 32 * wrong)
        moved = ((1 << 64 * right) - (1 << 64 * wrong)) * self.steps
        for feature in features:
            self._weights[feature] = self._weights.get(feature, 0) + change
            self._moved[feature] = self._moved.get(feature, 0) + moved

    def average(self, least: int) -> Linear:
        """Return the average weights as bytes; rows without a weight of `least` are left out."""
        rows = {feature: self._mean(feature) for feature in self._weights}
        sizes = sorted(abs(each) for row in rows.values() for each in row if each)
        unit = sizes[int(len(sizes) * (1 - _CLIPPED))] / (BIAS - 1) if sizes else 1.0
        kept = {}
        for feature, row in rows.items():
            rounded = [max(1 - BIAS, min(BIAS - 1, round(each / unit))) for each in row]
            if max(map(abs, rounded)) >= least:
                kept[feature] = bytes(each + BIAS for each in rounded)
        return linear(self.labels, kept)

    def _mean(self, feature: Feature) -> list[float]:
        count = len(self.labels)
        long_bias = sum(_LONG << 64 * at for at in range(count))
        weights = (self._weights[feature] + self._bias).to_bytes(4 * count, "little")
        moved = (self._moved[feature] + long_bias).to_bytes(8 * count, "little")
        pairs = zip(self._fields.unpack(weights), Struct(f"<{count}Q").unpack(moved), strict=True)
        return [one - _HALF - (two - _LONG) / self.steps for one, two in pairs]
