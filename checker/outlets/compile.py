"""Rebuilds the compiled registry from its source: `python -m checker.outlets.compile`."""

import sys
from pathlib import Path

from checker import resources
from checker.errors import RegistryError
from checker.outlets.bodynames import BodyNames
from checker.outlets.faults import Faults
from checker.outlets.fields import is_date
from checker.outlets.index import compile_registry
from checker.outlets.registry import FILE
from checker.outlets.source import read_source


def compile_folder(folder: Path) -> bytes:
    """Return the compiled registry of the `*.toml` files and the `VERSION` in `folder`.

    Raises RegistryError with one line a fault.
    """
    faults = Faults()
    version = (folder / "VERSION").read_text(encoding="utf-8").strip()
    if not is_date(version):
        faults.add(f"{folder / 'VERSION'}:1", "", "expected a date like 2024-02-01")
    faults.raise_any()
    bodies = BodyNames(folder / "names") if (folder / "names").is_dir() else None
    return compile_registry(read_source(sorted(folder.glob("*.toml")), bodies), version)


def main() -> int:
    """Write the compiled registry beside its source; return the exit code."""
    target = resources.root() / FILE
    try:
        target.write_bytes(compile_folder(target.parent))
    except RegistryError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
