"""Who a pronoun, a title or a damaged phrase means, on invented sentences; and whom it does not."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

PRONOUNS = {
    "who spoke in the sentence before, not whom the quotation names": (
        "Peter Quill praised the lamps. “They work,” said senior keeper Tom Berg of Port Lind."
        " Yet he warned that oil is short.",
        "Tom Berg",
    ),
    "a place is nobody": (
        "Keeper Tom Berg told reporters that the boats will go.\n\n"
        "It would not be stopped by the storm at Tal Lindiq, he said.",
        "Tom Berg",
    ),
    "a subhead is nobody": (
        "“It went dark,” said Helen Quill, who keeps the lamps.\n\n"
        "'Never-Ending Winter'\n\nThe next season, she said, will be short.",
        "Helen Quill",
    ),
    "whoever was asked": (
        "“They should go,” said Peter Lind. Andrea Dunn asked Tom Berg the same question."
        " He said the boats should go, too.",
        "Tom Berg",
    ),
    "the only one whom the pronoun fits": (
        "Helen Quill was among those who urged the council to hear Peter Lind's request."
        " She said the council had refused.",
        "Helen Quill",
    ),
    "the subject who acts": (
        "Peter Lind said the lamps are on.\n\nMark Dunn arrived later. He said the oil is gone.",
        "Mark Dunn",
    ),
    "behind an addressee, still who spoke": (
        "“We did better,” Peter Lind told Tom Berg. But he said the oil is gone.",
        "Peter Lind",
    ),
    "the subject who acts on another": (
        "“Storms are over,” said Peter Lind.\n\nFlorida Gov. Mark Dunn, who keeps a lamp, also"
        " split from Lind.\n\n“I disagree with him,” he wrote.",
        "Mark Dunn",
    ),
    "not an owner before whom another speaks": (
        "“Storms are over,” said Peter Lind.\n\nMark Dunn’s aides challenged Helen Quill."
        " But he said the oil is gone.",
        "Peter Lind",
    ),
    "who is called he in the sentence before": (
        "“It is late,” Mark Dunn said. He said Peter Lind had asked for more. He argued for fewer.",
        "Mark Dunn",
    ),
    "no one of whom he only speaks": (
        "“We need lamps,” said Mark Dunn. Lind, he said, is new. Peter Lind keeps a boat.",
        "Mark Dunn",
    ),
    "not whom the quotation names": (
        "Helen Quill opened the pier. Mark Dunn was there, too. Mark Dunn said lamps are dear.\n\n"
        "“The oil is gone, and Peter Lind knows it,” he told reporters.",
        "Mark Dunn",
    ),
    "who is presented last": (
        "“It was dark,” said Peter Lind.\n\nTake, for example, Mark Dunn, who came early.\n\n"
        "“I am here for the lamps,” he told reporters.",
        "Mark Dunn",
    ),
    "no hotel that a sentence ends with": (
        "“It was dark,” said Peter Lind. The keepers slept at the Harbour Quill Hotel."
        " “It was late,” he said.",
        "Peter Lind",
    ),
    "an abbreviation ends no sentence": (
        "Mark Dunn, a poet, said in an interview that much will change when Mr. Lind takes office."
        " He also said the lamps would go. Peter Lind keeps a boat.",
        "Mark Dunn",
    ),
    "behind an addressee in the perfect": (
        "Peter Lind slept. Mark Dunn has said the works made changes. “We did,” he told reporters.",
        "Mark Dunn",
    ),
    "a name with Jr.": (
        "The plan is thin, Peter Lind Jr., a professor of lamps, tells Reuters."
        " “Without oil,” he says, “it is nothing.”",
        "Peter Lind Jr",
    ),
}

TITLES = {
    "the president by record": (
        "President Trump signed the lamp order. Peter Lind, who once met the president's lawyers,"
        " said it is new. The president said the lamps are his.",
        "2018-05-01",
        "Donald Trump",
    ),
    "the mayor by title": (
        "Mayor Helen Quill opened the pier. “It is new,” said Peter Lind of the harbour."
        " The mayor said the pier is long.",
        "2018-05-01",
        "Helen Quill",
    ),
    "the lawmaker by apposition": (
        "Peter Lind, deputy chairman of the lamps committee in the Duma, came late."
        " “It is bright,” the lawmaker said.",
        "2018-05-01",
        "Peter Lind",
    ),
    "no former mayor": (
        "Former Mayor Tom Berg watched. Mayor Helen Quill opened the pier."
        " The mayor said the pier is long.",
        "2018-05-01",
        "Helen Quill",
    ),
}

PHRASES = {
    "a verb before a participle": (
        "Peter Lind opposes the pier, saying that it blocks the light.",
        "Peter Lind",
    ),
    "the object of a relative clause": (
        "The Syrian Observatory for Human Rights which tracks the violence across the country said"
        " four boats sank.",
        "Syrian Observatory for Human Rights",
    ),
    "a time before the verb": (
        "Harbour chief Peter Lind this week said the lamps are on.",
        "Peter Lind",
    ),
    "a time before the verb, behind a relative": (
        "Helen Quill, who just this week formally said she would come, was there.",
        "Helen Quill",
    ),
    "himself": (
        "Peter Lind keeps a lamp. Lind himself insisted that he has paid.",
        "Peter Lind",
    ),
    "where a report came out": (
        "The Syrian Observatory for Human Rights in a report issued in New York said it had found"
        " lamps.",
        "Syrian Observatory for Human Rights",
    ),
    "a place that speaks": (
        "The lamps are dear, and New York said it would pay.",
        "New York",
    ),
    "the place in a relative clause": (
        "The Syrian Observatory for Human Rights which relies on men inside Syria said four sank.",
        "Syrian Observatory for Human Rights",
    ),
    "no object of the verb before": (
        "They requested quick help and Greek officials said they would consider it.",
        "anonymous Greek officials",
    ),
    "an adviser is not whom he advises": (
        "Peter Lind is mayor. One senior Lind adviser said the lamps would go.",
        "anonymous senior Lind adviser",
    ),
    "an aide with a name": (
        "Peter Lind is mayor. Lind chief of staff Mark Dunn said the lamps would go.",
        "Mark Dunn",
    ),
    "beside whom somebody speaks": (
        "Mark Dunn speaking at a news conference with his colleague Peter Lind said it is dark.",
        "Mark Dunn",
    ),
    "in which book": (
        "Mark Dunn in his new book says the lamps are dear.",
        "Mark Dunn",
    ),
    "initials keep their letters": (
        "An LMA official said the lamps are dear.",
        "anonymous LMA official",
    ),
    "an apposition without commas": (
        "Peter Lind the head of the lamp service in upper Harbourtown said oil is short.",
        "Peter Lind",
    ),
    "a name before two appositions": (
        "Helen Quill, chief of the Lamp Office, a firm from Oslo, said the lamps are on.",
        "Helen Quill",
    ),
    "a camp is no first name": (
        "Helen Quill was cheered by Team Quill. Quill said the lamps are on.",
        "Helen Quill",
    ),
    "a brother of an official is himself": (
        "Dr Ammar Trump keeps lamps. Trump said the lamps are on.",
        "Ammar Trump",
    ),
    "a whole phrase stays": (
        "A keeper in upper Harbourtown said oil is short.",
        "anonymous keeper",
    ),
    "a witness behind a relative clause speaks": (
        "The boat had a mast which broke in the storm a witness said.",
        "anonymous witness",
    ),
    "inverted without commas": (
        "Four keepers were also killed said Observatory head Rami Abdel Rahman who gave no names.",
        "Rami Abdel Rahman",
    ),
    "the observatory, not who leads it": (
        "Rami Abdel Rahman, who heads the Syrian Observatory for Human Rights, said four boats"
        " sank. The observatory said two more are lost.",
        "Syrian Observatory for Human Rights",
    ),
}


def last(claims: tuple[Claim, ...]) -> str | None:
    speaker = claims[-1].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_means(read: Read, text: str, speaker: str) -> None:
    assert last(read(text)) == speaker


@pytest.mark.parametrize(("text", "published", "speaker"), TITLES.values(), ids=TITLES)
def test_a_title_means(read: Read, text: str, published: str, speaker: str) -> None:
    assert last(read(text, published=published)) == speaker


@pytest.mark.parametrize(("text", "speaker"), PHRASES.values(), ids=PHRASES)
def test_a_phrase_is_mended(read: Read, text: str, speaker: str) -> None:
    assert last(read(text)) == speaker


def test_no_state_gets_an_office_that_it_lacks(read: Read) -> None:
    claims = read(
        "Russia, Russia and again Russia: the United States spoke of little else."
        " Attorney General Peter Lind said the lamps are on."
    )
    assert claims[-1].chain[0].name == "US prosecutors"


@pytest.mark.parametrize("deals", ["who had asked the FBI for help", "who was held by the FBI"])
def test_nobody_speaks_for_whom_they_only_deal_with(read: Read, deals: str) -> None:
    claims = read(f"Peter Lind, {deals}, said the lamps are on.")
    assert claims[-1].chain[0].name == "Peter Lind"


def test_who_leads_a_body_speaks_for_it(read: Read) -> None:
    claims = read("Peter Lind, who leads the FBI, said the lamps are on.")
    assert claims[-1].chain[0].name == "FBI"


def test_an_office_that_a_state_has_stays_its_own(read: Read) -> None:
    claims = read("Russia kept its lamps. Foreign Minister Peter Lind said the lamps are on.")
    assert claims[-1].chain[0].name == "Russian Foreign Ministry"


def test_the_united_states_is_no_verb(read: Read) -> None:
    text = "Lamps were sent to every port except the United States that month, keepers say."
    assert not any("States" in span.of(text) for claim in read(text) for span in claim.cue)
