import unicodedata

import pytest
from hostile import strings
from hypothesis import given
from hypothesis import strategies as st

from checker.render.cells import fit, wrap
from checker.render.plain import ascii_only, plain


class TestPlain:
    @pytest.mark.parametrize(
        ("hostile", "safe"),
        [
            ("a\x1b[31mred\x1b[0m", "ared"),
            ("\x1b]0;new window title\x07Title", "Title"),
            ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
            ("never ended \x1b]0;title", "never ended 0;title"),
            ("one\r\ntwo\u2028three\tfour", "one two three four"),
            ("\u202egnp.exe\u202c", "gnp.exe"),
            ("caf\u00e9 日本", "caf\u00e9 日本"),
            ("a\ud800b", "a\ufffdb"),
            ("z" + "\u0301" * 50, "z" + "\u0301" * 3),
            ("می\u200cرود", "می\u200cرود"),
        ],
    )
    def test_leaves_only_what_can_be_read(self, hostile, safe) -> None:
        assert plain(hostile) == safe

    @given(st.text() | strings)
    def test_is_one_printable_line_and_stays_so(self, text) -> None:
        line = plain(text)
        assert plain(line) == line
        hidden = {unicodedata.category(letter) for letter in line if letter != "\u200c"}
        assert not hidden & {"Cc", "Cf", "Cs", "Zl", "Zp"}

    @pytest.mark.parametrize(
        "unit", ["\x1b]", "\x1b[", "\x90", "\u0301", "\x1b[" + "9" * 50, " \t"]
    )
    def test_takes_a_megabyte_of_malice_in_its_stride(self, unit) -> None:
        assert len(plain(unit * (1_000_000 // len(unit)))) <= 1_000_000


class TestAscii:
    def test_keeps_quotes_dashes_and_letters(self) -> None:
        assert ascii_only("“Škoda” – 1…2 ◀ →") == '"Skoda" - 1...2 < ->'

    @given(st.text())
    def test_is_ascii(self, text) -> None:
        assert ascii_only(text).isascii()


class TestCells:
    def test_cuts_at_a_word_and_says_so(self) -> None:
        assert fit("the crossing could close", 20) == "the crossing could…"
        assert fit("the crossing", 12) == "the crossing"
        assert fit("日本語新聞", 5) == "日本…"

    def test_breaks_only_words_that_are_too_wide(self) -> None:
        assert wrap("one two three", 8) == ["one two", "three"]
        assert wrap("to 12345678901", 5) == ["to", "12345", "67890", "1"]

    @given(strings.map(plain), st.integers(2, 30))
    def test_wrapping_loses_nothing_but_blanks(self, text, width) -> None:
        assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")
