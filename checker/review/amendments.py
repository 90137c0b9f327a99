"""Reads a file of corrections: TOML, an entry for each claim."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from checker.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Amendment:
    """One correction as written: what is None stays as the machine read it.

    `quote` are words of the claim's content, which stand in the text once. `chain` are names from
    the origin to the outlet. `state` says whether a state is in the chain.
    """

    quote: str
    reason: str
    initials: str
    speaker: str | None = None
    chain: tuple[str, ...] | None = None
    optional: bool | None = None
    state: Literal["yes", "no", "unclear"] | None = None
    remove: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it corrects nothing."""
        given = (self.speaker, self.chain, self.optional, self.state)
        return not self.remove and all(each is None for each in given)


_ENTRIES = TypeAdapter(tuple[Amendment, ...])
_KEYS = tuple(field.name for field in fields(Amendment))
_WORDS = ("quote", "reason", "initials")


def read_amendments(file: Path) -> tuple[Amendment, ...]:
    """Read the corrections of a file, all or none.

    Raises ConfigError with a line for every fault: the file, the entry, and what was expected.
    """
    entries = _entries(file)
    faults = [
        f"{file}: claim {number}: unknown key {key!r}{_near(key)}"
        for number, entry in enumerate(entries, 1)
        for key in entry.keys() - set(_KEYS)
    ]
    try:
        read = _ENTRIES.validate_python(entries)
    except ValidationError as error:
        faults += [f"{file}: claim {line}" for line in _lines(error)]
    else:
        faults += [f"{file}: claim {line}" for line in _empty(read)]
    if faults:
        raise ConfigError("\n".join(faults))
    return read


def _entries(file: Path) -> list[dict[str, object]]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{file} is no TOML: {error}") from error
    everyone = data.pop("initials", None)
    entries = data.pop("claim", [])
    if data or not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        keys = f"; not {', '.join(map(repr, data))}" if data else ""
        raise ConfigError(f"{file}: expected initials and [[claim]] entries{keys}")
    return [{"initials": everyone, **entry} if everyone else entry for entry in entries]


def _lines(error: ValidationError) -> Iterator[str]:
    for each in error.errors(include_url=False):
        number, *where = each["loc"]
        yield f"{int(number) + 1}: {'.'.join(map(str, where))}: {each['msg']}"


def _empty(read: Iterable[Amendment]) -> Iterator[str]:
    for number, one in enumerate(read, 1):
        yield from (
            f"{number}: {name}: expected some words"
            for name in _WORDS
            if not getattr(one, name).strip()
        )
        if one.chain == ():
            yield f"{number}: chain: expected names, from the origin to the outlet"
        if one.is_empty:
            yield f"{number}: corrects nothing: give speaker, chain, optional, state or remove"


def _near(key: str) -> str:
    close = get_close_matches(key, _KEYS)
    return f"; did you mean {close[0]!r}?" if close else ""
