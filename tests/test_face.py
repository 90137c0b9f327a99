"""The library's face: what it offers, and that a notebook shows it."""

import json
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

import checker
from checker.resources import root

PROMISED = """
Article ChainLink Checked CheckerError Claim ConfigError Failure Finding Hints IntakeError Limits
ModelError Outlet Plan Policy Registry RegistryError Reliance Report Span StoreError __version__
check collect load_registry score
""".split()


def test_no_promised_name_is_lost():
    assert set(PROMISED) <= set(checker.__all__)
    assert all(getattr(checker, name) is not None for name in checker.__all__)


def test_importing_it_loads_nothing():
    code = "import sys, checker; print([m for m in sys.modules if m.startswith('checker.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "checker.assess" not in done.stdout


def test_it_collects_into_a_store(tmp_path):
    story = {"id": "a", "published": "2026-03-11", "text": "The ferry sank at dawn, RT reported."}
    (tmp_path / "a.jsonl").write_text(json.dumps(story) + "\n", "utf-8")
    plan = checker.Plan((str(tmp_path / "a.jsonl"),))
    first, again = (checker.collect(plan, tmp_path / "desk.duckdb") for _ in range(2))
    assert (first.scored, first.skipped, first.failed.total()) == (1, 0, 0)
    assert (again.scored, again.skipped) == (0, 1)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_the_example_notebook_runs_and_shows_tables():
    book = nbformat.read(root() / "examples/notebook.ipynb", as_version=4)
    NotebookClient(book, resources={"metadata": {"path": str(root() / "examples")}}).execute()
    shown = [cell["outputs"][0]["data"] for cell in book.cells if cell["cell_type"] == "code"]
    assert "<td>State media</td>" in shown[0]["text/html"]
    assert "rt" in shown[1]["text/plain"]
    assert "State Media Monitor" in shown[2]["text/html"]
