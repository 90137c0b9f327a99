"""Sketches of texts, and what counts as a copy."""

from hypothesis import given
from hypothesis import strategies as st

from checker.mix.copies import is_copy, sketch

from .desk_input import text


def shared(one: str, two: str) -> int:
    return len(set(sketch(one)) & set(sketch(two)))


def long(first: int, count: int = 8) -> list[str]:
    return [part for n in range(first, first + count) for part in text(n).split("\n\n")]


def test_the_same_words_give_the_same_sketch() -> None:
    one = " ".join(long(0))
    assert sketch(one) == sketch(one.upper().replace(".", " –"))
    assert len(sketch(one)) == 32


def test_copies_that_were_cut_or_added_to_are_copies() -> None:
    parts = long(0)
    whole = " ".join(parts)
    for copy in (parts[:30], parts[8:], [*long(50, 1), *parts], parts[::-1]):
        assert is_copy(shared(whole, " ".join(copy)), sketch(whole))


def test_other_reports_in_like_words_are_none() -> None:
    whole = " ".join(long(0))
    assert not any(is_copy(shared(whole, " ".join(long(n))), sketch(whole)) for n in (10, 20, 30))


def test_a_short_text_is_no_copy_by_chance() -> None:
    assert sketch("four words are none") == ()
    assert not is_copy(5, sketch("The ferry sank at dawn on Monday, RT reported."))


@given(st.text(max_size=300))
def test_any_text_has_a_sketch_that_fits_its_column(anything: str) -> None:
    numbers = sketch(anything)
    assert len(numbers) <= 32
    assert all(0 <= number < 2**31 for number in numbers)
