import io

import pytest

from checker.render import screen
from checker.render.screen import Screen, detect


class FakeStream(io.StringIO):
    def __init__(self, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    def isatty(self) -> bool:
        return self._terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


PIPE, TERMINAL = FakeStream(False), FakeStream(True)


class TestColour:
    @pytest.mark.parametrize(
        ("stream", "env", "colour"),
        [
            (TERMINAL, {}, True),
            (PIPE, {}, False),
            (PIPE, {"FORCE_COLOR": "1"}, True),
            (TERMINAL, {"FORCE_COLOR": "0"}, True),
            (TERMINAL, {"NO_COLOR": "1"}, False),
            (TERMINAL, {"NO_COLOR": ""}, True),
            (PIPE, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
            (TERMINAL, {"CI": "true"}, False),
            (TERMINAL, {"CI": "true", "FORCE_COLOR": "1"}, True),
            (TERMINAL, {"CI": "false"}, True),
            (TERMINAL, {"TERM": "dumb"}, False),
        ],
    )
    def test_follows_the_conventions(self, stream, env, colour) -> None:
        assert detect(stream, env).colour is colour


class TestWidth:
    @pytest.mark.parametrize(
        ("stream", "columns", "width"),
        [
            (PIPE, None, 80),
            (PIPE, "60", 60),
            (PIPE, "3", 40),
            (PIPE, "0", 80),
            (PIPE, "-5", 80),
            (PIPE, "wide", 80),
            (PIPE, "²", 80),
            (PIPE, "9" * 30, 80),
            (TERMINAL, "132", 132),
            (TERMINAL, None, 80),
        ],
    )
    def test_comes_from_columns_or_is_eighty(self, stream, columns, width) -> None:
        assert detect(stream, {"COLUMNS": columns} if columns else {}).width == width

    def test_is_the_terminals_own(self, monkeypatch) -> None:
        terminal = FakeStream(True)
        monkeypatch.setattr(terminal, "fileno", lambda: 1)
        monkeypatch.setattr(
            screen.os, "get_terminal_size", lambda _: screen.os.terminal_size((101, 30))
        )
        assert detect(terminal, {}).width == 101


class TestUnicode:
    @pytest.mark.parametrize(
        ("encoding", "unicode"),
        [("utf-8", True), ("UTF8", True), ("cp1252", False), ("ascii", False), ("x-none", False)],
    )
    def test_is_what_the_stream_encodes(self, encoding, unicode) -> None:
        assert detect(FakeStream(False, encoding), {}) == Screen(80, False, unicode)
