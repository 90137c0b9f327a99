"""What `checker check` leaves out and what fails it: baseline, git, desks, excerpts, warnings."""

import json
import subprocess
from pathlib import Path

import pytest

from checker.render.findings import FINDING_RENDERERS

RT = "The ferry Marigold sank at dawn off Harrow, RT reported.\n"
XINHUA = "Divers found the bell of the wreck, Xinhua said.\n"


@pytest.fixture
def only_labels(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('select = ["SRC101"]\n')


def outlets(ended) -> list[str]:
    return [finding["outlet"] for finding in json.loads(ended.out)]


@pytest.mark.usefixtures("only_labels")
class TestBaseline:
    def test_known_findings_are_left_out_and_new_ones_told(self, cli, tmp_path) -> None:
        draft = tmp_path / "a.md"
        draft.write_text(RT)
        first = cli("check", "a.md", "--baseline", "known.json", "--write-baseline")
        assert (first.code, first.out) == (0, "")
        draft.write_text(f"A new opening.\n\n{RT}\n{XINHUA}")
        again = cli("check", "a.md", "--baseline", "known.json", "-f", "json")
        assert outlets(again) == ["xinhua"]
        assert "1 in the baseline" in again.err
        assert again.code == 1

    def test_the_configuration_may_name_it(self, cli, tmp_path) -> None:
        (tmp_path / "news").mkdir()
        (tmp_path / "news" / "a.md").write_text(RT)
        config = tmp_path / "checker.toml"
        config.write_text(config.read_text() + 'baseline = "known.json"\n')
        assert cli("check", "news", "--write-baseline").code == 0
        assert (tmp_path / "known.json").is_file()
        assert cli("check", "news").code == 0

    def test_writing_needs_a_file_and_all_lines(self, cli, drafts) -> None:
        assert cli("check", "drafts", "--write-baseline").code == 2
        arguments = ("--write-baseline", "--baseline", "k.json", "--diff", "HEAD")
        assert cli("check", "drafts", *arguments).code == 2

    def test_a_missing_one_is_an_error(self, cli, drafts) -> None:
        ended = cli("check", "drafts", "--baseline", "none.json")
        assert ended.code == 2
        assert "none.json" in ended.err


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=Ada Quill", "-c", "user.email=ada@example.org")
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.usefixtures("only_labels")
class TestDiff:
    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        git(tmp_path, "init", "-q")
        (tmp_path / "old.md").write_text(f"{RT}\nThe day was calm.\n")
        (tmp_path / "same.md").write_text(RT)
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", "first")
        return tmp_path

    def test_only_changed_lines_count(self, cli, repository) -> None:
        (repository / "old.md").write_text(f"{RT}\nThe day was calm.\n\n{XINHUA}")
        ended = cli("check", ".", "--diff", "HEAD", "-f", "json")
        assert outlets(ended) == ["xinhua"]
        assert "1 draft checked" in ended.err

    def test_a_draft_that_git_does_not_know_counts_whole(self, cli, repository) -> None:
        (repository / 'new ä ".md').write_text(RT)
        assert outlets(cli("check", ".", "--diff", "HEAD", "-f", "json")) == ["rt"]

    def test_lines_taken_away_are_no_change(self, cli, repository) -> None:
        (repository / "old.md").write_text(RT)
        assert outlets(cli("check", ".", "--diff", "HEAD", "-f", "json")) == []

    def test_a_finding_on_the_whole_counts_where_anything_changed(self, cli, repository) -> None:
        (repository / "checker.toml").write_text('select = ["SRC103"]\n')
        story = f"{RT}\nRT said that divers had found it.\n\nRT said that bells rang.\n"
        (repository / "old.md").write_text(story)
        git(repository, "commit", "-qam", "second")
        assert cli("check", ".", "--diff", "HEAD").code == 0
        (repository / "old.md").write_text(f"{story}\nThe day was calm.\n")
        assert cli("check", ".", "--diff", "HEAD").code == 1

    @pytest.mark.parametrize("revision", ["none", "--output=owned.txt", "HEAD\n"])
    def test_a_revision_that_is_none(self, cli, repository, revision) -> None:
        ended = cli("check", ".", f"--diff={revision}")
        assert ended.code == 2
        assert "--diff" in ended.err
        assert not (repository / "owned.txt").exists()

    def test_a_repository_without_a_commit_has_no_revision(self, cli, tmp_path) -> None:
        git(tmp_path, "init", "-q")
        (tmp_path / "new.md").write_text(RT)
        ended = cli("check", ".", "--diff", "HEAD")
        assert ended.code == 2
        assert "no such revision" in ended.err

    def test_outside_a_repository(self, cli, drafts) -> None:
        ended = cli("check", "drafts", "--diff", "HEAD")
        assert ended.code == 2
        assert ended.err.count("\n") == 1

    def test_standard_input_has_no_revision(self, cli) -> None:
        assert cli("check", "-", "--diff", "HEAD", stdin=RT).code == 2


class TestExcerpts:
    @pytest.mark.parametrize("form", FINDING_RENDERERS)
    def test_no_sentence_leaves_the_desk(self, cli, tmp_path, form) -> None:
        story = f"# Ferry sinks off Harrow at dawn\n\n{RT}\nReports say the lamp went out.\n"
        (tmp_path / "a.md").write_text(story)
        ended = cli("check", "a.md", "-f", form, "--no-excerpts")
        assert "SRC101" in ended.out
        for words in ("Marigold", "lamp", "Harrow"):
            assert words not in ended.out + ended.err

    def test_the_configuration_may_say_so(self, cli, tmp_path) -> None:
        (tmp_path / "a.md").write_text(RT)
        assert "Marigold" in cli("check", "a.md").out
        (tmp_path / "checker.toml").write_text("excerpts = false\n")
        assert "Marigold" not in cli("check", "a.md").out


@pytest.mark.usefixtures("only_labels")
class TestMaxWarnings:
    @pytest.mark.parametrize(("most", "code"), [("0", 1), ("1", 1), ("2", 0), ("9", 0)])
    def test_so_many_warnings_may_stand(self, cli, tmp_path, most, code) -> None:
        (tmp_path / "a.md").write_text(RT)
        (tmp_path / "b.md").write_text(XINHUA)
        assert cli("check", ".", "--max-warnings", most).code == code

    def test_an_error_fails_all_the_same(self, cli, tmp_path) -> None:
        (tmp_path / "a.md").write_text(RT)
        (tmp_path / "checker.toml").write_text(
            'max-warnings = 9\nseverity = { SRC101 = "error" }\n'
        )
        assert cli("check", ".").code == 1

    def test_it_limits_warnings_that_fail_nothing(self, cli, tmp_path) -> None:
        (tmp_path / "a.md").write_text(RT)
        assert cli("check", ".", "--fail-on", "error", "--max-warnings", "0").code == 1


class TestSections:
    CONFIG = """
        select = ["SRC101"]
        [paths."opinion/**"]
        ignore = ["SRC101"]
        [desks.Foreign]
        severity = { SRC101 = "error" }
    """

    @pytest.fixture(autouse=True)
    def config(self, tmp_path: Path) -> None:
        (tmp_path / "checker.toml").write_text(self.CONFIG)

    def severities(self, ended) -> list[str]:
        return [finding["severity"] for finding in json.loads(ended.out)]

    def test_a_path_has_its_own_policy(self, cli, tmp_path) -> None:
        (tmp_path / "opinion" / "may").mkdir(parents=True)
        (tmp_path / "opinion" / "may" / "a.md").write_text(RT)
        (tmp_path / "b.md").write_text(RT)
        found = json.loads(cli("check", ".", "-f", "json").out)
        assert [finding["path"] for finding in found] == ["b.md"]

    def test_the_path_of_standard_input_is_its_name(self, cli) -> None:
        arguments = ("check", "-", "--stdin-filename", "opinion/a.md", "-f", "json")
        assert self.severities(cli(*arguments, stdin=RT)) == []

    def test_a_desk_is_named_by_the_draft_or_by_the_caller(self, cli, tmp_path) -> None:
        (tmp_path / "a.md").write_text(f"---\nsection: foreign\n---\n\n{RT}")
        (tmp_path / "b.md").write_text(RT)
        found = cli("check", "a.md", "b.md", "-f", "json")
        assert self.severities(found) == ["error", "warning"]
        assert self.severities(cli("check", "b.md", "--desk", "foreign", "-f", "json")) == ["error"]
        assert self.severities(cli("check", "a.md", "--desk", "sport", "-f", "json")) == ["warning"]


class TestPastedText:
    """What a text does not say of itself, options say."""

    def codes(self, cli, text: str, *options: str) -> set[str]:
        ended = cli("check", "-", "-f", "json", *options, stdin=text)
        return {finding["code"] for finding in json.loads(ended.out)}

    def test_an_outlet_needs_no_label_in_its_own_text(self, cli) -> None:
        assert "SRC101" in self.codes(cli, RT)
        assert "SRC101" not in self.codes(cli, RT, "--publisher", "RT")
        assert "SRC101" not in self.codes(cli, RT, "--url", "https://www.rt.com/news/1")

    def test_a_title_is_its_headline(self, cli) -> None:
        story = "The Russian state-controlled broadcaster RT said the ferry sank at dawn.\n"
        assert "SRC104" not in self.codes(cli, story)
        assert "SRC104" in self.codes(cli, story, "--title", "Ferry sank at dawn")

    @pytest.mark.parametrize("option", ["--as-of", "--published"])
    def test_outlets_are_graded_on_the_day(self, cli, option) -> None:
        story = "The ferry Marigold sank at dawn off Harrow, TVP reported.\n"
        assert "SRC101" in self.codes(cli, story, option, "2022-01-01")
        assert "SRC101" not in self.codes(cli, story, option, "2026-01-01")

    def test_they_describe_one_draft(self, cli) -> None:
        assert cli("check", "a.md", "b.md", "--title", "Ferry sinks").code == 2
        assert cli("check", "a.md", "--as-of", "yesterday").code == 2
