"""Posts that a page shows whole, with who wrote them behind."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "credit",
    [
        "— Ada Lind (@adalind) March 4, 2025",
        "– Ada Lind (@adalind)",
        "- Ada Lind (@adalind) 4 March 2025",
        "— Mayor Ada Lind (@adalind) Mar 4, 2025",
    ],
)
def test_a_post_is_said_by_whom_its_credit_names(read: Read, credit: str) -> None:
    post = "The lamps are on, and Max Oak said so. pic.example.com/lamp"
    claims = read(f"The mayor was glad.\n\n{post} {credit}\n\nIt rained.")
    assert [claim.speaker and claim.speaker.name for claim in claims] == ["Ada Lind"]
    assert (claims[0].carrier, claims[0].source_type) == (None, "person")


def test_a_credit_alone_credits_the_paragraph_before(read: Read) -> None:
    claims = read("It rained.\n\nThe lamps are on.\n\n— Ada Lind (@adalind) March 4, 2025")
    assert [span.start for span in claims[0].content] == [len("It rained.\n\n")]


def test_an_outlet_may_post(read: Read) -> None:
    claims = read("The lamps are on.\n\nThe port is dark. — Reuters (@Reuters) March 4, 2025")
    assert [claim.carrier for claim in claims] == ["reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "The lamps are on.\n\nFollow Ada Lind (@adalind) for more.",
        "The lamps are on. By Ada Lind (@adalind)",
        "The ferry - the red one (@ferry) - has sailed.",
        "— Ada Lind (@adalind)",
    ],
)
def test_a_handle_alone_credits_nobody(read: Read, text: str) -> None:
    assert not read(text)
