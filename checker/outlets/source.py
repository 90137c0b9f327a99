"""Reads a registry's source, TOML with one `[[outlet]]` an entry, and checks it as a whole."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.outlets.bodynames import BodyNames
from checker.outlets.consistency import Sourced, check_consistency
from checker.outlets.entries import read_outlet
from checker.outlets.faults import Faults, Locator, Place
from checker.outlets.fields import Table
from checker.outlets.suffixes import check_hosts
from checker.patterns import deferred
from checker.records import Outlet

_LARGEST_FILE = 64 * 1024 * 1024
_SYNTAX_PLACE = deferred(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_source(paths: Sequence[Path], bodies: BodyNames | None = None) -> tuple[Outlet, ...]:
    """Return the outlets that the files describe, the bodies among them with `bodies`' names.

    Raises RegistryError with one line for every fault in any of the files: file, line, field, what
    was expected. Nothing is returned of a source with a fault.
    """
    faults = Faults()
    entries = [
        Sourced(read_outlet(Table(raw, place, faults), bodies), place)
        for path in paths
        for raw, place in read_tables(path, faults)
    ]
    check_consistency(entries, faults)
    check_hosts(entries, faults)
    faults.raise_any()
    return tuple(entry.outlet for entry in entries)


def read_tables(path: Path, faults: Faults) -> Iterator[tuple[Mapping[str, object], Place]]:
    """Yield each entry of a file as the TOML reader gives it, with its place; note faults."""
    source = _read_text(path, faults)
    if source is None:
        return
    locator = Locator(source)
    for number, raw in enumerate(_parse(source, path, locator, faults)):
        yield raw, Place(str(path), locator, number)


def _read_text(path: Path, faults: Faults) -> str | None:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            faults.add(str(path), "", "too large; expected at most 64 MiB")
            return None
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        faults.add(str(path), "", f"cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.add(f"{path}:{line}", "", "expected text in UTF-8")
    return None


def _parse(source: str, path: Path, locator: Locator, faults: Faults) -> list[Mapping[str, object]]:
    try:
        told = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = str(error)
        found = _SYNTAX_PLACE.search(message)
        line = found[1] if found and found[1] else str(source.rstrip().count("\n") + 1)
        faults.add(f"{path}:{line}", "", f"no valid TOML: {_SYNTAX_PLACE.sub('', message)}")
        return []
    whole = Table(told, Place(str(path), locator, -1), faults)
    raws = whole.mappings("outlet")
    if not raws:
        whole.fault("outlet", "at least one [[outlet]]")
    whole.finish()
    return raws
