"""Reads what a phrase calls a medium without its name: "the state news agency", "that daily"."""

from dataclasses import dataclass
from functools import cache

from checker.language import Language
from checker.patterns import deferred
from checker.records import EntityType

_EVERY: frozenset[EntityType] = frozenset({"news-agency", "broadcaster", "newspaper", "website"})
_TYPES: dict[str, frozenset[EntityType]] = {
    "agency": frozenset({"news-agency"}),
    "broadcaster": frozenset({"broadcaster"}),
    "newspaper": frozenset({"newspaper"}),
    "site": _EVERY,
    "outlet": _EVERY,
}
_STATE = deferred(r"(?:state(?:-\w+)?|government-\w+|official)$")
_DEFINITE = frozenset({"the", "this", "that", "same", "its"})
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_LINKS = frozenset({"of", "for", "in", "at", "and", "or", "to", "by", "from", "on", "with"})
_MANNER = deferred(r"[\w-]+-(?:based|language|run|owned|backed|controlled|funded)$")
_LONGEST = 7  # words of a phrase that is no more than a kind of medium


@dataclass(frozen=True, slots=True)
class MediumNoun:
    """A medium by its kind: of which types it may be, and whether it is called a state's.

    `article` tells whether it was named before ("the"), not yet ("a"), or either ("").
    """

    types: frozenset[EntityType]
    state: bool
    article: str


def medium_noun(language: Language, phrase: str) -> MediumNoun | None:
    """Return what a lower-case phrase calls a medium, None where it calls none.

    Beside a noun that others bear, too ("agency", "network"), only what is said of media may
    stand: "the state agency", never "the space agency".
    """
    words = phrase.split()
    if not 0 < len(words) <= _LONGEST:
        return None
    first = words[0]
    article = "the" if first in _DEFINITE else "a" if first in _INDEFINITE else ""
    rest = words[1:] if article else words
    if article == "a" and len(rest) == 1 and _is_shared(language, rest[0]):
        return None  # "an outlet" for her plug, "a paper" in a journal
    for length in (3, 2, 1):
        types = _types(language, rest[-length:], rest[:-length]) if len(rest) >= length else None
        if types:
            return MediumNoun(types, any(map(_STATE.match, rest[:-length])), article)
    return None


def _types(language: Language, noun: list[str], manner: list[str]) -> frozenset[EntityType] | None:
    """Return the types of media that a noun with the words before it may mean."""
    for types, shared in _nouns(language).get(" ".join(noun), ()):
        if not shared and _LINKS.isdisjoint(manner):
            return types
        if shared and _is_usual(language, manner):
            return types
    return None


def _is_usual(language: Language, manner: list[str]) -> bool:
    """Return whether only what is said of media stands before a noun."""
    usual = language.nominals["medium.manner"]
    return all(word in usual or _MANNER.match(word) for word in manner)


def _is_shared(language: Language, noun: str) -> bool:
    return any(shared for _, shared in _nouns(language).get(noun, ()))


@cache
def _nouns(language: Language) -> dict[str, list[tuple[frozenset[EntityType], bool]]]:
    """Return the nouns for media, each with what types it means, and whether others share it."""
    nouns: dict[str, list[tuple[frozenset[EntityType], bool]]] = {}
    for kind, types in _TYPES.items():
        for group, shared in (("medium", False), ("shared", True)):
            for noun in language.nominals[f"{group}.{kind}"]:
                nouns.setdefault(noun, []).append((types, shared))
    return nouns
