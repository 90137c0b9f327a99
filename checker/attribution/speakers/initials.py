"""Finds what initials stand for: "LMA" after "the Lamp Makers Agency"."""

import re
from functools import lru_cache

from checker.records import Span

_FARTHEST = 20_000  # characters within which a text has named what it calls by initials


def expansion(text: str, initials: str, before: int) -> Span | None:
    """Return the capitalised words before an offset whose first letters are some initials.

    The last such words count. Small words between them have no letter: "Agency for Lamps".
    """
    start = max(0, before - _FARTHEST)
    last = None
    for match in _pattern(initials).finditer(text, start, before):
        last = match
    return Span(*last.span()) if last else None


@lru_cache(maxsize=64)
def _pattern(initials: str) -> re.Pattern[str]:
    words = (rf"{re.escape(letter)}[a-zà-ÿ’'-]+[\w’'-]*" for letter in initials)
    return re.compile(r"\b" + r"\s+(?:(?:of|for|and|the|on|in|to|&)\s+)*".join(words))
