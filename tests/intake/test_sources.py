"""What a source of many turns into, with a server on loopback for what is fetched."""

import gzip
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from checker.intake.items import Item
from checker.intake.sources import items
from checker.intake.web import Reach, fetch
from checker.records import Failure

from .archive import packed, record
from .test_feeds import RSS
from .test_sitemaps import index, pages

A, B = "https://gazette.example/a", "https://gazette.example/b"


def found(source: str | Path, site: Any = None) -> list[Item | Failure]:
    return list(items(str(source), lambda url: fetch(url, Reach((site.host,) if site else ()))))


def inputs(outcomes: list[Item | Failure]) -> list[str]:
    return [outcome.input for outcome in outcomes]


def one(outcomes: list[Item | Failure]) -> Item | Failure:
    [outcome] = outcomes
    return outcome


class TestFetchedSources:
    def test_a_feed(self, site: Any) -> None:
        url = site.page("/feed", RSS.encode(), Content_Type="application/rss+xml")
        assert inputs(found(url, site)) == [
            "https://gazette.example/ferry",
            "https://gazette.example/bell",
        ]

    def test_a_nested_sitemap(self, site: Any) -> None:
        site.page("/1.xml.gz", gzip.compress(pages("a", "b")), Content_Type="application/gzip")
        nested = index("1.xml.gz").replace(b"https://gazette.example", site.url("").encode())
        assert inputs(found(site.page("/sitemap.xml", nested), site)) == [A, B]

    def test_a_list(self, site: Any) -> None:
        url = site.page("/urls", f"{A}\n{B}\n".encode(), Content_Type="text/plain")
        assert inputs(found(url, site)) == [A, B]

    def test_a_page_is_itself(self, site: Any) -> None:
        url = site.page("/a", b"<html><p>The ferry sank.</p></html>")
        outcome = one(found(url, site))
        assert isinstance(outcome, Item)
        assert outcome.page is not None

    def test_what_cannot_be_had_is_a_failure(self, site: Any) -> None:
        outcome = one(found(site.url("/none"), site))
        assert isinstance(outcome, Failure)
        assert outcome.code == "gone"


class TestFiles:
    def test_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "in" / ".git").mkdir(parents=True)
        (tmp_path / ".hidden.txt").write_text("x")
        (tmp_path / "in" / ".git" / "x.txt").write_text("x")
        (tmp_path / "b.txt").write_text("The ferry sank.")
        (tmp_path / "in" / "a.html").write_text("<p>")
        (tmp_path / "picture.png").write_bytes(b"x")
        (tmp_path / "lines.jsonl").write_text('{"text": "a"}\n\n{"text": "b"}\n')
        (tmp_path / "w.warc.gz").write_bytes(packed(record(A, b"<p>x</p>")))
        expected = ["b.txt", "in/a.html", "lines.jsonl:1", "lines.jsonl:3"]
        outcomes = found(tmp_path)
        assert inputs(outcomes) == [*(str(tmp_path / name) for name in expected), A]
        parts = [outcome.part for outcome in outcomes if isinstance(outcome, Item)]
        assert parts == sorted(parts)
        assert all(0 <= part <= 1 for part in parts)

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("l.txt", f"{A}\n{B}\n".encode()),
            ("l.lst", f"{A}\n{B}\n".encode()),
            ("l.csv", f"url\n{A}\n{B}\n".encode()),
            ("s.xml", pages("a", "b")),
            ("s.xml.gz", gzip.compress(pages("a", "b"))),
            ("w.warc", record(A, b"<p>") + record(B, b"<p>")),
        ],
    )
    def test_lists_of_all_kinds(self, tmp_path: Path, name: str, content: bytes) -> None:
        (tmp_path / name).write_bytes(content)
        assert inputs(found(tmp_path / name)) == [A, B]

    def test_an_article_is_itself(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("The ferry sank, RT reported.")
        assert found(tmp_path / "a.txt") == [Item(str(tmp_path / "a.txt"))]

    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("none.csv", None, "not-found"),
            ("empty.xml", b"", "empty"),
            ("x.xml", b"<html><p>x</p></html>", "unsupported"),
            ("x.gz", b"\x1f\x8bx", "malformed"),
            ("x.zip", b"PK\3\4", "unsupported"),
            ("x.json", b'{"a": 1}', "unsupported"),
        ],
    )
    def test_what_is_no_source(
        self, tmp_path: Path, name: str, content: bytes | None, code: str
    ) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        outcome = one(found(tmp_path / name))
        assert isinstance(outcome, Failure)
        assert (outcome.input, outcome.code) == (str(tmp_path / name), code)

    @pytest.mark.parametrize(
        ("content", "expected"), [(f"{A}\n{B}\n", [A, B]), ('{"text": "x"}\n', ["-:1"])]
    )
    def test_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, content: str, expected: list[str]
    ) -> None:
        class Pipe(BytesIO):
            def peek(self, size: int) -> bytes:
                return self.getvalue()[:size]

        monkeypatch.setattr(sys, "stdin", TextIOWrapper(Pipe(content.encode()), "utf-8"))
        assert inputs(found("-")) == expected
