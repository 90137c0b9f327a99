"""Reads a country beside a name that many bear: "BTV Bangladesh", "Malta's TVM", "NBC (PNG)"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.outlets import text
from checker.patterns import deferred

_WORDS = deferred(r"[^\s,()]+")
_BETWEEN = frozenset({"of", "in"})
_MOST_WORDS = 8
_LONGEST_COUNTRY = 5  # words
_FEWEST_LETTERS = 2


class Placed(NamedTuple):
    """What stands beside the country, and the country's possible codes."""

    name: str
    countries: Collection[str]


def placed(
    query: str, adjectives: Mapping[str, str], nouns: Mapping[str, Sequence[str]]
) -> Iterator[Placed]:
    """Yield each way in which a few words are a name and a country, the longest country first.

    `adjectives` and `nouns` tell, folded, of which countries (ISO alpha-2) they are.
    """
    words = _WORDS.findall(text.plain(query).strip(" .?!"))
    if not 1 < len(words) <= _MOST_WORDS:
        return
    for count in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        rest, last = words[:-count], _folded(words[-count:])
        if last in nouns:
            yield from _named(rest[:-1] if rest[-1] in _BETWEEN else rest, nouns[last])
        first = _folded(words[:count])
        owner = text.without_possessive(first)
        if owner in nouns:
            yield from _named(words[count:], nouns[owner])
        elif first in adjectives:
            yield from _named(words[count:], [adjectives[first]])


def with_country(
    name: str,
    countries: Collection[str],
    adjectives: Mapping[str, str],
    nouns: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    """Yield a name as it stands together with what any of the countries is called."""
    for noun, codes in nouns.items():
        if any(code in countries for code in codes):
            yield from (f"{name} of {noun}", f"{noun}'s {name}", f"{noun} {name}")
    for adjective, code in adjectives.items():
        if code in countries:
            yield f"{adjective} {name}"


def _named(words: Sequence[str], countries: Collection[str]) -> Iterator[Placed]:
    name = " ".join(words)
    if len(name) >= _FEWEST_LETTERS:
        yield Placed(name, countries)


def _folded(words: Sequence[str]) -> str:
    return " ".join(words).lower().removeprefix("the ")
