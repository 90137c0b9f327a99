"""Chains and speakers as the phenomena of real articles show them, on invented sentences."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def _chain(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]


CASES = {
    "trailing carrier": (
        "The lamps are on, the State Department said in a statement, RT reported.",
        ["US State Department", "RT"],
    ),
    "reported, citing": (
        "Xinhua reported, citing the Chinese Foreign Ministry, that the lamps are on.",
        ["Chinese Foreign Ministry", "Xinhua"],
    ),
    "was quoted as saying by": (
        "Turkish President Mert Aslan was quoted as saying by Anadolu that the lamps are on.",
        ["Turkish Presidency", "Anadolu Agency"],
    ),
    "quoted as saying": (
        "Sputnik quoted Kremlin spokesman Pavel Orlin as saying that the lamps are on.",
        ["Kremlin", "Sputnik"],
    ),
    "told an outlet": (
        "“The lamps are on,” Ada Lind told Reuters.",
        ["Ada Lind", "Reuters"],
    ),
    "told an outlet of no registry": (
        "“The lamps are on,” Ada Lind told Harbourtown News Service.",
        ["Ada Lind", "Harbourtown News Service"],
    ),
    "told a site by its address": (
        "“The lamps are on,” Ada Lind told quaysidewire.com.",
        ["Ada Lind", "quaysidewire.com"],
    ),
    "quoted behind the quotation": (
        "“The lamps are on,” TASS quoted Ada Lind as saying.",
        ["Ada Lind", "TASS"],
    ),
    "no comma before the outlet": (
        "The lamp on the quay was hit by a ladder in the hands of several painters SANA reported.",
        ["SANA"],
    ),
    "no comma before a name that ends as another one": (
        "Ten lamps in the north of the town were lit the Korean Central News Agency said.",
        ["KCNA"],
    ),
    "local media without a comma": (
        "Ten lamps in the north of the town were lit local media reported.",
        ["local media (unnamed)"],
    ),
    "no comma before state media": (
        "The lamps in the western part of the town were lit Syrian state television reported.",
        ["Syrian state TV"],
    ),
    "no comma before an inverted speaker": (
        "Ten lamps were lit and many others were painted said the Chinese Foreign Ministry.",
        ["Chinese Foreign Ministry"],
    ),
    "citing an outlet before the verb": (
        "Press TV, citing Reuters, said the lamps are on.",
        ["Reuters", "Press TV"],
    ),
    "a carrier behind the speaker": (
        "Sources in Seoul, quoted by Interfax, said that the lamps are on.",
        ["anonymous sources", "Interfax"],
    ),
    "chain of three": (
        "The lamps are on, the Iranian Foreign Ministry said, according to IRNA, RT reported.",
        ["Iranian Foreign Ministry", "IRNA", "RT"],
    ),
    "unnamed reports": (
        "The lamps are on, the Pentagon said, according to reports.",
        ["US Department of Defense", "unnamed reports"],
    ),
    "collective media": ("Local media said the lamps are on.", ["local media (unnamed)"]),
    "a metonym": ("Ankara said the lamps are on.", ["Turkish Government"]),
    "a palace": ("The Kremlin said the lamps are on.", ["Kremlin"]),
    "nobody": ("The lamps are reportedly on.", ["unknown"]),
    "an anonymous human": (
        "A doctor at the port said the lamps are on.",
        ["anonymous doctor"],
    ),
    "a document": (
        "A report by the Chinese Foreign Ministry said the lamps are on.",
        ["Chinese Foreign Ministry"],
    ),
    "a descriptor is no link": (
        "The French news agency AFP reported that the lamps are on.",
        ["AFP"],
    ),
    "a platform is no link": (
        "“The lamps are on,” Ada Lind wrote on Telegram.",
        ["Ada Lind"],
    ),
    "a state outlet's own people": (
        "A Sputnik correspondent said the lamps are on.",
        ["Sputnik"],
    ),
}


@pytest.mark.parametrize(("text", "chain"), CASES.values(), ids=CASES)
def test_chain(read: Read, text: str, chain: list[str]) -> None:
    (claim,) = read(text)
    assert _chain(claim) == chain


class TestStateMedia:
    def test_a_carrier_makes_the_claim_state_carried(self, read: Read) -> None:
        (claim,) = read("The lamps are on, Ada Lind said, TASS reported.")
        assert (claim.carrier, claim.via_state_media, claim.state_affiliated) == (
            "tass",
            True,
            True,
        )

    def test_a_government_speaking_openly_is_state_affiliated_only(self, read: Read) -> None:
        (claim,) = read("The White House said the lamps are on.")
        assert not claim.via_state_media
        assert claim.state_affiliated is True
        assert claim.carrier is None

    def test_a_private_person_is_neither(self, read: Read) -> None:
        (claim,) = read("Sailor Ada Lind said the lamps are on.")
        assert claim.state_affiliated is False

    def test_an_outlet_the_registry_lacks_is_unknown(self, read: Read) -> None:
        (claim,) = read("The news agency Quaymark reported that the lamps are on.")
        assert claim.state_affiliated is None
        assert not claim.via_state_media

    @pytest.mark.parametrize(
        "text",
        [
            "The regulator fined RT over the lamps, a spokesman for Ofcom said.",
            "Ada Lind said RT had shown too many lamps.",
            "Doctors said the Sputnik V vaccine needs a cold lamp.",
            "RT if you agree, the sailor said, that lamps are good.",
            "Police said CCTV cameras had filmed the lamp.",
        ],
    )
    def test_a_topic_is_no_link(self, read: Read, text: str) -> None:
        assert not any(claim.via_state_media for claim in read(text))

    @pytest.mark.parametrize("outlet", ["RT", "Xinhua", "Press TV", "TRT", "KCNA", "Prensa Latina"])
    def test_it_is_the_same_for_every_country(self, read: Read, outlet: str) -> None:
        (claim,) = read(f"“The lamps are on,” Ada Lind told {outlet}.")
        assert claim.via_state_media


class TestSpeakers:
    def test_a_pronoun_is_the_last_person(self, read: Read) -> None:
        claims = read("James Oak, a sailor, said the lamps are on. He said the bell is silent.")
        assert claims[1].speaker is not None
        assert claims[1].speaker.name == "James Oak"

    def test_a_surname_is_the_full_name(self, read: Read) -> None:
        claims = read("James Oak met sailors on Monday. Oak said the lamps are on.")
        assert claims[0].speaker is not None
        assert claims[0].speaker.name == "James Oak"

    def test_a_misspelt_surname_is_forgiven(self, read: Read) -> None:
        claims = read("Dawit Lemma met sailors on Monday. Lema said the lamps are on.")
        assert claims[0].speaker is not None
        assert claims[0].speaker.name == "Dawit Lemma"

    def test_an_office_gives_the_body(self, read: Read) -> None:
        (claim,) = read("Russian Foreign Minister Oleg Maro said the lamps are on.")
        assert claim.speaker is not None
        assert (claim.speaker.name, claim.speaker.body) == (
            "Oleg Maro",
            "russian-foreign-ministry",
        )

    def test_a_former_official_speaks_for_nobody(self, read: Read) -> None:
        (claim,) = read("Former Russian Foreign Minister Oleg Maro said the lamps are on.")
        assert claim.state_affiliated is False

    def test_a_legislator_is_an_open_case(self, read: Read) -> None:
        (claim,) = read("US Senator Ada Lind said the lamps are on.")
        assert claim.state_affiliated is None

    def test_the_agency_is_the_one_named_before(self, read: Read) -> None:
        claims = read("The lamps are on, Xinhua reported. The agency said the bell is silent.")
        assert _chain(claims[1]) == ["Xinhua"]


class TestCarriedOn:
    def test_over_the_same_speakers_next_sentence(self, read: Read) -> None:
        claims = read("“The lamps are on,” Ada Lind told RT. She added that the bell is silent.")
        assert [claim.carrier for claim in claims] == ["rt", "rt"]

    def test_not_over_another_speaker(self, read: Read) -> None:
        claims = read("“The lamps are on,” Ada Lind told RT. James Oak said the bell is silent.")
        assert [claim.carrier for claim in claims] == ["rt", None]

    def test_not_into_a_new_occasion(self, read: Read) -> None:
        claims = read(
            "“The lamps are on,” Ada Lind told RT. In a speech on Friday she said all is dark."
        )
        assert [claim.carrier for claim in claims] == ["rt", None]

    def test_never_back(self, read: Read) -> None:
        claims = read("Ada Lind said the lamps are on. “The bell is silent,” she told RT.")
        assert [claim.carrier for claim in claims] == [None, "rt"]


class TestCredits:
    def test_a_block_credit_carries_what_is_attributed_under_it(self, read: Read) -> None:
        claims = read("Xinhua reports:\n\nThe lamps are on, Ada Lind said. It was a dark night.")
        assert [_chain(claim) for claim in claims] == [["Ada Lind", "Xinhua"]]

    def test_a_postfix_credit_carries_its_paragraph(self, read: Read) -> None:
        claims = read(
            "The lamps are on, Ada Lind said. (Xinhua)\n\nThe bell is silent, James Oak said."
        )
        assert [claim.carrier for claim in claims] == ["xinhua", None]

    def test_a_link_on_the_cue_is_a_carrier(self, read: Read) -> None:
        claims = read(
            "Ada Lind said the lamps are on.", links=(("said", "https://www.rt.com/news/1"),)
        )
        assert claims[0].carrier == "rt"
        assert claims[0].chain[-1].via == "link"

    def test_a_dateline_is_no_link(self, read: Read) -> None:
        claims = read("MOSCOW (Sputnik) — The lamps are on, Ada Lind said.")
        assert [_chain(claim) for claim in claims] == [["Ada Lind"]]


class TestImplied:
    def test_the_same_body_lends_its_carrier(self, read: Read) -> None:
        claims = read(
            "The lamps are on, the State Department said in a statement, RT reported. "
            "The State Department said on Friday in a briefing that the bell is silent."
        )
        assert claims[1].carrier is None
        assert claims[1].implied_carrier == "rt"
        assert not claims[1].via_state_media

    def test_another_body_lends_nothing(self, read: Read) -> None:
        claims = read(
            "The lamps are on, the State Department said in a statement, RT reported. "
            "The Kremlin said the bell is silent."
        )
        assert claims[1].implied_carrier is None


class TestAsides:
    def test_an_apposition_leaves_the_outlet_the_speaker(self, read: Read) -> None:
        (claim,) = read("RT, a state-controlled broadcaster, said prices rose.")
        assert _chain(claim) == ["RT"]

    @pytest.mark.parametrize(
        "text",
        [
            "Contrary to what Sputnik reported, Ada Lind said the lamps are on.",
            "Former RT host Ada Lind said the lamps are on.",
        ],
    )
    def test_an_outlet_that_carried_nothing_is_no_link(self, read: Read, text: str) -> None:
        assert _chain(read(text)[0]) == ["Ada Lind"]
