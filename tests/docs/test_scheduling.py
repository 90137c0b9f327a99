"""The recipes of docs/scheduling.md, run as far as a machine without network and timers can."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/scheduling.md").read_text("utf-8")


def block(language):
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)
    return found


@pytest.fixture
def desk(tmp_path):
    """A home with a desk's folder: the script as printed, and two articles to collect."""
    folder = tmp_path / "desk"
    (folder / "inbox").mkdir(parents=True)
    for number, name in enumerate(("TASS", "RT")):
        text = (
            f"The ferry will sail on Monday, {name} reported. Ada Quill said the harbour is open."
        )
        page = f"---\ntitle: Ferry {number}\ndate: 2026-03-1{number}\n---\n\n{text}\n"
        (folder / "inbox" / f"{number}.md").write_text(page, "utf-8")
    script = folder / "desk-report.sh"
    script.write_text(block("sh"), "utf-8")
    script.chmod(0o755)
    tools = tmp_path / "bin"
    tools.mkdir()
    program = tools / "checker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', "utf-8")
    program.chmod(0o755)
    return folder


def environment(desk, **more):
    path = f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    known = {"HOME": str(desk.parent), "PATH": path, "PYTHONPATH": str(ROOT), "SOURCES": "inbox"}
    return os.environ | known | more


def sh(command, desk, **more):
    return subprocess.run(
        ["sh", "-c", command],
        env=environment(desk, **more),
        cwd=desk.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_script_collects_and_reports_twice_alike(desk):
    first = sh("./desk/desk-report.sh", desk)
    assert first.returncode == 0, first.stderr
    page = (desk / "report.md").read_text("utf-8")
    assert "2026-W11" in page and "TASS" in page and "RT" in page
    assert (desk / "tables/outlets.csv").is_file()
    assert sh("./desk/desk-report.sh", desk).returncode == 0
    assert (desk / "report.md").read_text("utf-8") == page


def test_a_source_that_cannot_be_read_is_no_reason_to_go_without(desk):
    (desk / "inbox/none.html").write_text("", "utf-8")
    done = sh("./desk/desk-report.sh", desk)
    assert done.returncode == 0, done.stderr
    assert "2 articles" in (desk / "report.md").read_text("utf-8")


def test_the_line_of_cron_runs_as_cron_runs_it(desk):
    zone, line = block("cron").strip().splitlines()
    assert zone == "CRON_TZ=Europe/Berlin"
    minute, hour, day, month, weekday, command = line.split(None, 5)
    assert (int(minute), int(hour), day, month, weekday) == (15, 6, "*", "*", "1")
    done = sh(command, desk)
    assert done.returncode == 0, (desk / "report.log").read_text("utf-8")
    assert (desk / "report.md").is_file() and (desk / "report.log").is_file()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
class TestSystemd:
    def test_the_units_are_valid(self, desk):
        service, timer = desk / "desk-report.service", desk / "desk-report.timer"
        service.write_text(block("systemd-service").replace("%h/desk", str(desk)), "utf-8")
        timer.write_text(block("systemd-timer"), "utf-8")
        command = ["systemd-analyze", "verify", str(service), str(timer)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert "desk-report" not in done.stderr, done.stderr

    def test_it_is_due_on_mondays(self):
        when = re.search(r"OnCalendar=(.*)", block("systemd-timer"))[1]
        command = ["systemd-analyze", "calendar", when]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0 and "Next elapse: Mon" in done.stdout


class TestAction:
    def test_is_a_workflow(self):
        flow = yaml.safe_load(block("yaml"))
        assert flow[True]["schedule"] == [{"cron": "15 5 * * 1"}]
        steps = flow["jobs"]["report"]["steps"]
        assert all(("uses" in step) != ("run" in step) for step in steps)

    def test_its_steps_make_the_site(self, desk):
        """The steps that are shell run in order; the others are GitHub's own."""
        job = yaml.safe_load(block("yaml"))["jobs"]["report"]
        summary = desk / "summary.md"
        for step in job["steps"]:
            if "run" in step and not step["run"].startswith("pip "):
                own = {"DESK": job["env"]["DESK"], "GITHUB_STEP_SUMMARY": str(summary)}
                done = sh(f"cd desk && {step['run']}", desk, **own)
                assert done.returncode == 0, done.stderr
        assert summary.read_text("utf-8") == (desk / "site/report.md").read_text("utf-8")
        assert (desk / "site/tables/totals.csv").is_file()
