"""Whatever an article holds, the screen shows lines of text and nothing else."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
import report_builder as build
from hostile import reports, strings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.records import Failure
from checker.render import Screen, concise, full, note

_OUR_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
screens = st.builds(Screen, st.sampled_from([40, 60, 71, 72, 80, 120, 200]), st.just(False))
_slow = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def hidden(lines: list[str]) -> set[str]:
    text = "".join(line.removesuffix("\n") for line in lines)
    return {
        letter
        for letter in text
        if letter != "\u200c" and unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    }


def failures(input: str, message: str) -> Failure:  # noqa: A002 - the record's word
    return Failure(input, "unreadable", message)


outcomes = st.lists(reports() | st.builds(failures, strings, strings), max_size=3)


class TestFull:
    @_slow
    @given(outcomes, screens)
    def test_prints_no_hidden_character_and_no_line_too_wide(self, several, screen) -> None:
        lines = list(full.render(several, screen, build.grades))
        assert not hidden(lines)
        assert all(line.endswith("\n") and cell_len(line[:-1]) <= screen.width for line in lines)

    @_slow
    @given(reports())
    def test_adds_colours_and_nothing_else(self, report) -> None:
        plain = "".join(full.render([report], Screen(80), build.grades))
        coloured = "".join(full.render([report], Screen(80, colour=True), build.grades))
        assert _OUR_COLOURS.sub("", coloured) == plain

    @_slow
    @given(reports())
    def test_is_ascii_where_the_screen_is(self, report) -> None:
        lines = list(full.render([report], Screen(80, unicode=False), build.grades))
        assert "".join(lines).isascii()
        assert all(len(line) <= 81 for line in lines)


class TestOneLineFormats:
    @_slow
    @given(outcomes, st.booleans())
    def test_a_target_is_a_line(self, several, unicode) -> None:
        lines = list(concise.render(several, Screen(80, unicode=unicode)))
        assert len(lines) == len(several)
        assert not hidden(lines)

    @_slow
    @given(outcomes, st.booleans())
    def test_a_note_is_a_paragraph(self, several, unicode) -> None:
        paragraphs = list(note.render(several, Screen(80, unicode=unicode), build.grades))
        assert len(paragraphs) == len(several)
        assert not hidden([text.removeprefix("\n") for text in paragraphs])


@pytest.mark.parametrize("form", [full.render, note.render])
def test_outcomes_are_printed_as_they_come(form) -> None:
    taken = []

    def arriving() -> Iterator[Failure]:
        for number in range(3):
            taken.append(number)
            yield build.failure(f"{number}.txt")

    assert "0.txt" in next(form(arriving(), Screen(80)))
    assert taken == [0]
