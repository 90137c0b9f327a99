"""An outlet that employs somebody, or is a company with a business of its own, carries nothing."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def _carriers(read: Read, text: str) -> list[str | None]:
    return [claim.carrier for claim in read(text) if not claim.optional]


class TestOwnPosts:
    @pytest.mark.parametrize(
        "text",
        [
            "CNN’s Ada Lind tweeted that the lamps were out.",
            "CNN’s Ada Lind posted a video to her Twitter account showing that the lamps were out.",
            "BBC correspondent Ada Lind wrote on X that the bridge had been closed.",
            "In a Facebook post, Reuters columnist Ada Lind said that the bridge was closed.",
        ],
    )
    def test_are_the_journalists_own(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == [None]

    def test_go_on_as_their_own(self, read: Read) -> None:
        text = (
            "CNN’s Ada Lind wrote on Facebook that the lamps were out. Lind added that it rained."
        )
        assert _carriers(read, text) == [None, None]

    @pytest.mark.parametrize(
        "text",
        [
            "CNN’s Ada Lind reports that the lamps are dark.",
            "CNN’s Ada Lind told viewers on Monday that the lamps are dark.",
            "CNN’s Ada Lind said the ministry had closed its Twitter account.",
        ],
    )
    def test_are_not_what_they_report(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == ["cnn"]


class TestWorkplaces:
    @pytest.mark.parametrize(
        "text",
        [
            "“We want light,” said Ada Lind, an adviser and contributing editor at Reuters.",
            "“We want light,” says Ada Lind, an editor at the popular website LampPost.com.",
            "“We want light,” said Ada Lind, a former producer for the BBC.",
            "When CNN founder Ada Lind came to Bonn, she said the news was the star.",
        ],
    )
    def test_carry_nothing(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == [None]

    @pytest.mark.parametrize(
        "text",
        [
            "“We want light,” writes Ada Lind, a columnist for Reuters.",
            "“We want light,” said Ada Lind, a lamp maker, in an interview with Reuters.",
            "“We want light,” Ada Lind, an analyst at Lamp House, told Reuters.",
        ],
    )
    def test_carry_what_is_written_in_them_or_told_to_them(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == ["reuters"]


class TestCompanies:
    @pytest.mark.parametrize(
        "text",
        [
            "Reuters said it could not confirm the release of its reporter.",
            "The BBC said the broadcaster would move to Bonn.",
            "The BBC said in a statement that two lamps were broken.",
            "“We stand by our report,” the BBC said.",
            "The BBC confirmed that two of its lamps were broken.",
            "A filing from the BBC with the council said the lamps cost ten crowns.",
            "CBS Corporation announced on Sunday that chairman Ada Lind is departing.",
        ],
    )
    def test_carry_nothing(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == [None]

    @pytest.mark.parametrize(
        ("text", "carrier"),
        [
            ("Reuters said it rained on the lamps all night.", "reuters"),
            ("Reuters reported that the broadcaster would move to Bonn.", "reuters"),
            ("Press TV said in a report that two lamps were broken.", "press-tv"),
            ("The BBC said the mayor’s lamps were broken.", "bbc"),
        ],
    )
    def test_differ_from_what_they_report(self, read: Read, text: str, carrier: str) -> None:
        assert _carriers(read, text) == [carrier]


class TestWordsOfMedia:
    @pytest.mark.parametrize(
        "text",
        [
            "“It is dark,” said Ada Lind, who was looking for an outlet to charge her lamp.",
            "“It is dark,” said Ada Lind, who works with a network of keepers.",
        ],
    )
    def test_may_mean_other_things(self, read: Read, text: str) -> None:
        assert _carriers(read, text) == [None]


class TestNames:
    @pytest.mark.parametrize(
        "text",
        [
            "Lamps burn near Bonn. REUTERS/Rodi Said The lamps are part of a campaign.",
            "The lamps burn here and in the United States of the north.",
            "The lamps burn in a dozen states.",
        ],
    )
    def test_are_no_cues(self, read: Read, text: str) -> None:
        assert read(text) == ()

    def test_of_countries_leave_the_verb(self, read: Read) -> None:
        claims = read("The report states that the lamps are out.")
        assert len(claims) == 1
