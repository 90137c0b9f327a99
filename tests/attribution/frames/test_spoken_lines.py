"""Lines behind a quotation that say who spoke it, and where: “…” -- Ada Lind on CNN."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_QUOTED = "“The lamps are lit and they will be lit until the ferry comes.”"


@pytest.mark.parametrize(
    "line",
    [
        "-- Ada Lind talking on CNN about the lamps.",
        "— Ada Lind, on CNN",
        "– Ada Lind, a keeper, to CNN on Friday.",
        "— Ada Lind, speaking to CNN on Sunday",
        "- Ada Lind in an interview with CNN",
    ],
)
def test_name_the_carrier(read: Read, line: str) -> None:
    claim = next(one for one in read(f"{_QUOTED} {line}") if not one.optional)
    assert (claim.speaker and claim.speaker.name, claim.carrier) == ("Ada Lind", "cnn")


@pytest.mark.parametrize("line", ["-- Ada Lind on the quay", "— Ada Lind to Bonn"])
def test_name_none_elsewhere(read: Read, line: str) -> None:
    assert {one.carrier for one in read(f"{_QUOTED} {line}")} <= {None}
