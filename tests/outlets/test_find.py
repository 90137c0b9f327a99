from itertools import pairwise
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.outlets import Registry
from checker.outlets.source import read_source
from checker.outlets.text import plain
from checker.records import Outlet

SAMPLE = Path(__file__).parent / "data" / "sample.toml"


def outlets_of(source: str) -> tuple[Outlet, ...]:
    with NamedTemporaryFile("w", suffix=".toml") as file:
        file.write(source)
        file.flush()
        return read_source([Path(file.name)])


def found(registry: Registry, text: str, on: str | None = None) -> list[tuple[str, str]]:
    return [(m.outlet, text[m.start : m.end]) for m in registry.find(text, on)]


class TestSpans:
    def test_possessive_and_article_stay_outside(self, registry: Registry) -> None:
        text = "The Associated Press’s editors and the State Department's spokesman met."
        assert found(registry, text) == [
            ("ap", "Associated Press"),
            ("us-state-department", "State Department"),
        ]

    def test_the_longest_name_wins(self, registry: Registry) -> None:
        assert found(registry, "Sputnik International said") == [
            ("sputnik", "Sputnik International")
        ]
        assert found(registry, "the U.S. State Department said") == [
            ("us-state-department", "U.S. State Department")
        ]

    def test_a_name_ends_a_text_that_could_open_a_longer_one(self, registry: Registry) -> None:
        assert found(registry, "said Sputnik") == [("sputnik", "Sputnik")]

    def test_words_that_contain_a_name_are_none(self, registry: Registry) -> None:
        assert found(registry, "Sputniks RTL PART APs VOAs _RT RT_com Reutersx") == []

    def test_punctuation_bounds_a_name(self, registry: Registry) -> None:
        assert found(registry, "(Reuters)—RT/VOA, “TASS” Al-Jazeera.") == [
            ("reuters", "Reuters"),
            ("rt", "RT"),
            ("voa", "VOA"),
            ("al-jazeera", "Al-Jazeera"),
        ]

    def test_another_sites_address_is_not_the_outlet(self, registry: Registry) -> None:
        assert found(registry, "See Sputnik.example for more") == []

    def test_scripts_without_spaces(self, registry: Registry) -> None:
        assert found(registry, "据中央电视台报道") == [("cctv", "中央电视台")]
        assert found(registry, "сообщает Первый канал") == [("channel-one-ru", "Первый канал")]

    def test_accents_and_odd_spaces(self, registry: Registry) -> None:
        assert found(registry, "Ál\u00a0Jazéera reported") == [("al-jazeera", "Ál\u00a0Jazéera")]

    def test_a_description_before_a_name_is_none_of_its_own(self) -> None:
        base = read_source([SAMPLE])
        text = """[[outlet]]\nid = "cn-tv"\nname = "Chinese state TV"\ncountry = "CN"
entity_type = "broadcaster"\nnames = [{ text = "Chinese state television" }]\n"""
        (generic,) = outlets_of(text)
        both = Registry.of([*base, generic], "2026-11-22")
        assert found(both, "Chinese state television CCTV said") == [("cctv", "CCTV")]
        assert found(both, "Chinese state television said") == [
            ("cn-tv", "Chinese state television")
        ]
        assert [each for each, _ in found(both, "Chinese state television, RT and VOA")] == [
            "cn-tv",
            "rt",
            "voa",
        ]

        for apposed in ("CCTV, Chinese state television, said", "Chinese state television, CCTV"):
            assert found(both, apposed) == [("cctv", "CCTV")]

    @pytest.mark.parametrize(
        "text",
        [
            "Reuters Plaza reopened",
            "The Sputnik University in Lund",
            "VOA Road was closed",
            "State Department of Health officials",
            "The Department of State Police",
        ],
    )
    def test_a_name_that_opens_another_is_none(self, registry: Registry, text: str) -> None:
        assert found(registry, text) == []

    def test_an_ordinary_word_after_a_name_takes_nothing_away(self, registry: Registry) -> None:
        text = "Reuters road tests, VOA Belt and Road news, the State Department of the day"
        assert [each for each, _ in found(registry, text)] == [
            "reuters",
            "voa",
            "us-state-department",
        ]

    def test_a_persons_first_name(self, registry: Registry) -> None:
        assert found(registry, "Sputnik Miller, a student, and Reuters Khan, 23, met") == []
        assert found(registry, "Sputnik Radio, a station") == [("sputnik", "Sputnik")]
        assert found(registry, "Reuters, a wire") == [("reuters", "Reuters")]

    @pytest.mark.parametrize("word", ["Defence", "Defense"])
    def test_british_and_american_spelling(self, word: str) -> None:
        for written in ("Defence", "Defense"):
            source = f"""[[outlet]]\nid = "mod"\nname = "Ministry of {written}"
entity_type = "government-body"\n"""
            registry = Registry.of(outlets_of(source), "2026-11-22")
            text = f"the Ministry of {word} said"
            assert found(registry, text) == [("mod", f"Ministry of {word}")]


