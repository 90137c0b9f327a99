"""Where the text names whom a pronoun, a surname or "the ministry" stands for."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

OPENING = "Ada Lind keeps the lamps of Norhaven. "


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ada Lind said the lamps are on.", "Ada Lind"),
        (OPENING + "Lind said the lamps are on.", "Ada Lind"),
        (OPENING + "She said the lamps are on.", "Ada Lind"),
        (
            "The Chinese Foreign Ministry said the lamps are on. The ministry said they are new.",
            "Chinese Foreign Ministry",
        ),
        ("A port official said the lamps are on.", "A port official"),
    ],
)
def test_the_source_is_resolved_from_what_names_it(read: Read, text: str, named: str) -> None:
    speaker = read(text)[-1].speaker
    assert speaker is not None
    (span,) = speaker.resolved_from
    assert (span.of(text), span.start) == (named, text.index(named))


def test_the_last_full_name_before_counts(read: Read) -> None:
    text = OPENING + "On Monday Ada Lind lit one. She said it glows. Later Ada Lind left."
    speaker = read(text)[-1].speaker
    assert speaker is not None
    (span,) = speaker.resolved_from
    assert (span.start, span.of(text)) == (text.index("Ada Lind lit"), "Ada Lind")


@pytest.mark.parametrize("carried", ["", "The lamps are on, according to reports. "])
def test_an_envoy_is_named_by_the_next_paragraph(read: Read, carried: str) -> None:
    text = carried + (
        "Washington’s special envoy for lighthouses said the lamps are on.\n\n"
        "Ada Lind arrived in Brussels on Tuesday."
    )
    speaker = read(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.body) == ("Ada Lind", "us-state-department")


def test_one_name_within_another_is_no_name(read: Read) -> None:
    text = "Ada Lind lit a lamp. Nobody calls her Ada Lindqvist. Lind said it glows."
    speaker = read(text)[-1].speaker
    assert speaker is not None
    assert [span.start for span in speaker.resolved_from] == [0]
