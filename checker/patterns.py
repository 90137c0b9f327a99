"""Regular expressions that cost nothing until they are used, and such of lists of words."""

import re
from collections.abc import Iterable
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")


class _Deferred:
    """Becomes the compiled expression, method by method, when the first of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.__dict__["pattern"] = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.__dict__["pattern"], self._flags)
        self.__dict__.update({each: getattr(compiled, each) for each in _METHODS})
        return self.__dict__[name]


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression that is compiled at its first use.

    A draft uses a third of the several hundred of the package, and compiling all would take a
    tenth of a check. It has the methods of a compiled one that take a text, and `pattern`.
    """
    return cast("re.Pattern[str]", _Deferred(pattern, flags))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern body that matches any of the words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
