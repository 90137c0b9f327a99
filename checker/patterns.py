"""Regular expressions that cost nothing until they are used, and such of lists of words."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")
_NOTHING: dict[str, Callable[[], object]] = {
    **dict.fromkeys(("search", "match", "fullmatch"), lambda: None),
    "finditer": lambda: iter(()),
    "findall": list,
}
"""What the methods that only look answer where nothing is found."""
_PATIENCE = 40
"""How many texts are looked through for the words that a pattern needs, before it is compiled."""


class _Deferred:
    """Becomes the compiled expression, method by method, when the first of them is asked for."""

    def __init__(self, pattern: str, flags: int, needs: str) -> None:
        self.__dict__["pattern"] = pattern
        self._flags = flags
        self._needs = needs
        self._looks = _PATIENCE if needs else 0

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        if self._looks and name in _NOTHING:
            self._looks -= 1
            return partial(self._look, name)
        compiled = re.compile(self.__dict__["pattern"], self._flags)
        self.__dict__.update({each: getattr(compiled, each) for each in _METHODS})
        return self.__dict__[name]

    def _look(self, name: str, text: str, *where: int) -> object:
        folded = text.casefold() if self._flags & re.IGNORECASE else text
        if not any(word in folded for word in self._needs.split("|")):
            return _NOTHING[name]()
        self._looks = 0
        return getattr(self, name)(text, *where)


def deferred(pattern: str, flags: int = 0, *, needs: str = "") -> re.Pattern[str]:
    """Return an expression that is compiled at its first use.

    A draft uses a third of the several hundred of the package, and compiling all would take a
    tenth of a check. It has the methods of a compiled one that take a text, and `pattern`.
    `needs` are words, with "|" between them, of which every text holds one where the expression
    finds something, in small letters where it ignores case: the first texts that hold none are
    answered without it.
    """
    return cast("re.Pattern[str]", _Deferred(pattern, flags, needs))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern body that matches any of the words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
