"""Finds and reads a desk's configuration: `checker.toml`, or a table of `pyproject.toml`."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from checker.errors import ConfigError
from checker.rules import RULES
from checker.rules.policy import FailOn, Limits, Policy

OWN_FILE, SHARED_FILE = "checker.toml", "pyproject.toml"
_FAIL_ON = ("error", "warning", "info", "never")
_LEVELS: dict[str, float | None] = {"low": 0.0, "moderate": 20.0, "high": 50.0, "never": None}

Table = Mapping[str, object]


def find_config(start: Path) -> Path | None:
    """Return the configuration that governs `start`, a file or folder: the nearest one upwards.

    In one folder `checker.toml` wins over a `pyproject.toml`, which counts only with
    `[tool.checker]`. Raises ConfigError for a `pyproject.toml` on the way that is no TOML.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        own, shared = folder / OWN_FILE, folder / SHARED_FILE
        if own.is_file():
            return own
        if shared.is_file() and _section(shared) is not None:
            return shared
    return None


def load_policy(path: Path) -> Policy:
    """Read the policy in `path`; a registry that it names is sought from the folder of `path`.

    Raises ConfigError, naming the file and the key, for what is unreadable, unknown or no value
    of its key.
    """
    table = (_section(path) or {}) if path.name == SHARED_FILE else _parse(path)
    policy = _policy(path, table)
    return replace(policy, registries=tuple(path.parent / each for each in policy.registries))


def _parse(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error


def _section(path: Path) -> Table | None:
    tool = _parse(path).get("tool")
    section = tool.get("checker") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        raise ConfigError(f"{path}: tool.checker: must be a table")
    return section


def _policy(path: Path, table: Table) -> Policy:
    policy = Policy()
    for key, value in table.items():
        setting = SETTINGS.get(key)
        if setting is None:
            raise ConfigError(f"{path}: unknown key {_quoted(key, SETTINGS)}")
        try:
            policy = setting(policy, value)
        except ValueError as error:
            raise ConfigError(f"{path}: {key}: {error}") from error
    return policy


def _select(policy: Policy, value: object) -> Policy:
    return replace(policy, select=_codes(value))


def _ignore(policy: Policy, value: object) -> Policy:
    return replace(policy, ignore=_codes(value))


def _fail_on(policy: Policy, value: object) -> Policy:
    return replace(policy, fail_on=parse_fail_on(value))


def _limits(policy: Policy, value: object) -> Policy:
    """Limit what the table names, and nothing else: a desk chooses which score it limits."""
    if not isinstance(value, dict):
        raise ValueError('must be a table, such as { state-media = "high" }')
    names = {"state-media": "state_media", "state-sources": "state_sources"}
    limits = Limits(state_media=None)
    for key, limit in value.items():
        if key not in names:
            raise ValueError(f"unknown key {_quoted(key, names)}")
        limits = replace(limits, **{names[key]: _limit(limit)})
    return replace(policy, limits=limits)


def _registry(policy: Policy, value: object) -> Policy:
    files = [value] if isinstance(value, str) else value
    if not isinstance(files, list) or not all(isinstance(each, str) and each for each in files):
        raise ValueError('must be a file, such as "newsroom.toml", or a list of files')
    return replace(policy, registries=tuple(map(Path, files)))


def _sanctions(policy: Policy, value: object) -> Policy:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError('must be a list of jurisdictions, such as ["EU"]')
    return replace(policy, sanctions=frozenset(value))


def _descriptors(policy: Policy, value: object) -> Policy:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise ValueError('must be a table of words, such as { rt = "Kremlin-run broadcaster" }')
    return replace(policy, descriptors=value)


SETTINGS: dict[str, Callable[[Policy, object], Policy]] = {
    "select": _select,
    "ignore": _ignore,
    "fail-on": _fail_on,
    "limits": _limits,
    "registry": _registry,
    "sanctions": _sanctions,
    "descriptors": _descriptors,
}


def parse_fail_on(value: object) -> FailOn:
    """Return the severity that `value` names; raises ValueError with a suggestion."""
    if value not in _FAIL_ON:
        raise ValueError(f"{_quoted(str(value), _FAIL_ON)} is not one of {', '.join(_FAIL_ON)}")
    return cast("FailOn", value)


def _limit(value: object) -> float | None:
    if isinstance(value, str) and value in _LEVELS:
        return _LEVELS[value]
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 100:
        return float(value)
    raise ValueError(f"{value!r} is neither a number from 0 to 100 nor low, moderate, high, never")


def _codes(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError('must be a list of rules, such as ["SRC101"]')
    return frozenset(rule_code(entry) for entry in value)


def rule_code(text: str) -> str:
    """Return the code of the rule that `text` names by code or name; raises ValueError."""
    names = {rule.name: code for code, rule in RULES.items()}
    known = {**names, **{code: code for code in RULES}}
    wanted = text.strip()
    for candidate in (wanted.upper(), wanted.lower()):
        if candidate in known:
            return known[candidate]
    raise ValueError(f"no rule {_quoted(text, known)}")


def _quoted(text: str, known: Iterable[str]) -> str:
    """Quote a word that is not in `known`, with the known word that it may have been meant as."""
    from difflib import get_close_matches

    options = list(known)
    by_folded = {option.lower(): option for option in options}
    close = get_close_matches(text.lower().replace("_", "-"), by_folded, n=1)
    return f"{text!r}" + (f" (did you mean {by_folded[close[0]]!r}?)" if close else "")
