"""`checker check`: what it prints and what it tells the shell."""

import json

import pytest


class TestFormats:
    def test_concise_is_one_line_a_finding(self, cli, drafts) -> None:
        ended = cli("check", "drafts/bad.md", "-f", "concise")
        lines = ended.out.splitlines()
        assert lines[0].startswith("drafts/bad.md:1:1: SRC102 ")
        assert lines[1].startswith("drafts/bad.md:1:1: SRC104 ")
        assert lines[2].startswith("drafts/bad.md:1:34: SRC101 ")
        assert len(lines) == 3

    def test_full_marks_the_words_in_their_sentence(self, cli, drafts) -> None:
        lines = cli("check", "drafts/bad.md").out.splitlines()
        at = next(n for n, line in enumerate(lines) if "SRC101" in line)
        sentence, carets = lines[at + 2], lines[at + 3]
        assert sentence == "1 | The ferry Marigold sank at dawn, RT reported."
        assert sentence[carets.index("^") : carets.rindex("^") + 1] == "RT"

    def test_json_is_one_array_with_the_failures_last(self, cli, drafts) -> None:
        ended = cli("check", "none.md", "drafts", "-f", "json")
        *findings, failure = json.loads(ended.out)
        assert {finding["code"] for finding in findings} == {"SRC101", "SRC102", "SRC104"}
        assert failure["schema"] == "checker/failure/1"
        assert failure["input"] == "none.md"

    def test_json_without_findings_is_an_empty_array(self, cli, drafts) -> None:
        assert json.loads(cli("check", "drafts/more", "-f", "json").out) == []

    def test_jsonl_keeps_the_order_of_the_targets(self, cli, drafts) -> None:
        out = cli("check", "none.md", "drafts/bad.md", "-f", "jsonl").out
        first, *others = map(json.loads, out.splitlines())
        assert first["input"] == "none.md"
        assert {finding["path"] for finding in others} == {"drafts/bad.md"}

    def test_a_hostile_name_reaches_no_terminal(self, cli, tmp_path) -> None:
        (tmp_path / "a\x1b[2Jb.md").write_text("The ferry sank\x1b]0;x\x07, RT reported.\n")
        ended = cli("check", ".")
        assert "\x1b" not in ended.out + ended.err


class TestTargets:
    def test_a_folder_gives_its_drafts_and_no_hidden_ones(self, cli, drafts) -> None:
        out = cli("check", "drafts", "-f", "concise").out
        assert {line.split(":")[0] for line in out.splitlines()} == {"drafts/bad.md"}
        assert "2 drafts checked, 3 findings" in cli("check", "drafts").err

    def test_a_draft_named_twice_is_checked_once(self, cli, drafts) -> None:
        assert "2 drafts checked" in cli("check", "drafts/bad.md", "drafts").err

    def test_standard_input_takes_the_name_it_is_given(self, cli) -> None:
        text = "# Ferry sinks\n\nThe ferry sank, RT reported.\n"
        arguments = ("check", "-", "--stdin-filename", "cms/42.md", "-f", "concise")
        assert "cms/42.md:3:17: SRC101" in cli(*arguments, stdin=text).out

    def test_a_name_for_standard_input_needs_standard_input(self, cli, drafts) -> None:
        assert cli("check", "drafts", "--stdin-filename", "x.md").code == 2

    def test_the_name_finds_the_configuration(self, cli, drafts) -> None:
        (drafts / "checker.toml").write_text('ignore = ["SRC101", "SRC102"]')
        arguments = ("check", "-", "--stdin-filename", "drafts/42.md")
        assert cli(*arguments, stdin="The ferry sank, RT reported.\n").code == 0

    def test_an_address_is_never_opened(self, cli, monkeypatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise AssertionError("a connection was opened")

        monkeypatch.setattr("socket.socket.connect", refuse)
        monkeypatch.setattr("socket.getaddrinfo", refuse)
        assert cli("check", "http://127.0.0.1:9/draft.md").code == 3


class TestExitCode:
    def test_findings_fail_the_draft(self, cli, drafts) -> None:
        assert cli("check", "drafts/bad.md").code == 1

    def test_a_clean_draft_passes(self, cli, drafts) -> None:
        assert cli("check", "drafts/more").code == 0

    @pytest.mark.parametrize(
        ("level", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0)]
    )
    def test_the_desk_chooses_what_fails(self, cli, drafts, level, code) -> None:
        assert cli("check", "drafts/bad.md", "--fail-on", level).code == code

    def test_a_failure_outranks_findings(self, cli, drafts) -> None:
        ended = cli("check", "drafts/bad.md", "none.md")
        assert ended.code == 3
        assert "SRC101" in ended.out
        assert "none.md" in ended.out

    def test_wrong_usage(self, cli) -> None:
        for arguments in (("check",), ("check", "x.md", "--formt", "json"), ("chek",)):
            ended = cli(*arguments)
            assert ended.code == 2
            assert ended.out == ""


class TestConfiguration:
    def test_is_found_above_the_draft(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('fail-on = "error"\nignore = ["SRC102"]\n')
        ended = cli("check", "drafts/bad.md", "-f", "concise")
        assert "SRC102" not in ended.out
        assert ended.code == 0

    def test_the_command_line_wins(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('fail-on = "error"\n')
        assert cli("check", "drafts/bad.md", "--fail-on", "warning").code == 1
        assert cli("check", "drafts/bad.md", "--no-config").code == 1

    def test_another_file_can_be_named(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "strict.toml").write_text('select = ["SRC103"]\n')
        assert cli("check", "drafts/bad.md", "--config", "strict.toml").code == 0

    def test_a_slip_is_one_line_and_code_2(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('ingore = ["SRC102"]\n')
        ended = cli("check", "drafts/bad.md")
        assert ended.code == 2
        assert ended.err.count("\n") == 1
        assert "did you mean 'ignore'?" in ended.err

    def test_both_options_contradict(self, cli, drafts) -> None:
        assert cli("check", "drafts", "--no-config", "--config", "x.toml").code == 2
