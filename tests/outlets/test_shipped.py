"""The registry that ships, asked what a reader would ask first."""

import pytest

from checker.outlets import load_registry
from checker.outlets.query import ask


@pytest.mark.parametrize(
    ("query", "affiliation"),
    [
        ("RT", "state-controlled"),
        ("Sputnik", "state-controlled"),
        ("TASS", "state-controlled"),
        ("Xinhua", "state-controlled"),
        ("CGTN", "state-controlled"),
        ("Press TV", "state-controlled"),
        ("BBC", "public-service"),
        ("NPR", "public-service"),
        ("Deutsche Welle", "state-funded-independent"),
        ("Reuters", "independent"),
        ("AP", "independent"),
        ("AFP", "independent"),
        ("US State Department", "government-body"),
        ("the Pentagon", "government-body"),
        ("the Kremlin", "government-body"),
        ("Russian Foreign Ministry", "government-body"),
        ("Chinese Foreign Ministry", "government-body"),
    ],
)
def test_grades_by_editorial_control(query: str, affiliation: str) -> None:
    answer = ask(query, load_registry())
    assert answer.grade is not None
    assert answer.grade.affiliation == affiliation
    assert answer.grade.assessment is not None


def test_a_change_counts_from_its_day() -> None:
    registry = load_registry()
    assert registry.grade("voa", "2024-06-01").affiliation == "state-funded-independent"
    assert registry.grade("voa", "2026-01-01").affiliation == "state-controlled"


@pytest.mark.parametrize(
    "text",
    [
        "Police reviewed CCTV from the station.",
        "The RT-PCR test came back negative.",
        "The Sputnik V vaccine was approved.",
        "Sputnik was the first satellite in orbit.",
        "Markets across the MENA region fell.",
        "She looked in the Mirror before the Sun rose.",
        "An Independent candidate won.",
        "He took the AP exam in May.",
        "Officials of Georgia's State Department of Health said so.",
    ],
)
def test_common_words_are_no_outlets(text: str) -> None:
    assert load_registry().find(text) == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://notrt.com/",
        "https://rt.com.evil.example/",
        "https://rt-com.example/",
        "https://evil.example/rt.com",
        "https://mytass.com/",
    ],
)
def test_lookalikes_are_nobodys(url: str) -> None:
    assert load_registry().by_url(url) is None


def test_every_affiliation_has_a_dated_linked_assessment() -> None:
    registry = load_registry()
    for outlet in registry.outlets():
        told = registry.grade(outlet.id)
        if told.affiliation != "unknown":
            assert told.assessment is not None, outlet.id
            assert told.assessment.url.startswith("http"), outlet.id
