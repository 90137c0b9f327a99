import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.training.evaluate_examples import read_example
from checker.training.evaluate_formats import read_gold

TEXT = "The ferry runs, Ada Quill said. Nobody asked, she said, why it’s late."
RELATIONS = {
    "id": "r1",
    "text": TEXT,
    "attributions": [{"source": [[16, 25]], "cue": [[26, 30]], "content": [[0, 14]]}],
}


def example(**changes):
    claim = {
        "quote": "Nobody asked",
        "start": 32,
        "end": 44,
        "cue": "said",
        "source": "she",
        "speaker": "Ada Quill",
        "speaker_body": None,
        "chain": ["Ada Quill"],
        "carrier_outlet": None,
        "source_type": "person",
        "state_affiliated": False,
        "via_state_media": False,
        "optional": False,
    }
    return {
        "id": "e1",
        "text": TEXT,
        "title": "The ferry",
        "date": "2025-04-01",
        "publisher": None,
        "publisher_class": "indep",
        "claims": [claim | changes],
        "ignore": [],
        "doc_reliance": "none",
        "reliance_score": 0.0,
    }


@pytest.fixture
def file(tmp_path):
    def write(*lines, name="gold.jsonl"):
        text = "\n".join(json.dumps(line) for line in lines)
        path = tmp_path / name
        packed = name.endswith(".gz")
        path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
        return path

    return write


class TestRecognition:
    def test_relations_by_their_spans(self, file):
        (document,) = read_gold(file(RELATIONS))
        assert document.article is None
        assert document.relations[0].source == ((16, 25),)

    def test_articles_with_quoted_claims(self, file):
        (document,) = read_gold(file(example()))
        assert document.article and document.article.claims[0].chain == ("Ada Quill",)
        assert document.about.published == "2025-04-01"

    def test_our_articles_whose_texts_lie_beside(self, corpus):
        documents = list(read_gold(corpus / "dev.jsonl"))
        assert [document.article.level for document in documents] == ["high"] * 4
        assert documents[0].relations == tuple(c.relation for c in documents[0].article.claims)

    def test_our_articles_packed(self, corpus):
        lines = (corpus / "dev.jsonl").read_bytes()
        (corpus / "dev.jsonl.gz").write_bytes(gzip.compress(lines))
        assert [*read_gold(corpus / "dev.jsonl.gz")] == [*read_gold(corpus / "dev.jsonl")]

    def test_a_packed_file_is_unpacked(self, file):
        assert len([*read_gold(file(RELATIONS, RELATIONS, name="gold.jsonl.gz"))]) == 2


class TestQuotedClaims:
    def words(self, line, role):
        (claim,) = read_example(json.dumps(line), "here").article.claims
        ((start, end),) = getattr(claim.relation, role)
        return start, line["text"][start:end]

    def test_a_cue_stands_by_its_source_not_in_the_sentence_before(self):
        assert self.words(example(), "cue") == (50, "said")
        assert self.words(example(), "source") == (46, "she")

    def test_words_are_whole_words(self):
        claim = read_example(json.dumps(example(source="err")), "here").article.claims[0]
        assert claim.relation.source == ()

    def test_the_style_of_a_mark_does_not_matter(self):
        assert self.words(example(cue="why it's"), "cue")[1] == "why it’s"

    def test_nobody_has_no_words(self):
        claim = read_example(json.dumps(example(source=None)), "here").article.claims[0]
        assert claim.relation.source == ()

    def test_ignored_words_are_found_wherever_they_stand(self):
        line = example() | {"ignore": ["said"]}
        assert read_example(json.dumps(line), "here").article.ignore == ((26, 30), (50, 54))


class TestRefusals:
    @pytest.mark.parametrize(
        ("lines", "said"),
        [
            ([{"id": "x", "text": "No claims."}], "neither attributions nor claims"),
            ([[1]], "neither attributions nor claims"),
            ([RELATIONS, {"id": "x"}], r"gold.jsonl:2: text: Field required"),
            ([RELATIONS | {"attributions": [{"cue": [[0, 900]]}]}], "r1: a span lies outside"),
            ([RELATIONS | {"attributions": [{"cue": [[4, 4]]}]}], "r1: a span lies outside"),
            ([example(start=60, end=70000)], "e1: a span lies outside"),
            ([], "holds no document"),
        ],
    )
    def test_what_is_wrong_is_said(self, file, lines, said):
        with pytest.raises(CheckerError, match=said):
            list(read_gold(file(*lines)))

    def test_no_json(self, tmp_path):
        (tmp_path / "a.jsonl").write_text("{")
        with pytest.raises(CheckerError, match=r"a.jsonl:1: no JSON"):
            list(read_gold(tmp_path / "a.jsonl"))

    def test_a_broken_archive(self, tmp_path):
        (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps(RELATIONS).encode())[:40])
        with pytest.raises(CheckerError, match="cannot be unpacked"):
            list(read_gold(tmp_path / "a.jsonl.gz"))

    def test_what_is_no_archive(self, tmp_path):
        (tmp_path / "a.jsonl.gz").write_bytes(b"{}")
        with pytest.raises(CheckerError, match="cannot be read"):
            list(read_gold(tmp_path / "a.jsonl.gz"))

    @given(st.text(max_size=40))
    def test_any_line_is_read_or_refused(self, line):
        with pytest.raises(CheckerError, match="here"):
            read_example(line, "here")
