"""Hosts and guests: a question asked on an outlet, its answer, and what both go on to say."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("“Is it?” asked MSNBC's James Oak. “Yes, James, it is,” Ada Lind replied.", ["msnbc"] * 2),
        (
            "“Is it dark?” asked CNN anchor James Oak. “Yes, I think so,” Ada Lind answered. Oak "
            "said it was late. Lind said it rained.",
            ["cnn"] * 4,
        ),
        ("“Is it dark?” Fox News host James Oak asked. “It is,” Lind replied.", ["fox-news"] * 2),
        (
            "“Is it dark?” Fox News host James Oak asked. “It is,” Lind replied. Anna Elm said "
            "it rained. Oak said it was late.",
            ["fox-news", "fox-news", None, None],
        ),
        ("“It was dark,” Ada Lind told CNN's James Oak. “It rained,” Lind told Oak.", ["cnn"] * 2),
        (
            "Anna Elm wrote in The Guardian that it was dark. “It rained,” James Oak told Elm.",
            ["guardian"] * 2,
        ),
        (
            "Ada Lind appeared on “Meet the Press” on Sunday. Asked by moderator James Oak whether "
            "it was dark, Lind said it depends.",
            ["nbc-news"],
        ),
        ("Ada Lind clashed with CNN anchor James Oak on Monday. “It is,” Lind told Oak.", ["cnn"]),
    ],
)
def test_the_outlet_goes_on_between_the_two(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert [claim.carrier for claim in read(text)][-len(carriers) :] == carriers


@pytest.mark.parametrize(
    "text",
    [
        "Fox News host Ada Lind said in a speech that it was dark.",
        "Ada Lind, a former CNN anchor, said it was dark.",
        "Ada Lind criticised CNN anchor James Oak. “It was dark,” Lind said at a rally.",
        "“Is it dark?” asked James Oak. “Yes, it is,” Ada Lind replied.",
    ],
)
def test_a_host_elsewhere_is_carried_by_nobody(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None
