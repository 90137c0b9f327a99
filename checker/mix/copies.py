"""Near-duplicates: a sketch of each text, and the articles of the same days that share it.

The sketch is a one-permutation MinHash (Li, Owen and Zhang 2012) over runs of five words: of the
hashes in each of 32 bins the least is kept, and two texts share about as many of them as they share
runs of words. A text is a copy where at least half agree: wire copy that was cut or opened anew
still is, two reports of the same event are not.
"""

import re
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

from checker.mix.store import Store

DAYS = 3
"""How many days before or after it a copy of an article may be dated."""
_BINS = 32
_RUN = 5
_LEAST = 8
_BITS = 26  # with the five bits of the bin, a sketch's numbers fit a column of 32 bits
_WORD = re.compile(r"\w+")


def sketch(text: str) -> tuple[int, ...]:
    """Return at most 32 numbers that texts share so far as they share runs of five words."""
    words = _WORD.findall(text.casefold())
    least: dict[int, int] = {}
    for at in range(len(words) - _RUN + 1):
        digest = blake2b(" ".join(words[at : at + _RUN]).encode("utf-8", "replace"), digest_size=8)
        number = int.from_bytes(digest.digest())
        place, value = number % _BINS, (number >> 5) & ((1 << _BITS) - 1)
        least[place] = min(value, least.get(place, value))
    return tuple((value << 5) | place for place, value in sorted(least.items()))


def is_copy(shared: int, numbers: Sequence[int]) -> bool:
    """Whether a text shares so much of a sketch that one repeats the other."""
    return shared >= max(_LEAST, (len(numbers) + 1) // 2)


def cluster_of(store: Store, numbers: Sequence[int], day: date) -> str | None:
    """Return the key of the cluster that an article of that day belongs to, None for a new one."""
    if len(numbers) < _LEAST:
        return None
    found = store.connection.execute(_NEAREST, [day, DAYS, day, DAYS, list(numbers)]).fetchone()
    return str(found[0]) if found and is_copy(int(found[1]), numbers) else None


_NEAREST = """
SELECT cluster, shared FROM (
    SELECT article, count(*) AS shared FROM prints
    WHERE day BETWEEN ?::DATE - ?::INTEGER AND ?::DATE + ?::INTEGER
      AND number IN (SELECT unnest(?::INTEGER[]))
    GROUP BY article ORDER BY shared DESC, article LIMIT 1
) JOIN articles USING (article)
"""
