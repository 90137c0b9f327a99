"""Tells whether one of the several who spoke last speaks: "two keepers … one", "another"."""

import re

from checker.attribution.carriers.heard import Heard
from checker.patterns import deferred
from checker.records import Attribution

_ONE_OF_SEVERAL = deferred(
    r"(?:one|another|the other|a second|a third)"
    r"(?:\s+of\s+(?:them|(?:the|those)\s+[\w\s]+|(?:his|her|their|its|[A-Z][\w-]+['’]s?)\s+sources)"
    r"|\s+(?P<noun>[a-z]+))?$",
    re.IGNORECASE,
)
_FEW = deferred(r"(?:two|three|four|five|several|both|some)\s+(?P<words>.+)", re.IGNORECASE)
_INDEFINITE = deferred(
    r"(?:an?|one|another)\s+(?P<before>(?:[\w-]+\s+)*)(?P<noun>[a-z]+)", re.IGNORECASE
)
_SOME_OF_THEM = deferred(
    r"(?:some|others|many|most|several|both|all|two|three|four)(?:\s+of\s+(?:them|(?:the|those)\s+(?P<of>people|[a-z]+s)))?$"
    r"|(?P<bare>[a-z]+s)$|the\s+(?P<one>[a-z]+)$",
    re.IGNORECASE,
)
_HEAD = deferred(
    r"anonymous (?:[\w’'.-]+ )*?(?P<head>people|[a-z]+s)(?: (?:at|of|in|from|with|who|close)\b.*)?$"
)
_SOME = frozenset({"anonymous some", "anonymous many", "anonymous most", "anonymous others"})
_NEAR = 500  # characters for which several who spoke stay in mind


def is_one_of(text: str, last: Heard, one: Attribution) -> bool:
    """Return whether "one", "some" or "one witness" is of the several before."""
    phrase = one.source[0].of(text) if one.source else ""
    one_of = _ONE_OF_SEVERAL.match(phrase)
    if one_of is None:
        return _is_one_of_few(text, last, phrase) or _is_some_of(last, one, phrase)
    before, noun = last.source.of(text) if last.source else "", one_of["noun"]
    several = last.key.startswith("anonymous ") and last.key.endswith(f"{noun or ''}s")
    return several or bool(_ONE_OF_SEVERAL.match(before) and not noun)


def _is_one_of_few(text: str, last: Heard, phrase: str) -> bool:
    """Return whether "a former official" is one of the "two former officials" before."""
    few = last.source and _FEW.match(last.source.of(text))
    one = _INDEFINITE.fullmatch(phrase)
    if not few or one is None:
        return False
    words = set(few["words"].lower().split())
    return {f"{one['noun']}s".lower(), *one["before"].lower().split()} <= words


def _is_some_of(last: Heard, one: Attribution, phrase: str) -> bool:
    """Return whether "officials", "some" or "the source" are the unnamed several before."""
    some = _SOME_OF_THEM.match(phrase)
    if some and last.key in _SOME:
        return bool(some["of"]) or phrase == "Others"
    head = _HEAD.match(last.key) if some else None
    if some is None or head is None or one.source[0].start - last.end > _NEAR:
        return False
    noun = some["of"] or some["bare"] or (some["one"] and f"{some['one']}s")
    return noun is None or noun.lower() == head["head"]
