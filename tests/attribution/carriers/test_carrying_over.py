"""A carrier outlives what others say inside it, and the words by which its speaker is called."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

INNER = {
    "a relative clause": (
        "Ada Lind told Reuters that the lamps are on. The ferry, which critics say is old, has "
        "sailed. “It was late,” she said.",
        ["reuters", None, "reuters"],
    ),
    "a relative clause with “that”": (
        "Ada Lind told NPR that the lamps are on. Lind spoke of a rule that some sailors say is "
        "slowing the ferry. The rule, Lind said, is harmful.",
        ["npr", None, "npr"],
    ),
    "what somebody else says of others": (
        "Ada Lind told Reuters that the lamps are on. Jonas Feld said that some sailors say it is "
        "late. “It was late,” Lind said.",
        ["reuters", None, None],
    ),
    "what the speaker rests on": (
        "Ada Lind told CNN that the lamps are on. Lind, head of the harbour company, said that the "
        "ferry had sailed, according to the radar log. “That is late,” she added.",
        ["cnn", None, "cnn"],
    ),
    "a log that nobody rests on": (
        "Ada Lind told CNN that the lamps are on. The ferry had sailed, according to the radar "
        "log. “That is late,” Lind said.",
        ["cnn", None, None],
    ),
}
SEVERAL = {
    "the bare plural": (
        "Port officials told Fox News the lamps are on. The lamps are old. Officials say the "
        "ferry has sailed. “It was late,” one official said.",
        ["fox-news", "fox-news", "fox-news"],
    ),
    "officials of another kind": (
        "Port officials told Fox News the lamps are on. Army officials say the ferry has sailed.",
        ["fox-news", None],
    ),
    "other officials": (
        "Two officials told Reuters that the lamps are on. Other officials said it was late.",
        ["reuters", None],
    ),
    "some and others": (
        "Residents told AFP that the lamps are on. Some said it was late. Others said it was not.",
        ["afp", "afp", "afp"],
    ),
    "two of them": (
        "Four people familiar with the matter told Reuters that the lamps are on. Two of the "
        "people said the ferry had sailed. One of them said it was late.",
        ["reuters", "reuters", "reuters"],
    ),
    "the source of the sources": (
        "Military sources told TASS that the lamps are on. In the south the ferry sailed, "
        "according to the source.",
        ["tass", "tass"],
    ),
    "another group": (
        "Port workers told AFP that the lamps are on. Fishermen said the ferry had sailed.",
        ["afp", None],
    ),
}
BODIES = {
    "a company in a statement": (
        "In a statement carried by Xinhua, Lindwei said the lamps are on. The company said the "
        "ferry had sailed.",
        ["xinhua", "xinhua"],
    ),
    "the ministry": (
        "The harbour ministry told TASS that the lamps are on. The ministry's statement said the "
        "ferry had sailed.",
        ["tass", "tass"],
    ),
    "another ministry": (
        "In a statement carried by KCNA, the defence ministry said the lamps are on. The foreign "
        "ministry said the ferry had sailed.",
        ["kcna", None],
    ),
    "a company after a ministry": (
        "The defence ministry told TASS that the lamps are on. The company said it was late.",
        ["tass", None],
    ),
    "a ministry that adds to a person": (
        "Ada Lind told Reuters that the lamps are on. The harbour ministry added that it was late.",
        ["reuters", None],
    ),
    "she, who spoke for a ministry": (
        "A harbour ministry spokeswoman told TASS that the lamps are on. She said it was late. "
        "She added that the ferry had sailed.",
        ["tass", "tass", "tass"],
    ),
    "she, whom the text names since": (
        "A harbour ministry spokeswoman told TASS that the lamps are on. The port's mayor, Ada "
        "Lind, disagreed. She said it was late.",
        ["tass", None],
    ),
    "he, whom the text names since": (
        "A port official told TASS that the lamps are on. But analyst Jonas Feld disagreed with "
        "that. “The ferry has sailed,” he said.",
        ["tass", None],
    ),
}
MEDIA = {
    "the source of an agency that named none": (
        "The lamps are on, SANA news agency reported. In the south the ferry sailed. It was late, "
        "the source added. The military source added that it was old.",
        ["sana", "sana", "sana"],
    ),
    "a source that was there before": (
        "A source close to the port said the lamps are on. TASS reported that the ferry had "
        "sailed. The ferry is old. The source said it was late.",
        [None, "tass", None],
    ),
    "inside the cue": (
        "Omar Feld was quoted on CNN as saying that the lamps are on. Mr Feld said it was late.",
        ["cnn", "cnn"],
    ),
    "an author who writes on": (
        "In an op-ed for Al Arabiya, Ada Lind wrote that the lamps are on. She said it was late. "
        "Jonas Feld said it was not. “The ferry is old,” Lind wrote.",
        ["al-arabiya", "al-arabiya", None, "al-arabiya"],
    ),
}
OTHER_OCCASIONS = {
    "another day before its speaker": (
        "Ada Lind told CNN that the lamps are on. On Sunday, just before she left, Lind described "
        "the ferry as late.",
        ["cnn", None],
    ),
    "the same day": (
        "Ada Lind told CNN on Sunday that the lamps are on. On Sunday, Lind said, it was late.",
        ["cnn", "cnn"],
    ),
    "the day of what is told": (
        "Ada Lind told CNN that the lamps are on. On Sunday, the ferry had sailed, Lind said. "
        "She said Saturday's storm had sunk it.",
        ["cnn", "cnn", "cnn"],
    ),
    "before others": (
        "Ada Lind told CNN that the lamps are on. Speaking to supporters, Lind said it was late.",
        ["cnn", None],
    ),
    "a rally": (
        "Ada Lind told CNN that the lamps are on. At a rally, Lind said the ferry had sailed.",
        ["cnn", None],
    ),
    "afterwards": (
        "Ada Lind told CNN that the lamps are on. In the press conference afterwards, Lind "
        "announced that the ferry had sailed. Lind also said that it was late.",
        ["cnn", None, None],
    ),
    "the place of what is told": (
        "Ada Lind told CNN that the lamps are on. Elsewhere in the port, she said, it was late.",
        ["cnn", "cnn"],
    ),
}
CASES = {**INNER, **SEVERAL, **BODIES, **MEDIA, **OTHER_OCCASIONS}


@pytest.mark.parametrize("name", CASES)
def test_a_carrier_goes_on_over_its_own_speaker_alone(name: str, read: Read) -> None:
    text, carriers = CASES[name]
    assert [claim.carrier for claim in read(text) if not claim.optional] == carriers


def test_state_television_inside_a_cue_goes_on(read: Read) -> None:
    claims = read(
        "Omar Feld was quoted on Iranian state TV as saying that the lamps are on. "
        "Mr Feld said it was late."
    )
    assert [claim.chain[-1].name for claim in claims] == ["IRIB"] * 2