class TestCase:
    def test_a_name_needs_its_capital(self, registry: Registry) -> None:
        assert found(registry, "a voice of america, reuters, the state department") == []
        assert found(registry, "REUTERS and VOICE OF AMERICA") == [
            ("reuters", "REUTERS"),
            ("voa", "VOICE OF AMERICA"),
        ]

    def test_an_exact_name_stands_as_written(self, registry: Registry) -> None:
        assert found(registry, "Rt and rt and Ap") == []

    def test_a_short_acronym_keeps_its_capitals(self, registry: Registry) -> None:
        assert found(registry, "Voa is a word somewhere") == []

    def test_an_exact_name_with_an_article_needs_it(self, registry: Registry) -> None:
        assert found(registry, "he told the Sun that") == [("the-sun", "Sun")]
        assert found(registry, "he told Sun that, under the sun") == []


class TestGuards:
    @pytest.mark.parametrize(
        "text",
        [
            "Please RT if you agree",
            "She retweeted it, RT included",
            "the RT-PCR test",
            "the Sputnik vaccines arrived",
            "Sputnik V was approved",
            "police reviewed CCTV",
            "the AP exam in May",
            "the Sun in the sky",
            "Georgia’s State Department",
        ],
    )
    def test_another_meaning_is_no_outlet(self, registry: Registry, text: str) -> None:
        assert found(registry, text) == []

    def test_required_context_lets_a_name_in(self, registry: Registry) -> None:
        assert found(registry, "the Chinese channel CCTV said") == [("cctv", "CCTV")]

    def test_the_window_is_eighty_characters(self, registry: Registry) -> None:
        near, far = " " * (80 - len("vaccine")), " " * 81
        assert found(registry, f"Sputnik{near}vaccine") == []
        assert found(registry, f"Sputnik{far}vaccine") == [("sputnik", "Sputnik")]

    def test_guards_look_for_whole_words(self, registry: Registry) -> None:
        assert found(registry, "Sputnik told of orbital matters") == [("sputnik", "Sputnik")]


class TestAmbiguity:
    def test_context_tells_namesakes_apart(self, registry: Registry) -> None:
        assert found(registry, "Russian viewers of Channel One")[0][0] == "channel-one-ru"
        assert found(registry, "Channel One, from Lagos")[0][0] == "channel-one-ng"

    @pytest.mark.parametrize("text", ["The CCTV encoder has six layers", "A VOA with two poles"])
    def test_capitals_that_are_a_term_are_no_outlet(self, registry: Registry, text: str) -> None:
        assert found(registry, text) == []

    def test_without_context_it_is_nobody(self, registry: Registry) -> None:
        assert found(registry, "Channel One said") == []
        assert found(registry, "Channel One of Moscow and Lagos") == []

    def test_an_edition_leaves_the_shared_name_to_the_whole(self, registry: Registry) -> None:
        assert found(registry, "RT said") == [("rt", "RT")]
        assert found(registry, "RT Arabic said") == [("rt-arabic", "RT Arabic")]


def test_a_name_counts_only_while_in_use(registry: Registry) -> None:
    assert found(registry, "Russia Today said", "2004-01-01") == []
    assert found(registry, "Russia Today said", "2010-01-01") == [("rt", "Russia Today")]


NAMES = st.sampled_from(
    [
        "RT",
        "Reuters",
        "the Associated Press's",
        "Al Jazeera",
        "İ",
        "ß",
        "中央电视台",
        "U.S. State Department",
    ]
)


@given(st.lists(st.one_of(NAMES, st.text(max_size=12)), max_size=12).map(" ".join))
def test_spans_are_in_order_and_hold_a_name(registry: Registry, text: str) -> None:
    mentions = registry.find(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for mention in mentions:
        bearers = registry.by_name(text[mention.start : mention.end])
        assert mention.outlet in {outlet.id for outlet in bearers}


@given(before=st.text(max_size=40), after=st.text(max_size=40))
def test_offsets_survive_any_text_around(registry: Registry, before: str, after: str) -> None:
    text = f"{before}\nReuters, {after}"
    at = len(before) + 1
    assert (at, at + 7) in {(m.start, m.end) for m in registry.find(text)}


@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text).lower()) == len(plain(text)) == len(text)
