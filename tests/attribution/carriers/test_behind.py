"""The talk or text named behind what is said, or between a speaker and the verb."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ada Lind called the plan “dark” in an interview with Reuters on Monday.", "reuters"),
        ("Ada Lind described the plan as “dark” during an interview on CNN.", "cnn"),
        ("Ada Lind said the harbour would open by May in an interview with Reuters.", "reuters"),
        ("Ada Lind called the plan “dark” in a Reuters interview.", "reuters"),
        (
            "Ada Lind accused James Oak in an article published in Le Monde on Sunday of greed.",
            "le-monde",
        ),
        ("The ministry said it was dark, in a statement relayed by TASS.", "tass"),
        ("The group claimed the attack via its Amaq news agency.", "amaq"),
        (
            "Ada Lind called the plan “dark” in the documentary broadcast on Rossiya One.",
            "rossiya-1",
        ),
        ("The statement, carried by KCNA, also said it was dark.", "kcna"),
        ("The announcement, relayed by the country's KCNA news agency, said it was dark.", "kcna"),
        ("Ada Lind, in an interview with the network Telemundo, called it “dark.”", "telemundo"),
        ("Ada Lind, when asked about the harbour on Fox News, said it was dark.", "fox-news"),
        ("When asked about the harbour on Fox News, Ada Lind said it was dark.", "fox-news"),
        ("“It is dark,” Ada Lind tried to claim during an interview with MSNBC.", "msnbc"),
        ("Last week, on Iowa's WHO radio, Ada Lind said: “It was dark.”", "WHO"),
        ("In an email to Reuters, Ada Lind noted that it was dark.", "reuters"),
        (
            "During a Reuters interview that aired on Vale One, Ada Lind said it was dark.",
            "reuters",
        ),
        ("Ada Lind said in remarks broadcast on state television that it was dark.", "state TV"),
    ],
)
def test_it_carries_the_claim(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


def test_it_holds_for_the_second_verb_and_what_follows(read: Read) -> None:
    claims = read(
        'Ada Lind had called the contract "dark" in an interview with Yahoo News on Monday and '
        'said it should be "voided." "It is dark," she said.'
    )
    assert [claim.chain[-1].name for claim in claims] == ["Yahoo News"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind said James Oak was wrong to call it “dark” in an interview with Reuters.",
        "Ada Lind said that he lied in an interview with Reuters.",
        "Ada Lind called the interview with Reuters “a mistake.”",
        "Ada Lind called it dark “in an interview with Reuters,” of all things.",
        "Ada Lind called the plan “dark” in an email to CNN staff.",
        "Asked about a report on CNN, Ada Lind said it was dark.",
        "Ada Lind, asked about CNN, said it was dark.",
        "Anna Elm, formerly of CBS and CNN, says it was dark.",
        "The message, aired on Press TV, came as the minister James Oak said it was dark.",
        "Ada Lind said the film aired on CNN was dark.",
    ],
)
def test_what_belongs_to_somebody_else_does_not(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None


def test_a_document_named_again_brings_its_carrier_back(read: Read) -> None:
    claims = read(
        "In a documentary aired on Rossiya 1, Ada Lind said it was dark. James Oak said it was "
        "cold. In the documentary, Lind said it snowed. James Oak said it was warm. Lind told the "
        "documentary-makers that it rained."
    )
    assert [claim.carrier for claim in claims] == [
        "rossiya-1",
        None,
        "rossiya-1",
        None,
        "rossiya-1",
    ]
