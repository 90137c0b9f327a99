"""Media that a text tells to be media: by a descriptor, a telling ending, or as a collective."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def carriers(claims: tuple[Claim, ...]) -> list[str]:
    """The last link of each claim that is media, else "–"."""
    return [claim.chain[-1].name if claim.carrier else "–" for claim in claims]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbin-based Lamp News Network put the toll at 60.", "Lamp News Network"),
        ("The lamps are on, opposition website al-Fanous reported.", "al-Fanous"),
        ("The Arabic-language al-Fanous News reported that it rained.", "al-Fanous News"),
        ("The Central Harbour Media said 30 lamps are on.", "Central Harbour Media"),
        ("Advertising Monthly called it “one of the finest lamps”.", "Advertising Monthly"),
        ("The opposition Lanka TV said the lamps are on.", "Lanka TV"),
        ("Chinese Central Television said the lamps are on.", "CCTV"),
        ("“No,” the mayor said on Fox Business on Thursday.", "Fox Business"),
    ],
)
def test_a_descriptor_or_an_ending_tells_a_medium(read: Read, text: str, name: str) -> None:
    assert carriers(read(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Lampfinders.com, a job search website, said the lamps are on.",
        "A host at Lanka TV said the lamps are on.",
        "“It is dark,” said Ada Lind, who came looking for an outlet to charge her phone.",
        "Ada Lind, who owns the Harbour Observer, said the lamps are on.",
        "The watch, which has a network of activists, said the lamps are on.",
    ],
)
def test_what_is_no_medium_carries_nothing(read: Read, text: str) -> None:
    assert carriers(read(text)) == ["–"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xinhua said so. The Chinese news agency added that it hailed.", "Xinhua"),
        ("RT said so. The Russian news site also reported that it hailed.", "RT"),
        ("“No,” Ada Lind told REN TV. “It hailed,” she told the television station.", "REN TV"),
        ("Reuters said so. The article indicates that it hailed.", "Reuters"),
        ("Rockets hit Syria. Official news agency said it hailed.", "SANA"),
        (
            "Turkeys state-run news agency didnt say when it hailed but said it rained.",
            "Anadolu Agency",
        ),
        (
            "Tasnim said so. It quoted Ada Lind, a baker, as saying that it hailed.",
            "Tasnim News Agency",
        ),
    ],
)
def test_a_kind_means_the_medium_named_before(read: Read, text: str, name: str) -> None:
    assert carriers(read(text))[-1] == name


def test_an_agency_of_state_named_nearer_is_the_agency(read: Read) -> None:
    text = (
        "“No,” Ada Lind told The Associated Press. Harbour and Customs Services has new rules. "
        "The agency said last week that the lamps are on."
    )
    assert carriers(read(text))[-1] == "–"


def test_its_website_is_nobody_else_s(read: Read) -> None:
    text = "Reuters said so. The Mexican transport department said on its website that it hailed."
    assert carriers(read(text))[-1] == "–"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Fox's Ada Lind said the lamps are on.", ["Ada Lind", "Fox News"]),
        ("Germany's Ada Lind said the lamps are on.", ["Ada Lind"]),
    ],
)
def test_whose_somebody_is_may_be_a_medium(read: Read, text: str, links: list[str]) -> None:
    (claim,) = read(text)
    assert [link.name for link in claim.chain] == links


class TestStateMedia:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Syrian regime television said the lamps are on.", "Syrian state TV"),
            ("The lamps are on, according to state news in Cuba.", "Cuban state media"),
            ("Iran is dark. A state television report said it hailed.", "Iranian state TV"),
        ],
    )
    def test_other_words_for_them(self, read: Read, text: str, name: str) -> None:
        (claim,) = read(text)
        assert (claim.chain[-1].name, claim.via_state_media) == (name, True)

    def test_those_of_a_side_are_no_state_s(self, read: Read) -> None:
        (claim,) = read("Pro-regime media in Syria said the lamps are on.")
        assert not claim.via_state_media

    def test_they_are_those_that_the_text_speaks_of(self, read: Read) -> None:
        text = "Cuban state media said it rained. Six Russian planes came, state-run media said."
        assert carriers(read(text))[-1] == "Cuban state media"

    def test_the_nearest_country_is_theirs_where_its_media_are_spoken_of(self, read: Read) -> None:
        text = "KCNA said so. Cuban state media said no. In Cuba it rained, state media said."
        assert carriers(read(text))[-1] == "Cuban state media"


class TestJointly:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            (
                "Ten lamps broke, Syria's state-run news agency and Kurdish media reported.",
                "SANA and Kurdish media",
            ),
            (
                "It rained in Syria, state media and activists said.",
                "Syrian state media and anonymous activists",
            ),
        ],
    )
    def test_media_and_others_are_one_link(self, read: Read, text: str, name: str) -> None:
        (claim,) = read(text)
        assert (claim.chain[-1].name, claim.via_state_media) == (name, True)

    def test_a_firm_beside_a_medium_s_is_no_medium(self, read: Read) -> None:
        assert carriers(read("Disney and Fox News said the merger is off.")) != [
            "Disney and Fox News"
        ]


class TestReports:
    @pytest.mark.parametrize(
        "text",
        [
            "According to reports tens of lamps have been broken.",
            "Ada Lind downplayed earlier reports that the lamps are on.",
            "The lamps are on, according to reports Thursday.",
            "The lamps are on, according to reports of her stop at the forum.",
        ],
    )
    def test_reports_without_a_name(self, read: Read, text: str) -> None:
        assert carriers(read(text))[0] == "unnamed reports"
