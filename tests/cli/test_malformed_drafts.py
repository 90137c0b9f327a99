"""Malformed drafts of every format: exit code 3, one clear line each, and the others' findings."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import RT_STORY
from tests.intake.word import document, docx, package, paragraph, run

LINE = 10 * 1024 * 1024
SAID = "RT reported that the ferry sank at dawn. "
LONG = (SAID * (LINE // len(SAID) + 1))[:LINE]
NEAR = (SAID * 30_000)[:1_050_000]  # a line just beyond what a draft may have
XXE = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>{document("<w:p/>")}'

MALFORMED: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb.docx": (
        lambda: package(document(paragraph(run(SAID * 700_000)))),
        "unpacks to over 25 MB",
    ),
    "xxe.docx": (lambda: package(XXE), "declares a document type"),
    "deep.docx": (lambda: docx("<w:sdt>" * 9999 + "</w:sdt>" * 9999), "is no XML"),
    "text.docx": (SAID.encode, "no ZIP archive"),
    "line.docx": (lambda: docx(paragraph(run(NEAR))), "over the limit"),
    "yaml.md": (lambda: f"---\ntitle: a: b\n---\n{SAID}".encode(), ":2: "),
    "unclosed.md": (lambda: f"---\ntitle: a\n\n{SAID}".encode(), "never ends"),
    "toml.md": (lambda: f"+++\ntitle = a\n+++\n{SAID}".encode(), ":2: "),
    "nested.md": (lambda: f"---\na: {'[' * 30_000}\n---\n{SAID}".encode(), "mend"),
    "marks.md": (lambda: b"*a " * 300_000, "more markup"),
    "deep.rst": (lambda: "".join(f"{' ' * i}x\n\n" for i in range(900)).encode(), "too deeply"),
    "marks.rst": (lambda: b"`a " * 300_000, "more markup"),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 30_000 + SAID.encode(), "deep"),
    "bytes.txt": (lambda: b"caf\xe9 " + SAID.encode(), "UTF-8"),
    "nothing.rst": (lambda: b".. RT said.\n", "no text"),
    **{
        f"line.{suffix}": (LONG.encode, "over the limit")
        for suffix in ("md", "txt", "rst", "html", "text")
    },
    **{
        f"near.{suffix}": (NEAR.encode, "over the limit") for suffix in ("md", "txt", "rst", "html")
    },
    "page.html": (lambda: f"<html><body><p>{LONG}".encode(), "over the limit"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with every malformed draft, and a good one before and behind them."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, (content, _) in MALFORMED.items():
        (folder / name).write_bytes(content())
    for name in ("a.md", "z.md"):
        (folder / name).write_text(RT_STORY)
    return folder


def test_each_is_told_and_the_others_are_checked(cli, desk) -> None:
    ended = cli("check", "desk", "-f", "jsonl")
    assert ended.code == 3
    told = list(map(json.loads, ended.out.splitlines()))
    failures = {Path(each["input"]).name: each for each in told if "schema" in each}
    assert set(failures) == set(MALFORMED)
    for name, (_, words) in MALFORMED.items():
        message = failures[name]["message"]
        assert words in message, message
        assert name in message
        assert "\n" not in message
        assert "passwd" not in message
    found = {each["path"] for each in told if each.get("code") == "SRC101"}
    assert found == {"desk/a.md", "desk/z.md"}


def test_every_format_tells_them(cli, desk) -> None:
    for format_ in ("full", "concise", "github", "gitlab", "junit", "sarif", "rdjson"):
        ended = cli("check", "desk/a.md", "desk/xxe.docx", "desk/toml.md", "-f", format_)
        assert ended.code == 3
        for words in ("SRC101", "xxe.docx", "toml.md"):
            assert words in ended.out
