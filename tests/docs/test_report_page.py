"""The page on reports: its commands run, its queries give its figures, its goals are read."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.figures import Question
from checker.mix.report import read_report
from checker.mix.store import opened
from checker.rules.config import load_config

PAGE = (Path(__file__).parents[2] / "docs/explanation/reports.md").read_text("utf-8")
COMMANDS = re.findall(r"^checker (.*)$", PAGE, re.M)


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder in which the page's commands were run, in their order."""
    made = tmp_path_factory.mktemp("page")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        for command in COMMANDS:
            done = CliRunner().invoke(app(), shlex.split(command))
            assert done.exit_code == 0, (command, done.output, done.exception)
    return made


@pytest.fixture(scope="module")
def report(folder):
    weeks = Question("week", "UTC", None, None, None, None, None)
    return read_report(folder / "demo.duckdb", weeks)


def test_the_commands_leave_what_they_say(folder):
    for name in ("report.md", "tables/outlets.csv", "side-by-side.md", "code.csv"):
        assert (folder / name).stat().st_size > 100


def test_the_queries_give_the_figures_of_the_report(folder, report):
    week = "2025-W13"
    media, outlet, failures = blocks("sql")
    with opened(folder / "demo.duckdb") as store:
        ask = lambda question: store.connection.execute(question).fetchone()  # noqa: E731
        (measure,) = (m for m in report.measures if (m.period, m.key) == (week, "state-media"))
        (totals,) = (t for t in report.totals if t.period == week)
        assert ask(media) == (measure.claims, totals.claims, totals.articles)
        (xinhua,) = (o for o in report.outlets if (o.period, o.key) == (week, "xinhua"))
        assert ask(outlet) == (xinhua.claims, xinhua.articles)
        (met,) = (c for c in report.collected if c.period == week)
        assert ask(failures) == (met.failed,)


def test_the_goals_are_read(tmp_path):
    file = tmp_path / "checker.toml"
    (text,) = blocks("toml")
    file.write_text(text, "utf-8")
    assert load_config(file).policy.goals == {
        "state-media": 0.1,
        "unlabelled": 0.01,
        "independent": 0.6,
    }


def test_what_it_says_of_alarms_is_what_the_report_states(report):
    assert report.procedure.false_alarms == 0.01 and "one period in a hundred" in PAGE
    assert report.procedure.baseline == 8 and "the eight periods before" in PAGE
