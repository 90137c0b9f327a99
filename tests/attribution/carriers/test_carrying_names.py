"""A carrier goes on over a part of a name, over another word for a document, in a text."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

PARTS = {
    "a family name that comes first": (
        "Kim Lin Feld, the port's chief, said in a statement published by the Korean Central News "
        "Agency that it was fog. “It was late,” Kim said. He added that the ferry had sailed.",
        ["kcna", "kcna", "kcna"],
    ),
    "another name": (
        "Kim Lin Feld said in a statement published by the Korean Central News Agency that it was "
        "fog. “It was late,” Lund said.",
        ["kcna", None],
    ),
    "the report whose copy reached an outlet": (
        "It was fog, according to a draft copy of the document obtained by The Washington Times. "
        "“It was late,” the report said.",
        ["washington-times", "washington-times"],
    ),
    "somebody behind the report": (
        "It was fog, according to a draft copy of the document obtained by The Washington Times. "
        "“It was late,” the mayor said.",
        ["washington-times", None],
    ),
    "Meanwhile": (
        "Qadir Lind told Reuters the ferry had sailed. Four lamps are off, a doctor told Reuters. "
        "Meanwhile the port is closed, according to Lind.",
        ["reuters", "reuters", None],
    ),
}
WRITTEN = {
    "in an outlet": (
        "Ada Lind asked for calm in the Atlantic last week. “It is late,” Lind wrote. “It was "
        "fog,” she wrote.",
        ["the-atlantic", "the-atlantic"],
    ),
    "by somebody else": (
        "Ada Lind found a mistake in the Atlantic. “It is late,” Jonas Feld wrote.",
        [None],
    ),
    "a sentence farther off": (
        "Ada Lind asked for calm in the Atlantic. The port is old. “It is late,” she wrote.",
        [None],
    ),
    "not written": (
        "Ada Lind asked for calm in the Atlantic. “It is late,” she said.",
        [None],
    ),
}


@pytest.mark.parametrize("text, carriers", PARTS.values(), ids=PARTS)
def test_a_part_of_a_name_and_another_word_for_a_document_keep_the_carrier(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text)] == carriers


@pytest.mark.parametrize("text, carriers", WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_right_behind_an_outlet_stood_in_it(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text) if not claim.optional] == carriers
