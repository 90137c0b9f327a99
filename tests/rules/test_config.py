"""A desk's configuration: where it is found, what it may say, how a slip is answered."""

import re
from pathlib import Path

import pytest

from checker.errors import ConfigError
from checker.rules.config import find_config, load_policy
from checker.rules.policy import Limits, Policy


def policy(tmp_path: Path, toml: str) -> Policy:
    path = tmp_path / "checker.toml"
    path.write_text(toml, "utf-8")
    return load_policy(path)


def refusal(tmp_path: Path, toml: str) -> str:
    with pytest.raises(ConfigError) as error:
        policy(tmp_path, toml)
    message = str(error.value)
    assert str(tmp_path / "checker.toml") in message
    assert "\n" not in message
    return re.sub(r"^.*?checker\.toml:\d+: ", "", message)


class TestReading:
    def test_an_empty_file_changes_nothing(self, tmp_path) -> None:
        assert policy(tmp_path, "") == Policy()

    def test_reads_every_key(self, tmp_path) -> None:
        toml = """
            select = ["SRC101", "reliance-above-limit"]
            ignore = ["src102"]
            fail-on = "error"
            [limits]
            state-media = 35
            state-sources = "high"
        """
        assert policy(tmp_path, toml) == Policy(
            select=frozenset({"SRC101", "SRC103"}),
            ignore=frozenset({"SRC102"}),
            fail_on="error",
            limits=Limits(state_media=35.0, state_sources=50.0),
        )

    def test_a_byte_order_mark_does_no_harm(self, tmp_path) -> None:
        assert policy(tmp_path, "\ufeffignore = ['SRC101']").ignore == {"SRC101"}

    def test_limits_only_what_the_table_names(self, tmp_path) -> None:
        limits = policy(tmp_path, "[limits]\nstate-sources = 60").limits
        assert limits == Limits(state_media=None, state_sources=60.0)

    def test_a_level_stands_for_where_it_begins(self, tmp_path) -> None:
        assert policy(tmp_path, '[limits]\nstate-media = "moderate"').limits.state_media == 20.0
        assert policy(tmp_path, '[limits]\nstate-media = "never"').limits.state_media is None


class TestSlips:
    @pytest.mark.parametrize(
        ("toml", "answer"),
        [
            ('selct = ["SRC101"]', "unknown key 'selct' (did you mean 'select'?)"),
            ('fail_on = "error"', "unknown key 'fail_on' (did you mean 'fail-on'?)"),
            ("xyz = 1", "unknown key 'xyz'"),
            ('ignore = ["SRC1001"]', "ignore: no rule 'SRC1001' (did you mean 'SRC101'?)"),
            ('ignore = "SRC101"', 'ignore: must be a list of rules, such as ["SRC101"]'),
            (
                'fail-on = "warnings"',
                "fail-on: 'warnings' (did you mean 'warning'?) is not one of "
                "error, warning, info, never",
            ),
            (
                "[limits]\nstate_media = 3",
                "limits: unknown key 'state_media' (did you mean 'state-media'?)",
            ),
        ],
    )
    def test_are_named_with_a_suggestion(self, tmp_path, toml, answer) -> None:
        assert refusal(tmp_path, toml) == answer

    @pytest.mark.parametrize("limit", ["101", "-1", "nan", "true", '"hihg"', "[]"])
    def test_a_limit_is_a_score_or_a_level(self, tmp_path, limit) -> None:
        assert "limits:" in refusal(tmp_path, f"[limits]\nstate-media = {limit}")

    @pytest.mark.parametrize("toml", ["select = [", "a = 1\na = 2", "select = " + "[" * 5000])
    def test_broken_toml_is_refused(self, tmp_path, toml) -> None:
        assert refusal(tmp_path, toml).startswith("not valid TOML")

    def test_a_missing_file_is_refused(self, tmp_path) -> None:
        with pytest.raises(ConfigError, match="cannot be read"):
            load_policy(tmp_path / "none.toml")

    @pytest.mark.parametrize(
        ("toml", "line"),
        [
            ("\n\nselct = []", 3),
            ("[limits]\n\nstate_media = 3", 3),
            ('[severity]\nSRC101 = "warning"\nSRC1011 = "error"', 3),
            ('[paths."a/**"]\nignore = []\nfail-on = "error"', 3),
            ('[desks.foreign]\n\nlimits = { state-media = "hihg" }', 3),
            ("ignore = [\n]\nselect = [", 3),
        ],
    )
    def test_are_told_with_their_line(self, tmp_path, toml, line) -> None:
        with pytest.raises(ConfigError) as error:
            policy(tmp_path, toml)
        assert str(error.value).startswith(f"{tmp_path / 'checker.toml'}:{line}: ")

    def test_lines_of_a_shared_file_are_its_own(self, tmp_path) -> None:
        project = tmp_path / "pyproject.toml"
        project.write_text("[project]\nname = 'x'\n\n[tool.checker]\nselct = []\n")
        with pytest.raises(ConfigError, match=r"pyproject\.toml:5: unknown key 'selct'"):
            load_policy(project)

    @pytest.mark.parametrize(
        "toml",
        [
            "max-warnings = -1",
            "max-warnings = true",
            'excerpts = "no"',
            "baseline = 3",
            "sanctions = 'EU'",
            "descriptors = { rt = 3 }",
            "severity = { SRC101 = 'fatal' }",
            "paths = 3",
            "[desks]\nforeign = 3",
        ],
    )
    def test_a_wrong_value_is_refused(self, tmp_path, toml) -> None:
        assert refusal(tmp_path, toml)


