import pytest

from checker.outlets import Registry, load_registry


@pytest.fixture(scope="module")
def shipped() -> Registry:
    return load_registry()


def described(registry: Registry, text: str) -> list[tuple[str, str]]:
    return [(m.outlet, text[m.start : m.end]) for m in registry.nominals(text, registry.find(text))]


def test_a_description_means_the_outlet_named_before(shipped: Registry) -> None:
    text = "Press TV showed the ship. The Iranian broadcaster said that it was sold."
    assert described(shipped, text) == [("press-tv", "Iranian broadcaster")]


@pytest.mark.parametrize(
    ("phrase", "outlet"),
    [
        ("the Russian state news agency", "tass"),
        ("the Russian state-run agency", "tass"),
        ("the Chinese state newspaper", "global-times"),
        ("the Russian broadcaster", "rt"),
    ],
)
def test_country_and_kind_tell_outlets_apart(shipped: Registry, phrase: str, outlet: str) -> None:
    text = f"RT, TASS, Reuters and the Global Times were there, and {phrase} stayed."
    assert [each for each, _ in described(shipped, text)] == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "The Iranian broadcaster said that it was sold.",
        "RT was there. The Iranian broadcaster said so.",
        "The Iranian broadcaster said so, and Press TV was there.",
        "TASS and RIA Novosti were there. The Russian news agency said so.",
        "Press TV was there. The Iranian space agency said so.",
        "Press TV was there. The Iranian broadcaster IRIB said so.",
        "Press TV was there. The Atlantian broadcaster said so.",
    ],
)
def test_nothing_comes_of_nothing_or_of_two(shipped: Registry, text: str) -> None:
    assert described(shipped, text) == []
