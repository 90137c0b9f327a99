"""Media that a text names again, by their kind or in short, or leaves without a name."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def carriers(claims: tuple[Claim, ...]) -> list[str]:
    """The last link of each claim that is media, else "–"."""
    return [claim.chain[-1].name if claim.carrier else "–" for claim in claims]


@pytest.mark.parametrize(
    "name",
    ["Tass", "Russia's Tass agency", "Iran's Irna agency", "the Wafa agency", "Efe agency"],
)
def test_an_agency_s_acronym_may_be_written_as_a_word(read: Read, name: str) -> None:
    (claim,) = read(f"Ten lamps are on, {name} reported.")
    assert claim.chain[0].entity_type == "news-agency"


@pytest.mark.parametrize(
    "text",
    [
        "Suna Arik, a baker, said the lamps are on.",
        "“The lamps are on,” Mena said.",
        "A farmer from Nampa, Idaho, said the lamps are on.",
        "Jeremy Tass, a plumber, said the lamps are on.",
    ],
)
def test_a_person_or_town_that_is_spelt_like_one_is_no_agency(read: Read, text: str) -> None:
    assert carriers(read(text)) == ["–"]


class TestNamedAgain:
    @pytest.mark.parametrize(
        ("text", "outlet"),
        [
            ("TASS said it rained. The state news outlet added that the lamps are on.", "TASS"),
            ("SANA said it rained. The state news agency said the lamps are on.", "SANA"),
            ("SANA said it rained. The official Syrian news agency said it was dark.", "SANA"),
            ("CCTV said it rained. China's state broadcaster said the lamps are on.", "CCTV"),
            (
                "Reuters said so. TASS said so. The state agency said it hailed.",
                "TASS",
            ),
            (
                "SANA said so. TASS said so. Syria's official agency said it hailed.",
                "SANA",
            ),
        ],
    )
    def test_a_state_s_medium_is_the_one_named_before(
        self, read: Read, text: str, outlet: str
    ) -> None:
        assert carriers(read(text))[-1] == outlet

    def test_or_the_one_named_right_behind(self, read: Read) -> None:
        claims = read("Ten lamps are on, state-run news agency said. According to SANA, it rained.")
        assert carriers(claims) == ["SANA", "SANA"]

    @pytest.mark.parametrize(
        "text",
        [
            "Reuters said it rained. The state news agency said the lamps are on.",
            "SANA said it rained. The state broadcaster said the lamps are on.",
            "SANA said it rained. A Cuban state news agency said the lamps are on.",
        ],
    )
    def test_one_that_was_not_named_stays_unnamed(self, read: Read, text: str) -> None:
        last = read(text)[-1].chain[-1]
        assert (last.outlet, last.entity_type) == (None, "unnamed-media")

    @pytest.mark.parametrize(
        "who", ["The space agency", "The spy agency", "The road network", "The police station"]
    )
    def test_what_shares_the_noun_is_no_medium(self, read: Read, who: str) -> None:
        claims = read(f"SANA said it rained. {who} said the lamps are on.")
        assert carriers(claims) == ["SANA", "–"]

    def test_in_short(self, read: Read) -> None:
        claims = read(
            "“It is dark,” Ada Lind told the Washington Post. “It is very dark,” a sailor told the "
            "Post. The Post reported that the lamps are on."
        )
        assert carriers(claims) == ["Washington Post"] * 3

    def test_two_in_short(self, read: Read) -> None:
        claims = read(
            "The New York Times and the Washington Post reported that it rained. Both the Times "
            "and the Post reported that the lamps are on."
        )
        assert carriers(claims) == ["New York Times and Washington Post"] * 2

    def test_by_its_editorial(self, read: Read) -> None:
        claims = read(
            "The Harbour-Journal reported that it rained. “It snows,” the newspaper's editorial "
            "board said. “It hails,” the editorial said."
        )
        assert carriers(claims) == ["Harbour-Journal"] * 3

    def test_under_a_capital(self, read: Read) -> None:
        claims = read(
            "Syrian Arab News Agency reported that it rained. A sailor told the State News Agency "
            "that the lamps are on."
        )
        assert carriers(claims) == ["SANA", "SANA"]

    def test_the_publisher_in_short(self, read: Read) -> None:
        (claim,) = read("“It is dark,” Ada Lind told the Herald.", publisher="Larch Herald")
        assert carriers((claim,)) == ["Larch Herald"]

    def test_no_name_in_short_for_what_was_not_named(self, read: Read) -> None:
        (claim,) = read("“It is dark,” Ada Lind told the Herald.", publisher="Larch Post")
        assert carriers((claim,)) == ["–"]


class TestUnnamed:
    @pytest.mark.parametrize(
        ("who", "link"),
        [
            ("Opposition websites", "opposition websites (unnamed)"),
            ("Other Syrian opposition websites", "Syrian opposition websites (unnamed)"),
            ("A Turkish newspaper", "Turkish newspaper (unnamed)"),
            ("Local TV", "local TV (unnamed)"),
            ("Several magazines", "magazines (unnamed)"),
            ("Reports in the Turkish press", "Turkish press (unnamed)"),
            ("State media", "state media"),
        ],
    )
    def test_media_are_a_link(self, read: Read, who: str, link: str) -> None:
        (claim,) = read(f"{who} said the lamps are on.")
        assert [one.name for one in claim.chain] == [link]

    def test_told_to_a_medium_without_a_name(self, read: Read) -> None:
        (claim,) = read("“The lamps are on,” Ada Lind told a local broadcaster.")
        assert carriers((claim,)) == ["local broadcaster (unnamed)"]

    @pytest.mark.parametrize(
        "text",
        [
            "“The lamps are on,” Ada Lind told the media.",
            "Ada Lind told the press that the lamps are on.",
            "Ada Lind said on social media that the lamps are on.",
            "Ada Lind said in a post on social media that the lamps are on.",
            "The Lind Center on Media, Politics, and Public Policy said the lamps are on.",
            "Government websites said the lamps are on.",
        ],
    )
    def test_an_audience_a_platform_and_a_name_are_none(self, read: Read, text: str) -> None:
        assert carriers(read(text)) == ["–"]


class TestSpeakers:
    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("“It stops,” said Juna D. Lindqvist, a sailor.", "Juna D. Lindqvist"),
            ("It rained, but sailors in Berlin said they had gone out.", "anonymous sailors"),
            ("On a walk through the yard he said the lamps are on.", None),
            ("An unnamed sailor told Reuters that the lamps are on.", "anonymous sailor"),
            (
                "A sailor in Deir al-Maro who spoke on condition of anonymity told Reuters that it"
                " rained.",
                "anonymous sailor",
            ),
            ("A military source told SANA that the lamps are on.", "anonymous military source"),
        ],
    )
    def test_nothing_beside_a_speaker_takes_their_place(
        self, read: Read, text: str, speaker: str | None
    ) -> None:
        names = [claim.speaker.name for claim in read(text) if claim.speaker]
        assert names == ([speaker] if speaker else [])

    def test_he_is_none_of_several(self, read: Read) -> None:
        claims = read("Two critics said it rained. James Oak waved. “It snows,” he told reporters.")
        assert claims[-1].speaker is not None
        assert claims[-1].speaker.name == "James Oak"

    @pytest.mark.parametrize(
        ("who", "first"), [("A police source", None), ("A Syrian military source", "Syrian Army")]
    )
    def test_a_body_is_named_or_it_is_no_link(
        self, read: Read, who: str, first: str | None
    ) -> None:
        (claim,) = read(f"{who} said the lamps are on.")
        assert claim.state_affiliated is True
        assert (claim.chain[0].name == first) is (first is not None)


class TestLostApostrophes:
    @pytest.mark.parametrize(
        ("who", "first"),
        [
            ("SANAs correspondent", "SANA"),
            ("Al Jazeeras correspondent", "Al Jazeera"),
            ("Syrias state news agency", "SANA"),
            ("Russias Defence Ministry", "Russian Defense Ministry"),
        ],
    )
    def test_an_owner_is_read_without_one(self, read: Read, who: str, first: str) -> None:
        (claim,) = read(f"{who} said the lamps are on.")
        assert claim.chain[0].name == first

    def test_a_bird_is_no_country(self, read: Read) -> None:
        (claim,) = read("Turkeys crossed the road, police said.")
        assert claim.chain[0].name == "police"


class TestObservers:
    @pytest.mark.parametrize(
        "who", ["The Observatory", "The Britain-based Observatory", "The Britain-based watchdog"]
    )
    def test_an_observatory_is_known_again(self, read: Read, who: str) -> None:
        claims = read(
            "The Syrian Observatory for Human Rights said it rained. Hezbollah said it snowed. "
            f"{who} said the lamps are on."
        )
        assert claims[-1].chain[0].name == "Syrian Observatory for Human Rights"

    @pytest.mark.parametrize("who", ["A monitor", "A monitoring group", "A watchdog"])
    def test_one_that_is_named_later_is_meant_before(self, read: Read, who: str) -> None:
        claims = read(
            f"{who} said the lamps are on. Hezbollah said it rained. The Syrian Observatory for "
            "Human Rights said it snowed."
        )
        assert claims[0].chain[0].name == "Syrian Observatory for Human Rights"

    def test_one_that_is_never_named_is_nobody(self, read: Read) -> None:
        (claim,) = read("A monitoring group said the lamps are on.")
        assert claim.chain[0].name == "anonymous monitoring group"

    @pytest.mark.parametrize("who", ["The financial watchdog", "The nuclear watchdog"])
    def test_other_watchdogs_are_others(self, read: Read, who: str) -> None:
        claims = read(
            f"The Syrian Observatory for Human Rights said it rained. {who} said the lamps are on."
        )
        assert claims[-1].chain[0].name != "Syrian Observatory for Human Rights"


class TestOutletsAsParties:
    @pytest.mark.parametrize(
        "who",
        [
            "Washington Post editor Ada Lind",
            "Washington Post associate editor Ada Lind",
            "The Guardian's editor Ada Lind",
            "CNN president Ada Lind",
        ],
    )
    def test_who_leads_an_outlet_is_not_carried_by_it(self, read: Read, who: str) -> None:
        assert carriers(read(f"{who} said in a statement that the lamps are on.")) == ["–"]

    @pytest.mark.parametrize(
        ("text", "carrier"),
        [
            ("Washington Post editor Ada Lind wrote that the lamps are on.", "Washington Post"),
            ("Washington Post reporter Ada Lind said the lamps are on.", "Washington Post"),
            ("BBC Middle East editor Ada Lind said the lamps are on.", "BBC News"),
            ("CNN's Ada Lind said the lamps are on.", "CNN"),
        ],
    )
    def test_who_reports_or_writes_for_it_is(self, read: Read, text: str, carrier: str) -> None:
        assert carriers(read(text)) == [carrier]


class TestDocuments:
    @pytest.mark.parametrize(
        ("text", "links"),
        [
            ("A CNN poll found that the lamps are on.", ["CNN"]),
            ("A BBC report said the lamps are on.", ["BBC News"]),
            ("A police statement said the lamps are on.", ["police"]),
            (
                "It rained, according to a European Union document seen by Reuters.",
                ["European Union", "Reuters"],
            ),
            (
                "A letter obtained by the Financial Times said the lamps are on.",
                ["letter", "Financial Times"],
            ),
            (
                "Oleg Maro was quoted as telling the daily Kommersant that the lamps are on.",
                ["Oleg Maro", "Kommersant"],
            ),
            ("Oleg Maro was quoted as telling reporters that it rained.", ["Oleg Maro"]),
        ],
    )
    def test_media_issue_them_or_have_seen_them(
        self, read: Read, text: str, links: list[str]
    ) -> None:
        (claim,) = read(text)
        assert [link.name for link in claim.chain] == links

    def test_what_the_publisher_has_seen_nobody_carried(self, read: Read) -> None:
        text = "It rained, according to a European Union document seen by Reuters."
        (claim,) = read(text, publisher="Reuters")
        assert [link.name for link in claim.chain] == ["European Union"]


class TestAMediumThatReports:
    @pytest.mark.parametrize(
        "medium",
        [
            "Russia's Interfax news agency",
            "the Interfax news agency",
            "Interfax news agency",
            "the Interfax news service",
        ],
    )
    def test_behind_a_comma_in_the_present(self, read: Read, medium: str) -> None:
        (claim,) = read(f"Ada Quill says that the ferry is late, {medium} reports.")
        assert claim.carrier == "interfax"

    def test_reports_of_a_newspaper_are_no_verb(self, read: Read) -> None:
        (claim,) = read("Ada Quill said that the ferry was late in old newspaper reports.")
        assert claim.carrier is None
