"""The wheel that is built twice is the same, and does the three jobs without a network."""

import json
import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from checker.resources import root

pytestmark = pytest.mark.slow
BLOCKED = """
import socket

def refused(*_, **__):
    raise OSError("no network here")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refused
"""
STORY = "The ferry Marigold sank at dawn, RT reported on Monday.\n"


def build(folder: Path) -> dict[str, str]:
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(root())]
    subprocess.run(command, check=True, capture_output=True)
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


@pytest.fixture(scope="module")
def dist(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build(folder)
    return folder


def test_two_builds_are_the_same_bytes(dist, tmp_path):
    first = {file.name: sha256(file.read_bytes()).hexdigest() for file in dist.iterdir()}
    assert len(first) == 2
    assert build(tmp_path) == first


def test_the_wheel_holds_its_data_and_its_types(dist):
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"checker/py.typed", "checker/_data/corpora/outlets/registry.json"} <= names
    assert any(one.endswith("share/man/man1/checker.1") for one in names)
    models = [one for one in names if one.startswith("checker/_data/models/")]
    size = sum(zipfile.ZipFile(wheel).getinfo(one).file_size for one in models)
    assert 0 < size <= 15_000_000


def test_the_three_jobs_run_from_the_wheel_without_a_network(dist, tmp_path):
    (wheel,) = dist.glob("*.whl")
    environment = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", str(wheel)], check=True)
    (site,) = environment.glob("lib/python*/site-packages")
    (site / "blocked.pth").write_text("import blocked\n")
    (site / "blocked.py").write_text(BLOCKED)
    (tmp_path / "ferry.md").write_text(STORY)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "CHECKER"))}
        command = [environment / "bin" / "checker", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=clean)

    (report,) = json.loads(run("score", "ferry.md", "-f", "json").stdout)
    assert report["reliance"]["state_media"]["level"] == "high"
    assert "SRC101" in (checked := run("check", "ferry.md")).stdout
    assert checked.returncode == 1
    assert run("demo", "--into", "demo.duckdb", "-q").returncode == 0
    told = run("report", "demo.duckdb", "-f", "markdown")
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("# ")
