"""What the words around a name say about whom it means."""

import pytest

from checker.outlets import Registry, load_registry


@pytest.fixture(scope="module")
def shipped() -> Registry:
    return load_registry()


def named(registry: Registry, text: str) -> list[tuple[str, str]]:
    return [(m.outlet, text[m.start : m.end]) for m in registry.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The National Security Agency of Uruguay said that it would act.",
        "Uruguay's National Security Agency said that it would act.",
        "The Uruguayan National Security Agency said that it would act.",
        "The National Security Agency of the Republic of Uruguay said that it would act.",
        "The Foreign Office of Uruguay said that it would act.",
        "O Palácio do Itamaraty do Uruguai.",
        "The Bissau-Guinean army said that it would act.",
        "The Guardian of Uruguay wrote on Monday that it rained.",
    ],
)
def test_a_name_of_another_country_s_is_nobody_s(shipped: Registry, text: str) -> None:
    assert {outlet for outlet, _ in named(shipped, text)} <= {"bissau-guinean-military"}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The National Security Agency said that it would act.", "nsa"),
        ("The American National Security Agency said that it would act.", "nsa"),
        ("The National Security Agency of the United States said so.", "nsa"),
        ("The Kenyan office of the BBC said that it would close.", "bbc"),
        ("Kenyan BBC listeners said that they would miss it.", "bbc"),
        ("The National News Agency of Uzbekistan said so.", "uza"),
    ],
)
def test_its_own_country_or_where_it_sits_does_no_harm(
    shipped: Registry, text: str, outlet: str
) -> None:
    assert [each for each, _ in named(shipped, text)] == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "Houthi-run Al Masirah said that it was hit.",
        "The Houthi‑owned Al Masirah said that it was hit.",
        "Al Masirah said that it was hit.",
    ],
)
def test_who_runs_a_medium_is_not_named_by_that(shipped: Registry, text: str) -> None:
    assert [outlet for outlet, _ in named(shipped, text)] == ["al-masirah"]


def test_a_verb_after_a_name_is_no_such_thing(shipped: Registry) -> None:
    assert [outlet for outlet, _ in named(shipped, "The Pentagon backed the plan.")] == [
        "us-department-of-defense"
    ]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("De acuerdo con la agencia Andina, el ministro viajó.", "andina"),
        ("Menurut kantor berita Antara, harga beras turun.", "antara"),
        ("Агенција МИА јави дека мостот ќе се отвори.", "mia-macedonia"),
    ],
)
def test_the_kind_before_a_name_stands_for_its_context(
    shipped: Registry, text: str, outlet: str
) -> None:
    assert [each for each, _ in named(shipped, text)] == [outlet]


def test_another_kind_does_not(shipped: Registry) -> None:
    assert named(shipped, "La región Andina y el periódico Andina crecen.") == []


def test_the_republic_of_china_is_not_the_people_s(shipped: Registry) -> None:
    assert named(shipped, "The Republic of China's military said so.") == []
    assert [o for o, _ in named(shipped, "The People's Republic of China's military said so.")]


def test_a_number_after_a_name_makes_it_a_thing_s_but_for_a_channel(shipped: Registry) -> None:
    assert named(shipped, "The Xinhua-12 and TASS-3 boards, and NPR-12 bolts, are sold out.") == []
    assert named(shipped, "It was shown on BBC-2 on Monday.")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Zimbabwe's Herald newspaper wrote that it rained.", "herald-zimbabwe"),
        ("Zimbabwe's state-owned Herald newspaper wrote that it rained.", "herald-zimbabwe"),
        ("The Nairobi-based Standard newspaper wrote that it rained.", "standard-kenya"),
        ("Pyongyang's state news agency wrote that it rained.", "kcna"),
        ("Tehran's state broadcaster said that it rained.", "irib"),
    ],
)
def test_a_medium_is_named_after_its_country_or_seat(
    shipped: Registry, text: str, outlet: str
) -> None:
    assert [each for each, _ in named(shipped, text)] == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's Standard Gauge Railway said that it rained.",
        "South Africa's Star player said that it rained.",
        "Berlin's public broadcaster said that it rained.",
    ],
)
def test_what_only_reads_like_one_is_none(shipped: Registry, text: str) -> None:
    assert named(shipped, text) == []


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Cuban government's newspaper Granma said that it rained.", "granma"),
        ("The Chinese government's official website, the portal, said so.", "chinese-government"),
        ("The Cuban government said so, Granma reported.", "cuban-government granma"),
        ("The American government's newspaper Granma.", "us-government granma"),
    ],
)
def test_whoever_owns_a_medium_is_not_who_is_cited(
    shipped: Registry, text: str, outlet: str
) -> None:
    assert [each for each, _ in named(shipped, text)] == outlet.split()


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("The Zimbabwean state-owned Herald newspaper said so.", ["herald-zimbabwe"]),
        ("Britain's Guardian newspaper said so.", ["guardian"]),
        ("A Zimbabwean herald newspaper reader said so.", []),
        ("The Zimbabwean state-owned Herald Farm said so.", []),
        ("The ERR in the file means error, she said.", []),
        ("ERR in Tallinn said that it rained.", ["err"]),
        ("The Pentagon Shopping Centre will close, traders said.", []),
    ],
)
def test_the_words_right_beside_a_name(shipped: Registry, text: str, outlets: list[str]) -> None:
    assert [each for each, _ in named(shipped, text)] == outlets


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("According to Mauritius's L'Express, it rained.", ["lexpress-mu"]),
        ("France's L'Express wrote that it rained.", ["lexpress"]),
        ("Bangladesh's Daily Star reported that it rained.", ["daily-star-bd"]),
        ("Vanuatu's Daily Post reported that it rained.", ["vanuatu-daily-post"]),
        ("Vanuatu's New York Times reader said that it rained.", []),
        ("The Samoan government's Savali newspaper said that it rained.", ["savali"]),
        ("El diario Granma dijo que llueve.", ["granma"]),
        ("Lebanon police in Tennessee said that it rained.", []),
        ("Lebanon police said that it rained.", ["isf-lebanon"]),
    ],
)
def test_a_country_before_a_name_is_its_bearer_s(
    shipped: Registry, text: str, outlets: list[str]
) -> None:
    assert [each for each, _ in named(shipped, text)] == outlets


def test_whose_a_medium_is_is_no_mention_of_its_own(shipped: Registry) -> None:
    text = "Hamas's Al-Aqsa TV and the Russian Defence Ministry's Zvezda channel said so."
    assert [outlet for outlet, _ in named(shipped, text)] == ["al-aqsa-tv", "zvezda"]
    assert [outlet for outlet, _ in named(shipped, "Hamas's leader told Al-Aqsa TV so.")] == [
        "hamas",
        "al-aqsa-tv",
    ]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Foreign Ministry of the Republic of Belarus said so.", "belarusian-foreign-ministry"),
        ("The police of the Kingdom of Bahrain said so.", "bahraini-police"),
        (
            "Об этом сообщило Министерство обороны Республики Беларусь.",
            "belarusian-defense-ministry",
        ),
        ("The government of the Republic of Srpska said so.", None),
        ("The government of the Republic of Vietnam fell in 1975.", None),
        ("New Mexico's government said so.", None),
    ],
)
def test_a_state_in_full(shipped: Registry, text: str, outlet: str | None) -> None:
    assert [each for each, _ in named(shipped, text)] == ([outlet] if outlet else [])
