"""Lines that open what a text takes over from an outlet, in all their wordings."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_BELOW = "\n\nThe lamps are lit, Ada Lind said.\n\nThe bell is silent, James Oak said."


def _carriers(read: Read, text: str) -> list[str | None]:
    return [claim.carrier for claim in read(text) if not claim.optional]


class TestOnePieceOfText:
    @pytest.mark.parametrize(
        "opener",
        [
            "Reuters’s Jane Poe pulled this clip:",
            "Reuters reporter Jane Poe shared this video of the square:",
            "Reuters has more:",
            "Reuters has the full story of the lamps:",
            "It is dark. Reuters lays out the case:",
            "Here is how Reuters described the night:",
            "Meanwhile, Reuters reported on the lamps in May:",
            "Reuters carries excerpts from her speech.",
            "It is dark. Reuters has published a transcript of the talk.",
        ],
    )
    def test_stands_below_a_sentence_of_an_outlet(self, read: Read, opener: str) -> None:
        assert _carriers(read, opener + _BELOW) == ["reuters", None]

    @pytest.mark.parametrize(
        "opener",
        [
            "A lamp of Reuters has more:",
            "The mayor carries excerpts from her speech.",
            "Reuters has three cellars:",
            "It is dark near Reuters:",
            "Reuters carries excerpts from her speech every Monday of the year\nin May",
        ],
    )
    def test_stands_not_below_another(self, read: Read, opener: str) -> None:
        assert set(_carriers(read, opener + _BELOW)) == {None}


class TestBrackets:
    @pytest.mark.parametrize(
        "via", ["(via Reuters):", "(via Reuters) [emphasis mine]", "(per Reuters):"]
    )
    def test_open_what_they_credit(self, read: Read, via: str) -> None:
        assert _carriers(read, f"It is dark {via}{_BELOW}")[0] == "reuters"

    def test_hold_names_that_need_a_sign_elsewhere(self, read: Read) -> None:
        assert _carriers(read, f"It is dark (via Time):{_BELOW}")[0] == "time"

    @pytest.mark.parametrize("via", ["(via Reuters)", "(via Bonn):", "(via the old road):"])
    def test_open_nothing_without_a_colon_or_an_outlet(self, read: Read, via: str) -> None:
        assert _carriers(read, f"It is dark {via}{_BELOW}")[0] is None


class TestMoreFromAnOutlet:
    @pytest.mark.parametrize(
        "opener", ["More from Reuters:", "This from Reuters:", "So it was, per Reuters:"]
    )
    def test_is_what_stands_below(self, read: Read, opener: str) -> None:
        assert _carriers(read, opener + _BELOW) == ["reuters", "reuters"]
