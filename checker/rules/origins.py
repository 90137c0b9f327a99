"""Where each value of a policy comes from."""

from collections.abc import Iterator

from checker.rules.config import Configuration, Table
from checker.rules.settings import SETTINGS, rule_code
from checker.rules.tomlkeys import Key


def origins(config: Configuration, path: str, desk: str | None) -> dict[str, str]:
    """Return `FILE:LINE` of each key that is set for a draft, the last one to set it.

    Keys are those that settings are shown by ("limits.state-media"); a key that stands for all
    below it ("limits") is there, too.
    """
    found = dict(_set_in(config, config.table, ()))
    for section in config.policy.sections:
        if section.covers(path, desk):
            kind, name = section.key
            tables = config.table[kind]
            assert isinstance(tables, dict)
            found.update(_set_in(config, tables[name], section.key))
    return found


def _set_in(config: Configuration, table: Table, inside: Key) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if key not in SETTINGS:
            continue
        if not isinstance(value, dict) or (key == "limits" and not inside):
            yield key, config.where(*inside, key)
        for name in value if isinstance(value, dict) else ():
            shown = rule_code(name) if key == "severity" else name
            yield f"{key}.{shown}", config.where(*inside, key, name)
