"""Whom an outlet cites in a clause of its own is the source, the outlet the carrier."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def _chain(read: Read, text: str) -> list[str]:
    return [link.name for link in read(text)[-1].chain]


@pytest.mark.parametrize(
    "text",
    [
        "The lamps are lit, according to Reuters which cited two port officials.",
        "The lamps are lit, according to Reuters, which had quoted two port officials.",
        "Reuters, which cited two port officials, said the lamps were lit.",
    ],
)
def test_an_outlet_which_cites_somebody_carries_them(read: Read, text: str) -> None:
    assert _chain(read, text) == ["anonymous port officials", "Reuters"]


def test_state_media_do_so_too(read: Read) -> None:
    text = "In Syria the lamps are lit, according to state TV which cited hospital sources."
    assert read(text)[-1].via_state_media


def test_nobody_else_carries_whom_they_cite(read: Read) -> None:
    text = "The lamps are lit, according to the harbour council, which cited two port officials."
    assert read(text)[-1].carrier is None


def test_a_source_quoted_by_unnamed_media_goes_through_them(read: Read) -> None:
    text = "In Syria, officials quoted by state media said the lamps were lit."
    assert read(text)[-1].via_state_media
    assert not read("In Syria, officials near state media said the lamps were lit.")[-1].carrier
