"""Linear models whose weights for all labels of a feature are one integer.

A row holds one byte for each label, biased by `BIAS` and widened to a field of two bytes. To add
rows as integers adds the scores of all labels at once, and the best label is the largest field.
"""

import json
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import repeat
from struct import Struct

BIAS = 128  # a sum of up to 256 rows fits into its field
FORMAT = 1
NOWHERE = -1
"""The place of a feature without weights."""
Feature = str | int


class Rows(dict[int, int]):
    """The rows by their places, each widened when it is first asked for: a text needs few."""

    def __init__(self, narrow: bytes, width: int) -> None:
        """Take the bytes of all rows in the order of their places, `width` a row."""
        super().__init__({NOWHERE: widen(bytes([BIAS]) * width)})
        self.narrow, self._width = narrow, width

    def at(self, place: int) -> bytes:
        """Return the bytes of a row."""
        return self.narrow[place * self._width : (place + 1) * self._width]

    def __missing__(self, place: int) -> int:
        """Widen a row and keep it."""
        row = self[place] = widen(self.at(place))
        return row

    def fresh(self, place: int) -> int:
        """Return a row, widened, without keeping it."""
        return self[NOWHERE] if place == NOWHERE else widen(self.at(place))


@dataclass(frozen=True, slots=True)
class Linear:
    """The labels of one decision, the place of each feature that has weights, and the rows there.

    Features are named by text (of a word's form) or by a number (of its context).
    """

    labels: tuple[str, ...]
    places: dict[Feature, int]
    rows: Rows

    def add(self, features: Iterable[Feature]) -> int:
        """Return the sum of the features' rows."""
        return sum(map(self.rows.__getitem__, map(self.places.get, features, repeat(NOWHERE))))

    def add_once(self, features: Iterable[Feature]) -> int:
        """Return the sum of the features' rows without keeping them; the caller keeps the sum."""
        places = [self.places.get(each, NOWHERE) for each in features]
        return sum([self.rows.fresh(place) for place in places])

    def scores(self) -> Callable[[int], tuple[int, ...]]:
        """Return the function that takes the scores of all labels out of a sum of rows."""
        fields = Struct(f"<{len(self.labels)}H")
        size, unpack = fields.size, fields.unpack
        return lambda total: unpack(total.to_bytes(size, "little"))


def linear(labels: tuple[str, ...], weights: Mapping[Feature, bytes]) -> Linear:
    """Return a model with the weights of each feature, a biased byte for each label."""
    places = {feature: at for at, feature in enumerate(weights)}
    return Linear(labels, places, Rows(b"".join(weights.values()), len(labels)))


def widen(row: bytes) -> int:
    """Return the integer of a row, whose bytes become fields of two."""
    wide = bytearray(2 * len(row))
    wide[::2] = row
    return int.from_bytes(wide, "little")


def dump(model: Linear) -> bytes:
    """Return the model as bytes: a line of JSON, names, numbers, then a byte for each weight."""
    texts = sorted(each for each in model.places if isinstance(each, str))
    numbers = sorted(each for each in model.places if isinstance(each, int))
    names = "\n".join(texts).encode()
    head = {
        "format": FORMAT,
        "labels": model.labels,
        "names": len(names),
        "numbers": len(numbers),
    }
    features: list[Feature] = [*texts, *numbers]
    narrow = b"".join(model.rows.at(model.places[each]) for each in features)
    line = json.dumps(head, ensure_ascii=False).encode()
    return b"\n".join((line, names + _little(array("q", numbers)).tobytes() + narrow))


def parse(raw: bytes) -> Linear:
    """Return the model that `dump` wrote; raises ValueError or KeyError where it did not."""
    line, _, body = raw.partition(b"\n")
    head = json.loads(line)
    if head["format"] != FORMAT:
        raise ValueError("format")
    names, numbers = bytes(body[: head["names"]]), array("q")
    at = head["names"] + 8 * head["numbers"]
    numbers.frombytes(body[head["names"] : at])
    labels = tuple(map(str, head["labels"]))
    texts = names.decode().split("\n") if names else ()
    features: list[Feature] = [*texts, *_little(numbers)]
    narrow = body[at:]
    if len(narrow) != len(features) * len(labels):
        raise ValueError("length")
    places = {feature: at for at, feature in enumerate(features)}
    return Linear(labels, places, Rows(narrow, len(labels)))


def _little(numbers: "array[int]") -> "array[int]":
    """Swap the bytes of the numbers where the machine is not little-endian."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
