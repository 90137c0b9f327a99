"""An agency's name as the last line of a text credits the whole of it."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_TEXT = "The lamps are lit, Ada Lind said.\n\nThe bell is silent, James Oak said."


def _carriers(read: Read, text: str) -> set[str | None]:
    return {claim.carrier for claim in read(text)}


@pytest.mark.parametrize("foot", ["AFP", "Agence France-Presse"])
def test_an_agency(read: Read, foot: str) -> None:
    assert _carriers(read, f"{_TEXT}\n\n{foot}") == {"afp"}


def test_its_own_copy_credits_itself_with_nothing(read: Read) -> None:
    assert _carriers(read, f"BONN (AFP) – {_TEXT}\n\nAFP") == {None}


@pytest.mark.parametrize(
    "foot",
    ["CNN", "AFP photo desk", "Photo: AFP", "Bonn", "AFP and Bonn", "© AFP 2024", "Copyright AFP"],
)
def test_nothing_else(read: Read, foot: str) -> None:
    assert _carriers(read, f"{_TEXT}\n\n{foot}") == {None}


def test_not_a_photo_credit_in_the_last_line(read: Read) -> None:
    assert _carriers(read, f"{_TEXT} AFP") == {None}


def test_outlets_beside_one_another_carry_nothing_for_each_other(read: Read) -> None:
    text = "Reuters went with “Shame,” while CNN said the lamps were lit."
    assert [link.name for link in read(text)[-1].chain] == ["CNN"]
    text = "Reuters published an article on lamps, and CNN wrote that the bell was silent."
    assert [link.name for link in read(text)[-1].chain] == ["CNN"]


def test_a_ministry_speaks_through_its_spokesman(read: Read) -> None:
    text = "Iran is dark. Foreign ministry spokesman Omar Lind said the lamps were lit."
    assert read(text)[-1].chain[0].name == "Iranian Foreign Ministry"
