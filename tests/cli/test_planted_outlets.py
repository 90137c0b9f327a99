"""Wherever an outlet is planted, in whatever markup of whatever format, a finding points at it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import checker
from tests.cli import drafts
from tests.cli.drafts import MARK, Block, Part
from tests.intake import word

OUTLETS = st.sampled_from(["RT", "Sputnik", "TASS", "Xinhua", "Anadolu Agency", "Press TV"])
STYLES = st.sampled_from(["plain", "italic", "bold", "link", "reference"])
FILLERS = st.sampled_from(
    [
        ("The mayor opened a ", "new", " bridge."),
        ("Nobody came to the fair on ", "Monday", "."),
        ("A notice of Smith & Daughters hangs at the ", "harbour", "."),
        ("The bell rang — twice – at the ", "café", "."),
        ("Snow lay on 5 * 3 metres of snake_case until ", "May", "."),
        ("The tide table says < 2 m at ", "noon", "."),
    ]
)
PLANTS = st.sampled_from(
    [
        ("", "{}", " reported that the ferry sank at ", "dawn", "."),
        ("The ferry sank at ", "dawn", ", ", "{}", " reported."),
        ("Boats were sent at ", "noon", ", according to ", "{}", "."),
    ]
)


@st.composite
def sentences(draw: st.DrawFn) -> list[Part]:
    """A harmless sentence, one word of it in some style."""
    before, word_, after = draw(FILLERS)
    style = draw(st.one_of(STYLES, st.just("code")))
    return [Part(before), Part(word_, style), Part(after)]


@st.composite
def plants(draw: st.DrawFn) -> tuple[str, list[Part]]:
    """An outlet, and a sentence that credits it."""
    outlet = draw(OUTLETS)
    parts = [
        Part(outlet, draw(STYLES), planted=True) if text == "{}" else Part(text, style)
        for index, text in enumerate(draw(PLANTS))
        if text
        for style in (draw(STYLES) if text in ("dawn", "noon") else "plain",)
    ]
    return outlet, parts


@st.composite
def blocks(draw: st.DrawFn, planted: list[Part] | None = None) -> Block:
    """A paragraph, with the planted sentence somewhere in it."""
    running = ["plain", "quote", "item", "number", "cell"]
    others = [] if planted else ["heading", "code", "comment", "picture"]
    told = draw(st.lists(sentences(), min_size=0 if planted else 1, max_size=3))
    if planted:
        told.insert(draw(st.integers(0, len(told))), planted)
    parts: list[Part] = []
    for index, sentence in enumerate(told):
        if index:
            parts.append(draw(st.sampled_from([Part(" "), Part("", "break")])))
        parts += sentence
    return Block(draw(st.sampled_from([*running, *others])), tuple(parts))


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[Block]]:
    """A draft of some paragraphs, and the outlet that is planted in one of them."""
    outlet, planted = draw(plants())
    before = draw(st.lists(blocks(), max_size=4))
    after = draw(st.lists(blocks(), max_size=3))
    return outlet, [*before, draw(blocks(planted)), *after]


def findings(name: str, content: bytes) -> list[checker.Finding]:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        (checked,) = checker.check(str(path))
    assert isinstance(checked, checker.Checked), checked
    return [found for found in checked.findings if found.code == "SRC101"]


def places_of_marks(marked: str) -> tuple[int, int, int, int]:
    """Return line and column of the planted outlet's beginning and of its end."""
    before, outlet, _ = marked.split(MARK)
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return line, column, line, column + len(outlet)


WRITERS: dict[str, Callable[[Sequence[Block]], str]] = {
    "draft.txt": drafts.plain_text,
    "draft.md": drafts.markdown,
    "toml.md": lambda told: drafts.markdown(told, '+++\ntitle = "A day in Harrow"\n+++\n\n'),
    "yaml.md": lambda told: drafts.markdown(told, "---\ntitle: A day in Harrow\n---\n\n"),
    "draft.rst": drafts.rst,
    "draft.html": drafts.fragment,
    "page.html": drafts.page,
}


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=stories(), line_end=st.sampled_from(["\n", "\r\n"]))
def test_a_finding_points_at_it(name: str, story: tuple[str, list[Block]], line_end: str) -> None:
    marked = WRITERS[name](story[1])
    content = marked.replace(MARK, "").replace("\n", line_end).encode()
    found = [(f.line, f.column, f.end_line, f.end_column) for f in findings(name, content)]
    assert found == [places_of_marks(marked)]


@settings(max_examples=40, deadline=None)
@given(story=stories(), changes=st.lists(st.sampled_from(["", "ins", "del"]), min_size=60))
def test_a_finding_in_a_word_document_names_paragraph_and_run(
    story: tuple[str, list[Block]], changes: list[str]
) -> None:
    outlet, told = story
    kept = [block for block in told if block.kind not in ("code", "comment", "picture")]
    turns = iter(changes)
    paragraphs = [word.paragraph(word.run(drafts.TITLE), style="Titel")]
    place = (0, 0, 0)
    for block in kept:
        runs, column = [], 1
        for number, part in enumerate(block.parts, 1):
            if part.planted:
                place = (len(paragraphs) + 1, column, number)
            runs.append(_run(part, next(turns, "")))
            column += len(part.text) or 1
        paragraphs.append(word.paragraph(*runs))
    [found] = findings("draft.docx", word.docx(*paragraphs))
    assert (found.line, found.column, found.run) == place
    assert (found.end_line, found.end_column) == (place[0], place[1] + len(outlet))


def _run(part: Part, change: str) -> str:
    made = "<w:r><w:br/></w:r>" if part.style == "break" else word.run(part.text)
    if part.style == "link":
        made = word.linked(made)
    if change == "ins":
        return word.inserted(made)
    return word.deleted(drafts.DECOY) + made if change == "del" else made
