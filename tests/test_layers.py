"""What a start may cost: no heavy library for a draft, no connection for a check."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import checker
from tests.intake.word import document, linked, package, paragraph
from tests.intake.word import run as run_of_text

HEAVY = {
    "sklearn",
    "scipy",
    "numpy",
    "pandas",
    "textstat",
    "trafilatura",
    "rich",
    "urllib3",
    "lxml",
    "watchfiles",
}
DRAFT = "The ferry Marigold sank at dawn, RT reported.\n"

LOADED = "import sys, json; print(json.dumps(sorted(sys.modules)))"
CHECKED = """
import socket

def refuse(*_, **__):
    raise AssertionError("a connection was opened")

class Refusing(socket.socket):
    __init__ = refuse

socket.socket, socket.create_connection, socket.getaddrinfo = Refusing, refuse, refuse

import sys
from checker.cli import main

sys.argv = ["checker", "check", sys.argv[1], "-f", "jsonl", "-q"]
try:
    main()
except SystemExit as ended:
    print(f'{{"code": {int(ended.code)}}}')
"""


def run(program: str, *arguments: str) -> list[str]:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


def heavy(modules: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules} & HEAVY


def test_importing_the_library_loads_nothing_of_weight() -> None:
    (modules,) = run(f"import checker; {LOADED}")
    loaded = json.loads(modules)
    assert heavy(loaded) == set()
    assert not {"checker.records", "checker.assess", "typer"} & set(loaded)


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_a_check_loads_no_heavy_library_and_opens_no_connection(name: str, tmp_path: Path) -> None:
    draft = tmp_path / name
    draft.write_text(DRAFT, "utf-8")
    *findings, ended, modules = run(CHECKED + LOADED, str(draft))
    assert {json.loads(line)["code"] for line in findings} == {"SRC101", "SRC102"}
    assert json.loads(ended) == {"code": 1}
    assert heavy(json.loads(modules)) == set()


REMOTE = "http://127.0.0.1:9/a"
FORMATS = {
    "remote.md": f"---\nurl: {REMOTE}\n---\n\n[The]({REMOTE}) ferry sank, RT reported.\n".encode(),
    "remote.rst": (
        f"The ferry sank, RT reported.\n\n.. csv-table::\n   :url: {REMOTE}\n\n"
        f".. include:: {REMOTE}\n\n.. image:: {REMOTE}\n"
    ).encode(),
    "fragment.html": (
        f"<p>The ferry sank, RT reported.<img src={REMOTE}><script src={REMOTE}></script>"
    ).encode(),
    "page.html": (
        f'<!DOCTYPE html SYSTEM "{REMOTE}"><html><head><link rel=stylesheet href={REMOTE}>'
        f"<base href={REMOTE}></head><body><article><p>The ferry sank, RT reported on Monday.</p>"
        f"<p>It was full.</p><iframe src={REMOTE}></iframe></article></body></html>"
    ).encode(),
    "remote.docx": package(
        document(
            paragraph(
                run_of_text("The ferry sank, "),
                linked(run_of_text("RT")),
                run_of_text(" reported."),
            )
        ),
        links={"link1": REMOTE},
    ),
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_check_of_any_format_opens_no_connection(name: str, tmp_path: Path) -> None:
    draft = tmp_path / name
    draft.write_bytes(FORMATS[name])
    *findings, ended = run(CHECKED, str(draft))
    assert "SRC101" in {json.loads(line)["code"] for line in findings}
    assert json.loads(ended) == {"code": 1}


def test_help_loads_no_stage() -> None:
    program = """
from checker.cli import main
import sys
sys.argv = ["checker", "--help"]
try:
    main()
except SystemExit:
    pass
"""
    modules = set(json.loads(run(program + LOADED)[-1]))
    assert not {"checker.assess", "checker.intake", "checker.outlets", "rich"} & modules


class TestTheFace:
    def test_gives_every_name_it_promises(self) -> None:
        for name in checker.__all__:
            assert getattr(checker, name) is not None
        assert dir(checker) == sorted(checker.__all__)

    def test_has_nothing_else(self) -> None:
        with pytest.raises(AttributeError, match="no attribute 'scoer'"):
            _ = checker.scoer  # type: ignore[attr-defined]

    def test_names_the_version_that_is_installed(self) -> None:
        from importlib.metadata import version

        assert checker.__version__ == version("checker")
