"""What two texts have in common: long runs of words, quotations aside."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.hints import Hints
from checker.intake.overlap import compare
from checker.records import Article, Comparison

FIRST = (
    "NORTHPORT – The harbour lamp went out twice in one night and two boats turned back, the port"
    " authority said on Monday."
)
SECOND = (
    "Ada Quill, who has steered the ferry for years, said she had found her way by the old church"
    " tower and the smell of the bakery on the quay."
)
OTHER = "A sentence of nobody else stands here, about herring, and it shares no long run of words."


def article(text: str) -> Article:
    return make_article(Body(text, (), ()), Found(title="Lamp"), Hints())[0]


def compared(ours: str, theirs: str) -> Comparison:
    return compare(article(ours), article(theirs), "original.txt")


def test_copied_sentences_are_found_where_they_stand() -> None:
    ours, theirs = f"{OTHER}\n\n{FIRST}", f"{FIRST}\n\n{SECOND}"
    found = compared(ours, theirs)
    [passage] = found.passages
    assert passage.kind == "verbatim"
    assert passage.span.of(ours) == passage.original == FIRST.rstrip(".")
    assert passage.original_span.of(theirs) == passage.original
    assert found.share == passage.words / found.words
    assert (found.input, found.title) == ("original.txt", "Lamp")


def test_a_changed_word_makes_it_near_verbatim() -> None:
    changed = SECOND.replace("old church", "white church").replace("smell", "scent")
    [passage] = compared(changed, SECOND).passages
    assert passage.kind == "near-verbatim"
    assert passage.span.of(changed).startswith("Ada Quill")
    assert 0.8 < compared(changed, SECOND).share < 1.0


def test_texts_of_their_own_share_nothing() -> None:
    assert compared(OTHER, f"{FIRST} {SECOND}").passages == ()
    assert compared(OTHER, FIRST).share == 0.0


def test_a_quotation_may_be_the_same() -> None:
    said = "“We know these waters and every stone in them, and we will sail on Monday,” she said."
    found = compared(f"{OTHER} {said}", f"{FIRST} {said}")
    assert found.passages == ()
    assert found.words < len(f"{OTHER} {said}".split())


def test_a_shared_formula_is_no_copy() -> None:
    assert compared(f"{OTHER} The port authority said on Monday.", FIRST).passages == ()


def test_sentences_in_another_order_are_each_found() -> None:
    found = compared(f"{SECOND} {OTHER} {FIRST}", f"{FIRST} {SECOND}")
    assert len(found.passages) == 2
    assert found.share > 0.6


def test_a_text_of_one_word_ends_soon() -> None:
    found = compared("lamp " * 20_000, "lamp " * 20_000)
    assert found.share > 0.9


@settings(max_examples=50, deadline=None)
@given(st.text("ab c.“”\n", max_size=300), st.text("ab c.“”\n", max_size=300))
def test_spans_always_stand_in_their_texts(ours: str, theirs: str) -> None:
    found = compared(ours, theirs)
    assert 0.0 <= found.share <= 1.0
    for passage in found.passages:
        assert passage.original_span.of(article(theirs).text) == passage.original
        assert passage.span.of(article(ours).text)
