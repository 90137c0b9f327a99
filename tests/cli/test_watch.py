"""`checker check --watch`: what is saved is checked again, and Ctrl-C ends it."""

import os
import signal
import subprocess
import sys
from queue import Queue
from threading import Thread

import pytest

from checker.resources import root

PATIENCE = 60  # seconds; only a test that fails waits for so long
RT = "The ferry Marigold sank at dawn off Harrow, RT reported.\n"
XINHUA = "Divers found the bell of the wreck, Xinhua said.\n"


class Watching:
    """A running `checker check --watch`, whose lines are read as they come."""

    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "checker", "check", *arguments, "-f", "concise", "--watch"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(root())},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        self.lines = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, words):
        """Return the lines up to the one with these words."""
        seen = []
        while not seen or words not in seen[-1]:
            seen.append(self.lines.get(timeout=PATIENCE))
        return "".join(seen)


@pytest.fixture
def watch(tmp_path):
    running = []

    def start(*arguments):
        running.append(Watching(tmp_path, *arguments))
        return running[-1]

    yield start
    for each in running:
        each.process.kill()
        each.process.wait()
        each.process.stdout.close()


def test_what_is_saved_is_checked_again(watch, tmp_path):
    (tmp_path / "drafts").mkdir()
    draft = tmp_path / "drafts/ferry.md"
    draft.write_text(RT)
    (tmp_path / "drafts/other.md").write_text("Nobody came.\n")
    seen = watch("drafts")
    assert "ferry.md:1:45: SRC101 RT" in seen.until("2 drafts checked")
    seen.until("watching")
    draft.write_text(f"{RT}\n{XINHUA}")
    again = seen.until("1 draft checked")
    assert "ferry.md:3:37: SRC101 Xinhua" in again and "other.md" not in again
    (tmp_path / "drafts/new.md").write_text(XINHUA)
    assert "new.md:1:37: SRC101 Xinhua" in seen.until("1 draft checked")


def test_an_editor_may_put_a_new_file_in_its_place(watch, tmp_path):
    (tmp_path / "ferry.md").write_text(RT)
    seen = watch("ferry.md")
    seen.until("watching")
    (tmp_path / "swap").write_text(XINHUA)
    (tmp_path / "swap").replace(tmp_path / "ferry.md")
    assert "SRC101 Xinhua" in seen.until("1 draft checked")


def test_ctrl_c_ends_it_with_130_and_no_trace(watch, tmp_path):
    (tmp_path / "ferry.md").write_text(RT)
    seen = watch("ferry.md")
    seen.until("watching")
    seen.process.send_signal(signal.SIGINT)
    assert seen.process.wait(PATIENCE) == 130
    assert seen.lines.empty()


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("a.md", "-o", "out.txt"), ("a.md", "--baseline", "k.json", "--write-baseline")],
)
def test_what_cannot_be_watched_is_refused(cli, arguments):
    ended = cli("check", *arguments, "--watch")
    assert ended.code == 2
    assert "--watch" in ended.err
