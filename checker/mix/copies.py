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
    nearest = min(
        (
            (-shared, article, group)
            for article, shared, group in near(store, [("", day, numbers)])[""]
        ),
        default=None,
    )
    return nearest[2] if nearest and is_copy(-nearest[0], numbers) else None


Sketched = tuple[str, date, Sequence[int]]


def near(store: Store, sketched: Sequence[Sketched]) -> dict[str, list[tuple[str, int, str]]]:
    """Return for each of some articles those of the store that share much of its sketch.

    Each comes with how many numbers it shares and with the key of its cluster.
    """
    found: dict[str, list[tuple[str, int, str]]] = {article: [] for article, _, _ in sketched}
    flat = [(article, day, n) for article, day, numbers in sketched for n in numbers]
    if not flat:
        return found
    days = [day for _, day, _ in flat]
    given = [[article for article, _, _ in flat], days, [n for _, _, n in flat]]
    nearest = store.connection.execute(
        _NEAREST, [*given, min(days), DAYS, max(days), DAYS, DAYS, _LEAST]
    )
    for article, other, shared, group in nearest.fetchall():
        found[str(article)].append((str(other), int(shared), str(group)))
    return found


_NEAREST = """
WITH asked AS (
    SELECT unnest(?::VARCHAR[]) AS asker, unnest(?::DATE[]) AS asked_day,
           unnest(?::INTEGER[]) AS number
), pairs AS (
    SELECT asker, article, count(*) AS shared FROM prints JOIN asked USING (number)
    WHERE day BETWEEN ?::DATE - ?::INTEGER AND ?::DATE + ?::INTEGER
      AND abs(day - asked_day) <= ?::INTEGER
    GROUP BY ALL HAVING count(*) >= ?::INTEGER
)
SELECT asker, article, shared, cluster FROM pairs JOIN articles USING (article)
"""
