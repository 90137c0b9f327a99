import gzip
import json
import os
from pathlib import Path

import pytest

from checker.attribution.syntax.model import SHIPPED, load
from checker.errors import CheckerError
from checker.resources import root
from checker.training.syntax import train_syntax

TEXT = "Ada Quill said the ferry runs.\n\nThe ferry doesn't run, Quay Post reported. "
PARSE = [
    [
        [0, 3, "NNP", "PERSON", 2, "compound"],
        [4, 9, "NNP", "PERSON", 3, "nsubj"],
        [10, 14, "VBD", "O", 0, "root"],
        [15, 18, "DT", "O", 5, "det"],
        [19, 24, "NN", "O", 6, "nsubj"],
        [25, 29, "VBZ", "O", 3, "ccomp"],
        [29, 30, ".", "O", 3, "punct"],
    ],
    [
        [32, 35, "DT", "O", 2, "det"],
        [36, 41, "NN", "O", 5, "nsubj"],
        [42, 46, "VBZ", "O", 5, "aux"],
        [46, 49, "RB", "O", 5, "neg"],
        [50, 53, "VB", "O", 9, "ccomp"],
        [53, 54, ",", "O", 9, "punct"],
        [55, 59, "NNP", "ORGANIZATION", 8, "compound"],
        [60, 64, "NNP", "ORGANIZATION", 9, "nsubj"],
        [65, 73, "VBD", "O", 0, "root"],
        [73, 74, ".", "O", 9, "punct"],
    ],
]


@pytest.fixture
def files(tmp_path):
    """Parses and texts of ten articles that say the same."""
    names = [f"a{number}" for number in range(10)]
    write(tmp_path / "p.gz", [{"id": name, "sentences": PARSE} for name in names])
    write(tmp_path / "t.gz", [{"id": name, "text": TEXT} for name in names])
    return tmp_path / "p.gz", tmp_path / "t.gz"


def write(file, lines):
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(line) + "\n" for line in lines)


class TestTraining:
    def test_what_is_written_tags_as_it_was_taught(self, files, tmp_path):
        trained = train_syntax(*files, tmp_path / "model", files)
        assert (trained.sentences, trained.held_out.pos_and_entity) == (20, 1.0)
        tagger = load(tmp_path / "model")
        words = ["Ada", "Quill", "said", "the", "ferry", "runs", "."]
        assert [tagger.names[each] for each in tagger.tag(words)][:3] == [
            ("NNP", "PER"), ("NNP", "PER"), ("VBD", ""),
        ]  # fmt: skip

    def test_the_same_parses_give_the_same_bytes(self, files, tmp_path):
        for name in ("first", "second"):
            train_syntax(*files, tmp_path / name)
        for file in (tmp_path / "first").iterdir():
            assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes()

    @pytest.mark.slow
    @pytest.mark.skipif("CHECKER_DATA" not in os.environ, reason="needs the shared data")
    def test_the_shipped_model_is_what_its_parses_give(self, tmp_path):
        polnear = Path(os.environ["CHECKER_DATA"]) / "polnear"
        train_syntax(polnear / "train.parse.jsonl.gz", polnear / "train.jsonl.gz", tmp_path)
        shipped = root() / SHIPPED / "SHA256SUMS"
        assert (tmp_path / "SHA256SUMS").read_text() == shipped.read_text()

    def test_a_file_that_is_no_gzip_is_named(self, files, tmp_path):
        files[0].write_text("no gzip")
        with pytest.raises(CheckerError, match=r"p\.gz cannot be read"):
            train_syntax(*files, tmp_path / "model")
        assert not (tmp_path / "model").exists()
