"""Where a carrier goes on over another name, and where a talk or a text is taken up again."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

CALLED_OTHERWISE = {
    "a title before the name": (
        "Rep. Ada Lind told Fox News that the lamps were on. Lind said the ferry had sailed.",
        ["fox-news", "fox-news"],
    ),
    "an article within the name": (
        "Civil defence official Leys el-Feldi told Reuters the lamps were out. According to "
        "Feldi, the ferry had sunk.",
        ["reuters", "reuters"],
    ),
    "a man of feeling": (
        "“My house was here,” Abu Lind told AFP. “There was no lamp,” the devastated man said.",
        ["afp", "afp"],
    ),
    "the person": (
        "A South Korean source told Reuters that the lamps were on. The person said he had no "
        "comment on the ferry.",
        ["reuters", "reuters"],
    ),
    "a source with a party": (
        "One source told Fox News that the lamps were on. The Republican source said the "
        "ferry had sailed.",
        ["fox-news", "fox-news"],
    ),
    "an unnamed woman": (
        "A resident told REN TV the lamps went out. “The sky turned red,” the unnamed woman said.",
        ["ren-tv", "ren-tv"],
    ),
    "a former official": (
        "A former official told The Daily Caller that the lamps were on. “It is dark,” the "
        "former official declared.",
        ["daily-caller", "daily-caller"],
    ),
    "a relative clause": (
        "A diplomat told Reuters the lamps were on. The diplomat, who asked not to be named, "
        "said the ferry had sailed.",
        ["reuters", "reuters"],
    ),
    "that source": (
        "A harbour source told TASS the lamps were on. That source said the ferry had sailed.",
        ["tass", "tass"],
    ),
    "one of several, and he": (
        "The quay holds the grave of Olga Berg, the sister of the poet. One of the guards "
        "told AFP a truck pulled up. “We stopped it,” he said.",
        ["afp", "afp"],
    ),
    "one of two": (
        "“It is dark,” two former port officials told The Daily Caller. “Everything is off,” "
        "a former official said of the lamps.",
        ["daily-caller", "daily-caller"],
    ),
    "a keeper of two": (
        "Two keepers told Reuters the lamps were on. A keeper said it was dark.",
        ["reuters", "reuters"],
    ),
    "a name at last": (
        "“The lamps are on,” a port official told Reuters. “It is dark,” Max Feld said.",
        ["reuters", "reuters"],
    ),
    "a correspondent, and he": (
        "Max Feld runs the port. An AFP correspondent in Larch said the quay was crowded. He "
        "said the ferry had sailed.",
        ["afp", "afp"],
    ),
    "the source of an agency": (
        "SANA said the lamps were on. The source added that the ferry had sailed.",
        ["sana", "sana"],
    ),
}
OTHERS = {
    "one of another rank": (
        "Two officials told Reuters the lamps were on. A former official said it was dark.",
        ["reuters", None],
    ),
    "one of none": (
        "Ada Lind told Reuters the lamps were on. A keeper said it was dark.",
        ["reuters", None],
    ),
    "a name with a role": (
        "“The lamps are on,” a port official told Reuters. “It is dark,” Max Feld, a keeper, said.",
        ["reuters", None],
    ),
    "a name without a quotation": (
        "“The lamps are on,” a port official told Reuters. Max Feld said it was dark.",
        ["reuters", None],
    ),
    "a name known before": (
        "Max Feld runs the port. “The lamps are on,” a port official told Reuters. “It is "
        "dark,” Max Feld said.",
        ["reuters", None],
    ),
    "a pronoun after a sentence": (
        "SANA said the lamps were on. Max Feld runs the port. He said the ferry had sailed.",
        ["sana", None],
    ),
    "somebody in office": (
        "A keeper told Reuters the lamps were on. The mayor said the ferry had sailed.",
        ["reuters", None],
    ),
    "a whole sentence between": (
        "A keeper told Reuters the lamps were on. The ferry left at noon. The woman said it "
        "was dark.",
        ["reuters", None],
    ),
    "an official after a name": (
        "Ada Lind told Reuters the lamps were on. The official said the ferry had sailed.",
        ["reuters", None],
    ),
    "somebody indefinite": (
        "Ada Lind told Reuters the lamps were on. A man on the quay said the ferry had sailed.",
        ["reuters", None],
    ),
    "one of another kind": (
        "Two keepers told Reuters the lamps were on. The police source said the ferry had sailed.",
        ["reuters", None],
    ),
    "whoever opens the sentence between": (
        "Max Feld told AFP a truck pulled up. Ada Lind runs the quay. She said it was dark.",
        ["afp", None],
    ),
    "another name": (
        "Ada Lind told CNN that the lamps were on. Max Feld said it was dark.",
        ["cnn", None],
    ),
}
BETWEEN = {
    "the outlet's own sentence": (
        "“The lamps are on,” Ada Lind told The Hill. Lind is one of few who say so, The Hill "
        "reported. “It is dark,” Lind said.",
        ["the-hill", "the-hill", "the-hill"],
    ),
    "a wish": (
        "Ada Lind told Reuters that the lamps were on. Lind wants to mend the ferry. “It is "
        "dark,” she said.",
        ["reuters", "reuters"],
    ),
    "later, a source": (
        "A source at the port told TASS the lamps were on. The ferry is old. Later the source "
        "said that it had sailed. The source added that it was full.",
        ["tass", "tass", "tass"],
    ),
    "a time that is told of": (
        "A source told TASS the lamps were on. Earlier two ferries had sunk, the source said.",
        ["tass", "tass"],
    ),
    "the same day": (
        "Ada Lind told Reuters on Monday that the lamps were on. Lind said on Monday that the "
        "ferry had sunk.",
        ["reuters", "reuters"],
    ),
}
ANEW = {
    "another outlet's sentence": (
        "“The lamps are on,” Ada Lind told The Hill. Lind is wrong, Reuters reported. “It is "
        "dark,” Lind said.",
        ["the-hill", "reuters", None],
    ),
    "earlier, a source": (
        "A source at the port told TASS the lamps were on. Earlier the source said that the "
        "ferry had sailed.",
        ["tass", None],
    ),
    "later, by name": (
        "Ada Lind told TASS the lamps were on. Later Lind said that the ferry had sailed.",
        ["tass", None],
    ),
    "another day": (
        "Ada Lind told Reuters on Monday that the lamps were on. Lind conceded on Tuesday "
        "that the ferry had sunk.",
        ["reuters", None],
    ),
    "days ago": (
        "Ada Lind told Reuters that the lamps were on. A few days ago, Lind said the ferry "
        "had sailed.",
        ["reuters", None],
    ),
    "the next day": (
        "Ada Lind told Reuters that the lamps were on. The next day, she said the ferry had "
        "sailed.",
        ["reuters", None],
    ),
    "weeks later": (
        "Ada Lind told Reuters that the lamps were on. Two weeks later, Lind admitted that "
        "the ferry had sailed.",
        ["reuters", None],
    ),
    "a wish of another time": (
        "Ada Lind told Reuters that the lamps were on. Later on Wednesday, Lind wanted to "
        "talk about the ferry with reporters. “It is dark,” Lind said.",
        ["reuters", None],
    ),
    "a post": (
        "Ada Lind told Reuters that the lamps were on. “The ferry has sailed,” Lind tweeted.",
        ["reuters", None],
    ),
    "a post by a pronoun": (
        "Max Feld runs the port. A keeper told AFP a truck pulled up. He tweeted that it was dark.",
        ["afp", None],
    ),
}
TAKEN_UP = {
    "an opinion piece": (
        "Ada Lind wrote an opinion piece for The Washington Post about the harbour. “The "
        "lamps are on,” wrote Lind. “It is dark,” she said.",
        ["washington-post", "washington-post"],
    ),
    "a piece, penned": (
        "Ada Lind, a former keeper, penned an emotional piece in The New York Times vowing "
        "not to rest. “Mark my words,” wrote Ms. Lind.",
        ["nyt"],
    ),
    "an essay, published": (
        "Ada Lind published an essay in The Guardian. Lind argued that the lamps were on.",
        ["guardian"],
    ),
    "a column that lays out a case": (
        "In a column for The Guardian, Ada Lind laid out her case. She wrote that the lamps "
        "were on.",
        ["guardian"],
    ),
    "writes on": (
        "Ada Lind writes in the New York Times that the lamps are on. Max Feld said it was "
        "dark. “The ferry has sailed,” Lind writes.",
        ["nyt", None, "nyt"],
    ),
    "also wrote": (
        "Ada Lind wrote in The Guardian that the lamps were on. Max Feld said it was dark. "
        "Lind also wrote that the ferry had sailed.",
        ["guardian", None, "guardian"],
    ),
    "a question": (
        "Ada Lind told NPR that the lamps were on. The governor, Max Feld, said it was dark. "
        "Asked why the ferry had sailed, Lind said it was late.",
        ["npr", None, "npr"],
    ),
    "the documentary": (
        "Ada Lind told NBC News that the lamps were on. Max Feld said it was dark. In the "
        "documentary, Lind said the ferry had sailed.",
        ["nbc-news", None, "nbc-news"],
    ),
    "a former mayor": (
        "Former mayor Ada Lind appeared on CNN on Friday. Lind said the lamps were on.",
        ["cnn"],
    ),
}
NOT_TAKEN_UP = {
    "a letter": (
        "Ada Lind wrote in The Guardian that the lamps were on. Max Feld said it was dark. In "
        "a letter, Lind wrote that the ferry had sailed.",
        ["guardian", None, None],
    ),
    "said, not written": (
        "Ada Lind wrote in The Guardian that the lamps were on. Max Feld said it was dark. "
        "“The ferry has sailed,” Lind said.",
        ["guardian", None, None],
    ),
    "an article about an outlet": (
        "Ada Lind wrote an article about RT. “It is dark,” she said.",
        [None],
    ),
    "a letter to an outlet": (
        "Ada Lind wrote a letter to The Guardian. Max Feld said it was dark.",
        [None],
    ),
    "a question by reporters": (
        "Ada Lind told NPR that the lamps were on. The governor, Max Feld, said it was dark. "
        "Asked by reporters why the ferry had sailed, Lind said it was late.",
        ["npr", None, None],
    ),
    "a question at a conference": (
        "Ada Lind told NPR that the lamps were on. The governor, Max Feld, said it was dark. "
        "Asked at a news conference about the ferry, Lind said it was late.",
        ["npr", None, None],
    ),
    "a former guest": (
        "Ada Lind, a former guest on CNN, seemed calm. Lind said the lamps were on.",
        [None],
    ),
    "a former anchor": (
        "Ada Lind spoke with a former CNN anchor. Lind said the lamps were on.",
        [None],
    ),
}


def _carriers(claims: tuple[Claim, ...]) -> list[str | None]:
    return [claim.carrier for claim in claims if not claim.optional]


@pytest.mark.parametrize(("text", "carriers"), CALLED_OTHERWISE.values(), ids=CALLED_OTHERWISE)
def test_a_carrier_goes_on_however_the_speaker_is_called(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), OTHERS.values(), ids=OTHERS)
def test_whoever_may_be_another_is_not_carried(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), BETWEEN.values(), ids=BETWEEN)
def test_what_stands_between_does_not_end_it(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), ANEW.values(), ids=ANEW)
def test_what_is_said_anew_ends_it(read: Read, text: str, carriers: list[str | None]) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_talk_or_a_text_is_taken_up_again(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers


@pytest.mark.parametrize(("text", "carriers"), NOT_TAKEN_UP.values(), ids=NOT_TAKEN_UP)
def test_what_is_no_talk_or_text_takes_nothing_up(
    read: Read, text: str, carriers: list[str | None]
) -> None:
    assert _carriers(read(text)) == carriers
