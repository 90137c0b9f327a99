"""Who carried it where several did, or where it stands behind a comma; whose job is no carrying."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def chains(claims: tuple[Claim, ...]) -> list[list[str]]:
    return [[link.name for link in claim.chain] for claim in claims if not claim.optional]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "A Washington Post-ABC News poll showed voters liked the bridge.",
            ["Washington Post and ABC News"],
        ),
        (
            "A January NBC News/Wall Street Journal poll found that few liked the bridge.",
            ["NBC News and Wall Street Journal"],
        ),
        ("A Reuters/Ipsos poll found that few liked the bridge.", ["Reuters"]),
        (
            "Officials told Reuters and the Associated Press that the bridge was unsafe.",
            ["anonymous officials", "Reuters and AP"],
        ),
        (
            "Two officials speaking to Reuters and the Guardian say the bridge was unsafe.",
            ["anonymous officials", "Reuters and The Guardian"],
        ),
        (
            "Max Feld told Reuters and the mayor that the bridge was unsafe.",
            ["Max Feld", "Reuters"],
        ),
        (
            "“It was shut in a hurry,” the Guardian’s Ada Lind, Max Feld and Ora Brandt write.",
            ["Ada Lind, Max Feld and Ora Brandt", "The Guardian"],
        ),
        (
            "As the New York Times’ Ada Lind and Max Feld reported, the bridge will close.",
            ["Ada Lind and Max Feld", "New York Times"],
        ),
    ],
)
def test_several_are_one_link(read: Read, text: str, chain: list[str]) -> None:
    assert chains(read(text)) == [chain]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("“The road is open to all,” Mr Brandt said, quoted by Yonhap.", "yonhap"),
        ("“The road is open to all,” the statement said, carried by KCNA.", "kcna"),
        ("A memo, first disclosed by Reuters, said the road was open.", "reuters"),
        ("According to a memo of the session, revealed by Reuters, the road was open.", "reuters"),
        ("A harbour statement quoted by Reuters said the road was open.", "reuters"),
        ("A harbour statement read out Monday on CNN said the road was open.", "cnn"),
        ("“The road is open to all,” Max Brandt said, angered by Yonhap.", None),
        ("A memo, sold with a copy of Reuters, said the road was open.", None),
        ("The lamp show, televised on PBS, usually runs about an hour.", None),
    ],
)
def test_what_is_relayed_behind_a_comma(read: Read, text: str, carrier: str | None) -> None:
    assert {claim.carrier for claim in read(text) if not claim.optional} <= {carrier}
    assert carrier is None or read(text)


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("“It was a hard winter,” Ada Lind told Elle in a 2016 interview.", "Elle"),
        ("“It was a hard winter,” Ada Lind told Vogue in a 2019 profile.", "Vogue"),
        ("“It was a hard winter,” Ada Lind told Grace in a 2019 interview.", None),
        (
            "Max Brandt came. “It was hard,” Ada Lind told Brandt in a 2019 interview.",
            None,
        ),
        ("“It was a hard winter,” Ada Lind told NASA in a 2019 interview.", None),
    ],
)
def test_an_interview_of_a_year_is_given_to_a_magazine(
    read: Read, text: str, carrier: str | None
) -> None:
    claim = next(claim for claim in read(text) if claim.quotation == "direct")
    last = claim.chain[-1].name
    assert last == carrier if carrier else last.startswith("Ada Lind") or last == "NASA"


@pytest.mark.parametrize(
    "text",
    [
        "Voice of America Director Ada Lind said the bridge was safe.",
        "CNN Polling Director Max Feld said the bridge would help the town.",
        "The Editor-in-Chief of the nationalist Global Times, Max Feld, said the town is losing.",
        "“They draft a law,” says journalist Max Feld, formerly with the business paper Vedomosti.",
        "“He saw what we see,” wrote Ada Lind, also the executive editor at Texas Monthly.",
        "The town will set up a National Population Register, which keepers say will be a list.",
        "The concert is PBS-broadcast, which the forecast says it may be.",
    ],
)
def test_a_job_or_a_thing_carries_nothing(read: Read, text: str) -> None:
    assert [claim.carrier for claim in read(text)] == [None]
    assert not any(link.entity_type == "newspaper" for c in read(text) for link in c.chain)


def test_a_photo_credit_before_a_sentence_is_no_part_of_it(read: Read) -> None:
    claim = read("The road was shut. REUTERS/Stringer A keeper of the lamp said it was dark.")[-1]
    assert [link.name for link in claim.chain] == ["anonymous keeper"]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ada Lind, reporting from Bonn for NPR, says the bridge is closed.", "npr"),
        ("Ada Lind, reporting from Bonn for her firm, says the bridge is closed.", None),
    ],
)
def test_a_reporter_from_a_place_for_an_outlet(read: Read, text: str, carrier: str | None) -> None:
    claim = read(text)[0]
    assert (claim.cue[0].of(text), claim.carrier) == ("says", carrier)
