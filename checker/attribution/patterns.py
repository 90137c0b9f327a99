"""Turns lists of words into patterns."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return a pattern body that matches any of the words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
