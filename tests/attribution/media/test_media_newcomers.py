"""Outlets that the registry lacks: remembered, in apposition, no namesake from elsewhere."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def carriers(claims: tuple[Claim, ...]) -> list[str]:
    """The last link of each claim that is media, else "–"."""
    return [claim.chain[-1].name if claim.carrier else "–" for claim in claims]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The lamps are on, according to lampnews.com. "
            "Ada Lind told the website that it rained.",
            ["lampnews.com", "lampnews.com"],
        ),
        (
            "Ada Lind told the Lampton Herald that it rained. The newspaper said it would stop. "
            "Lind told the paper that the lamps were on.",
            ["Lampton Herald"] * 3,
        ),
        (
            "An independent Cairo newspaper, al-Lampa, quoted Ada Lind as saying that it rained.",
            ["al-Lampa"],
        ),
        ("The mayor told CNN affiliate KLMP that it rained.", ["KLMP"]),
        ("CNN and other news outlets reported that it rained.", ["CNN and other news outlets"]),
    ],
)
def test_an_outlet_without_an_entry_is_known_again(read: Read, text: str, names: list[str]) -> None:
    assert carriers(read(text)) == names


def test_a_kind_that_the_name_cannot_be_means_nobody_named(read: Read) -> None:
    text = "The lamps are on, according to lampnews.com. Ada Lind told the station that it rained."
    assert carriers(read(text))[1] != "lampnews.com"


def test_a_namesake_of_another_country_is_not_the_registrys(read: Read) -> None:
    (claim,) = read("Swedish broadcaster TV4 reported that it rained.")
    assert "Turkey" not in claim.chain[-1].name
    assert not claim.via_state_media


def test_a_country_without_state_media_lends_them_no_name(read: Read) -> None:
    (claim,) = read("As American ships passed Hull, state television said that it rained.")
    assert "US" not in claim.chain[-1].name
    (claim,) = read("As Russian ships passed Hull, state television said that it rained.")
    assert "Russian" in claim.chain[-1].name
