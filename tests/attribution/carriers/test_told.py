"""Who is told: programmes by their quoted titles, and speakers far from their verb."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ada Lind told “Fox News Sunday” that it was dark.", "fox-news"),
        ('Ada Lind told "Meet the Press" that it was dark.', "nbc-news"),
        ("“It was dark,” Ada Lind told “Fox News Sunday.” Lind said it rained.", "fox-news"),
        ("Ada Lind defended the plan, telling “Fox News Sunday” it was dark.", "fox-news"),
        ("Ada Lind told “Fox & Friends” on Monday that it was dark.", "fox-news"),
        ("“It was dark,” Ada Lind told Fox & Friends in a TV interview.", "fox-news"),
        ('Ada Lind told NBC\'s "Today" show that it was dark.', "nbc-news"),
        ("Ada Lind tells “60 Minutes” that it was dark.", "cbs-news"),
    ],
)
def test_a_programme_is_told_by_its_quoted_title(read: Read, text: str, carrier: str) -> None:
    claims = read(text)
    assert {claim.carrier for claim in claims if claim.cue and "defended" not in text} <= {carrier}
    assert claims[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind told “the whole truth” about the harbour, James Oak said.",
        "Ada Lind told “Big Jim” that it was dark.",
    ],
)
def test_other_quoted_words_are_no_programme(read: Read, text: str) -> None:
    assert [claim.carrier for claim in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        (
            "“It was dark,” Ada Lind, chairman of the Harbour Committee, who had lunch on Monday "
            "with James Oak at the town hall, told “Fox News Sunday.” “It rained all day.”",
            "fox-news",
        ),
        (
            "Ada Lind, former head of the harbour board, and author of “The Lamp,” tells CBS News "
            "that it was dark.",
            "cbs-news",
        ),
        ("Ada Lind, one of the cooks, told the Boston Globe , “It was dark.”", "boston-globe"),
        ("Ada Lind, a fisher, who kept the lamp, told Reuters it was dark.", "reuters"),
    ],
)
def test_an_outlet_told_is_never_the_speaker(read: Read, text: str, carrier: str) -> None:
    claim = read(text)[0]
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.carrier) == ("Ada Lind", carrier)


@pytest.mark.parametrize(
    "text",
    [
        "In Vale, the mayor, who came late, told Reuters it was dark.",
        "On Monday, the mayor, a fisher, told Reuters it was dark.",
    ],
)
def test_a_place_before_appositions_is_no_speaker(read: Read, text: str) -> None:
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.name == "mayor"


@pytest.mark.parametrize(
    ("text", "publisher", "carrier"),
    [
        ("“It was dark,” Ada Lind told TheDCNF.", "The Daily Caller", "daily-caller"),
        ("“It was dark,” Ada Lind told TheHL.", "The Harbour Lamp", "The Harbour Lamp"),
        ("“It was dark,” Ada Lind told TheDC.", "The Harbour Lamp", None),
        (
            "During an interview with Vale Watch, Ada Lind came out strong. “It rained,” she said.",
            "Vale Watch",
            "Vale Watch",
        ),
    ],
)
def test_a_publisher_is_told_in_short(
    read: Read, text: str, publisher: str, carrier: str | None
) -> None:
    assert read(text, publisher=publisher)[-1].carrier == carrier


@pytest.mark.parametrize(
    ("text", "speaker", "carrier"),
    [
        (
            "The boats sank in the harbour local sources told The New Arab.",
            "anonymous local sources",
            "new-arab",
        ),
        (
            "The boats sank before they could leave the harbour commander James Oak told Rudaw.",
            "James Oak",
            "rudaw",
        ),
    ],
)
def test_a_lost_comma_hides_no_speaker(read: Read, text: str, speaker: str, carrier: str) -> None:
    claim = read(text)[0]
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.carrier) == (speaker, carrier)
