"""Datelines at the front of a body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.dateline import find_dateline


@pytest.mark.parametrize(
    ("span", "place", "rest"),
    [
        ("WASHINGTON, D.C./ANKARA –", "WASHINGTON, D.C./ANKARA", " The envoy said so."),
        ("MOSCOW (Sputnik) —", "MOSCOW", " The envoy said so."),
        ("MOSCOW (Sputnik) –", "MOSCOW", " The envoy said so."),
        ("SEOUL (Reuters) -", "SEOUL", " The envoy said so."),
        ("DONETSK, December 26. /TASS/.", "DONETSK", " The envoy said so."),
        ("(Reuters) -", "", " The envoy said so."),
        ("BEIJING, March 3 (Xinhua) --", "BEIJING", " The envoy said so."),
        ("TEHRAN, Mar. 03 (MNA) –", "TEHRAN", " The envoy said so."),
        ("SEOUL, South Korea (AP) —", "SEOUL, South Korea", " The envoy said so."),
        ("Washington (CNN) -", "Washington", " The envoy said so."),
        ("Washington (CNN) ", "Washington", "The envoy said so."),
        ("(CNN)", "", "The envoy said so."),
        ("MOSCOW—", "MOSCOW", "The envoy said so."),
        ("UNITED NATIONS —", "UNITED NATIONS", " The envoy said so."),
    ],
)
def test_a_dateline_is_found_whole(span: str, place: str, rest: str) -> None:
    found = find_dateline(span + rest)
    assert found is not None
    assert (found.place, found.start, found.end) == (place, 0, len(span))
    assert found.outlet is None


@pytest.mark.parametrize(
    "text",
    [
        "The envoy – a former mayor – said so.",
        "BREAKING — the bridge is shut.",
        "World Health Organization (WHO) – the body says so.",
        "Agence France-Presse (AFP) Director Ada Lind says so.",
        "Mayor Ada Lind (WHO) The body says so.",
        "Moscow said on Monday - and repeated it - that the bridge was shut.",
        "NATO — the alliance — said so.",
        "",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_kicker_may_stand_before_a_dateline() -> None:
    text = "Bridge talks\n\nSEOUL (Reuters) - The envoy said so."
    found = find_dateline(text)
    assert found is not None
    assert text[found.start : found.end] == "SEOUL (Reuters) -"


def test_a_sentence_before_it_makes_it_none() -> None:
    assert find_dateline("The envoy said so.\n\nSEOUL (Reuters) - He left.") is None


@given(st.text(alphabet="AB.,/ ()-–ab\n", max_size=200))
def test_a_span_never_leaves_the_text(text: str) -> None:
    found = find_dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
