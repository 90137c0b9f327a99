"""Words and sentences: every word stands where it says, and no quotation is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution.learned.text import Words, read_words


def sentences(words: Words) -> list[str]:
    return [" ".join(words.forms[start:end]) for start, end in words.sentences]


def quoted(words: Words) -> str:
    return " ".join(
        form for form, quote in zip(words.forms, words.quotes, strict=True) if quote >= 0
    )


@given(st.text(alphabet="ab A.,\n\"“”'’―:!?\x00\u202eق", max_size=80), st.integers(0, 20))
def test_every_word_has_its_place_and_its_sentence(text: str, start: int) -> None:
    words = read_words(text, start)
    assert all(start <= at for at in words.starts)
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    covered = [at for begin, end in words.sentences for at in range(begin, end)]
    assert covered == list(range(len(words.forms)))
    assert len(words.quotes) == len(words.sentence_of) == len(words.forms)
    if "''" not in text:
        assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.forms


def test_sentences_end_within_quotations_too() -> None:
    words = read_words("“The bell rang. Nobody came,” said Ada J. Quill. It was late.")
    assert sentences(words) == [
        "“ The bell rang .",
        "Nobody came , ” said Ada J . Quill .",
        "It was late .",
    ]


def test_a_line_that_opens_with_a_quotation_is_a_paragraph() -> None:
    words = read_words("“So it is.” ― Ada Quill \n“It is not.” ― Tom Ark\n\nThe end.")
    assert len(set(words.paragraph_of)) == 3


def test_doubled_apostrophes_are_quotation_marks() -> None:
    text = "''The bell rang,'' she said."
    words = read_words(text)
    assert quoted(words) == '" The bell rang , "'
    assert len(words.text) == len(text)


def test_what_stands_before_the_start_is_left_out() -> None:
    assert read_words("HOLM (RT) – It rained.", 12).forms == ["It", "rained", "."]


def test_a_sentence_without_end_is_cut() -> None:
    words = read_words("word " * 5_000)
    assert max(end - start for start, end in words.sentences) <= 400


def test_a_quotation_that_ends_before_the_full_stop_ends_its_sentence() -> None:
    words = read_words("Ada Quill called it “safe”. “It is not,” said Tom J. Ark. It rained.")
    assert sentences(words) == [
        "Ada Quill called it “ safe ” .",
        "“ It is not , ” said Tom J . Ark .",
        "It rained .",
    ]


def test_abbreviated_ranks_and_dates_end_no_sentence() -> None:
    words = read_words("The board met Pfc. Ada Quill on Oct. 9. Nobody came in Oct. It rained.")
    assert sentences(words) == [
        "The board met Pfc. Ada Quill on Oct. 9 .",
        "Nobody came in Oct .",
        "It rained .",
    ]


def test_sentences_that_are_glued_together_are_two() -> None:
    words = read_words('The board met.The bell rang."It is late," she said."Go home.""I will."')
    assert sentences(words) == [
        "The board met .",
        "The bell rang .",
        '" It is late , " she said .',
        '" Go home . "',
        '" I will . "',
    ]
    assert len({quote for quote in words.quotes if quote >= 0}) == 3


@pytest.mark.parametrize("name", ["Acme.N", "Acme.com", "U.S.-led", "3.Five", "J.R.Quill"])
def test_a_name_with_a_full_stop_is_no_two_sentences(name: str) -> None:
    assert len(sentences(read_words(f"The board of {name} met on Monday."))) == 1
