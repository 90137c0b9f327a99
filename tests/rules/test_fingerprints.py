"""A finding keeps its fingerprint, whatever is written around it."""

import tempfile
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import checker

DAYS = st.sampled_from(["Monday", "Tuesday", "Friday", "Sunday"])
NOUNS = st.sampled_from(["harbour", "market", "church", "museum", "library", "bakery"])
COLOURS = st.sampled_from(["red", "green", "narrow", "quiet", "wooden"])
SENTENCES = [
    "RT reported on {day} that the ferry *Marigold* sank at dawn.",
    "Divers found the {colour} bell, Xinhua said on {day}.",
    "The {noun} opens on {day}.",
    "A port official said on {day} that the ferry line would close.",
    "Reports say the {colour} lamp went out.",
    "The {colour} {noun} was shut on {day}.",
    "“We waited at the pier until the morning came and nobody called.”",
    "Ada Quill, a [diver](https://spiegel.ltd/{noun}), swam to the {noun} on {day}.",
    "The ferry sank, [The Guardian](https://www.rt.com/news/1) reported on {day}.",
]
SLOTS = st.fixed_dictionaries({"day": DAYS, "noun": NOUNS, "colour": COLOURS})
PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(SENTENCES), SLOTS), min_size=3, max_size=7, unique_by=lambda p: p[0]
)


def found(paragraphs: list[tuple[str, dict[str, str]]]) -> list[tuple[str, str, str]]:
    """Return code, words and fingerprint of each finding."""
    text = "# A day at the pier\n\n" + "\n\n".join(s.format(**slots) for s, slots in paragraphs)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.md")
        path.write_text(text, "utf-8")
        (checked,) = checker.check(str(path))
    assert isinstance(checked, checker.Checked), checked
    lines = text.split("\n")
    return [
        (f.code, lines[f.line - 1][f.column - 1 : f.end_column - 1], f.fingerprint)
        for f in checked.findings
    ]


@settings(max_examples=60, deadline=None)
@given(paragraphs=PARAGRAPHS, data=st.data())
def test_one_word_outside_a_finding_changes_none(paragraphs, data) -> None:
    before = found(paragraphs)
    at = data.draw(st.integers(0, len(paragraphs) - 1), "sentence")
    sentence, slots = paragraphs[at]
    names = [name for name in slots if f"{{{name}}}" in sentence and "//" not in sentence]
    assume(names)
    name = data.draw(st.sampled_from(names), "slot")
    old = slots[name]
    new = data.draw({"day": DAYS, "noun": NOUNS, "colour": COLOURS}[name], "word")
    assume(not any(old in words for _, words, _ in before))
    edited = [*paragraphs]
    edited[at] = (sentence, slots | {name: new})
    assert [f[2] for f in found(edited)] == [f[2] for f in before]


@settings(max_examples=30, deadline=None)
@given(paragraphs=PARAGRAPHS, data=st.data())
def test_a_paragraph_put_in_between_changes_none_below(paragraphs, data) -> None:
    assume(not any(sentence.startswith("“") for sentence, _ in paragraphs))  # its neighbours count
    at = data.draw(st.integers(1, len(paragraphs)), "place")
    calm = ("The tide turned at noon.", {})
    longer = [*paragraphs[:at], calm, *paragraphs[at:]]
    assert {f[2] for f in found(paragraphs)} == {f[2] for f in found(longer)}
