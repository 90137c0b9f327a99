"""How far a carrier goes, and what brings one in beside a claim."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def _carriers(claims: tuple[Claim, ...]) -> list[str | None]:
    return [claim.carrier for claim in claims if not claim.optional]


GOES_ON = {
    "a pronoun": (
        "“The lamps are on,” Ada Lind told Reuters. She said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "a surname": (
        "Ada Lind told Reuters that the lamps are on. “The ferry has sailed,” Lind said.",
        ["reuters", "reuters"],
    ),
    "an official": (
        "A port official told TASS that the lamps are on. The official said the ferry had sailed.",
        ["tass", "tass"],
    ),
    "one source with two verbs": (
        "A port official told TASS that the lamps are on, and insisted that the ferry had sailed.",
        ["tass", "tass"],
    ),
    "the latest bearer of a surname": (
        "Ada Lind runs the port. Her father, Jonas Lind, told Reuters that the lamps are on. "
        "Lind said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "a surname that is another's first name": (
        "Martin Feld asked Ada Martin about it. “The lamps are on,” Ada Martin told Reuters. "
        "“The ferry has sailed,” Martin said.",
        ["reuters", "reuters"],
    ),
    "on condition of anonymity": (
        "A port official told TASS that the lamps are on. "
        "Speaking on condition of anonymity he said the ferry had sailed.",
        ["tass", "tass"],
    ),
    "a relative clause without commas": (
        "Ada Lind told Reuters that the lamps are on. "
        "Lind who runs the port said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "a parent": (
        "“The lamps are on,” Max Feld told Reuters. “We are glad,” the father of three said.",
        ["reuters", "reuters"],
    ),
    "a politician": (
        "“The lamps are on,” Max Feld told Reuters. “We are glad,” the Texas Republican said.",
        ["reuters", "reuters"],
    ),
    "a host's question between": (
        "In an interview with CNN's Max Feld, Ada Lind said that the lamps are on. "
        "“And the ferry?” Feld asked. “The ferry has sailed,” Lind said.",
        ["cnn", None, "cnn"],
    ),
    "quoted by nobody new": (
        "TASS reported that the lamps are on. "
        "“The ferry has sailed,” Ada Lind was quoted as saying.",
        ["tass", "tass"],
    ),
    "the same interview": (
        "Ada Lind told Reuters in an interview that the lamps are on. "
        "In the interview, Lind said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
}
ENDS = {
    "another speaker": (
        "Ada Lind told Reuters that the lamps are on. "
        "The mayor, Max Feld, said the ferry had sailed.",
        ["reuters", None],
    ),
    "another source of the same kind": (
        "A military source told TASS that the lamps are on. "
        "A military source said the ferry had sailed.",
        ["tass", None],
    ),
    "another outlet": (
        "Ada Lind told Reuters that the lamps are on. She told TASS that the ferry had sailed.",
        ["reuters", "tass"],
    ),
    "a press conference": (
        "Ada Lind told Reuters that the lamps are on. "
        "Lind later told a press conference that the ferry had sailed.",
        ["reuters", None],
    ),
    "another time": (
        "Ada Lind told Reuters that the lamps are on. Earlier, Lind said the ferry had sailed.",
        ["reuters", None],
    ),
    "today, to the writer": (
        "Ada Lind told Reuters that the lamps were on. “The ferry has sailed,” she says now.",
        ["reuters", None],
    ),
    "a speech": (
        "Ada Lind told Reuters that the lamps are on. "
        "In a speech on Monday, Lind said the ferry had sailed.",
        ["reuters", None],
    ),
}
OCCASIONS = {
    "appeared on": (
        "Ada Lind appeared on Fox News on Sunday to speak about the harbour. "
        "“The lamps are on,” she said.",
        ["fox-news"],
    ),
    "sat down with": ("Ada Lind sat down with CNN last week. She said the lamps were on.", ["cnn"]),
    "in an interview": (
        "In an interview with the BBC, Ada Lind seemed calm. “The lamps are on,” Lind said.",
        ["bbc"],
    ),
    "the outlet's interview": (
        "During a CNN interview on Monday, Ada Lind lost her temper. She said the lamps were on.",
        ["cnn"],
    ),
    "an interview that aired": (
        "Ada Lind, in an interview that aired Thursday with CNN, praised the harbour. "
        "“The lamps are on,” Lind said.",
        ["cnn"],
    ),
    "was interviewed by": (
        "Ada Lind was interviewed by Bloomberg on Tuesday. She said the lamps were on.",
        ["bloomberg"],
    ),
    "on the air": (
        "On CNN on Sunday, Ada Lind was full of praise for the harbour. "
        "“The lamps are on,” Lind said.",
        ["cnn"],
    ),
}
NO_OCCASIONS = {
    "declined": "Ada Lind declined an interview with CNN. “The lamps are on,” she said.",
    "once": "Ada Lind, who once appeared on Fox News, runs it. “The lamps are on,” Lind said.",
    "about": "Ada Lind talked about the attack on Al Jazeera. “The lamps are on,” she said.",
    "against": "Ada Lind spoke against the ban on RT. “The lamps are on,” she said.",
    "a case against": (
        "Ada Lind appeared in court over a libel case against CNN. “The lamps are on,” she said."
    ),
    "somebody else": "Max Feld gave an interview to CNN. Ada Lind said the lamps were on.",
    "what an outlet owns": "On CNN's licence, Ada Lind was firm. “The lamps are on,” she said.",
}
ADDRESSEES = {
    "an outlet named before": (
        "The Washington Post reported that the lamps are on. "
        "Ada Lind told the Post that the ferry had sailed.",
        ["washington-post", "washington-post"],
    ),
    "a paper by its title": (
        "Ada Lind told The Harbour Lamp that the ferry had sailed.",
        ["Harbour Lamp"],
    ),
    "an interview with a paper by its title": (
        "Ada Lind said in an interview with The Quaysider that the ferry had sailed.",
        ["Quaysider"],
    ),
    "a correspondent of the outlet named before": (
        "SANA's correspondent said that the lamps are on. "
        "A port official told the correspondent that the ferry had sailed.",
        ["sana", "sana"],
    ),
    "the pronoun of the outlet named before": (
        "CNN sent a crew to the quay. Ada Lind told it that the lamps are on.",
        ["cnn"],
    ),
    "a site by its address": (
        "“The lamps are on,” Ada Lind told the news site lamps.uz.",
        ["lamps.uz"],
    ),
    "an interview between commas": (
        "Ada Lind, interviewed by Reuters, said that the lamps are on.",
        ["reuters"],
    ),
    "a host whom the text has introduced": (
        "“The lamps are on,” Ada Lind told CNN's Max Feld. “The ferry has sailed,” Lind told Feld.",
        ["cnn", "cnn"],
    ),
    "a host on his show": (
        "Ada Lind told Max Feld on his CNN show that the lamps are on. "
        "Olga Berg told Feld the ferry had sailed.",
        ["cnn", "cnn"],
    ),
    "a station by its call sign": (
        "Ada Lind told Max Feld on his KQQQ radio show that the lamps are on.",
        ["KQQQ"],
    ),
    "nobody's host": ("Ada Lind told Max Feld that the ferry had sailed.", [None]),
    "a council": ("Ada Lind told the Council that the ferry had sailed.", [None]),
    "a city": ("Ada Lind told The Hague that the ferry had sailed.", [None]),
}


@pytest.mark.parametrize(("text", "carriers"), GOES_ON.values(), ids=GOES_ON)
def test_a_carrier_goes_on_over_what_the_same_speaker_says_next(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), ENDS.values(), ids=ENDS)
def test_a_carrier_ends_where_something_new_begins(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), OCCASIONS.values(), ids=OCCASIONS)
def test_what_is_said_on_an_occasion_is_carried_by_its_outlet(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize("text", NO_OCCASIONS.values(), ids=NO_OCCASIONS)
def test_an_outlet_that_nobody_spoke_to_carries_nothing(read: Read, text: str) -> None:
    assert _carriers(read(text)) == [None]


@pytest.mark.parametrize(("text", "carriers"), ADDRESSEES.values(), ids=ADDRESSEES)
def test_an_outlet_spoken_to_without_its_name_is_the_carrier(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


def test_an_hour_before_an_outlet_is_no_number_of_it(read: Read) -> None:
    text = "08:58 WAM reports:\n\nThe lamps are on, Ada Lind said."
    assert _carriers(read(text)) == ["wam"]


def test_a_statement_to_all_media_has_no_carrier(read: Read) -> None:
    text = "In a statement released to media outlets, Ada Lind said the lamps are on."
    assert _carriers(read(text)) == [None]


def test_the_publishers_short_name_is_the_publisher(read: Read) -> None:
    text = "“The lamps are on,” Ada Lind told the Herald."
    assert _carriers(read(text, publisher="Larch Herald")) == ["Larch Herald"]
    assert _carriers(
        read(text.replace("the H", "the Evening H"), publisher="Larch Evening Herald")
    ) == ["Larch Evening Herald"]
    assert _carriers(read(text, publisher="Larch Times")) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The lamps on the quay were lit and ferries sailed the mayor Max Feld told Reuters.",
        'The lamps, harbour officer Max Feld told Reuters, "had a hood that could pinch".',
    ],
)
def test_what_only_the_learned_reading_finds_is_carried_too(read: Read, text: str) -> None:
    assert _carriers(read(text)) == ["reuters"]
