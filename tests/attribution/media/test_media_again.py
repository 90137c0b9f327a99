"""What media are meant where a text names them again, in a country, or as what they are."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "On Monday, media reports in the US said the harbour had closed.",
            "US media (unnamed)",
        ),
        ("Press reports in Turkey said the harbour had closed.", "Turkish media (unnamed)"),
        ("Reports in Turkish media said the harbour had closed.", "Turkish media (unnamed)"),
        ("A Mauritanian news agency, Al Sahil, said the harbour had closed.", "Al Sahil"),
        ("Media reports said the harbour had closed.", "unnamed reports"),
    ],
)
def test_media_by_their_country_or_kind(read: Read, text: str, name: str) -> None:
    assert [claim.chain[-1].name for claim in read(text)] == [name]
    assert read(text)[0].carrier


def test_the_report_is_the_outlets_that_quoted_somebody(read: Read) -> None:
    quoted, report = read(
        "KCNA quoted leader Kim Jong-un as saying the lamp was bright. The report warned that it "
        "would go out."
    )
    assert (quoted.carrier, report.carrier) == ("kcna", "kcna")


def test_the_report_of_somebody_else_stays_theirs(read: Read) -> None:
    claims = read(
        "The harbour office wrote a report on lamps. KCNA quoted Ada Lind as saying the lamp was "
        "bright. The report warned that it would go out."
    )
    speaker = claims[-1].speaker
    assert speaker and speaker.name != "KCNA"


def test_a_poll_with_a_name_of_its_own_is_not_the_outlets_before(read: Read) -> None:
    _, other = read(
        "A CNN poll shows the mayor is liked. The Harbour poll also shows the mayor is liked."
    )
    assert other.carrier is None
    _, same = read("A CNN poll shows the mayor is liked. The poll also shows the mayor is old.")
    assert same.carrier == "cnn"


def test_it_means_an_outlet_for_a_few_paragraphs(read: Read) -> None:
    said = "The harbour office said the lamp was out. Reuters reported that it rained."
    far = "\n\nThe lamp is old.\n\nThe wind is cold.\n\nThe tea is hot.\n\nIt said it was shut."
    assert read(said + far)[-1].carrier is None
    assert read(said + " It said the port was shut.")[-1].carrier == "reuters"


def test_words_of_a_clause_are_no_collective(read: Read) -> None:
    claims = read(
        "He and the rest of the field slushed around the snowy harbour towns and flooded the "
        "political talk shows, which keepers say will decide the race."
    )
    assert all(claim.carrier is None for claim in claims)


def test_the_agency_is_anothers_in_an_agencys_copy_that_has_just_named_it(read: Read) -> None:
    text = "The lamp is lit, KCNA said on Monday.\n\nThe bridge “is open,” the agency said."
    assert read(text, publisher="Reuters")[-1].carrier == "kcna"
    told = "The lamp is lit, KCNA said on Monday.\n\nThe bridge is open, a keeper told the agency."
    assert read(told, publisher="Reuters")[-1].carrier == "reuters"
    far = "KCNA was read.\n\nIt rained.\n\nIt snowed.\n\nThe bridge “is open,” the agency said."
    assert read(far, publisher="Reuters")[-1].carrier == "reuters"


def test_a_countrys_agency_may_be_named_below(read: Read) -> None:
    claims = read("The lamp is lit, the North Korean news agency said. KCNA gave no reason.")
    assert claims[0].carrier == "kcna"


@pytest.mark.parametrize(
    ("who", "carrier"),
    [
        ("the newspaper’s long-time art critic", "guardian"),
        ("the harbour’s long-time art critic", None),
    ],
)
def test_the_critic_of_the_paper_named_before(read: Read, who: str, carrier: str | None) -> None:
    claims = read(
        f"The Guardian wrote that the lamp was “bright.” It is “quite mad,” wrote Ada Lind, {who}."
    )
    assert claims[-1].carrier == carrier
