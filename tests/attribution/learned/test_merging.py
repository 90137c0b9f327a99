"""Contents that share words are found without comparing each with each."""

from collections.abc import Callable

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
