"""A finding points at the writer's own line and column, whatever markup stands around it."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import checker

WORDS = st.sampled_from(
    [
        "The mayor opened a *new* bridge.",
        "Nobody came to the **fair** on Monday.",
        "A [notice](https://example.org/notice) hangs at the harbour.",
        "The bell rang — twice – at the café.",
        "Snow lay in `Main Street` until May.",
    ]
)
BLOCKS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    st.lists(WORDS, min_size=1, max_size=3).map("\n".join),
    WORDS.map("## {}".format),
    WORDS.map("> {}".format),
    WORDS.map("- {}".format),
    WORDS.map("```\n{}\n```".format),
    st.just("![The harbour](harbour.jpg)"),
    st.just("<!-- RT reported nothing here -->"),
)
FRONT = st.sampled_from(["", "---\ntitle: A day in Harrow\ndate: 2026-03-11\n---\n\n"])
PLANTED = st.sampled_from(
    [
        "{} reported that the ferry sank.",
        "The ferry sank, {} reported.",
        "The *ferry* sank at [dawn](https://example.org/), {} reported.",
        "**{}** reported that the ferry sank.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    front=FRONT,
    before=st.lists(BLOCKS, max_size=4),
    lead=st.lists(WORDS, max_size=2),
    planted=PLANTED,
    after=st.lists(BLOCKS, max_size=3),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_points_at_the_planted_outlet(front, before, lead, planted, after, line_end) -> None:
    story = " ".join([*lead, planted.format("\0")])
    marked = front + "\n\n".join(["# A day in Harrow", *before, story, *after]) + "\n"
    marked = marked.replace("\n", line_end)
    line = marked[: marked.index("\0")].count("\n") + 1
    column = marked.index("\0") - (marked.rfind("\n", 0, marked.index("\0")) + 1) + 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.md")
        path.write_bytes(marked.replace("\0", "RT").encode())
        (checked,) = checker.check(str(path))
    assert isinstance(checked, checker.Checked), checked
    found = [f for f in checked.findings if f.code == "SRC101"]
    assert [(f.line, f.column, f.end_line, f.end_column) for f in found] == [
        (line, column, line, column + 2)
    ]
