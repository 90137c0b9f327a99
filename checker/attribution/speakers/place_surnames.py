"""Keeps people who are called like a country or a capital from being read as one: Ada Rome."""

from collections.abc import Collection

from checker.patterns import deferred

_FIRST = deferred(r"(?:^|[^\w-])([A-Z][a-z]+)(?: [A-Z]\.)? $")
_LONGEST = 24  # characters before a name in which a first name and an initial stand
_LOCATES = (" in ", " to ", " from ", " of ", " at ", " near ", " with ", " against ", " for ")
_NO_FIRST = frozenset({"Georgia", "Chad", "Sofia"})  # countries and a capital themselves


def first_named(text: str, start: int, firsts: Collection[str]) -> bool:
    """Return whether a first name stands right before a place's name: "Ada Rome"."""
    if text[start - 1 : start] != " ":
        return False
    before = _FIRST.search(text[max(0, start - _LONGEST) : start])
    return bool(before and before[1] not in _NO_FIRST and before[1].lower() in firsts)


def is_located(text: str, start: int) -> bool:
    """Return whether a place's name stands where something happens or comes from: "in Rome"."""
    return text[max(0, start - 9) : start].lower().endswith(_LOCATES)
