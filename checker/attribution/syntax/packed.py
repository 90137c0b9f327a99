"""Linear models whose weights for all labels of a feature are one integer.

A row holds one byte for each label, biased by `BIAS` and widened to a field of two bytes. To add
rows as integers adds the scores of all labels at once, and the best label is the largest field.
"""

import json
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import repeat
from struct import Struct
from typing import Literal

BIAS = 128  # a sum of up to 256 rows fits into its field
FORMAT = 1
Feature = str | int
_LITTLE: Iterable[Literal["little"]] = repeat("little")
_from_bytes: Callable[[bytes, Literal["little"]], int] = int.from_bytes


@dataclass(frozen=True, slots=True)
class Linear:
    """The labels of one decision, and a row of weights for each feature.

    Features are named by text (of a word's form) or by a number (of its context).
    """

    labels: tuple[str, ...]
    rows: dict[Feature, int]

    @property
    def zero(self) -> int:
        """The row of a feature without weights."""
        return widen(bytes([BIAS]) * len(self.labels))

    def add(self, features: Iterable[Feature]) -> int:
        """Return the sum of the features' rows."""
        return sum(map(self.rows.get, features, repeat(self.zero)))

    def scores(self) -> Callable[[int], tuple[int, ...]]:
        """Return the function that takes the scores of all labels out of a sum of rows."""
        fields = Struct(f"<{len(self.labels)}H")
        size, unpack = fields.size, fields.unpack
        return lambda total: unpack(total.to_bytes(size, "little"))


def widen(row: bytes) -> int:
    """Return the integer of a row, whose bytes become fields of two."""
    wide = bytearray(2 * len(row))
    wide[::2] = row
    return int.from_bytes(wide, "little")


def dump(model: Linear) -> bytes:
    """Return the model as bytes: a line of JSON, names, numbers, then a byte for each weight."""
    texts = sorted(each for each in model.rows if isinstance(each, str))
    numbers = sorted(each for each in model.rows if isinstance(each, int))
    names = "\n".join(texts).encode()
    head = {
        "format": FORMAT,
        "labels": model.labels,
        "names": len(names),
        "numbers": len(numbers),
    }
    features: list[Feature] = [*texts, *numbers]
    size = 2 * len(model.labels)
    narrow = b"".join(model.rows[each].to_bytes(size, "little")[::2] for each in features)
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
    return Linear(labels, dict(zip(features, _rows(body[at:], len(labels)), strict=True)))


def _rows(narrow: bytes, width: int) -> Iterator[int]:
    wide = bytearray(2 * len(narrow))
    wide[::2] = narrow
    step, whole = 2 * width, bytes(wide)
    rows = [whole[at : at + step] for at in range(0, len(whole), step)]
    return map(_from_bytes, rows, _LITTLE)


def _little(numbers: "array[int]") -> "array[int]":
    """Swap the bytes of the numbers where the machine is not little-endian."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
