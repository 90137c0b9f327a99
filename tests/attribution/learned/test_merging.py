"""Contents that share words are found without comparing each with each."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution.learned.disputes import settle
from checker.attribution.learned.labels import Relation
from checker.attribution.learned.text import read_words
from checker.attribution.overlaps import Contents, similarity
from checker.records import Claim

RANGES = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda r: (r[0], r[0] + r[1]))


@given(st.lists(RANGES, max_size=12), RANGES)
def test_whatever_is_similar_is_near(others: list[tuple[int, int]], one: tuple[int, int]) -> None:
    contents = Contents()
    for other in others:
        contents.add(frozenset(range(*other)))
    near = {number for number, _ in contents.near(frozenset(range(*one)))}
    similar = {
        number
        for number, other in enumerate(others)
        if similarity(frozenset(range(*other)), frozenset(range(*one))) >= 0.6
    }
    assert similar <= near


def test_a_quotation_belongs_to_the_cue_outside_what_it_signals() -> None:
    words = read_words("“It rang,” she said, adding later, “Nobody heard it.”")
    said, adding = words.forms.index("said"), words.forms.index("adding")
    second = (words.forms.index("“", 2), len(words.forms))
    both = Relation(said, (), ((said, said + 1),), ((0, 5), second), 0.9)
    later = Relation(adding, (), ((adding, adding + 1),), (second,), 0.9)
    assert [one.content for one in settle(words, [both, later])] == [((0, 5),), (second,)]


def test_a_carrier_behind_two_verbs_is_no_claim_of_its_own(
    read: Callable[[str], tuple[Claim, ...]],
) -> None:
    text = (
        "BRUSSELS – Washington’s special envoy for lighthouses signalled that the United States is "
        "“open to a shared lamp” in the strait, and said that any dark night could be “answered "
        "with candles”, according to reports."
    )
    cues = [claim.cue[0].of(text) for claim in read(text) if not claim.optional]
    assert cues == ["signalled", "said"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is a fair plan,” Ada M. Quill, director of the Lamp Centre and a professor at Holm, "
        "said of the bridge. “It does not make our winters worse.”",
        "Parents sent a letter. “From Holm to Ark we see the lamps go out,” the letter reads. "
        "“It does not make our winters worse.”",
    ],
)
def test_the_rest_of_a_quotation_belongs_to_the_cue_of_its_beginning(
    text: str, read: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = read(text)
    assert claim.cue[0].of(text).split()[0] in {"said", "reads"}
    assert claim.content[-1].of(text) == "“It does not make our winters worse.”"


@pytest.mark.parametrize(
    "text",
    [
        "A banner outside the hall read: “We want our lamps back before the winter.”",
        "“We stand with the people of the valley,” read a statement from the ministry.",
        "Spokeswoman Ada Quill emailed: “The board has asked for a review of the lamps.”",
        "“Nobody has asked us about the lamps in years,” Ada Quill mused.",
        "“We begin with a bizarre twist in the race for mayor,” teased Tom Quill.",
        "Ada Quill doubled down on Monday: “The bridge was never safe, and everybody knew it.”",
    ],
)
def test_whole_clauses_in_quotation_marks_count_whatever_the_verb(
    text: str, read: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.optional for claim in read(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill read “War and Peace” aloud to the children every night.",
        "The children read “The Lamp and the Bridge” by Ada Quill and teased each other.",
        "The crowd sang “Long Live the Bridge” at the close.",
        "Tom Quill teased his brother about the “bridge of sighs” all evening.",
        "The rope snapped, and the so-called “lamp of peace” that nobody wanted fell.",
        "Ada Quill boasts a long bridge and laments the loss of the lamp.",
    ],
)
def test_titles_and_irony_in_quotation_marks_do_not(
    text: str, read: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert all(claim.optional for claim in read(text))
