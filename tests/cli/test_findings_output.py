"""The excerpt under a finding: its carets stand under its words, whatever the line holds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.records import Checked, Finding
from checker.render.findings import FINDING_RENDERERS
from checker.render.screen import Screen

FINDING = Finding(
    code="SRC101",
    name="unlabelled-state-outlet",
    severity="warning",
    message="RT is credited",
    help="Say who controls it.",
    path="draft.md",
    line=1,
    column=1,
    end_line=1,
    end_column=3,
    claim=1,
    outlet="rt",
    fingerprint="f",
)
LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r\n^"), max_size=200)


def printed(raw: str, finding: Finding, screen: Screen) -> list[str]:
    return "".join(FINDING_RENDERERS["full"]([Checked("draft.md", raw, (finding,))], screen)).split(
        "\n"
    )


@given(before=LINES, after=LINES, width=st.integers(40, 130))
def test_carets_stand_under_the_words(before: str, after: str, width: int) -> None:
    column = len(before) + 1
    finding = replace(FINDING, column=column, end_column=column + 6)
    _, _, text, carets, *_ = printed(f"{before}Qx Qxy{after}", finding, Screen(width, False, False))
    at = carets.index("^")
    assert text[at : carets.rindex("^") + 1] == "Qx Qxy"


@given(before=LINES, after=LINES)
def test_nothing_of_the_line_steers_the_terminal(before: str, after: str) -> None:
    finding = replace(FINDING, column=len(before) + 1, end_column=len(before) + 3)
    for line in printed(f"{before}RT{after}", finding, Screen(80, False, True)):
        assert line.isprintable(), line


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_long_line_is_cut_to_the_screen(width: int) -> None:
    line = "The ferry sank off the coast at dawn and " * 20 + "RT reported it " + "at length " * 40
    column = line.index("RT") + 1
    finding = replace(FINDING, column=column, end_column=column + 2)
    text = printed(line, finding, Screen(width, False, True))[2]
    assert len(text) <= width
    assert "RT reported" in text
    assert text.endswith("…")


def test_a_finding_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    finding = replace(FINDING, column=5, end_line=2, end_column=4)
    _, _, text, carets, *_ = printed("The ferry\nsank.", finding, Screen())
    assert carets.endswith("    ^^^^^")
    assert text.endswith("The ferry")


def test_wide_letters_count_twice() -> None:
    finding = replace(FINDING, column=3, end_column=5)
    carets = printed("北京RT", finding, Screen())[3]
    assert carets.removeprefix("  | ") == "    ^^"


def test_colour_only_where_the_screen_has_it() -> None:
    assert "\x1b[" in printed("RT", FINDING, Screen(colour=True))[0]
    assert "\x1b" not in "".join(printed("RT", FINDING, Screen(colour=False)))
