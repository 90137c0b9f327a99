"""`checker completion`: what a shell gets, and what it is answered when it asks."""

import os
import shutil
import subprocess
import sys

import pytest

from checker.resources import root


@pytest.fixture
def shell_with_checker(tmp_path):
    """Run lines in a shell that finds `checker`."""
    program = tmp_path / "checker"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nfrom checker.cli import main\n"
        'sys.argv[0] = "checker"\nmain()\n'
    )
    program.chmod(0o755)

    def run(*command: str) -> list[str]:
        path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
        own = {**os.environ, "PATH": path, "HOME": str(tmp_path), "PYTHONPATH": str(root())}
        if not shutil.which(command[0]):
            pytest.skip(f"no {command[0]} here")
        done = subprocess.run(command, env=own, capture_output=True, text=True, check=True)
        assert done.stderr == ""
        return done.stdout.split()

    return run


def test_bash_completes_an_option(shell_with_checker):
    line = (
        'eval "$(checker completion bash)"; COMP_WORDS=(checker check --wa); COMP_CWORD=2; '
        '_checker_completion checker; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert shell_with_checker("bash", "--norc", "-c", line) == ["--watch"]


def test_fish_completes_a_command_and_a_value(shell_with_checker):
    line = 'checker completion fish | source; complete -C "checker {}"'
    assert "outlet" in shell_with_checker("fish", "-N", "-c", line.format("outl"))
    assert "sarif" in shell_with_checker("fish", "-N", "-c", line.format("check -f sa"))


def test_zsh_knows_whom_to_ask(shell_with_checker):
    line = (
        "autoload -U compinit; compinit -u -D; "
        'eval "$(checker completion zsh)"; echo $_comps[checker]'
    )
    assert shell_with_checker("zsh", "-f", "-c", line) == ["_checker_completion"]


def test_zsh_is_answered(shell_with_checker):
    asked = ("_CHECKER_COMPLETE=complete_zsh", "_TYPER_COMPLETE_ARGS=checker check --wat")
    assert any('"--watch":' in word for word in shell_with_checker("env", *asked, "checker"))


def test_another_shell_is_refused(cli):
    ended = cli("completion", "tcsh")
    assert ended.code == 2
    assert "tcsh" in ended.err
