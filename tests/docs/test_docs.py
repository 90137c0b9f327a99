"""A reader who follows the documentation literally gets exactly what it shows."""

import subprocess
import sys

import pytest

from checker.resources import root

pytestmark = pytest.mark.slow


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=root(), capture_output=True, text=True)


def test_every_command_prints_what_its_page_shows():
    done = run("docs/refresh.py", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_pages_build_without_a_broken_link(tmp_path):
    done = run("-m", "sphinx", "-q", "-W", "-n", "docs", str(tmp_path / "html"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "html" / "tutorials" / "fact-checker.html").exists()
