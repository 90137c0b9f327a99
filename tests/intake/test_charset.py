"""The charset of a page, where guessing from its bytes could not find it."""

import pytest

from checker.intake.charset import decode_page

WORDS = "Zażółć gęślą jaźń"


@pytest.mark.parametrize("charset", ["iso-8859-2", "cp1250", "utf-8", "utf-16-le"])
def test_the_header_is_believed(charset: str) -> None:
    assert decode_page(WORDS.encode(charset), charset) == WORDS


@pytest.mark.parametrize(
    "meta",
    [
        b"<meta charset=iso-8859-2>",
        b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-2'>",
        b'<?xml version="1.0" encoding="iso-8859-2"?>',
    ],
)
def test_the_page_is_believed_where_there_is_no_header(meta: bytes) -> None:
    assert decode_page(meta + WORDS.encode("iso-8859-2")).endswith(WORDS)


def test_a_mark_wins_over_the_header() -> None:
    assert decode_page(WORDS.encode("utf-8-sig"), "iso-8859-2") == WORDS


@pytest.mark.parametrize("label", ["no-such-charset", "utf-8", "hex", "", "\0"])
def test_a_label_that_the_bytes_contradict_is_passed_over(label: str) -> None:
    text = decode_page("Le café a dit que le café était fermé. ".encode("cp1252") * 20, label)
    assert "fermé" in text


def test_a_bad_byte_in_a_page_of_utf8_costs_one_character() -> None:
    content = ("Zażółć gęślą. " * 100).encode()
    assert decode_page(content + b"\xff").count("\ufffd") == 1


def test_latin_1_means_what_the_web_means_by_it() -> None:
    assert decode_page(b"\x93so\x94", "iso-8859-1") == "“so”"
