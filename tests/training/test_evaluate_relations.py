import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.training.evaluate_gold import Relation
from checker.training.evaluate_relations import compare, one_to_one
from checker.training.evaluate_words import Words, is_direct, is_reporting

TEXT = "“The ferry runs every day,” Ada Quill said. Bo Reed wants a bridge at last."


def spans(*words, text=TEXT):
    return tuple((text.index(each), text.index(each) + len(each)) for each in words)


def relation(source, cue, *content):
    return Relation(spans(source) if source else (), spans(cue), spans(*content))


SAID = relation("Ada Quill", "said", "“The ferry runs every day,”")
WANTS = relation("Bo Reed", "wants", "a bridge at last")


def figure(linked, name):
    counts = linked.counts
    return tuple(counts.get(name, part) for part in ("right_found", "found", "right", "of"))


class TestLinked:
    def test_the_same_is_linked(self):
        linked = compare(TEXT, [SAID, WANTS], [WANTS, SAID])
        assert linked.pairs == ((0, 1), (1, 0))
        assert figure(linked, "linked") == (2, 2, 2, 2)

    def test_half_of_the_content_is_enough(self):
        part = relation("Bo Reed", "wants", "a bridge")
        assert figure(compare(TEXT, [part], [WANTS]), "linked") == (1, 1, 1, 1)

    def test_less_is_not(self):
        part = relation("Ada Quill", "said", "ferry runs")
        assert figure(compare(TEXT, [part], [SAID]), "linked") == (0, 1, 0, 1)

    def test_another_source_is_another_relation(self):
        other = relation("Bo Reed", "said", "“The ferry runs every day,”")
        linked = compare(TEXT, [other], [SAID])
        assert figure(linked, "linked") == (0, 1, 0, 1)
        assert figure(linked, "source_given_content")[2:] == (0, 1)

    def test_nobody_agrees_with_nobody_alone(self):
        nobody = relation(None, "said", "“The ferry runs every day,”")
        assert compare(TEXT, [nobody], [nobody]).pairs == ((0, 0),)
        assert compare(TEXT, [nobody], [SAID]).pairs == ()

    def test_one_answers_for_one(self):
        assert figure(compare(TEXT, [SAID, SAID], [SAID]), "linked") == (1, 2, 1, 1)

    def test_a_relation_without_a_word_is_none(self):
        comma = Relation(content=spans(",”"))
        assert compare(TEXT, [comma], [comma]).counts.get("linked", "of") == 0


class TestRoles:
    def test_punctuation_costs_nothing(self):
        bare = relation("Ada Quill", "said", "The ferry runs every day")
        assert figure(compare(TEXT, [bare], [SAID]), "exact.content") == (1, 1, 1, 1)

    def test_words_are_counted_once(self):
        first = relation("Ada", "said", "The ferry runs every day")
        assert figure(compare(TEXT, [first, first], [SAID]), "token.source") == (1, 1, 1, 2)
        assert figure(compare(TEXT, [first, first], [SAID]), "exact.source") == (0, 2, 0, 1)

    @given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
    def test_a_span_has_the_words_it_touches(self, text, start, length):
        words, span = Words(text), (start, start + length)
        touched = {c for c in text[start : start + length] if c.isalnum()}
        assert bool(words.within((span,))) >= bool(touched)
        assert words.within(()) == frozenset()


class TestForms:
    @pytest.mark.parametrize(
        "cue", ["said", "According to", "has announced", "told", ":", "Denies"]
    )
    def test_reporting(self, cue):
        assert is_reporting(cue, ((0, len(cue)),))

    @pytest.mark.parametrize("cue", ["wants", "opposes", "plans to", "unsaid", "aforementioned"])
    def test_other(self, cue):
        assert not is_reporting(cue, ((0, len(cue)),))

    @pytest.mark.parametrize(
        ("content", "direct"),
        [("“It runs.”", True), ('"It runs",', True), ("it “runs”", False), ("it runs", False)],
    )
    def test_direct(self, content, direct):
        assert is_direct(content, ((0, len(content)),)) is direct

    def test_recall_is_counted_by_form(self):
        linked = compare(TEXT, [SAID], [SAID, WANTS])
        assert figure(linked, "recall_on_reporting_cues")[2:] == (1, 1)
        assert figure(linked, "recall_on_direct_quotes")[2:] == (1, 1)
        assert figure(linked, "linked") == (1, 1, 1, 2)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5))))
def test_pairs_are_one_to_one(candidates):
    pairs = one_to_one(candidates)
    for side in zip(*pairs, strict=True):
        assert len(set(side)) == len(pairs)
