import pytest

from checker.outlets import Registry, load_registry
from checker.outlets.anchors import ANCHORS, is_anchored
from checker.outlets.text import bare


def found(text: str) -> list[tuple[str, str]]:
    registry = load_registry()
    return [(m.outlet, text[m.start : m.end]) for m in registry.find(text)]


def test_every_anchored_name_is_found_where_it_stands(registry: Registry) -> None:
    names = [
        n for o in load_registry().outlets() for n in o.names if is_anchored(bare(n.text).lower())
    ]
    assert len(names) > 20_000
    lost = [n.text for n in names[::211] if not load_registry().by_name(n.text)]
    assert lost == []


@pytest.mark.parametrize(
    ("text", "outlet", "span"),
    [
        (
            "(the foreign ministry of Ghana’s spokesman)",
            "ghanaian-foreign-ministry",
            "foreign ministry of Ghana",
        ),
        ("Ghana's MFA said", "ghanaian-foreign-ministry", "Ghana's MFA"),
        (
            "the South Korean defence ministry",
            "south-korean-defense-ministry",
            "South Korean defence ministry",
        ),
        ("officials in Ghana, the army of Chad", "chadian-military", "army of Chad"),
        (
            "in Roskomnadzor und das russische Außenministerium",
            "russian-foreign-ministry",
            "russische Außenministerium",
        ),
    ],
)
def test_a_body_by_any_of_its_names(text: str, outlet: str, span: str) -> None:
    assert (outlet, span) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "the Inner Mongolian government",
        "the South Ossetian foreign ministry",
        "a foreign ministry of ghana",
        "in Ghana, Foreign Ministry staff",
        "the Irish Government Buildings",
    ],
)
def test_another_regions_body_is_none(text: str) -> None:
    assert found(text) == []


def test_anchors_are_folded() -> None:
    assert all(anchor == bare(anchor).lower() for anchor in ANCHORS)
