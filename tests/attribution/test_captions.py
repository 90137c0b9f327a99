"""What stands beside a text, and what only made a picture of it, is nobody's claim and no carrier."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "A man sells lamps in the market on July 10 2016. (AFP) Residents say that it is dark.",
        "(CNN) The mayor has put out the lamps, the town hall said.",
        "Photo: Ada Lind/AFP\nThe mayor said that the lamps were on.",
    ],
)
def test_a_picture_or_a_wire_in_brackets_carries_no_claim(read: Read, text: str) -> None:
    (claim,) = read(text)
    assert claim.carrier is None


def test_a_closing_credit_with_two_dashes_carries_the_text(read: Read) -> None:
    (claim,) = read("The mayor said that the lamps were on. --Reuters")
    assert claim.carrier == "reuters"


def test_a_bracket_that_ends_a_paragraph_still_credits_it(read: Read) -> None:
    (claim,) = read("The mayor said that the lamps were on. (AFP)")
    assert claim.carrier == "afp"


def test_nothing_is_said_in_a_line_that_shows_a_video(read: Read) -> None:
    claims = read("JUST WATCHED Mayor says the lamps are on\n\nThe mayor said that it would rain.")
    assert ["it would rain"] == [claim.chain and "it would rain" for claim in claims]
