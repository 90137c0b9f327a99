from pathlib import Path

import pytest

from checker.outlets.bodynames import BodyNames

BODIES = """
[foreign-ministry]
english = ["Foreign Ministry", "Office of Dances"]
seat = true
noun = true
own = true
[foreign-ministry.native]
fr-f = ["diplomatie {}"]
fr-of = ["ministère {}"]
zh = ["{}外交部"]
[government]
english = ["government"]
seat = false
noun = false
own = false
[government.native]
"""
NATIONS = """
[GH]
nouns = ["the Ghanas"]
formal = ["the Republic of the Ghanas"]
adjectives = ["Ghanaian"]
capitals = ["Accra"]
fr-f = ["ghanéenne"]
fr-of = ["du Ghana"]
[GE]
nouns = ["Georgia"]
adjectives = ["Georgian"]
shared_noun = true
"""


@pytest.fixture
def bodies(tmp_path: Path) -> BodyNames:
    (tmp_path / "bodies.toml").write_text(BODIES, "utf-8")
    (tmp_path / "nations.toml").write_text(NATIONS, "utf-8")
    return BodyNames(tmp_path)


def test_a_body_is_called_after_its_country_and_its_seat(bodies: BodyNames) -> None:
    assert [(name.text, name.language) for name in bodies.of("foreign-ministry", "GH")] == [
        ("Ghanaian Foreign Ministry", None),
        ("Ghanas's Foreign Ministry", None),
        ("Ghanas' Foreign Ministry", None),
        ("Ghanas Foreign Ministry", None),
        ("Accra's Foreign Ministry", None),
        ("Foreign Ministry in Accra", None),
        ("Foreign Ministry of the Ghanas", None),
        ("Foreign Ministry of the Republic of the Ghanas", None),
        ("Office of Dances of the Ghanas", None),
        ("Office of Dances of the Republic of the Ghanas", None),
        ("diplomatie ghanéenne", "fr"),
        ("ministère du Ghana", "fr"),
    ]


def test_a_noun_that_is_another_places_too_names_no_government(bodies: BodyNames) -> None:
    assert [name.text for name in bodies.of("government", "GE")] == ["Georgian government"]
    assert "Georgia's Foreign Ministry" in {n.text for n in bodies.of("foreign-ministry", "GE")}


def test_a_country_that_is_not_there_has_no_names(bodies: BodyNames) -> None:
    assert bodies.of("government", "FR") == ()


def test_a_name_that_a_bracket_tells_apart_is_written_without_it(bodies: BodyNames) -> None:
    assert list(bodies.told_apart("Media Council (Ghana)", "GH")) == [
        "Media Council of the Ghanas",
        "Ghanas's Media Council",
        "Ghanas' Media Council",
        "Ghanaian Media Council",
    ]
    assert list(bodies.told_apart("Media Council", "GH")) == []
