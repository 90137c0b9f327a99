"""Whether the outlets and jurisdictions that a configuration names are known to the registry."""

from collections.abc import Iterator

from checker.errors import ConfigError
from checker.outlets import Registry
from checker.records import STATE_MEDIA
from checker.rules.config import Configuration, Table
from checker.rules.settings import quoted
from checker.rules.tomlkeys import Key


def check_names(config: Configuration, registry: Registry) -> None:
    """Raise ConfigError, with file and line, for a descriptor or sanction that means nothing."""
    for inside, table in _tables(config):
        descriptors = table.get("descriptors", {})
        for key in descriptors if isinstance(descriptors, dict) else ():
            if key not in STATE_MEDIA and registry.get(key) is None:
                known = [*STATE_MEDIA, *(outlet.id for outlet in registry.outlets())]
                place = config.where(*inside, "descriptors", key)
                raise ConfigError(f"{place}: descriptors: no outlet or grade {quoted(key, known)}")
        wanted = table.get("sanctions", [])
        for name in wanted if isinstance(wanted, list) else ():
            _check_jurisdiction(config, registry, (*inside, "sanctions"), str(name))


def _check_jurisdiction(config: Configuration, registry: Registry, key: Key, name: str) -> None:
    known = {sanction.by for outlet in registry.outlets() for sanction in outlet.sanctions}
    if name not in known:
        raise ConfigError(
            f"{config.where(*key)}: sanctions: the registry has none of {quoted(name, known)}"
        )


def _tables(config: Configuration) -> Iterator[tuple[Key, Table]]:
    """Yield the desk's table and its sections, each with its name."""
    yield (), config.table
    for kind in ("paths", "desks"):
        tables = config.table.get(kind, {})
        for name, table in tables.items() if isinstance(tables, dict) else ():
            yield (kind, name), table
