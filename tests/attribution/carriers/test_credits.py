"""Credits of whole texts, of quotations and of documents, and what is no credit."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_TWO = "The lamps are on, Ada Lind said.\n\nThe bell is silent, James Oak said."
_QUOTE = "“The lamps were a mistake from the start, and nobody will pay for them.”"


def _chain(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]


class TestClosingCredits:
    @pytest.mark.parametrize(
        "foot",
        [
            "\n\nSource: SANA",
            " Source SANA",
            " -SANA",
            " (SANA)",
            "\n\n— SANA",
            "\n\n(SANA)",
            "\n\nSource: SANA\n\nRelated: ten lamps for Bonn",
            " Source SANA Related News Ten lamps for Bonn",
        ],
    )
    def test_the_only_one_at_the_foot_closes_the_whole_text(self, read: Read, foot: str) -> None:
        assert [claim.carrier for claim in read(_TWO + foot)] == ["sana", "sana"]

    @pytest.mark.parametrize(
        "foot",
        [
            "\n\nSource: agencies",
            "\n\nSource: SANA and agencies",
            "\n\nSource: a lamp of SANA's",
            "\n\nSource: SANA\n\nThe keeper of the lamps has gone home for the winter.",
        ],
    )
    def test_none_that_shares_the_text_or_stands_within_it(self, read: Read, foot: str) -> None:
        assert {claim.carrier for claim in read(_TWO + foot)} == {None}

    def test_none_to_the_publisher_itself(self, read: Read) -> None:
        claims = read(_TWO + "\n\nSource: SANA", publisher="SANA")
        assert [claim.carrier for claim in claims] == [None, None]

    def test_one_that_stands_alone_reaches_back_to_the_one_before(self, read: Read) -> None:
        claims = read(
            "The lamps are on, Ada Lind said. (AFP)\n\nThe bell is silent, James Oak said.\n\n"
            "It is dark, Hana Maro said.\n\nSource: Xinhua"
        )
        assert [claim.carrier for claim in claims] == ["afp", "xinhua", "xinhua"]

    def test_the_last_of_several_closes_its_own_paragraph(self, read: Read) -> None:
        claims = read(
            "The lamps are on, Ada Lind said. (AFP)\n\nThe bell is silent, James Oak said.\n\n"
            "It is dark, Hana Maro said. (Xinhua)"
        )
        assert [claim.carrier for claim in claims] == ["afp", None, "xinhua"]


class TestCreditLines:
    @pytest.mark.parametrize(
        ("line", "chain"),
        [
            (" AP News", ["AP"]),
            ("\n\nHana Maro, New York Post", ["Hana Maro", "New York Post"]),
            (" — Hana Maro, The Guardian", ["Hana Maro", "The Guardian"]),
            (" (Hana Maro, Reuters)", ["Hana Maro", "Reuters"]),
            ("\nHana Maro of The Guardian", ["Hana Maro", "The Guardian"]),
            ("\n\nHana Maro, Galveston Daily News", ["Hana Maro", "Galveston Daily News"]),
        ],
    )
    def test_a_quotation_is_theirs_whom_the_line_behind_it_names(
        self, read: Read, line: str, chain: list[str]
    ) -> None:
        (claim,) = read(f"{_QUOTE}{line}\n\nThe lamps cost four million.")
        assert _chain(claim) == chain
        assert not claim.optional

    def test_over_paragraphs(self, read: Read) -> None:
        text = f"“It is one thing to buy lamps, and another to light them.\n\n{_QUOTE}"
        (claim,) = read(f"{text}\n\nHana Maro, The Guardian")
        assert (len(claim.content), claim.carrier) == (2, "guardian")

    @pytest.mark.parametrize(
        "behind",
        [
            "\n\nFox News Interview\n\n",
            "\n\nThe New Lamps Of Bonn\n\n",
            " Reuters could not reach her",
        ],
    )
    def test_a_heading_or_a_sentence_is_no_credit(self, read: Read, behind: str) -> None:
        claims = read(f"“The lamps are on,” Ada Lind said.\n\n{_QUOTE}{behind}\n\nIt rained.")
        assert {claim.carrier for claim in claims} == {None}

    def test_a_quotation_with_a_speaker_of_its_own_is_theirs(self, read: Read) -> None:
        claims = read(f"Ada Lind spoke. {_QUOTE} she said. {_QUOTE}\n\nFox News\n\nIt rained.")
        assert {claim.carrier for claim in claims} == {None}


QUOTING = {
    "quoted as telling": (
        "Ada Lind was quoted as telling Friday's edition of the daily Die Welt that it is dark.",
        ["Ada Lind", "Die Welt"],
    ),
    "quoted as telling no outlet": (
        "Ada Lind was quoted as telling the crowd that it is dark.",
        ["Ada Lind"],
    ),
    "quoted in": (
        "Ada Lind was quoted on Sunday in the Guardian as saying that it is dark.",
        ["Ada Lind", "The Guardian"],
    ),
    "quoted in a town": (
        "Ada Lind was quoted in Bonn as saying that it is dark.",
        ["Ada Lind"],
    ),
    "wrote for": (
        "Ada Lind wrote for The Washington Post on Tuesday that it was dark.",
        ["Ada Lind", "Washington Post"],
    ),
    "wrote for nobody": (
        "Ada Lind said for the Lamp Guild on Tuesday that it was dark.",
        ["Ada Lind"],
    ),
    "no comma before who quotes": (
        "At least 40 lamps were broken in the storm TASS news agency quoted Ada Lind as saying.",
        ["Ada Lind", "TASS"],
    ),
    "quoting, two outlets, the plain present": (
        "It is not clear what the lamps cost, CNN and Reuters report, quoting unnamed officials.",
        ["anonymous officials", "CNN and Reuters"],
    ),
    "citing without commas": (
        "Reuters said on Friday citing two fishermen that it was dark.",
        ["anonymous fishermen", "Reuters"],
    ),
    "citing an outlet behind the carrier": (
        "The lamps are on, Ada Lind said, Reuters reported, citing Xinhua.",
        ["Ada Lind", "Xinhua", "Reuters"],
    ),
    "also reports": (
        "Interfax also reports that it is dark, citing the Chinese Foreign Ministry.",
        ["Chinese Foreign Ministry", "Interfax"],
    ),
    "a person who quotes a person": (
        "Ada Lind said, quoting Goethe, that it is dark.",
        ["Ada Lind"],
    ),
    "leaked to": (
        "According to documents leaked to Der Spiegel, it is dark.",
        ["documents", "Der Spiegel"],
    ),
    "obtained by": (
        "A State Department memo obtained by CNN said that it is dark.",
        ["US State Department", "CNN"],
    ),
    "a copy reviewed by": (
        "The lamps are on, according to a copy of the letter reviewed by Reuters.",
        ["letter", "Reuters"],
    ),
    "provided to nobody who publishes": (
        "According to documents provided to the court, it is dark.",
        ["documents"],
    ),
}


@pytest.mark.parametrize(("text", "chain"), QUOTING.values(), ids=QUOTING)
def test_chain(read: Read, text: str, chain: list[str]) -> None:
    (claim,) = read(text)
    assert _chain(claim) == chain


def test_what_the_publisher_has_seen_itself_nobody_carried(read: Read) -> None:
    (claim,) = read("A report seen by Reuters said that it is dark.", publisher="Reuters")
    assert claim.carrier is None
    (claim,) = read("A report leaked to Reuters said that it is dark.", publisher="Reuters")
    assert claim.carrier == "reuters"