class TestSections:
    TOML = """
        ignore = ["SRC101"]
        limits = { state-media = 40 }
        [paths."opinion/**"]
        ignore = ["SRC102"]
        [paths."*.txt"]
        select = ["SRC103"]
        [desks.foreign]
        limits = { state-sources = 60 }
    """

    def of(self, tmp_path, path: str, desk: str | None = None) -> Policy:
        return policy(tmp_path, self.TOML).of(str(tmp_path / path), desk)

    def test_what_is_ignored_adds_up(self, tmp_path) -> None:
        assert self.of(tmp_path, "opinion/may/a.md").ignore == {"SRC101", "SRC102"}
        assert self.of(tmp_path, "a.md").ignore == {"SRC101"}

    def test_a_pattern_without_a_folder_is_a_name_anywhere(self, tmp_path) -> None:
        assert self.of(tmp_path, "deep/down/a.txt").select == {"SRC103"}
        assert self.of(tmp_path, "a.txt.md").select == frozenset()

    def test_a_desk_changes_what_it_names(self, tmp_path) -> None:
        limits = self.of(tmp_path, "a.md", "Foreign").limits
        assert limits == Limits(state_media=40.0, state_sources=60.0)
        assert self.of(tmp_path, "a.md", "sport").limits == Limits(state_media=40.0)


class TestFinding:
    def test_goes_upwards_from_the_draft(self, tmp_path) -> None:
        deep = tmp_path / "news" / "today"
        deep.mkdir(parents=True)
        (tmp_path / "checker.toml").touch()
        assert find_config(deep / "draft.md") == tmp_path / "checker.toml"

    def test_the_nearest_wins(self, tmp_path) -> None:
        (tmp_path / "news").mkdir()
        (tmp_path / "checker.toml").touch()
        (tmp_path / "news" / "checker.toml").touch()
        assert find_config(tmp_path / "news") == tmp_path / "news" / "checker.toml"

    def test_a_pyproject_counts_with_its_table_alone(self, tmp_path) -> None:
        project = tmp_path / "pyproject.toml"
        project.write_text("[project]\nname = 'x'\n")
        assert find_config(tmp_path) != project
        project.write_text("[tool.checker]\nfail-on = 'never'\n")
        assert find_config(tmp_path) == project
        assert load_policy(project).fail_on == "never"

    def test_a_table_that_is_none_is_refused(self, tmp_path) -> None:
        (tmp_path / "pyproject.toml").write_text("[tool]\nchecker = 3\n")
        with pytest.raises(ConfigError, match=r"tool\.checker: must be a table"):
            find_config(tmp_path)
