"""Lists of addresses, a line or a row each."""

import io
from pathlib import Path

from checker.intake.items import Item
from checker.intake.lists import is_list, read_list, read_table
from checker.records import Failure

A, B = "https://gazette.example/a", "https://gazette.example/b"


def table(tmp_path: Path, content: str | bytes, name: str = "l.csv") -> list[Item | Failure]:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_table(path, name))


def shown(outcomes: list[Item | Failure]) -> list[tuple[str, str]]:
    return [(o.input, o.code if isinstance(o, Failure) else "") for o in outcomes]


class TestLists:
    def test_one_address_a_line(self) -> None:
        content = f"\ufeff# ours\n{A}\n\n  {B}  \r\nno address\n".encode()
        assert shown(list(read_list(io.BytesIO(content), "l.txt"))) == [
            (A, ""),
            (B, ""),
            ("l.txt:5", "bad-url"),
        ]

    def test_what_is_not_utf_8_is_a_failure_of_its_line(self) -> None:
        content = f"{A}\nhttps://gazette.example/caf\n".encode().replace(b"caf", b"caf\xe9")
        assert shown(list(read_list(io.BytesIO(content), "l"))) == [(A, ""), ("l:2", "encoding")]

    def test_an_endless_line_is_not_held(self) -> None:
        content = b"https://" + b"x" * 3_000_000 + b"\n" + A.encode()
        first, second = read_list(io.BytesIO(content), "l")
        assert len(first.input) <= 100_000
        assert second.input == A

    def test_what_is_a_list(self) -> None:
        assert is_list(f"\n# ours\n{A}\n".encode())
        assert not is_list(b"https://gazette.example reported on Monday that ...\n")
        assert not is_list(b"The ferry sank.\n")


class TestTables:
    def test_the_column_url(self, tmp_path: Path) -> None:
        rows = f"title,URL,published,section\nFerry,{A},2026-03-01,World\nBell,{B},,\n"
        first, second = table(tmp_path, rows)
        assert isinstance(first, Item)
        assert (first.input, first.published, first.section) == (A, "2026-03-01", "World")
        assert isinstance(second, Item)
        assert (second.input, second.published, second.section) == (B, None, None)

    def test_without_a_heading(self, tmp_path: Path) -> None:
        assert shown(table(tmp_path, f"1;{A}\n2;{B}\n")) == [(A, ""), (B, "")]

    def test_tabs(self, tmp_path: Path) -> None:
        assert shown(table(tmp_path, f"link\ttitle\n{A}\tx\n", "l.tsv")) == [(A, "")]

    def test_bad_rows_are_failures_and_the_rest_is_read(self, tmp_path: Path) -> None:
        rows = f"url,n\n{A},1\n,2\nftp://x,3\n{B},4\n"
        assert shown(table(tmp_path, rows)) == [
            (A, ""),
            ("l.csv:3", "malformed"),
            ("l.csv:4", "bad-url"),
            (B, ""),
        ]

    def test_no_column(self, tmp_path: Path) -> None:
        assert shown(table(tmp_path, "a,b\n1,2\n")) == [("l.csv", "malformed")]

    def test_a_quote_left_open(self, tmp_path: Path) -> None:
        rows = f'url\n{A}\n"{B}\n' + "x\n" * 200_000 + f'"\n{B}\n'
        outcomes = table(tmp_path, rows)
        assert outcomes[0].input == A
        assert outcomes[1] == Failure(
            outcomes[1].input,
            "malformed",
            outcomes[1].message if isinstance(outcomes[1], Failure) else "",
        )

    def test_binary(self, tmp_path: Path) -> None:
        assert all(isinstance(o, Failure) for o in table(tmp_path, bytes(range(256)) * 50))
