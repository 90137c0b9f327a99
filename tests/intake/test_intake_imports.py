"""Parsers load when a format needs them, and not before."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("trafilatura", "lxml", "urllib3", "markdown_it", "yaml", "charset_normalizer", "numpy")


def loaded(code: str) -> set[str]:
    command = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split()) & set(HEAVY)


def test_importing_intake_loads_no_parser() -> None:
    assert loaded("import checker.intake") == set()


@pytest.mark.parametrize(("suffix", "allowed"), [("txt", set()), ("md", {"markdown_it"})])
def test_a_draft_loads_what_its_format_needs(
    tmp_path: Path, suffix: str, allowed: set[str]
) -> None:
    path = tmp_path / f"draft.{suffix}"
    path.write_text("The port said the bridge was shut.")
    assert loaded(f"from checker.intake import read\nlist(read({str(path)!r}))") <= allowed
