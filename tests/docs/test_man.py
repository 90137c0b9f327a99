"""The manual page says what the commands say."""

import runpy
import shutil
import subprocess

import pytest

from checker.resources import root

MAN = runpy.run_path(str(root() / "docs/man.py"))


def test_it_is_current():
    assert MAN["PAGE"].read_text("utf-8") == MAN["manual"](), "run: python docs/man.py"


def test_every_command_has_an_example():
    _, *commands = MAN["manual"]().replace("\\-", "-").split("\n.SS ")
    assert len(commands) > 10
    for own in commands:
        name = own.split()[1]
        assert f"\n.RS 4\nchecker {name}" in own or f"| checker {name}" in own


@pytest.mark.skipif(not shutil.which("mandoc"), reason="no mandoc here")
def test_mandoc_finds_no_fault():
    command = ["mandoc", "-T", "lint", "-W", "warning", str(MAN["PAGE"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)
