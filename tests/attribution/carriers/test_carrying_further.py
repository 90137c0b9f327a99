"""A carrier goes on from a talk that nobody is credited for, and over other words for a speaker."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

TALKS = {
    "a call": (
        "Jonas Feld called into Fox News to react to the storm. “It is bad,” he said. Feld said "
        "that the ferry had sailed.",
        ["fox-news", "fox-news"],
    ),
    "a programme": (
        "Ada Lind said the lamps are on. Jonas Feld went on CNN to defend the ferry. “It is safe,” "
        "he said.",
        [None, "cnn"],
    ),
    "an interview that is given": (
        "Ada Lind said the lamps are on. Jonas Feld did an NPR interview in which he was calm. "
        "“The ferry is safe,” he said.",
        [None, "npr"],
    ),
    "an interview before its speaker": (
        "Jonas Feld said the lamps are off. In an interview broadcast late Thursday on CNN, port "
        "authority chairman Mark Lind struck a softer tone. “It was fog,” he said.",
        [None, "cnn"],
    ),
    "an official by surname alone": (
        "Jonas Feld said the lamps are off. In an interview aired Friday on CNN, Trump voiced "
        "caution. He said the ferry was late. “It was fog,” Trump said.",
        [None, "cnn", "cnn"],
    ),
    "an interview that is declined": (
        "Jonas Feld declined to go on CNN on Sunday. “It is late,” he said at a rally.",
        [None],
    ),
    "somebody else": (
        "Jonas Feld called into Fox News to react to the storm. Ada Lind said the ferry had "
        "sailed. “It was late,” she said.",
        [None, None],
    ),
}
RETURNS = {
    "all through one outlet": (
        "Qadir Lind told Reuters the ferry had sailed. Four lamps are off, a doctor told Reuters. "
        "Lind said it was late.",
        ["reuters", "reuters", "reuters"],
    ),
    "another outlet between": (
        "Qadir Lind told Reuters the ferry had sailed. Four lamps are off, a doctor told CNN. "
        "Lind said it was late.",
        ["reuters", "cnn", None],
    ),
    "somebody whom nobody carried": (
        "Qadir Lind told Reuters the ferry had sailed. Four lamps are off, a doctor said. The "
        "harbour is old. Lind said it was late.",
        ["reuters", None, None],
    ),
    "another time": (
        "Qadir Lind told Reuters the ferry had sailed. Four lamps are off, a doctor told Reuters. "
        "Last year, Lind said it was late.",
        ["reuters", "reuters", None],
    ),
}
NOUNS = {
    "the source who is somebody": (
        "A Republican House member who asked not to be named told The Hill that the lamps are on. "
        "“It was late,” the source said.",
        ["the-hill", "the-hill"],
    ),
    "a reporter's sources": (
        "Three officials told CNN’s Ada Lind that the ferry had sailed. “It was late,” one of "
        "Lind’s sources said.",
        ["cnn", "cnn"],
    ),
    "the cleric": (
        "Ahmad Lind, an imam, told AFP that the lamps are on. The cleric added: “It was late.”",
        ["afp", "afp"],
    ),
    "a statement after another": (
        "The harbour ministry said in a statement that the lamps are on. “The port is closed,” "
        "Ada Lind said in a statement provided to CNN. “It was late,” the statement said.",
        [None, "cnn", "cnn"],
    ),
    "the source who stands farther off": (
        "A ministry who asked not to be named told CNN that the lamps are on. It was fog. It was "
        "dark. The source said the ferry had sailed.",
        ["cnn", None],
    ),
}


@pytest.mark.parametrize("text, carriers", TALKS.values(), ids=TALKS)
def test_a_talk_without_a_claim_carries_what_its_speaker_says_next(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text) if not claim.optional] == carriers


@pytest.mark.parametrize("text, carriers", RETURNS.values(), ids=RETURNS)
def test_who_comes_back_while_one_outlet_carries_all_goes_on_through_it(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text)] == carriers


@pytest.mark.parametrize("text, carriers", NOUNS.values(), ids=NOUNS)
def test_other_words_for_the_last_speaker_keep_the_carrier(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text)] == carriers
