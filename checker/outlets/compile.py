"""Rebuilds the compiled registry from its source: `python -m checker.outlets.compile`."""

import sys
from pathlib import Path

from checker import resources
from checker.errors import RegistryError
from checker.outlets.index import compile_registry
from checker.outlets.registry import FILE
from checker.outlets.source import read_source


def compile_folder(folder: Path) -> str:
    """Return the compiled registry of the `*.toml` files and the `VERSION` in `folder`.

    Raises RegistryError with one line a fault.
    """
    version = (folder / "VERSION").read_text(encoding="utf-8").strip()
    return compile_registry(read_source(sorted(folder.glob("*.toml"))), version)


def main() -> int:
    """Write the compiled registry beside its source; return the exit code."""
    target = resources.root() / FILE
    try:
        target.write_text(compile_folder(target.parent), encoding="utf-8", newline="\n")
    except RegistryError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
