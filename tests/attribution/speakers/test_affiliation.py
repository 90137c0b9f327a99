"""Who is an official of a state, by the office that a text gives them, on invented sentences."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]
NORWAY = "Norway keeps its lamps lit. "

OFFICIALS = {
    "a secretary by topic": "Health and Human Services Secretary Ada Lind said the lamps are on.",
    "a secretary in lower case": "The home secretary, Ada Lind, said the lamps are on.",
    "a secretary by what follows": "Secretary of Homeland Security Ada Lind said the lamps are on.",
    "a secretary named before the office": (
        "Ada Lind, who returned as environment secretary, said the lamps are on."
    ),
    "an assistant secretary": (
        "Ada Lind, assistant Treasury secretary for lamps, said the lamps are on."
    ),
    "a sheriff": "Harbour County Sheriff Ada Lind said the lamps are on.",
    "an attorney general": "Attorney General Ada Lind said the lamps are on.",
    "a medical examiner": "Harbour County medical examiner Ada Lind said the lamps are on.",
    "a president of a country": "Ada Lind, president of Norway, said the lamps are on.",
    "a president of a republic": "Ada Lind, president of the republic, said the lamps are on.",
    "a role in front": "A senior diplomat in Oslo, Ada Lind, said the lamps are on.",
    "a country's ambassador": "Ada Lind, Norway’s ambassador to Chad, said the lamps are on.",
    "a surname that is a month": (
        "British Prime Minister Ada May came by. The lamps are on, May said."
    ),
    "a surname without its article": (
        "Norwegian Foreign Minister Khaled al-Lind came by. The lamps are on, Lind said."
    ),
    "a vice-president": "US Vice-President Ada Lind came by. The lamps are on, Mrs Lind said.",
    "a Korean name": "South Korea's new president, Park Ge-un, said the lamps are on.",
    "the head of an authority": "The deputy head of the Harbour Port Authority said it rained.",
    "a named head of an authority": (
        "Ada Lind, deputy head of the Harbour local authority, said the lamps are on."
    ),
    "whoever directs a body named before": (
        "The Internal Revenue Service wrote. Ada Lind, who directs the agency’s lamps unit, "
        "said the lamps are on."
    ),
    "an agency by its initials": (
        "The Norwegian Lamp Safety Agency came by. The LSA said the lamps are on."
    ),
    "a spokesman of the body that spoke": (
        "The Norwegian army said the lamps are on. In a statement, a spokesman said they glow."
    ),
    "a spokesman of the body that the sentence names": (
        "At the White House, spokesman Ada Lind said the lamps are on."
    ),
    "an official and somebody else": "A US official and a lamp maker said the lamps are on.",
    "two capitals": "Paris and Berlin said the lamps are on.",
    "an agency by name": "The US Marshals Service said the lamps are on.",
    "an agency's assistant director": (
        "Marshals Service Assistant Director Ada Lind said the lamps are on."
    ),
    "a role without a comma": "Ada Lind the interior minister said the lamps are on.",
}

NO_OFFICIALS = {
    "a president of a club": "Ada Lind, president of the Harbour Rowing Club, said it rained.",
    "a president of a union": "Ada Lind, president of the American Federation of Lamp Workers, "
    "said the lamps are on.",
    "a university's president": "Harbour University president Ada Lind said the lamps are on.",
    "a president and executive": "Ada Lind, president and chief executive, said lamps are on.",
    "a shadow minister": "The shadow home secretary, Ada Lind, said the lamps are on.",
    "a candidate": "Ada Lind, a candidate for governor, said the lamps are on.",
    "a presidential candidate": "Presidential candidate Ada Lind said the lamps are on.",
    "a general manager": "The general manager, Ada Lind, said the lamps are on.",
    "a secretary-general": "The secretary-general of the lamp makers, Ada Lind, said it rained.",
    "a party's secretary": "Party secretary Ada Lind said the lamps are on.",
    "a minister of a church": "Baptist minister Ada Lind said the lamps are on.",
    "an army veteran": "Army veteran Ada Lind said the lamps are on.",
    "a former secretary": "Former health secretary Ada Lind said the lamps are on.",
    "whoever speaks of a minister": (
        "The minister, Ada Lind said, was wrong. Lind said the lamps are on."
    ),
    "a president of a firm without a kind": "Ada Lind, president of Bright Age, said it rained.",
    "a firm's president": "Lampworks president Ada Lind said the lamps are on.",
    "a firm's vice president": "Ada Lind, Lampworks's vice president of ads, said it rained.",
    "a correspondent of a palace": (
        "Lampworks White House correspondent Ada Lind said the lamps are on."
    ),
    "somebody close to a palace": (
        "Ada Lind, a lamp maker close to the White House, said the lamps are on."
    ),
    "somebody whom a minister told": (
        "The interior minister came by and told Ada Lind. Lind said the lamps are on."
    ),
    "the helper of a president's rival": (
        "Dunn deputy campaign manager Ada Lind said the lamps are on."
    ),
    "a former minister without a name": "The former interior minister said the lamps are on.",
    "former officials": "Former Norwegian officials said the lamps are on.",
    "an army of no state": "The Army of Lamps said the lamps are on.",
    "a lawyer and a lamp maker": "A lawyer and a lamp maker said the lamps are on.",
    "a spokesman of nobody": "It rained all day. A spokesman said the lamps are on.",
    "a rebel official": "A rebel official said the lamps are on.",
    "a company's officials": "Company officials said the lamps are on.",
    "an official of the opposition": "An opposition official said the lamps are on.",
}

OPEN_CASES = {
    "a parliament": "The Knesset said the lamps are on.",
    "a chamber": "The Russian State Duma said in a statement that the lamps are on.",
    "a constitutional court": "Turkey's Constitutional Court said the lamps are on.",
    "a supreme court": "The lamps are on, the US Supreme Court said in a ruling.",
    "a member": "Ada Lind, a member of the Knesset, said the lamps are on.",
}
NAMES = {
    "a sheriff's county": ("Harbour County Sheriff Ada Lind said the lamps are on.", "Ada Lind"),
    "a secretary of two things": (
        "Secretary of Veterans Affairs Ada Lind said the lamps are on.",
        "Ada Lind",
    ),
    "a party member": ("Republican Ada Lind said the lamps are on.", "Ada Lind"),
    "an owner's helper": ("Dunn campaign manager Ada Lind said the lamps are on.", "Ada Lind"),
    "an apposition without a comma": (
        "Ada Lind a lamp maker in Harbourtown said the lamps are on.",
        "Ada Lind",
    ),
    "an owner's post": ("Trump deputy campaign manager Ada Lind said lamps are on.", "Ada Lind"),
    "no pronoun of a thing": (
        "Ada Lind keeps lamps. Lind said they glow. A lamp count said ten are out. She said so.",
        "Ada Lind",
    ),
    "two who speak as one": (
        "A resident and a lamp maker said the lamps are on.",
        "anonymous resident and anonymous lamp maker",
    ),
    "one of several": (
        "Two women came. One of the witnesses said the lamps are on.",
        "anonymous witness",
    ),
    "one of theirs": ("One of his relatives said the lamps are on.", "anonymous relative"),
    "people of a kind": (
        "Lawmakers in both parties said the lamps are on.",
        "anonymous lawmakers",
    ),
}


@pytest.mark.parametrize("text", OFFICIALS.values(), ids=OFFICIALS)
def test_an_office_of_state_makes_an_official(text: str, read: Read) -> None:
    assert read(NORWAY + text)[-1].state_affiliated is True


@pytest.mark.parametrize("text", NO_OFFICIALS.values(), ids=NO_OFFICIALS)
def test_an_office_of_anybody_else_does_not(text: str, read: Read) -> None:
    assert read(NORWAY + text)[-1].state_affiliated is False


@pytest.mark.parametrize("text", OPEN_CASES.values(), ids=OPEN_CASES)
def test_a_legislature_or_a_court_is_an_open_case(text: str, read: Read) -> None:
    assert {claim.state_affiliated for claim in read(text)} == {None}


def test_whoever_speaks_for_government_and_parliament_is_an_official(read: Read) -> None:
    (claim,) = read("Ada Lind, of the Israeli Defense Ministry and the Knesset, said it rained.")
    assert claim.state_affiliated is True


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES)
def test_titles_and_roles_are_no_part_of_a_name(text: str, name: str, read: Read) -> None:
    speaker = read(NORWAY + text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_where_something_happens_is_nobody(read: Read) -> None:
    claims = read(
        "President Ada Lind spoke in Port Harbour. The lamps in Port Harbour are new. "
        "The president said the lamps are on."
    )
    assert claims[-1].speaker is not None
    assert claims[-1].speaker.name != "Port Harbour"
