import pytest

from checker.outlets import Registry
from checker.outlets.publishers import publisher_called


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("rt", "rt"),
        ("Reuters", "reuters"),
        ("Reuters - Opinion", "reuters"),
        ("VOA (Web News)", "voa"),
        ("VOA Online News", "voa"),
        ("jazeera", "al-jazeera"),
        ("aljazeera", "al-jazeera"),
        ("voiceofamerica", "voa"),
        ("voanews", "voa"),
    ],
)
def test_a_publisher_by_id_desk_or_word(registry: Registry, name: str, outlet: str) -> None:
    found = publisher_called(name, registry, None)
    assert found is not None
    assert found.id == outlet


@pytest.mark.parametrize(
    "name", ["", "News", "Opinion", "Channel One", "a gazette", "jazeera news"]
)
def test_what_is_nobody_or_could_be_two_is_none(registry: Registry, name: str) -> None:
    assert publisher_called(name, registry, None) is None
