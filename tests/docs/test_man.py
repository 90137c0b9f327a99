"""The manual page says what the commands say."""

import runpy
import shutil
import subprocess

import pytest

from checker.resources import root

MAN = runpy.run_path(str(root() / "docs/man.py"))
COMMANDS = "score check outlet collect rescore report sample demo rule init config lsp completion"


def test_it_is_current():
    assert MAN["PAGE"].read_text("utf-8") == MAN["manual"](), "run: python docs/man.py"


def test_it_has_every_command_and_its_examples():
    page = MAN["manual"]().replace("\\-", "-")
    for name in COMMANDS.split():
        own = page.partition(f".SS checker {name} ")[2].partition("\n.SS ")[0]
        assert f"\nchecker {name}" in own


@pytest.mark.skipif(not shutil.which("mandoc"), reason="no mandoc here")
def test_mandoc_finds_no_fault():
    command = ["mandoc", "-T", "lint", "-W", "warning", str(MAN["PAGE"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)
