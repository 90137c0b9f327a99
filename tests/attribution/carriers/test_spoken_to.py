"""To whom somebody spoke, wherever the sentence says so; and who is only called an outlet's."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        (
            "Several keepers, who spoke to NPR on condition they not be named, said it rained.",
            "npr",
        ),
        ("A keeper who spoke to the BBC on condition of anonymity said it rained.", "bbc"),
        ("One nurse, speaking to Al Jazeera, said the wards were full.", "al-jazeera"),
        ("Ada Lind, asked by the BBC whether it rained, said it had.", "bbc"),
        ("Ada Lind confirmed the toll to an AFP correspondent and said it rained.", "afp"),
        ("Ada Lind confirmed the closure to Reuters.", "reuters"),
        ("The keepers' league confirmed the closure to The New York Times on Friday.", "nyt"),
        ("The lamp was “a gift,” as Ada Lind put it to the BBC.", "bbc"),
        ("The lamp burns at a “healthy pace,” as NPR's Ada Lind put it.", "npr"),
        ("Ada Lind on Monday on Fox News called the lamp “a gift.”", "fox-news"),
        ("Ada Lind insinuated on Fox News that the lamp was broken.", "fox-news"),
        ("It rained, and the keepers’ league told CNN that it was dark.", "cnn"),
        ("The crowd split, with Ada Lind, a keeper, telling CNN it was dark.", "cnn"),
        (
            "In her first-person account for The Guardian, Ada Lind writes that it rained.",
            "guardian",
        ),
        ("A keeper contacted by Reuters said it rained.", "reuters"),
        ("Ada Lind issued a statement to CNN saying it rained.", "cnn"),
        ("Ada Lind said it rained when she was interviewed by Reuters.", "reuters"),
        ("“It rained,” the mayor told the Daily Lamp, a local newspaper.", "Daily Lamp"),
        ("The league denied it, saying it rained, and Ada Lind told CNN that it was dark.", "cnn"),
        ("Sunday's reported storm came days after keepers told CNN that it was dark.", "cnn"),
        ("Last night, CNN's Ada Lind pointed this out and said “it rained on the lamps.”", "cnn"),
    ],
)
def test_the_sentence_says_to_whom(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "A woman who spoke to police said it rained.",
        "Ada Lind, who declined to speak to NPR, said in a letter that it rained.",
        "Ada Lind confirmed her move to CNN.",
        "Ada Lind told reporters outside the offices of the BBC that it rained.",
        "The mayor announced a letter to The Guardian.",
        "Ada Lind announced the sale of the lamp to the BBC.",
        "The mayor put it on the table, saying it was a gift.",
        "The crowd split, with Ada Lind, a keeper, saying it was dark.",
    ],
)
def test_others_are_no_carriers(read: Read, text: str) -> None:
    assert [claim.carrier for claim in read(text)] in ([None], [None, None], [])


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ada Lind chatted with Reuters. “It rained,” she said.", "reuters"),
        ("Ada Lind caught up with Politico in a corridor. “It rained,” Lind said.", "politico"),
        ("Ada Lind laid out the plan in an interview with Reuters. She said it rained.", "reuters"),
        ("Ada Lind shared her story with Reuters. “It rained,” she said.", "reuters"),
        ("Guardian correspondent Ada Lind went there. It rained, Lind reports.", "guardian"),
        ("Ada Lind took questions from Reuters. “It rained,” she said.", "reuters"),
        ("Ada Lind opened up to CNN about the storm. “It rained,” she said.", "cnn"),
        ("Ada Lind was grilled on Fox News over it. Lind replied: “It rained.”", "fox-news"),
        ("Ada Lind was asked about the storm on CNN on Sunday. “It rained,” she said.", "cnn"),
        ("Ada Lind was challenged by the BBC's Max Feld over it. “It rained,” she said.", "bbc"),
        (
            "The lamps came up in an interview between NPR's Max Feld and keeper Ada Lind. Lind "
            "said it rained.",
            "npr",
        ),
        (
            "It followed comments by Ada Lind during a Fox News interview. Lind said it rained.",
            "fox-news",
        ),
    ],
)
def test_the_sentence_before_says_to_whom(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind was asked about a report on CNN. “It rained,” she said.",
        "White House reporter Ada Lind went there. It rained, Lind reports.",
        "Ada Lind plans to appear on CNN. “It rained,” she said in court.",
        "Ada Lind fell out with the BBC over it. “It rained,” she said in court.",
        "Following the BBC report, the mayor said it rained.",
        "In the wake of the Guardian's story, Ada Lind said it rained.",
        "After the CNN interview aired, the mayor said it rained.",
    ],
)
def test_what_was_reported_is_a_topic(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None


@pytest.mark.parametrize(
    "text",
    [
        "“It rains,” said Ada Lind, a CNN political commentator from Bonn.",
        "“It rains,” says Ada Lind, foreign affairs columnist with the Moscow daily Kommersant.",
        "“It rains,” said Ada Lind, a columnist for the Financial Times.",
        "“It rains,” said CNN political analyst Ada Lind.",
        "“It rains,” said MSNBC contributor Ada Lind at the conference.",
    ],
)
def test_a_guest_or_columnist_is_asked_as_an_expert(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None


@pytest.mark.parametrize(
    ("text", "publisher", "carrier"),
    [
        ("“It rains,” wrote New York Times columnist Ada Lind.", None, "nyt"),
        ("“It rains,” said BBC correspondent Ada Lind.", None, "bbc"),
        ("“It rains,” MSNBC analyst Ada Lind told The Guardian.", None, "guardian"),
        ("Ada Lind wrote in The Guardian that some analysts believe it rains.", None, "guardian"),
        ("“It rains,” said CNN analyst Ada Lind.", "CNN", "cnn"),
    ],
)
def test_who_writes_or_is_of_the_house_is_carried(
    read: Read, text: str, publisher: str | None, carrier: str
) -> None:
    assert read(text, publisher=publisher)[-1].carrier == carrier


class TestOwnShows:
    @pytest.mark.parametrize(
        ("text", "carrier"),
        [
            ("“It rains,” Ada Lind said on her national radio show.", "Ada Lind show"),
            ("Ada Lind said on her show that it rains.", "Ada Lind show"),
            ("“It rains,” Max Feld said on his podcast last week.", "Max Feld podcast"),
            ("Ada Lind told Max Feld on his radio show that it rains.", "Max Feld show"),
            ("“It rains,” Ada Lind said on her Fox News show.", "fox-news"),
        ],
    )
    def test_carry_their_hosts_and_guests(self, read: Read, text: str, carrier: str) -> None:
        assert read(text)[-1].carrier == carrier

    @pytest.mark.parametrize(
        "text",
        [
            "Ada Lind said on her Facebook page that it rains.",
            "Ada Lind said the lamps on her show of hands were dark.",
            "Ada Lind said on his show that it rains.",
        ],
    )
    def test_are_no_pages_and_nobody_elses(self, read: Read, text: str) -> None:
        assert read(text)[-1].carrier is None


def test_the_reporter_named_before_quotes_for_the_outlet(read: Read) -> None:
    text = (
        "Ada Lind, a SANA reporter, said it rained. The reporter quoted a source at the port as "
        "saying that it was dark."
    )
    assert [claim.carrier for claim in read(text)] == ["sana", "sana"]
