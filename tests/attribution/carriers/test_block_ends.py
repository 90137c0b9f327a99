"""Where ends what a text takes over from an outlet."""

from collections.abc import Callable

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

_BLOCK = "Reuters reported:\n\nThe lamps are lit, Ada Lind said."
_LONG = " The square was full of people who had come to see the lamps." * 8


def _carriers(read: Read, text: str) -> list[str | None]:
    return [claim.carrier for claim in read(text) if not claim.optional]


def test_goes_on_over_people_whom_it_names_itself(read: Read) -> None:
    text = f"{_BLOCK}\n\nThe bell is silent, James Oak said.\n\nOak said it was cold."
    assert _carriers(read, text) == ["reuters", "reuters", "reuters"]


def test_ends_with_a_paragraph_that_has_lost_its_line_breaks(read: Read) -> None:
    text = f"{_BLOCK}{_LONG}\n\nThe bell is silent, James Oak said."
    assert _carriers(read, text) == ["reuters", None]


def test_ends_where_somebody_speaks_whom_the_text_named_before(read: Read) -> None:
    text = f"Captain James Oak was there. {_BLOCK}\n\n“The bell is silent,” said Oak."
    assert _carriers(read, text) == ["reuters", None]


def test_goes_on_where_it_names_somebody_again_itself(read: Read) -> None:
    text = f"Captain James Oak was there. {_BLOCK}\n\nJames Oak smiled. “It is dark,” said Oak."
    assert _carriers(read, text) == ["reuters", "reuters"]


def test_ends_where_the_article_speaks_of_its_own_reports(read: Read) -> None:
    text = f"{_BLOCK}\n\nOn Tuesday, for example, Breitbart News reported that it was dark."
    assert _carriers(read, text)[-1] == "breitbart"


def test_ends_where_another_outlet_reports(read: Read) -> None:
    text = f"{_BLOCK}\n\nOn Monday CNN reported that the bell, James Oak said, was silent."
    assert "reuters" not in _carriers(read, text)[1:]
