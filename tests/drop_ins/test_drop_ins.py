"""Each drop-in does what its host would have it do."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checker.resources import root

DROP_INS = root() / "drop-ins"
STORY = "The ferry Marigold sank at dawn, RT reported on Monday.\n"
CALM = "Nobody was hurt, said Ada Quill, the harbour master.\n"


@pytest.fixture
def desk(tmp_path) -> Path:
    """A folder with a draft that breaks rules and one that does not; `checker` is on the path."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "ferry.md").write_text(STORY)
    (tmp_path / "drafts" / "calm.md").write_text(CALM)
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "checker"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n')
    command.chmod(0o755)
    return tmp_path


@pytest.fixture
def run(desk):
    def call(*command: str, given: str = "", **variables: str):
        paths = os.pathsep.join([str(desk / "bin"), os.environ["PATH"]])
        environment = os.environ | {"PATH": paths} | variables
        return subprocess.run(
            command, input=given, capture_output=True, text=True, cwd=desk, env=environment
        )

    return call


class TestGitHubAction:
    """Its script, run as the runner runs it."""

    @pytest.fixture
    def step(self) -> dict[str, object]:
        action = yaml.safe_load((root() / "action.yml").read_text("utf-8"))
        assert action["runs"]["using"] == "composite"
        return action["runs"]["steps"][-1]

    def play(self, run, step, desk, **inputs: str):
        summary = desk / "summary.md"
        return run(
            "bash",
            "-c",
            step["run"],
            GITHUB_ACTION_PATH=str(root()),
            GITHUB_STEP_SUMMARY=str(summary),
            CHECKER_PATHS="drafts",
            **inputs,
        ), summary

    def test_findings_are_annotations_and_a_table(self, run, step, desk):
        ended, summary = self.play(run, step, desk, CHECKER_PRIVATE="true")
        assert ended.returncode == 1
        assert "::warning " in ended.stdout
        assert "file=drafts/ferry.md" in ended.stdout
        assert "SRC101" in summary.read_text("utf-8")

    def test_a_public_repository_shows_no_sentence(self, run, step, desk):
        ended, summary = self.play(run, step, desk, CHECKER_PRIVATE="false")
        assert "Marigold" not in ended.stdout + summary.read_text("utf-8")

    def test_the_severity_that_fails_is_an_input(self, run, step, desk):
        assert self.play(run, step, desk, CHECKER_FAIL_ON="error")[0].returncode == 0

    def test_every_input_reaches_the_script(self, step):
        action = yaml.safe_load((root() / "action.yml").read_text("utf-8"))
        given = " ".join(step["env"].values())
        assert all(f"inputs.{name}" in given for name in action["inputs"])


class TestGitLab:
    def test_the_job_writes_its_report(self, run, desk):
        job = yaml.safe_load((DROP_INS / "gitlab-ci.yml").read_text("utf-8"))["checker"]
        script = [line for line in job["script"] if not line.startswith("pip ")]
        ended = run("bash", "-euc", "\n".join(script), CHECKER_PATHS="drafts")
        assert ended.returncode == 1
        report = desk / job["artifacts"]["reports"]["codequality"]
        found = json.loads(report.read_text("utf-8"))
        assert found[0]["location"]["path"] == "drafts/ferry.md"


class TestCms:
    """A story on standard input, as WordPress and Superdesk give it."""

    def test_html(self, run):
        ended = run("bash", str(DROP_INS / "cms.sh"), "html", given=f"<p>{STORY}</p>")
        assert ended.returncode == 1
        assert "SRC101" in ended.stdout

    def test_a_ninjs_item(self, run):
        item = {"headline": "Ferry & boats", "body_html": f"<p>{STORY}</p>"}
        ended = run("bash", str(DROP_INS / "cms.sh"), "ninjs", given=json.dumps(item))
        assert (ended.returncode, "SRC101" in ended.stdout) == (1, True)

    def test_a_story_that_may_run(self, run):
        ended = run("bash", str(DROP_INS / "cms.sh"), "html", given=f"<p>{CALM}</p>")
        assert ended.returncode == 0

    def test_what_is_no_item_is_told(self, run):
        ended = run("bash", str(DROP_INS / "cms.sh"), "ninjs", given="no json")
        assert ended.returncode == 3
        assert "no ninjs item" in ended.stderr


@pytest.mark.slow
def test_pre_commit_installs_and_runs_the_hook(desk, run):
    """From a clone, as a newsroom's repository would."""
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    clone = desk / "clone"
    subprocess.run([*git, "clone", "-q", str(root()), str(clone)], check=True)
    head = run(*git, "-C", str(clone), "rev-parse", "HEAD").stdout.strip()
    config = {"repos": [{"repo": str(clone), "rev": head, "hooks": [{"id": "checker"}]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    run(*git, "init", "-q")
    run(*git, "add", "drafts", ".pre-commit-config.yaml")
    home = {"PRE_COMMIT_HOME": str(desk / "cache")}
    ended = run(sys.executable, "-m", "pre_commit", "run", "--all-files", **home)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "drafts/ferry.md" in ended.stdout
    (desk / "drafts" / "ferry.md").write_text(CALM)
    again = run(sys.executable, "-m", "pre_commit", "run", "--all-files", **home)
    assert again.returncode == 0, again.stdout
