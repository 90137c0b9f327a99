"""What all commands share: targets in turn, interruptions, faults, files written whole."""

import sys

import pytest
import typer

import checker.cli
from checker.cli.common import Exit, write
from checker.cli.run import Run
from checker.errors import ModelError
from checker.records import Failure
from checker.rules import RULES


def fine(target: str):
    yield target.upper()


class TestThrough:
    def test_one_failing_target_leaves_the_others(self) -> None:
        def work(target: str):
            yield Failure(target, "empty", "is empty") if target == "b" else target

        run = Run()
        assert [str(x)[:7] for x in run.through(["a", "b", "c"], work)] == ["a", "Failure", "c"]
        assert run.code == 3

    def test_a_fault_of_ours_is_a_failure_on_one_line(self) -> None:
        def work(target: str):
            yield target
            raise KeyError("multi\nline")

        run = Run()
        first, failure, second, _ = run.through(["a", "b"], work)
        assert (first, second) == ("a", "b")
        assert isinstance(failure, Failure)
        assert failure.code == "internal-error"
        assert "KeyError" in failure.message
        assert "test_run.py:" in failure.message
        assert "\n" not in failure.message
        assert run.code == 3

    def test_a_damaged_installation_ends_the_run(self) -> None:
        def work(target: str):
            raise ModelError("weights differ")
            yield

        with pytest.raises(ModelError):
            list(Run().through(["a"], work))

    def test_ctrl_c_keeps_what_was_done(self, capsys) -> None:
        def work(target: str):
            if target == "b":
                raise KeyboardInterrupt
            yield target

        run = Run()
        assert list(run.through(["a", "b", "c"], work)) == ["a"]
        assert run.code == 130
        assert "interrupted" in capsys.readouterr().err

    def test_ctrl_c_leaves_a_file_as_it_was(self, tmp_path, capsys) -> None:
        def work(target: str):
            if target == "b":
                raise KeyboardInterrupt
            yield target

        run, file = Run(whole=True), tmp_path / "reports.json"
        file.write_text("from last week")
        with pytest.raises(typer.Exit) as ended:
            write(lambda _: run.through(["a", "b", "c"], work), file, data=True)
        assert ended.value.exit_code == 130
        assert [one.name for one in tmp_path.iterdir()] == ["reports.json"]
        assert file.read_text() == "from last week"
        assert "nothing was written" in capsys.readouterr().err

    def test_the_highest_code_wins(self) -> None:
        run = Run()
        for code in (Exit.FAILED, Exit.FINDINGS):
            run.saw(code)
        assert run.code == 3

    def test_progress_is_for_a_terminal_with_many_targets(self, capsys, monkeypatch) -> None:
        list(Run().through(["a", "b"], fine))
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        list(Run().through(["a"], fine))
        list(Run(quiet=True).through(["a", "b"], fine))
        assert capsys.readouterr().err == ""
        list(Run().through(["a", "b\x1b[2J"], fine))
        shown = capsys.readouterr().err
        assert "[1/2] a" in shown
        assert "\x1b[2J" not in shown
        assert shown.endswith("\r\x1b[2K")


class TestOutput:
    def test_goes_to_the_file_and_nowhere_else(self, tmp_path, capsys) -> None:
        path = tmp_path / "out.json"
        write(lambda _: iter(["é", "\udc80\n"]), path, data=True)
        assert path.read_bytes() == "é\\udc80\n".encode()
        assert capsys.readouterr().out == ""
        assert list(tmp_path.iterdir()) == [path]

    def test_a_fault_leaves_the_old_file(self, tmp_path) -> None:
        path = tmp_path / "out.json"
        path.write_text("old")

        def lines(_: object):
            yield "new"
            raise RuntimeError

        with pytest.raises(RuntimeError):
            write(lines, path, data=True)
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    def test_a_folder_that_is_not_there_is_wrong_usage(self, tmp_path) -> None:
        with pytest.raises(typer.BadParameter, match="No such file"):
            write(lambda _: iter(()), tmp_path / "none" / "out.json", data=True)


class TestMain:
    def test_a_fault_outside_any_target_is_no_finding(self, cli, monkeypatch) -> None:
        def broken(*_: str) -> None:
            raise ZeroDivisionError("division by zero")

        monkeypatch.setattr(checker.cli, "app", broken)
        ended = cli("score", "x")
        assert ended.code == 3
        assert ended.err.count("\n") == 1
        assert "ZeroDivisionError" in ended.err

    def test_help_teaches_and_takes_no_colour_in_a_pipe(self, cli, monkeypatch) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        for arguments in (("-h",), ("--help",), ("check", "-h"), ("score", "-h"), ("rule", "-h")):
            ended = cli(*arguments)
            assert ended.code == 0
            assert "Examples:\n" in ended.out
            assert "\x1b" not in ended.out

    def test_version(self, cli) -> None:
        ended = cli("--version")
        assert (ended.code, ended.out) == (0, f"checker {checker.__version__}\n")


class TestRuleCommand:
    def test_lists_all(self, cli) -> None:
        assert [line[:6] for line in cli("rule").out.splitlines()] == list(RULES)

    @pytest.mark.parametrize("name", ["SRC101", "src101", "unlabelled-state-outlet"])
    def test_explains_one(self, cli, name) -> None:
        out = cli("rule", name).out
        assert out.startswith("SRC101 unlabelled-state-outlet (warning)\n")
        for part in ("What to do:", "Found in:", "Not found in:"):
            assert part in out
        assert max(map(len, out.splitlines())) <= 80

    def test_suggests_what_was_meant(self, cli) -> None:
        ended = cli("rule", "SRC111")
        assert ended.code == 2
        assert "did you mean 'SRC101'?" in ended.err
