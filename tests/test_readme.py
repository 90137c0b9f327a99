"""What the README shows is what the commands print."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```console\n\$ (.+)\n```$", README, re.MULTILINE)[:2]
SHOWN = re.search(r"<!-- output: checker (.+?) -->\n```text\n(.*?)```", README, re.DOTALL)


def _run(*arguments: str) -> str:
    environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "80", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_shown_output_is_what_is_printed() -> None:
    assert SHOWN is not None
    assert _run(*SHOWN.group(1).split()) == SHOWN.group(2)


def test_the_first_screen_has_two_commands() -> None:
    first, second = COMMANDS
    assert "pip install ." in first
    assert "checker score examples/" in first
    assert "pytest" in second
    assert README.index(second) < 1600


@pytest.mark.parametrize("command", re.findall(r"^\$ checker (.+)$", README, re.MULTILINE))
def test_every_command_names_options_that_exist(command: str) -> None:
    name, *rest = command.split("#")[0].split()
    listed = _run(name, "--help")
    assert all(word in listed for word in rest if word.startswith("-") and word != "-")


@pytest.mark.slow
def test_the_first_command_works_in_a_clean_copy(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    ignored = shutil.ignore_patterns(".git", ".venv", "*.egg-info", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, copy, ignore=ignored)
    done = subprocess.run(
        ["bash", "-c", COMMANDS[0]], cwd=copy, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert SHOWN is not None
    assert done.stdout.endswith(SHOWN.group(2))
