"""The sample report as printed; golden/README.md says how to write the files anew."""

import os
from pathlib import Path

import pytest
import report_builder as build

from checker.render import Screen, full, note

GOLDEN = Path(__file__).parent / "golden"
PRINTED = {
    "60.txt": lambda: full.render([build.report()], Screen(60), build.grades),
    "80.txt": lambda: full.render([build.report()], Screen(80), build.grades),
    "120.txt": lambda: full.render([build.report()], Screen(120), build.grades),
    "80-ascii.txt": lambda: full.render(
        [build.published_by_tass(build.report())], Screen(80, unicode=False), build.grades
    ),
    "note.txt": lambda: note.render([build.report()], Screen(80), build.grades),
}


@pytest.mark.parametrize("name", PRINTED)
def test_the_sample_report_is_printed_as_agreed(name: str) -> None:
    printed = "".join(PRINTED[name]())
    if os.environ.get("CHECKER_WRITE_GOLDEN"):
        (GOLDEN / name).write_text(printed, encoding="utf-8", newline="\n")
    assert printed == (GOLDEN / name).read_text(encoding="utf-8")
