import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution.syntax import parse
from checker.attribution.syntax.model import SHIPPED, load
from checker.errors import ModelError
from checker.resources import root


class TestTags:
    def test_a_report_has_its_verb_its_names_and_its_date(self):
        words = "Harbour Minister Ada Quill told Reuters in Oslo on Monday that it rains .".split()
        found = dict(
            zip(words, zip(parse(words).pos, parse(words).entity, strict=True), strict=True)
        )
        assert found["Quill"] == ("NNP", "PER")
        assert found["told"] == ("VBD", "")
        assert found["Reuters"] == ("NNP", "ORG")
        assert found["Oslo"] == ("NNP", "LOC")
        assert found["Monday"] == ("NNP", "DATE")

    @pytest.mark.parametrize(
        ("sentence", "word", "pos"),
        [
            ("The report was long .", "report", "NN"),
            ("They report a storm .", "report", "VBP"),
            ("The claims were denied .", "claims", "NNS"),
            ("She claims that it sank .", "claims", "VBZ"),
            ("It was said to be lost .", "said", "VBN"),
            ("He said it was lost .", "said", "VBD"),
        ],
    )
    def test_a_word_of_two_kinds_goes_by_its_context(self, sentence, word, pos):
        words = sentence.split()
        assert parse(words).pos[words.index(word)] == pos

    def test_curly_and_straight_apostrophes_read_alike(self):
        assert parse(["It", "does", "n’t", "."]) == parse(["It", "does", "n't", "."])

    def test_marks_keep_their_own_tags(self):
        assert parse(["“", "”", '"', ",", ";", "!", "(", ")", "%"]).pos == (
            "``", "''", '"', ",", ":", ".", "(", ")", "SYM",
        )  # fmt: skip


class TestAnyInput:
    @given(st.lists(st.text(max_size=12), max_size=30))
    def test_each_word_has_an_analysis_and_the_same_each_time(self, words):
        first = parse(words)
        assert len(first.pos) == len(first.entity) == len(words)
        assert parse(words) == first

    def test_a_very_long_sentence_ends(self):
        assert len(parse(["said", "that", "he", ","] * 5_000).pos) == 20_000


class TestLoading:
    @pytest.fixture
    def copy(self, tmp_path):
        return Path(shutil.copytree(root() / SHIPPED, tmp_path / "model"))

    def test_a_copy_reads_as_the_original(self, copy):
        words = ["She", "said", "so", "."]
        tagger = load(copy)
        assert tuple(tagger.names[each][0] for each in tagger.tag(words)) == parse(words).pos

    @pytest.mark.parametrize("name", ["tags.bin", "words.json"])
    def test_an_altered_file_is_refused(self, copy, name):
        (copy / name).write_bytes((copy / name).read_bytes()[:-1] + b"!")
        with pytest.raises(ModelError, match=f"{name} differs from its checksum"):
            load(copy)

    def test_a_missing_file_is_refused(self, copy):
        (copy / "words.json").unlink()
        with pytest.raises(ModelError, match="cannot be read; reinstall"):
            load(copy)
