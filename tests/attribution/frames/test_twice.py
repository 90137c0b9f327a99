"""What is credited twice, whom an outlet quotes, and outlets' names that credit something else."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def _chains(read: Read, text: str) -> list[list[str]]:
    return [[link.name for link in one.chain] for one in read(text) if not one.optional]


class TestCreditedTwice:
    @pytest.mark.parametrize(
        "text",
        [
            "Reuters reported Friday that the lamps were out, according to a keeper.",
            "But Reuters said late on Monday that the lamps were out, according to a keeper.",
            "Reuters first reported that the lamps were out, according to a keeper.",
        ],
    )
    def test_is_one_claim_through_the_outlet(self, read: Read, text: str) -> None:
        assert _chains(read, text) == [["anonymous keeper", "Reuters"]]

    def test_needs_an_outlet_before_it(self, read: Read) -> None:
        text = "The mayor said on Monday that the lamps were out, according to a keeper."
        assert not any("Reuters" in chain for chain in _chains(read, text))


class TestQuotedByAnOutlet:
    @pytest.mark.parametrize(
        "text",
        [
            "According to a keeper quoted in another report by Reuters, the lamps were out.",
            "A keeper who was cited by Reuters said the lamps were out.",
            "A keeper interviewed by Reuters said the lamps were out.",
        ],
    )
    def test_is_the_speaker(self, read: Read, text: str) -> None:
        assert _chains(read, text) == [["anonymous keeper", "Reuters"]]


class TestOtherReports:
    def test_of_a_named_body_are_its_own(self, read: Read) -> None:
        text = "According to the UN reports, the lamps are out."
        assert _chains(read, text) == [["United Nations"]]

    def test_of_nobody_stay_unnamed(self, read: Read) -> None:
        assert _chains(read, "According to reports, the lamps are out.") == [["unnamed reports"]]


class TestWhatElseIsCredited:
    @pytest.mark.parametrize(
        "text",
        [
            "The call, carried live by Xinhua, came after Ada Lind said that it rained.",
            "The film, aired on Press TV, came as Ada Lind said that it rained.",
            "Image copyright AFP Image caption Lamps burn. Ada Lind said that it rained.",
            "AP Photo Lamps burn. Ada Lind said that it rained.",
        ],
    )
    def test_is_not_the_claim(self, read: Read, text: str) -> None:
        assert _chains(read, text)[-1] == ["Ada Lind"]

    def test_is_the_claim_where_remarks_were_carried(self, read: Read) -> None:
        text = "In remarks carried live by Xinhua, Ada Lind said that it rained."
        assert _chains(read, text) == [["Ada Lind", "Xinhua"]]


class TestHowAGroupWorks:
    @pytest.mark.parametrize(
        "text",
        [
            "Lamp Watch Council which relies on a network of men on the ground says it rained.",
            "It rained, according to Lamp Watch Council which relies on men for its reports.",
        ],
    )
    def test_is_neither_its_name_nor_a_medium(self, read: Read, text: str) -> None:
        (chain,) = _chains(read, text)
        assert chain[0].endswith("Lamp Watch Council") and len(chain) == 1

    def test_is_told_from_what_a_hall_has(self, read: Read) -> None:
        text = "The council closed Lamp Hall which has a roof of tin, Ada Lind said."
        assert _chains(read, text) == [["Ada Lind"]]
