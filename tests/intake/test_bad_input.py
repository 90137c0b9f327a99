"""Whatever cannot be read gets one line that names it, the reason and the remedy."""

import io
import os
import sys
from pathlib import Path

import pytest

from checker.intake import Hints, read
from checker.records import Document, Failure

NO_HINTS = Hints()

SENTENCE = b"The port said the bridge was shut."


def failure(target: Path | str, hints: Hints = NO_HINTS) -> Failure:
    [found] = read(str(target), hints)
    assert isinstance(found, Failure), found
    assert found.input == str(target)
    assert "\n" not in found.message
    return found


def stdin(monkeypatch: pytest.MonkeyPatch, content: bytes, name: str | None = None) -> list[object]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    return list(read("-", Hints(stdin_filename=name)))


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "jsonl", "docx", "warc.gz", "xyz"])
def test_a_missing_file(tmp_path: Path, suffix: str) -> None:
    found = failure(tmp_path / f"none.{suffix}")
    assert found.code == "not-found"
    assert f"none.{suffix}" in found.message


def test_a_directory(tmp_path: Path) -> None:
    assert failure(tmp_path).code == "directory"


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "jsonl"])
def test_an_empty_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.touch()
    assert failure(path).code == "empty"


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_file_of_white_space(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(b" \n\n\t")
    assert failure(path).code == "empty"


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "xyz"])
@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 x", b"PK\x03\x04", b"a\0b"])
def test_a_binary(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(content)
    assert failure(path).code == "binary"


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_text_that_is_no_utf8_names_the_byte(tmp_path: Path, suffix: str, mark: bytes) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(mark + b"caf\xe9 said so")
    found = failure(path)
    assert found.code == "encoding"
    assert f"byte {3 + len(mark)};" in found.message
    assert "iconv" in found.message


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_file_over_the_limit_is_not_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    found = failure(path)
    assert found.code == "too-large"
    assert "50 MB" in found.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE)
    path.chmod(0)
    assert failure(path).code == "unreadable"


def test_a_name_that_no_system_takes() -> None:
    assert failure("a\0b.txt").code in ("unreadable", "not-found")


def test_a_parser_that_breaks_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import checker.intake.text

    def broken(raw: str) -> None:
        raise RecursionError

    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE)
    monkeypatch.setattr(checker.intake.text, "parse", broken)
    assert failure(path).code == "unreadable"


def test_a_pipe_is_stopped_by_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import checker.intake.text

    def stopped(raw: str) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE)
    monkeypatch.setattr(checker.intake.text, "parse", stopped)
    with pytest.raises(KeyboardInterrupt):
        list(read(str(path)))


class TestStandardInput:
    """A paste has no suffix unless its reader gives one."""

    def test_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        [document] = stdin(monkeypatch, SENTENCE)
        assert isinstance(document, Document)
        assert (document.input, document.article.text) == ("-", SENTENCE.decode())

    def test_a_page_is_recognised(self, monkeypatch: pytest.MonkeyPatch) -> None:
        [document] = stdin(monkeypatch, b"<!doctype html><html><body><p>" + SENTENCE)
        assert isinstance(document, Document)
        assert document.article.text == SENTENCE.decode()

    def test_the_name_decides(self, monkeypatch: pytest.MonkeyPatch) -> None:
        [document] = stdin(monkeypatch, b"# Bridge\n\n*He* said so.", "draft.md")
        assert isinstance(document, Document)
        assert document.article.text == "He said so."

    def test_lines(self, monkeypatch: pytest.MonkeyPatch) -> None:
        good, bad = stdin(monkeypatch, b'{"text": "He said so."}\n{', "in.jsonl")
        assert isinstance(good, Document)
        assert isinstance(bad, Failure)
        assert bad.input == "in.jsonl:2"

    def test_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        [found] = stdin(monkeypatch, b" \n")
        assert isinstance(found, Failure)
        assert found.code == "empty"

    def test_too_much(self, monkeypatch: pytest.MonkeyPatch) -> None:
        [found] = stdin(monkeypatch, b"x" * 10_000_001)
        assert isinstance(found, Failure)
        assert found.code == "too-large"
