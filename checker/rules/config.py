"""Finds and reads a desk's configuration: `checker.toml`, or a table of `pyproject.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from checker.errors import ConfigError
from checker.patterns import deferred
from checker.rules.policy import Policy, Section
from checker.rules.sections import of_desk, of_path
from checker.rules.settings import SETTINGS, Scope, SettingError, quoted
from checker.rules.tomlkeys import Key, key_lines, line_of

OWN_FILE, SHARED_FILE = "checker.toml", "pyproject.toml"
_AT_LINE = deferred(r"at line (\d+)")
_SECTIONS = {"paths": of_path, "desks": of_desk}

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Configuration:
    """A policy with where each of its values stands; `path` is None where there is no file.

    `lines` has the line of each key by its full name, from the desk's own table on.
    """

    path: Path | None = None
    policy: Policy = field(default_factory=Policy)
    table: Table = field(default_factory=dict)
    lines: Mapping[Key, int] = field(default_factory=dict)

    def where(self, *key: str) -> str:
        """Return `FILE:LINE` of a key, or of what stands around it."""
        return f"{self.path}:{line_of(dict(self.lines), key)}"


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
        if shared.is_file() and _section(shared, _read(shared)) is not None:
            return shared
    return None


def load_policy(path: Path) -> Policy:
    """Read the policy in `path`; otherwise as `load_config`."""
    return load_config(path).policy


def load_config(path: Path) -> Configuration:
    """Read the configuration in `path`; files that it names are sought from the folder of `path`.

    Raises ConfigError, naming file, line and key, for what is unreadable, unknown or no value of
    its key.
    """
    source = _read(path)
    shared = path.name == SHARED_FILE
    table = (_section(path, source) or {}) if shared else _parse(path, source)
    depth = 2 if shared else 0
    lines = {key[depth:]: line for key, line in key_lines(source).items() if len(key) > depth}
    config = Configuration(path, Policy(), table, lines)
    plain = {key: value for key, value in table.items() if key not in _SECTIONS}
    policy = _with(config, Policy(), plain, "desk")
    policy = replace(
        policy,
        registries=tuple(path.parent / each for each in policy.registries),
        baseline=path.parent / policy.baseline if policy.baseline else None,
        sections=tuple(_sections(config)),
    )
    return replace(config, policy=policy)


def _with(
    config: Configuration, policy: Policy, table: Table, scope: Scope, inside: Key = ()
) -> Policy:
    """Return the policy with the values of a table read into it."""
    known = [key for key, each in SETTINGS.items() if scope == "desk" or each.in_sections]
    for key, value in table.items():
        if key not in known:
            names = known if inside else [*known, *_SECTIONS]
            raise ConfigError(f"{config.where(*inside, key)}: unknown key {quoted(key, names)}")
        try:
            policy = SETTINGS[key].read(policy, value, scope)
        except SettingError as slip:
            raise ConfigError(f"{config.where(*inside, key, *slip.key)}: {key}: {slip}") from slip
    return policy


def _sections(config: Configuration) -> list[Section]:
    """Read the tables for paths and desks; each is tried at once, so that slips are told."""
    assert config.path is not None
    found = []
    for kind, covering in _SECTIONS.items():
        tables = config.table.get(kind, {})
        if not isinstance(tables, dict):
            raise ConfigError(f"{config.where(kind)}: {kind}: must be tables, one for each")
        for name, table in tables.items():
            if not isinstance(table, dict):
                raise ConfigError(f"{config.where(kind, name)}: {kind}.{name}: must be a table")
            _changed(config, table, (kind, name), Policy())
            change = partial(_changed, config, table, (kind, name))
            found.append(Section((kind, name), covering(name, config.path.parent), change))
    return found


def _changed(config: Configuration, table: Table, inside: Key, policy: Policy) -> Policy:
    return _with(config, policy, table, "section", inside)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}:1: not valid TOML: not UTF-8; save it as UTF-8") from error


def _parse(path: Path, source: str) -> Table:
    import tomllib  # only where there is a configuration

    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) if place else len(source.splitlines())
        raise ConfigError(f"{path}:{line}: not valid TOML: {error}") from error


def _section(path: Path, source: str) -> Table | None:
    tool = _parse(path, source).get("tool")
    section = tool.get("checker") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        line = line_of(key_lines(source), ("tool", "checker"))
        raise ConfigError(f"{path}:{line}: tool.checker: must be a table")
    return section
