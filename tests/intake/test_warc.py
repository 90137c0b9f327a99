"""Pages out of web archives, whole and broken."""

import gzip
from pathlib import Path

import pytest

from checker.intake.items import Item
from checker.intake.warc import read_warc
from checker.records import Failure

from .archive import packed, record

BODY = b"<html><body><p>The bridge was shut.</p></body></html>"
RECORDS = [record(f"https://gazette.example/{n}", BODY * 20) for n in range(5)]
ALL = [f"https://gazette.example/{n}" for n in range(5)]


def found(tmp_path: Path, content: bytes) -> list[Item | Failure]:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(content)
    return list(read_warc(path, "a"))


def pages(outcomes: list[Item | Failure]) -> list[str]:
    return [outcome.input for outcome in outcomes if isinstance(outcome, Item)]


def codes(outcomes: list[Item | Failure]) -> list[str]:
    return [outcome.code for outcome in outcomes if isinstance(outcome, Failure)]


@pytest.mark.parametrize("content", [b"".join(RECORDS), packed(*RECORDS)], ids=["plain", "packed"])
def test_every_page_of_an_archive(tmp_path: Path, content: bytes) -> None:
    outcomes = found(tmp_path, content)
    assert pages(outcomes) == ALL
    assert codes(outcomes) == []
    first = outcomes[0]
    assert isinstance(first, Item)
    assert first.page is not None
    assert first.page.content == BODY * 20
    assert (first.page.charset, first.page.retrieved) == ("utf-8", "2026-03-01T10:00:00+00:00")


def test_pages_alone(tmp_path: Path) -> None:
    others = [
        record("https://gazette.example/x.png", b"x", kind="image/png"),
        record("https://gazette.example/gone", BODY, status=404),
    ]
    assert found(tmp_path, packed(*others)) == []


def test_bodies_are_unpacked_and_joined(tmp_path: Path) -> None:
    chunked = b"5\r\n<html\r\n1;x=y\r\n>\r\n0\r\n\r\n"
    outcomes = found(
        tmp_path,
        packed(
            record("https://e.example/1", gzip.compress(BODY), more="Content-Encoding: gzip\r\n"),
            record("https://e.example/2", BODY, more="Content-Encoding: gzip\r\n"),
            record("https://e.example/3", chunked, more="Transfer-Encoding: chunked\r\n"),
            record("https://e.example/4", BODY, more="Transfer-Encoding: chunked\r\n"),
        ),
    )
    contents = [o.page.content for o in outcomes if isinstance(o, Item) and o.page]
    assert contents == [BODY, BODY, b"<html>", BODY]


class TestBrokenArchives:
    @pytest.mark.parametrize("cut", [3, 60, 200])
    def test_a_packed_one_that_is_cut_short(self, tmp_path: Path, cut: int) -> None:
        outcomes = found(tmp_path, packed(*RECORDS)[:-cut])
        assert set(pages(outcomes)) >= set(ALL[:4])
        assert codes(outcomes) == ["malformed"]

    @pytest.mark.parametrize("cut", [60, 200, 1200])
    def test_a_plain_one_that_is_cut_short(self, tmp_path: Path, cut: int) -> None:
        outcomes = found(tmp_path, b"".join(RECORDS)[:-cut])
        assert pages(outcomes) == ALL[:4]
        assert codes(outcomes) in (["malformed"], [])

    def test_reading_goes_on_behind_a_broken_packed_record(self, tmp_path: Path) -> None:
        members = [bytearray(gzip.compress(each)) for each in RECORDS]
        members[2][40:60] = b"\0" * 20
        outcomes = found(tmp_path, b"".join(members))
        assert pages(outcomes) == [*ALL[:2], *ALL[3:]]
        assert codes(outcomes) == ["malformed"]

    def test_reading_goes_on_behind_a_broken_plain_record(self, tmp_path: Path) -> None:
        broken = [*RECORDS[:2], RECORDS[2].replace(b"WARC/1.0", b"XXXX/1.0"), *RECORDS[3:]]
        outcomes = found(tmp_path, b"".join(broken))
        assert pages(outcomes) == [*ALL[:2], *ALL[3:]]
        assert codes(outcomes) == ["malformed"]

    @pytest.mark.parametrize(
        "content", [b"no archive " * 100, b"\x1f\x8b\x08rubbish" * 9, b"\0" * 99]
    )
    def test_what_is_none(self, tmp_path: Path, content: bytes) -> None:
        outcomes = found(tmp_path, content)
        assert pages(outcomes) == []
        assert set(codes(outcomes)) == {"malformed"}

    def test_a_record_that_lies_about_its_length(self, tmp_path: Path) -> None:
        liar = RECORDS[0].replace(b"Content-Length: ", b"Content-Length: 999")
        assert codes(found(tmp_path, liar)) == ["malformed"]

    def test_bombs(self, tmp_path: Path) -> None:
        bomb = gzip.compress(b"\0" * 30_000_000)
        outcomes = found(
            tmp_path,
            packed(
                record("https://e.example/1", b"\0" * 30_000_000),
                record("https://e.example/2", bomb, more="Content-Encoding: gzip\r\n"),
                RECORDS[0],
            ),
        )
        assert codes(outcomes) == ["too-large", "too-large"]
        assert pages(outcomes) == ALL[:1]
