"""What credits a picture, a video or the whole text is no claim and carries none."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_RAINED = "Ada Lind said it rained."


def _carriers(read: Read, text: str) -> list[str | None]:
    return [claim.carrier for claim in read(text) if not claim.optional]


class TestCaptionsAndLinks:
    @pytest.mark.parametrize(
        "beside",
        [
            "JUST WATCHED Oak: The lamps are lit Replay More Videos ... MUST WATCH Oak: The lamps"
            " are lit 02:29",
            "Media playback is unsupported on your device Media caption KCNA says it is dark",
            "Image copyright Reuters Image caption KCNA said the lamps were lit",
            "Related Coverage James Oak says the lamps are lit",
            "Photos: Lamps The lamps are lit, KCNA said. Hide Caption 1 of 2 Photos: Lamps James"
            " Oak said it was dark. Hide Caption 2 of 2",
        ],
    )
    def test_are_no_claims(self, read: Read, beside: str) -> None:
        (claim,) = read(f"{beside}\n\n{_RAINED}")
        assert claim.speaker and claim.speaker.name == "Ada Lind"

    @pytest.mark.parametrize(
        "text",
        [
            "Captions were added later, Ada Lind said.",
            "The image caption was wrong, Ada Lind said.",
            "Related Coverage was cut, Ada Lind said.",
        ],
    )
    def test_are_not_told_by_a_word(self, read: Read, text: str) -> None:
        assert len(read(text)) == 1


class TestCreditsOfPictures:
    @pytest.mark.parametrize(
        "credit", ["(AFP)", "(Reuters)", "(TRT World and Agencies)", "(Reuters Photo)"]
    )
    def test_between_sentences_carry_nothing(self, read: Read, credit: str) -> None:
        text = f"A man lights a lamp in Bonn on July 10 2016. {credit} {_RAINED}"
        assert _carriers(read, text) == [None]

    def test_at_the_end_of_a_paragraph_carry_it(self, read: Read) -> None:
        assert _carriers(read, f"{_RAINED} (Reuters)") == ["reuters"]


class TestBylinesWithADate:
    @pytest.mark.parametrize("date", ["Saturday 9 Jul 2016", "Saturday, July 9, 2016"])
    def test_carry_nothing(self, read: Read, date: str) -> None:
        text = f"Lamps go out in Bonn AP {date} The mayor of Bonn said ten lamps were lit."
        assert _carriers(read, text) == [None]

    def test_are_none_where_somebody_told_an_outlet_on_a_day(self, read: Read) -> None:
        text = "Ada Lind told Reuters Saturday that ten lamps were lit."
        assert _carriers(read, text) == ["reuters"]


@pytest.mark.parametrize("credit", ["--Reuters", "-Reuters", "– Reuters"])
def test_a_closing_credit_covers_all_before_it(read: Read, credit: str) -> None:
    assert _carriers(read, f"{_RAINED}\n\nThe bell rang, James Oak said. {credit}") == [
        "reuters",
        "reuters",
    ]


@pytest.mark.parametrize("dateline", ["Bonn (CNN) ", "(CNN) ", "(CNN)"])
def test_a_dateline_without_a_dash_is_no_part_of_a_source(read: Read, dateline: str) -> None:
    claims = read(f"{dateline}Mayor Ada Lind announced Friday that it rained. She said so twice.")
    assert {claim.carrier for claim in claims} == {None}
    assert claims[0].speaker and claims[0].speaker.name == "Ada Lind"


def test_a_name_with_its_initials_is_no_dateline(read: Read) -> None:
    (claim,) = read("Cable News Network (CNN) said the lamps were lit.")
    assert claim.carrier == "cnn"
