"""Reads the fields of one table of a registry's source, and says what is wrong with each."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from checker.outlets.faults import Faults, Place, Step, field_name
from checker.patterns import deferred

_DATE = deferred(r"\d{4}-\d\d-\d\d")
_URL = deferred(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")
_CONTROL = deferred(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_Choice = TypeVar("_Choice", bound=str)


class Table:
    """One table of the source: each method reads a field, or notes a fault and gives a stand-in."""

    def __init__(
        self, raw: Mapping[str, object], place: Place, faults: Faults, path: tuple[Step, ...] = ()
    ) -> None:
        """Read `raw`, which stands at `path` in the entry at `place`."""
        self._raw = raw
        self._place = place
        self._faults = faults
        self._path = path
        self._known: list[str] = []

    def fault(self, key: str, expected: str) -> None:
        """Note that a field is not what was expected."""
        steps = (*self._path, key)
        if key in self._raw:
            expected = f"expected {expected}, found {_shown(self._raw[key])}"
        else:
            expected = f"missing; expected {expected}"
        self._faults.add(self._place.of(*steps), field_name(steps), expected)

    def optional(self, key: str, expected: str = "text on one line") -> str | None:
        """Return a text, None where the field is absent."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, str) and value.strip() == value != "" and not _CONTROL.search(value):
            return value
        self.fault(key, expected)
        return ""

    def text(self, key: str, expected: str = "text on one line") -> str:
        """Return a text that must be there."""
        if key not in self._raw:
            self._known.append(key)
            self.fault(key, expected)
        return self.optional(key, expected) or ""

    def matching(self, key: str, pattern: re.Pattern[str], expected: str) -> str:
        """Return a text that must be there and match `pattern` as a whole."""
        value = self.text(key, expected)
        if value and not pattern.fullmatch(value):
            self.fault(key, expected)
        return value

    def choice(
        self, key: str, allowed: tuple[_Choice, ...], default: _Choice | None = None
    ) -> _Choice:
        """Return one of `allowed`; `default` stands for an absent field."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        for each in allowed:
            if each == value:
                return each
        near = get_close_matches(str(value), allowed, n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        self.fault(key, f"one of {', '.join(allowed)}{hint}")
        return allowed[0]

    def url(self, key: str) -> str:
        """Return a web address that must be there."""
        return self.matching(key, _URL, "an address that starts with https:// or http://")

    def date(self, key: str, *, required: bool = False) -> str | None:
        """Return an ISO date, written as text or as a TOML date."""
        value = self._take(key)
        if value is None and not required:
            return None
        if type(value) is date:
            return value.isoformat()
        if isinstance(value, str) and is_date(value):
            return value
        self.fault(key, "a date like 2024-02-01")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of an array; an absent one is empty."""
        value = self._take(key)
        value = [] if value is None else value
        if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
            return tuple(value)
        self.fault(key, "an array of texts, none of them empty")
        return ()

    def flag(self, key: str) -> bool:
        """Return true or false; an absent one is false."""
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.fault(key, "true or false")
        return value is True

    def tables(self, key: str) -> Iterator["Table"]:
        """Yield the tables of an array."""
        for number, raw in enumerate(self.mappings(key)):
            yield Table(raw, self._place, self._faults, (*self._path, key, number))

    def mappings(self, key: str) -> list[Mapping[str, object]]:
        """Return the tables of an array as the TOML reader gives them; an absent one is empty."""
        value = self._take(key)
        value = [] if value is None else value
        if isinstance(value, list) and all(isinstance(v, dict) for v in value):
            return value
        self.fault(key, "an array of tables")
        return []

    def finish(self) -> None:
        """Note each field that nobody asked for."""
        for key in self._raw.keys() - set(self._known):
            near = get_close_matches(key, self._known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(self._known)}"
            steps = (*self._path, key)
            self._faults.add(self._place.of(*steps), field_name(steps), f"unknown field; {hint}")

    def _take(self, key: str) -> object:
        self._known.append(key)
        return self._raw.get(key)


def is_date(value: str) -> bool:
    """Tell whether a text is an ISO date, of a day."""
    try:
        return bool(_DATE.fullmatch(value)) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _shown(value: object) -> str:
    told = ascii(value) if not isinstance(value, str) else repr(value)
    return told if len(told) <= 60 else f"{told[:57]}..."
