"""Shows, hosts, short names and blocks through which a claim came, and what is none of them."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Speaking on the Max Oak Show, Ada Lind said it was dark.", "Max Oak Show"),
        ("Ada Lind told the Max Oak Show that it was dark.", "Max Oak Show"),
        ("In an interview on the Max Oak radio show, Ada Lind said so.", "Max Oak radio show"),
        ("“It was dark,” Ada Lind said on The Long Lamp podcast.", "Long Lamp podcast"),
        ("Appearing on the “Lamp Hour” show, Ada Lind said it was dark.", "Lamp Hour show"),
        ("Ada Lind told the Good Lamp programme: “It was dark.”", "Good Lamp programme"),
        ("Ada Lind appeared on the Long Lamp podcast. She said so.", "Long Lamp podcast"),
        ("Ada Lind said on “Meet the Press” that it was dark.", "nbc-news"),
        ("“It was dark,” Ada Lind said on “Morning Joe.”", "msnbc"),
        ("Ada Lind said on the “Andrew Marr Show” on the BBC that it was dark.", "bbc"),
        ("Ada Lind told Sunday Politics that it was dark.", "bbc"),
        ("Ada Lind told the Today programme that it was dark.", "bbc"),
        ("On Morning Edition, Ada Lind said it was dark.", "npr"),
        ("Ada Lind told the Rossiya-1 show 60 Minutes that it was dark.", "rossiya-1"),
        ("“It was dark,” Ada Lind said on “Face the Nation” on Sunday.", "cbs-news"),
    ],
)
def test_a_programme_carries_what_is_said_on_it(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind told the World Food Programme that it was dark.",
        "Ada Lind said at the Paris Air Show that it was dark.",
        "Ada Lind told an audience at the Detroit Auto Show that it was dark.",
        "Ada Lind criticised the Max Oak Show. Lind said it was dark.",
        "Ada Lind spent a year on the Erasmus programme. She said it was dark.",
        "In a speech on the Apollo program, Ada Lind said it was dark.",
        "In a report on the Talent Show, Ada Lind said it was dark.",
        "Ada Lind cancelled her interview with the Max Oak Show. Lind said it was dark.",
        "“It was dark,” said Ada Lind, who hosts the Max Oak Show.",
        "Ada Lind said on “Lamp Street” that it was dark.",
        "In his State of the Union address, Max Oak said it was dark.",
        "In the Situation Room at the White House, Ada Lind said it was dark.",
        "Today the programme starts, and this week, Ada Lind said it was dark.",
        "Last Sunday politics was dull, Ada Lind said.",
    ],
)
def test_what_is_no_programme_carries_nothing(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Fox News host Ada Lind said it was dark.", None),
        ("Meet the Press moderator Ada Lind recently said that it was dark.", None),
        ("Fox News host Ada Lind told CNN that it was dark.", "cnn"),
        ("Fox News host Ada Lind reported that it was dark.", "fox-news"),
        ("“It was dark,” Ada Lind said on Fox News.", "fox-news"),
    ],
)
def test_a_host_speaks_through_the_outlet_only_there(
    read: Read, text: str, carrier: str | None
) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Asked on CNN about the lamps, Ada Lind said it was dark.", "cnn"),
        ("Asked by Reuters about the lamps, Ada Lind said it was dark.", "reuters"),
        ("Asked about the lamps Monday on Fox News, Ada Lind said it was dark.", "fox-news"),
        ("Responding to questions from Reuters, Ada Lind said it was dark.", "reuters"),
        ("Ada Lind said in response to a query by Reuters that it was dark.", "reuters"),
        ("Asked about a story on Fox News, Ada Lind said it was dark.", None),
        ("Asked about a Fox News report, Ada Lind said it was dark.", None),
        ("In response to a Reuters report, Ada Lind said it was dark.", None),
    ],
)
def test_who_asked_carries_the_answer_and_the_topic_does_not(
    read: Read, text: str, carrier: str | None
) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    ("text", "publisher", "carrier"),
    [
        ("“It was dark,” Ada Lind told ABC.", "CNN", "abc-news"),
        ("“It was dark,” Ada Lind told ABC.", "The Guardian", None),
        ("“It was dark,” Ada Lind told ABC.", None, None),
        ("“It was dark,” Ada Lind told FoxNews.com on Friday.", None, "fox-news"),
        ("“It was dark,” Ada Lind told harbourlamp.com.", None, "harbourlamp.com"),
        ("Ada Lind told KXAN that it was dark.", None, "KXAN"),
        ("Ada Lind told KFOR that it was dark.", None, None),
        ("“It was dark,” Ada Lind told NBC affiliate WXYZ.", None, "WXYZ"),
        ("“It was dark,” Ada Lind told the website Harbour Lamp.", None, "Harbour Lamp"),
        ("In a column for the Harbour Globe, Ada Lind said so.", None, "Harbour Globe"),
        (
            "Ada Lind said in a memo printed by the Sunday Times that so it was.",
            None,
            "sunday-times",
        ),
        ("In a leaked memo reprinted by Reuters, Ada Lind said it was dark.", None, "reuters"),
    ],
)
def test_a_short_name_means_the_one_it_can_mean(
    read: Read, text: str, publisher: str | None, carrier: str | None
) -> None:
    assert read(text, publisher=publisher)[-1].carrier == carrier


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Most people like the lamps, USA Today reported.", "USA Today"),
        ("USA Today reported that it was dark.", "USA Today"),
        ("Ada Lind today said it was dark.", "Ada Lind"),
        ("Ada Lind said Monday it was dark.", "Ada Lind"),
        ("Today Ada Lind said it was dark.", "Ada Lind"),
    ],
)
def test_a_word_of_time_may_be_part_of_a_name(read: Read, text: str, speaker: str) -> None:
    last = read(text)[-1].speaker
    assert last is not None and last.name == speaker


def test_the_publisher_reports_what_it_says_it_has_reported(read: Read) -> None:
    text = "As we've reported previously, the lamps were bought in May."
    assert [claim.carrier for claim in read(text, publisher="NPR")] == ["npr"]
    assert not read(text)
    assert not read("We think it was dark, and we said so.", publisher="NPR")
    quoted = read("“We've reported it to the police,” Ada Lind said.", publisher="NPR")
    assert [claim.carrier for claim in quoted] == [None]


def test_the_publishers_own_reporter_goes_on_with_a_first_name(read: Read) -> None:
    text = (
        "NPR's Tom Oak reports that the port is dark.\n\nIt rained, an official said. "
        "And Tom says the port is closed."
    )
    assert [claim.carrier for claim in read(text, publisher="NPR")] == ["npr", None, "npr"]
    assert [claim.carrier for claim in read(text, publisher="CNN")] == ["npr", None, None]


@pytest.mark.parametrize("one", ["A Syrian TV broadcaster", "One Syrian TV channel"])
def test_some_channel_of_a_country_is_not_its_state_television(read: Read, one: str) -> None:
    claim = read(f"{one} reported that the lamps are on.")[0]
    assert (claim.chain[-1].entity_type, claim.state_affiliated) == ("unnamed-media", None)


@pytest.mark.parametrize(
    ("opening", "carrier"),
    [
        ("Reuters reported Wednesday:", "reuters"),
        ("Reuters reported on Friday evening:", "reuters"),
        ("It was late, reports Reuters (h/t the Lamp):", "reuters"),
        ("From Reuters:", "reuters"),
        ("According to Reuters:", "reuters"),
        ("Reuters refused to answer:", None),
        ("Ada Oak wrote to Reuters:", None),
    ],
)
def test_a_dated_or_inverted_credit_opens_a_block(
    read: Read, opening: str, carrier: str | None
) -> None:
    claims = read(f"{opening}\n\nIn an email, Ada Lind wrote that the lamps are on.")
    assert claims[-1].carrier == carrier


def test_a_dated_block_ends_where_another_outlet_is_credited(read: Read) -> None:
    claims = read(
        "Reuters reported Wednesday:\n\nAda Lind said it was dark.\n\n"
        "According to CNN, it rained.\n\nMax Oak said it was late."
    )
    assert [claim.carrier for claim in claims] == ["reuters", "cnn", None]


def test_a_line_behind_a_quotation_credits_an_outlet_whose_name_is_a_word(read: Read) -> None:
    claims = read("“The lamps are on and we are all glad that they are.”\n\nAda Lind, Vox\n")
    assert [claim.carrier for claim in claims] == ["vox"]


def test_a_picture_credit_before_a_sentence_carries_nothing(read: Read) -> None:
    claims = read("It was late. (TRT World and Agencies) The Observatory said nine lamps broke.")
    assert [claim.carrier for claim in claims] == [None]


def test_a_closing_credit_may_be_followed_by_a_page_that_goes_on(read: Read) -> None:
    page = "Related News Lamps of the coast " + "Harbour Lamps Ferries Bells " * 20
    claims = read(f"Ada Lind said it was dark. Source AA {page}")
    assert [claim.carrier for claim in claims] == ["anadolu"]
