"""Whatever the text, spans lie inside it, and reading ends."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution.frames.linker import link
from checker.attribution.frames.quotes import quote_spans
from checker.attribution.frames.tokens import paragraphs, sentences, tokenize
from checker.language import load
from checker.records import Span

NEWS = st.lists(
    st.sampled_from(
        [
            "Ada Lind",
            "said",
            "that",
            "“",
            "”",
            '"',
            "the",
            "lamp",
            "was",
            "out",
            ",",
            ".",
            "according to",
            "RT",
            "reported",
            "\n\n",
            "he",
            "who",
            "saying",
            "–",
            "(",
            ")",
            "citing",
            "and",
            "but",
            "U.S.",
            "’s",
            ":",
            "была",
            "🙂",
        ]
    ),
    max_size=60,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=300), NEWS)


@given(TEXTS)
def test_tokens_cover_every_word(text: str) -> None:
    words = {m.span() for m in re.finditer(r"[A-Za-z]+", text)}
    covered = {
        at
        for paragraph in paragraphs(text)
        for token in tokenize(text, paragraph)
        for at in range(token.start, token.end)
    }
    assert all(at in covered for start, end in words for at in range(start, end))


@given(TEXTS)
def test_tokens_say_what_stands_there(text: str) -> None:
    for sentence in sentences(text, load("en")):
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text


@given(TEXTS)
def test_quotations_do_not_overlap(text: str) -> None:
    spans = quote_spans(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(TEXTS)
def test_spans_lie_inside_and_content_is_never_empty(text: str) -> None:
    for one in link(text, 0, load("en"), lambda start, end: "RT" in text[start:end]):
        assert one.content
        for span in (*one.content, *one.cue, *one.source, *one.carriers):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()


@given(NEWS, st.integers(0, 40))
def test_nothing_is_read_before_the_start(text: str, start: int) -> None:
    for one in link(text, min(start, len(text)), load("en"), lambda a, b: False):
        assert all(span.start >= start for span in one.cue)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 50_000,
        "“" * 50_000,
        "said " * 20_000,
        "he said that " * 10_000,
        "in a and in a of the " * 5_000,
        "Lind and Holm and " * 8_000,
        "word " * 40_000,
        "A" * 200_000,
        "\x00" * 1_000,
        "قال الوزير إن المصباح معطل. " * 2_000,
        ", he said, " * 8_000,
        "(" * 50_000,
        "Lind Holm Ada " * 10_000,
        "\n\n".join(["“"] * 20_000),
    ],
    ids=range(14),
)
def test_hostile_text_ends(text: str) -> None:
    found = link(text, 0, load("en"), lambda start, end: False)
    assert all(isinstance(span, Span) for one in found for span in one.content)
