"""Who goes on speaking to an outlet: shorter names, one of several, an interview taken up again."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

GOES_ON = {
    "a surname of two words": (
        "Club director Rami Abdel Rahman told AFP the lamps are on. "
        "Abdel Rahman said the ferry had sailed. The fog has lifted, he added.",
        ["afp", "afp", "afp"],
    ),
    "a surname without its article": (
        "“The lamps are on,” local keeper Max al-Feldi told Reuters. "
        "Feldi said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "one of two who told": (
        "Two witnesses told Reuters that the lamps went out. One said the ferry had sunk. "
        "Another said it had burned.",
        ["reuters", "reuters", "reuters"],
    ),
    "one of two who described": (
        "Two witnesses described the blast to Reuters. “The lamps went out,” one said.",
        ["reuters"],
    ),
    "a source without a claim of its own": (
        "A port official spoke to TASS on Monday. The official said the lamps were on.",
        ["tass"],
    ),
    "told without a claim": (
        "Thats dark even for the quay folk Ada Lind told Reuters. Lind who lives there said the "
        "ferry had sailed.",
        ["reuters"],
    ),
    "asked on a programme": (
        "Asked about the lamps on Sunday on CNN, Ada Lind said they were on. "
        "“The ferry has sailed,” she added.",
        ["cnn", "cnn"],
    ),
    "asked by an outlet": (
        "Asked by Reuters whether the lamps were on, Ada Lind said they were. "
        "She added that the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "several interviews": (
        "In back-to-back interviews with several local television networks, Ada Lind seemed calm. "
        "And she said the lamps were on.",
        ["local television networks (unnamed)"],
    ),
    "media without a name": (
        "Ada Lind spoke to local media on Friday. “The lamps are on,” Lind said.",
        ["local media (unnamed)"],
    ),
    "the interview, taken up again": (
        "Ada Lind told Reuters that the lamps were on. Max Feld said the ferry had sailed. "
        "In the interview, Lind said the fog had lifted.",
        ["reuters", None, "reuters"],
    ),
    "later in the interview": (
        "Ada Lind told Reuters that the lamps were on. Max Feld said the ferry had sailed. "
        "Later in the interview, Lind said the fog had lifted.",
        ["reuters", None, "reuters"],
    ),
    "an op-ed": (
        "In an op-ed for the Larch Register, Ada Lind said on Tuesday that the lamps were on. "
        "She acknowledged that the ferry had sailed. “It is dark,” she wrote.",
        ["Larch Register", "Larch Register", "Larch Register"],
    ),
    "a correspondent": (
        "SANA's correspondent quoted a source at the port as saying that the lamps are on. "
        "The correspondent said the ferry had sailed.",
        ["sana", "sana"],
    ),
    "reported as saying": (
        "The lamps are out, Reuters reported the White House as saying. "
        "The ferry has sailed, the White House said.",
        ["reuters", "reuters"],
    ),
    "an outlet within the next quotation": (
        "“The lamps are on,” Ada Lind told CNN. “And Bloomberg is out,” Lind said.",
        ["cnn", "cnn"],
    ),
    "said in an interview": (
        "“The lamps are on,” said Ada Lind in an interview with Reuters on Friday. "
        "She warned that fog was coming.",
        ["reuters", "reuters"],
    ),
    "the same source": (
        "A source in the harbour ministry told Interfax that the lamps were on. "
        "The same source said fog was coming.",
        ["interfax", "interfax"],
    ),
    "a role, and added": (
        "“The lamps are on,” Ada Lind said on MSNBC. “It is dark,” the mayor of Larch added.",
        ["msnbc", "msnbc"],
    ),
    "one resident of several": (
        "Residents told Al Jazeera that the lamps were on. “It is dark,” one resident said.",
        ["al-jazeera", "al-jazeera"],
    ),
    "an unsourced claim in between": (
        "Ada Lind told Reuters that the lamps were on. The ferry has reportedly sailed. "
        "Lind said fog was coming.",
        ["reuters", None, "reuters"],
    ),
    "a heading in capitals in between": (
        "Ada Lind told Reuters that the lamps were on.\n\nFELD SAYS THE FERRY HAS NOW SAILED\n\n"
        "Lind said fog was coming.",
        ["reuters", None, "reuters"],
    ),
    "a spokesperson of the body": (
        "The US State Department told Reuters that the lamps were on. "
        "A State Department spokesman said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "within a clause": (
        "A source at the port told TASS that the lamps were on. "
        "The attacks according to the source claimed the lives of two keepers and injured three.",
        ["tass", "tass"],
    ),
    "a surname with whose": (
        "Ada Lind told Reuters that the lamps were on. "
        "“It is dark,” said Lind, whose brother runs the port.",
        ["reuters", "reuters"],
    ),
}
ENDS = {
    "somebody else's spokesman": (
        "Two witnesses described the blast to Reuters. The mayor said the ferry had sunk.",
        [None],
    ),
    "one of others": (
        "Max Feld told Reuters that the lamps are on. One keeper said the ferry had sailed.",
        ["reuters", None],
    ),
    "another official": (
        "A port official spoke to TASS on Monday. The mayor said the lamps were on.",
        [None],
    ),
    "a question about an outlet": (
        "Asked about a report by Reuters, Ada Lind said the lamps were on.",
        [None],
    ),
    "a question about what befell an outlet": (
        "Asked about an attack on Al Jazeera, Ada Lind said the lamps were on.",
        [None],
    ),
    "the media as listeners": (
        "Ada Lind spoke to the media on Friday. “The lamps are on,” Lind said.",
        [None],
    ),
    "a crowd": (
        "Ada Lind told Reuters that the lamps were on. Lind told supporters the ferry had sailed.",
        ["reuters", None],
    ),
    "a rally": (
        "Ada Lind appeared on CNN on Friday. She told a rally that the lamps were on.",
        [None],
    ),
    "a speech, after another speaker": (
        "Ada Lind told Reuters that the lamps were on. Max Feld said the ferry had sailed. "
        "In her speech, Lind said the fog had lifted.",
        ["reuters", None, None],
    ),
    "last month": (
        "Ada Lind told Reuters that the lamps were on. Last month, Lind said it was dark.",
        ["reuters", None],
    ),
    "a year": (
        "Ada Lind told Reuters that the lamps were on. In 2019, she said it was dark.",
        ["reuters", None],
    ),
    "had said": (
        "Ada Lind told Reuters that the lamps were on. Lind had said in April that it was dark.",
        ["reuters", None],
    ),
    "one of a kind that did not speak": (
        "Residents told Al Jazeera that the lamps were on. “It is dark,” one keeper said.",
        ["al-jazeera", None],
    ),
    "somebody new, who added": (
        "Ada Lind told Reuters that the lamps were on. Max Feld added that it was dark.",
        ["reuters", None],
    ),
    "a statement to various media": (
        "In a statement released to various media outlets, Ada Lind said the lamps were on. "
        "She said it was dark.",
        [None, None],
    ),
    "a body with capitals": ("Ada Lind told the PTA that the lamps are on.", [None]),
    "a council": ("In a letter to the Larch Council, Ada Lind said the lamps were on.", [None]),
}


def _carriers(claims: tuple[Claim, ...]) -> list[str | None]:
    return [claim.carrier for claim in claims if not claim.optional]


@pytest.mark.parametrize(("text", "carriers"), GOES_ON.values(), ids=GOES_ON)
def test_a_carrier_goes_on(read: Read, text: str, carriers: list[str | None]) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), ENDS.values(), ids=ENDS)
def test_a_carrier_ends(read: Read, text: str, carriers: list[str | None]) -> None:
    assert _carriers(read(text)) == carriers


def test_a_question_in_between_changes_nothing(read: Read) -> None:
    text = (
        "Ada Lind told ABC that the lamps are on. Asked if the ferry had sailed, Lind said it had."
    )
    assert _carriers(read(text, publisher="CNN")) == ["abc-news", "abc-news"]


def test_whoever_has_the_same_last_words_is_not_merged(read: Read) -> None:
    claims = read(
        "Lamplighter Ada Lind told Reuters the lamps are on. Ada Lind said the ferry had sailed."
    )
    assert _carriers(claims) == ["reuters", "reuters"]
    assert claims[0].speaker and claims[0].speaker.name == "Ada Lind"
