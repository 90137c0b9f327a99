"""The newsroom's goals in the configuration, and how a period is held against them."""

import pytest

from checker.errors import ConfigError
from checker.figures import Count
from checker.mix.goals import goals
from checker.rules.config import load_config


def policy(tmp_path, text):
    file = tmp_path / "checker.toml"
    file.write_text(text, "utf-8")
    return load_config(file).policy


class TestConfiguration:
    def test_percent_become_shares(self, tmp_path):
        made = policy(tmp_path, "[report.goals]\nstate-media = 12.5\nindependent = 60\n")
        assert made.goals == {"state-media": 0.125, "independent": 0.6}

    def test_none_unless_named(self, tmp_path):
        assert policy(tmp_path, "").goals == {}

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("[report.goals]\nstate-medium = 1\n", "did you mean 'state-media'"),
            ("[report.goals]\nstate-media = 101\n", "101 is not from 0 to 100"),
            ("[report.goals]\nstate-media = nan\n", "nan is not from 0 to 100"),
            ("[report.goals]\nstate-media = true\n", "must be a number of percent"),
            ("[report.goals]\nstate-media = 'few'\n", "must be a number of percent"),
            ("[report]\ngoal = 1\n", "did you mean 'goals'"),
            ("[report]\ngoals = 1\n", "must be a table"),
            ("report = 1\n", "must be a table"),
        ],
    )
    def test_what_is_no_goal_is_told(self, tmp_path, text, message):
        with pytest.raises(ConfigError, match=message):
            policy(tmp_path, text)


def count(key, share, low=None, high=None):
    return Count("2026-W02", "v1", key, "", None, None, 1, 1, 1, 1, share, share, low, high)


class TestState:
    @pytest.mark.parametrize(
        ("key", "row", "state"),
        [
            ("state-media", (0.05, 0.02, 0.09), "met"),
            ("state-media", (0.05, 0.02, 0.11), "undecided"),
            ("state-media", (0.20, 0.11, 0.30), "missed"),
            ("state-media", (0.10, None, None), "met"),
            ("state-media", (None, None, None), "no claims"),
            ("independent", (0.05, 0.02, 0.09), "missed"),
            ("independent", (0.05, 0.02, 0.11), "undecided"),
            ("independent", (0.20, 0.10, 0.30), "met"),
            ("independent", (0.10, None, None), "met"),
        ],
    )
    def test_the_interval_decides(self, key, row, state):
        (goal,) = goals([count(key, *row)], {key: 0.1})
        assert goal.state == state
        assert goal.bound == ("at least" if key == "independent" else "at most")

    def test_only_the_measures_that_are_named_count(self):
        assert not list(goals([count("disputed", 0.5)], {"state-media": 0.1}))
