"""Tells whether a name stands beside a verb of speech as those do who speak: "told the Sun"."""

import re
from functools import lru_cache

from checker.patterns import deferred

_SPEECH = frozenset(
    "reported reports reporting report said says told wrote writes according citing cited quoted"
    " published article interview".split()
)
_BEFORE = deferred(
    r"\b(?:told|tells|telling|according to|citing|cites|cited|quoting|quotes|quoted|reports"
    r"|reported|writes|wrote|says|said"
    r"|by|interview(?:ed)? (?:with|to|in|for|by)|(?:writing|published|report|article|op ed|column"
    r"|editorial|appeared"
    r"|leaked|sources?) (?:in|by|to|for|from)|via|source|in|from"
    r"|to)(?: the)?(?: [A-Z][\w']*){0,2} [\"'(]?$",
    re.IGNORECASE,
)
_BESIDE_NAME = (
    r"(?:newspaper|magazine|paper|website|tabloid|daily|news|agency|report|article|interview"
    r"|editorial|story|columnist|correspondent|reporter|editor|journalist)"
)
_AFTER = deferred(
    rf"(?:'s?)?[\"')]?,?(?: in an?)?(?: {_BESIDE_NAME}s?)?,?"
    r"(?: (?:also|later|first|has|had|have|then|earlier"
    r"|recently|exclusively"
    r"|now|on [A-Z]\w+)){0,2} (?:said|says|report(?:s|ed|ing)|wrote|writes|quot(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)"
    r"|published|publishes|noted|claimed|claims|revealed|reveals|announced|added|learned"
    r"|understands|carried|interview"
    r"|article|report)\b"
)
_LATER = r"(?: (?:also|later|first|has|had|have|then|earlier|recently|exclusively|now)){0,2}"
_REPORTS = deferred(
    rf",?{_LATER} (?:report(?:s|ed)|quot(?:es|ed)|cit(?:es|ed)|published|publishes|aired|broadcast"
    r"|wrote|writes)\b"
    r"|(?:'s?)? (?:news agency|newspaper|correspondent|reporter|journalist|columnist)\b"
)
_SAYS = deferred(rf",?{_LATER} (?:said|says|added|adds)\b(?! [Yy]es| no\b)")
_IS_TOLD = deferred(
    r"\b(?:told|tells|telling|(?:reported|quoted|cited|published|seen|carried|shared) by"
    r"|interview(?:ed)? (?:with|to|by)|according to)(?: the)? $",
    re.IGNORECASE,
)
_NO_MORE = deferred(
    r"[,.;]|$| (?:that|on [A-Z]\w+|in (?:an?|\d{4})|by|via|he|she|it|they|about|how|why|what"
    r"|whether|this|last|at|during|after|before|when|earlier|recently|exclusively|yesterday|today)\b"
)
_NEAR = 48


def without_speech(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a context that are no verbs of speech."""
    return _kept(words)


@lru_cache(maxsize=4096)
def _kept(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _SPEECH)


def is_beside_speech(around: str, start: int, end: int) -> bool:
    """Tell whether the name at `[start, end)` reports, or is told or quoted."""
    before = around[max(0, start - _NEAR) : start]
    return bool(_BEFORE.search(before) or _AFTER.match(around, end))


def reports(around: str, start: int, end: int) -> bool:
    """Tell whether the name at `[start, end)` does what media do, whatever the report is of."""
    if _REPORTS.match(around, end) or (around[start:end].isupper() and _SAYS.match(around, end)):
        return True
    before = around[max(0, start - _NEAR) : start]
    return bool(_IS_TOLD.search(before) and _NO_MORE.match(around, end))
