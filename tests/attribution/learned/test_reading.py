"""What the learned reading adds to the rules, and what it must leave alone."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def said(text: str, claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """Return source and content of each claim."""
    return [
        tuple(" … ".join(span.of(text) for span in role) for role in (one.source, one.content))
        for one in claims
    ]


class TestAdded:
    def test_a_quotation_with_a_dash_behind_it_is_the_name_s(self, read: Read) -> None:
        text = "“The bell rings at noon. It always has.” ― Ada Quill\n“It never did.” ― Tom Ark\n"
        assert said(text, read(text)) == [
            ("Ada Quill", "“The bell rings at noon. It always has.”"),
            ("Tom Ark", "“It never did.”"),
        ]

    def test_wishes_are_listed_and_never_count(self, read: Read) -> None:
        claims = read("The mayor hopes to win support for her plan to move the old lighthouse.")
        assert claims
        assert all(claim.optional for claim in claims)

    def test_a_carrier_s_frame_is_no_claim_of_its_own(self, read: Read) -> None:
        (claim,) = read("The bridge is closed, the harbour office said, according to Reuters.")
        assert claim.carrier == "reuters"


class TestLeftAlone:
    @pytest.mark.parametrize(
        "text",
        [
            "Did Ada Quill say that the bell rang at noon?",
            "Had Ada Quill said that the bell rang, nobody would have believed it.",
            "The committee did not say whether the bell had rung.",
        ],
    )
    def test_what_was_not_said_does_not_count(self, read: Read, text: str) -> None:
        assert not [claim for claim in read(text) if not claim.optional]

    def test_no_reading_hangs_on_which_outlet_is_named(self, read: Read) -> None:
        text = "{} ran a story in which it argued that the old bridge had been sold in spring."
        shapes = {
            tuple((one.kind, one.optional, len(one.content)) for one in read(text.format(name)))
            for name in ("Reuters", "TASS", "Xinhua")
        }
        assert len(shapes) == 1
