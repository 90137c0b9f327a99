"""Who speaks within the quoted words of an outlet, of a reporter, and of anybody else."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_WORDS = "Nobody slept in the town that night, James Oak said. It rained, and nobody knew why."


def _chains(claims: tuple[Claim, ...]) -> list[list[str]]:
    return [[link.name for link in claim.chain] for claim in claims if not claim.optional]


@pytest.mark.parametrize(
    "opening", ["Reuters reports: ", "Reuters reports:\n\n", "According to Reuters:\n\n"]
)
def test_an_outlets_words_are_read_again(read: Read, opening: str) -> None:
    claims = read(f"{opening}“{_WORDS}”\n\nHana Maro said the bell is silent.")
    assert sorted(_chains(claims)) == [["Hana Maro"], ["James Oak", "Reuters"], ["Reuters"]]


def test_what_speaks_in_them_is_not_the_outlets(read: Read) -> None:
    text = f"Reuters reports:\n\n“{_WORDS}”"
    outlet = next(claim for claim in read(text) if len(claim.chain) == 1)
    (span,) = outlet.content
    assert span.of(text).startswith("It rained")


def test_a_reporter_is_a_link_and_the_outlet_carries(read: Read) -> None:
    claims = read(
        "NPR's Ada Lind reports that the lamps are old. She reports: “People came to look at "
        "them, and nobody slept. Hana Maro said that the lamps were older than the town.”"
    )
    assert ["Hana Maro", "Ada Lind", "NPR"] in _chains(claims)


def test_a_report_that_is_announced_with_a_clause(read: Read) -> None:
    claims = read(
        "NPR's Ada Lind tells us that it was dark.\n\nAccording to Ada, who filed her report from "
        "Bonn:\n\n“The State Department said the lamps would be lit. It is not clear who will pay.”"
    )
    assert ["US State Department", "Ada Lind", "NPR"] in _chains(claims)


@pytest.mark.parametrize(
    "text",
    [
        f"Hana Maro said: “{_WORDS}”",
        f"Hana Maro told Reuters: “{_WORDS}”",
        f"“{_WORDS}” Hana Maro told Reuters.",
    ],
)
def test_anybody_elses_words_are_not(read: Read, text: str) -> None:
    assert {chain[0] for chain in _chains(read(text))} == {"Hana Maro"}
