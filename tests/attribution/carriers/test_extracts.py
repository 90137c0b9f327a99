"""What a text takes over from an outlet goes through it, until the text resumes."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_SAID = "The lamps are lit, Ada Lind said."
_RESUMED = "\n\nThe bell is silent, James Oak said."


def _carriers(read: Read, text: str) -> list[str | None]:
    return [claim.carrier for claim in read(text) if not claim.optional]


class TestOpeners:
    @pytest.mark.parametrize(
        "opener",
        [
            "As the BBC reports:",
            "It is dark. As the BBC reports:",
            "The BBC notes:",
            "Here’s how the BBC puts it:",
            "A report by the BBC lists ten questions of the day:",
            "Correspondents of the BBC in St. Bonn report from ten lamps:",
        ],
    )
    def test_in_prose_open_one_paragraph(self, read: Read, opener: str) -> None:
        assert _carriers(read, f"{opener}\n\n{_SAID}{_RESUMED}") == ["bbc", None]

    def test_mean_the_paper_named_before(self, read: Read) -> None:
        text = "It is dark, The Wall Street Journal said.\n\nAs the paper reports:\n\n"
        assert _carriers(read, f"{text}{_SAID}{_RESUMED}") == ["wsj", "wsj", None]

    @pytest.mark.parametrize("opener", ["From Reuters in Bonn:", "It is dark. From Reuters:"])
    def test_with_from_go_on(self, read: Read, opener: str) -> None:
        assert _carriers(read, f"{opener}\n\n{_SAID}{_RESUMED}") == ["reuters", "reuters"]

    def test_with_from_end_where_somebody_tells_another(self, read: Read) -> None:
        text = f"From Reuters:\n\n{_SAID}\n\n“It is dark,” James Oak told the BBC."
        assert _carriers(read, text) == ["reuters", "bbc"]

    def test_may_name_a_local_station(self, read: Read) -> None:
        (claim,) = read(f"It is dark. From Local ABC 5 news in the valley:\n\n{_SAID}")
        assert [link.name for link in claim.chain] == ["Ada Lind", "ABC 5 news"]

    @pytest.mark.parametrize(
        "opener", ["The report of the council says:", "As the mayor reports:", "A story of lamps:"]
    )
    def test_are_none_without_an_outlet(self, read: Read, opener: str) -> None:
        assert set(_carriers(read, f"{opener}\n\n{_SAID}")) == {None}


class TestQuotationsWithinReports:
    def test_go_through_the_outlet(self, read: Read) -> None:
        text = 'CNN reports that Bonn’s Ada Lind said: "The lamps are a folly," she said.'
        assert _carriers(read, text) == ["cnn"]

    def test_of_the_text_itself_do_not(self, read: Read) -> None:
        text = 'A report on lamps said this: "The lamps are a folly," Ada Lind said.'
        assert _carriers(read, text) == [None]


class TestPastedText:
    def test_is_told_by_its_cuts(self, read: Read) -> None:
        text = (
            "The New York Times reports that it rained.\n\nThe roar was heard. ... After dusk, Ada "
            f"Lind said the lamps were out.{_RESUMED}"
        )
        assert _carriers(read, text) == ["nyt", "nyt", None]

    def test_may_be_that_of_a_reporter_and_cut_behind_a_quotation(self, read: Read) -> None:
        text = "Reuters’s Jane Poe looks at it.\n\n“The lamps are lit,” Ada Lind said."
        assert _carriers(read, text) == [None]
        text = (
            "Reuters’s Jane Poe looks at it.\n\nIt rained. “So it is.” ... It was, Ada Lind said."
        )
        assert _carriers(read, text)[-1] == "reuters"

    def test_goes_on_where_it_is_cut_at_its_end(self, read: Read) -> None:
        text = (
            "On Monday, Reuters reported that it rained.\n\n[A] shift is near, Ada Lind said. ..."
            "\n\nThe lamps are old, Ada Lind said.\n\nThe bell is silent, James Oak said."
        )
        assert _carriers(read, text) == ["reuters", "reuters", "reuters", None]

    @pytest.mark.parametrize(
        "text",
        [
            "Reuters reported that it rained.\n\nHe waited... and waited, Ada Lind said.",
            "Reuters reported that it rained.\n\nHe was [sic] late, Ada Lind said.",
            "It rained on Reuters.\n\n[The] lamps are lit, Ada Lind said.",
        ],
    )
    def test_is_not_told_by_every_mark(self, read: Read, text: str) -> None:
        assert _carriers(read, text)[-1] is None


class TestCorrespondents:
    @pytest.mark.parametrize("who", ["An AFP correspondent in Bonn", "An AFP photographer"])
    def test_are_meant_by_a_pronoun(self, read: Read, who: str) -> None:
        text = f"Yasser Lind said it rained. {who} said the lamps were lit. He said they were old."
        assert _carriers(read, text) == [None, "afp", "afp"]

    def test_are_not_where_somebody_else_opens_the_sentence(self, read: Read) -> None:
        text = (
            "An AFP correspondent said it rained. Ada Lind, the mayor, came. She said it was dark."
        )
        assert _carriers(read, text)[-1] is None

    def test_are_found_without_commas(self, read: Read) -> None:
        claims = read(
            "The raids hit three halls after midnight AFPs correspondent in the town said."
        )
        assert [claim.carrier for claim in claims] == ["afp"]
