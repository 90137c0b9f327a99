import gzip
import json
import shutil

import pytest

from checker.errors import CheckerError
from checker.resources import root
from checker.training.articles import read_corpus, read_lines


@pytest.fixture
def one(tmp_path, write_corpus, make_line):
    def write(**changes):
        line = make_line("a1", "train", "Quay Post", "s.o.") | changes
        return write_corpus(tmp_path / "c", [line]) / "train.jsonl"

    return write


class TestReading:
    def test_a_line_comes_with_its_text(self, one):
        (article,) = read_lines(one())
        (start, end) = article.claims[0].content[0]
        assert article.text[start:end] == "The ferry runs"
        assert article.claims[2].optional

    def test_splits_come_in_order(self, corpus):
        splits = [article.split for article in read_corpus(corpus)]
        assert splits == sorted(splits, key=["train", "dev", "test"].index)

    def test_a_separator_inside_a_string_is_no_line_end(self, one):
        (article,) = read_lines(one(title="one\u2028line"))
        assert article.title == "one\u2028line"


class TestRefusals:
    def test_a_share_that_is_not_that_of_its_claims(self, one):
        with pytest.raises(CheckerError, match=r"train.jsonl:1: state_media_share is 0.9"):
            list(read_lines(one(state_media_share=0.9)))

    def test_a_text_that_is_another(self, one):
        file = one()
        (file.parent / "texts" / "a1.txt").write_text("Another text.")
        with pytest.raises(CheckerError, match="not the text that was annotated"):
            list(read_lines(file))

    def test_a_field_of_another_kind_is_named(self, one):
        with pytest.raises(CheckerError, match=r"train.jsonl:1: level: "):
            list(read_lines(one(level="severe")))

    def test_no_json(self, one):
        file = one()
        file.write_text(json.dumps({})[:1])
        with pytest.raises(CheckerError, match=r"train.jsonl:1"):
            list(read_lines(file))

    def test_a_file_that_is_not_there(self, tmp_path):
        with pytest.raises(CheckerError, match="cannot be read"):
            read_corpus(tmp_path)

    def test_a_text_in_another_encoding(self, one):
        file = one()
        (file.parent / "texts" / "a1.txt").write_bytes(b"\xff\xfe")
        with pytest.raises(CheckerError, match="not UTF-8"):
            list(read_lines(file))


class TestTextsThatAreNotOurs:
    @pytest.fixture
    def bare(self, one):
        """A file of annotations without the texts beside it, and the text it is about."""
        file = one(title=None)
        text = (file.parent / "texts" / "a1.txt").read_text()
        shutil.rmtree(file.parent / "texts")
        return file, text

    def give(self, monkeypatch, folder, **line):
        (folder / "articles").mkdir()
        packed = gzip.compress(json.dumps({"title": "The ferry"} | line).encode())
        (folder / "articles" / "real_articles.jsonl.gz").write_bytes(packed)
        monkeypatch.setenv("CHECKER_DATA", str(folder))

    def test_they_are_read_from_the_data_at_hand(self, bare, monkeypatch, tmp_path):
        file, text = bare
        self.give(monkeypatch, tmp_path, id="a1", text=text)
        (article,) = read_lines(file)
        assert (article.text, article.title) == (text, "The ferry")

    def test_without_the_data_the_remedy_is_told(self, bare, monkeypatch):
        monkeypatch.delenv("CHECKER_DATA", raising=False)
        with pytest.raises(CheckerError, match="a1 is not ours to ship: CHECKER_DATA"):
            list(read_lines(bare[0]))

    def test_another_text_is_refused(self, bare, monkeypatch, tmp_path):
        self.give(monkeypatch, tmp_path, id="a1", text="Another text.")
        with pytest.raises(CheckerError, match="not the text that was annotated"):
            list(read_lines(bare[0]))

    def test_data_without_the_article(self, bare, monkeypatch, tmp_path):
        self.give(monkeypatch, tmp_path, id="b1", text="Another text.")
        with pytest.raises(CheckerError, match="has no article a1"):
            list(read_lines(bare[0]))


def test_the_shipped_articles_can_be_read():
    articles = read_corpus(root() / "corpora/articles")
    assert len(articles) >= 30
    assert {article.split for article in articles} == {"train", "dev", "test"}
