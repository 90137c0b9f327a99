"""Digests: a quotation behind a sentence of its own paragraph, credited by the line below it."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_QUOTED = "“The bridge should be sold at once so that all of the town can see what it was worth.”"


def carrier(claims: tuple[Claim, ...]) -> str | None:
    start = max(span.start for claim in claims for span in claim.content)
    return next(c.carrier for c in claims if any(span.start == start for span in c.content))


@pytest.mark.parametrize(
    "lead",
    [
        "Some, however, are critical that the plan is slow. ",
        "Counterpoint: ",
        "Others note, ",
        "Many argue that ",
    ],
)
def test_the_line_below_credits_what_closes_a_paragraph(read: Read, lead: str) -> None:
    assert carrier(read(f"{lead}{_QUOTED}\n\nAda Lind, National Review\n\nIt rained.")) == (
        "national-review"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"The mayor said: {_QUOTED}\n\nAda Lind, National Review, came late.\n\nIt rained.",
        f"Some argue that {_QUOTED}\n\nAda Lind, a keeper\n\nIt rained.",
        "It was late. “The bridge is old.”\n\nAda Lind, National Review\n\nIt rained.",
    ],
)
def test_other_lines_credit_nothing(read: Read, text: str) -> None:
    assert all(claim.carrier is None for claim in read(text))


def test_a_blog_may_be_credited(read: Read) -> None:
    claim = read(f"{_QUOTED}\n\nAda Lind, Lamp Line Blog\n\nIt rained.")[0]
    assert [link.name for link in claim.chain] == ["Ada Lind", "Lamp Line Blog"]
