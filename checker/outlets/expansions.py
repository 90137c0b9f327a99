"""Reads what a text says that an acronym stands for: "Rapid Support Forces (RSF)"."""

from collections.abc import Iterator
from functools import lru_cache

from checker.outlets import text
from checker.patterns import deferred
from checker.records import Outlet

_WORD = deferred(r"\w+(?:'s)?")
_SMALL = frozenset("of the for and in on to de del la le des du et e al da do und der die".split())
_AFTER = deferred(r"(?: \(|,? or (?:the )?|, (?:the |an? )?)(?=\w)")
_LONGEST = 90
_MAY_LACK_ONE = 4
"""Words of an expansion, of which an outlet's names may lack one."""


@lru_cache(maxsize=64)  # one text names an outlet many times
def expansions(acronym: str, plain: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words that `plain` says `acronym` stands for, for each place."""
    bracketed = (_before(acronym, plain, at) for at in _places(f"({acronym})", plain))
    named = (_before(acronym, plain, at + 1) for at in _places(f", or {acronym}", plain))
    followed = (_after(acronym, plain, at + len(acronym)) for at in _places(acronym, plain))
    return tuple(words for words in (*bracketed, *named, *followed) if words)


def stands_for(outlet: Outlet, words: tuple[str, ...]) -> bool:
    """Tell whether an outlet's names hold the words of an expansion."""
    known = {each for name in outlet.names for each in text.query_key(name.text).split()}
    missing = sum(word not in known for word in words)
    return missing == 0 or (missing == 1 and len(words) >= _MAY_LACK_ONE)


def _places(part: str, plain: str) -> Iterator[int]:
    at = plain.find(part)
    while at >= 0:
        yield at
        at = plain.find(part, at + 1)


def _before(acronym: str, plain: str, at: int) -> tuple[str, ...]:
    """Return the last words before an acronym, in brackets or after "or", that it is made of."""
    told = [word for word in _words(plain[max(0, at - _LONGEST) : at]) if word not in _SMALL]
    return _made_of(acronym, told[-len(acronym) :]) if plain[at - 1 : at] in (" ", ",") else ()


def _after(acronym: str, plain: str, at: int) -> tuple[str, ...]:
    """Return the first words after an acronym and a comma or a bracket that it is made of."""
    opened = _AFTER.match(plain, at)
    if opened is None:
        return ()
    told = [w for w in _words(plain[opened.end() : opened.end() + _LONGEST]) if w not in _SMALL]
    return _made_of(acronym, told[: len(acronym)])


def _words(part: str) -> list[str]:
    return [word.removesuffix("'s").lower() for word in _WORD.findall(part)]


def _made_of(acronym: str, words: list[str]) -> tuple[str, ...]:
    return tuple(words) if "".join(word[0] for word in words) == acronym.lower() else ()
