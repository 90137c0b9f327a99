"""What every command takes: the options of all commands, shown or not."""

import pytest

from checker import __version__
from checker.cli import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_common_options(cli, command) -> None:
    ended = cli(command, "--offline", "-q", "--verbose", "-h")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Usage:")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_the_version(cli, command) -> None:
    assert cli(command, "--version").out == f"checker {__version__}\n"


def test_they_change_no_result(cli) -> None:
    plain, quiet = cli("outlet", "RT"), cli("outlet", "RT", "--offline", "--quiet", "-v")
    assert (quiet.code, quiet.out) == (plain.code, plain.out)


def test_a_command_keeps_its_own(cli, drafts) -> None:
    assert "findings" in cli("check", "drafts/bad.md", "--offline").err
    assert cli("check", "drafts/bad.md", "-q").err == ""
