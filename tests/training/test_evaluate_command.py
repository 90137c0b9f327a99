import json
import sys

import pytest

from checker.cli import main
from checker.training import diff
from checker.training.evaluate_stored import read_stored


@pytest.fixture
def run(monkeypatch, capsys):
    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["checker", "evaluate", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return call


@pytest.fixture
def dev(corpus):
    return corpus / "dev.jsonl"


@pytest.fixture
def relations(tmp_path):
    """A text whose second annotated relation nobody could find."""
    text = "The ferry runs, Ada Quill said. It \x1b[31mhums."
    attributions = [
        {"source": [[16, 25]], "cue": [[26, 30]], "content": [[0, 14]]},
        {"source": [], "cue": [[40, 44]], "content": [[32, 34]]},
    ]
    file = tmp_path / "relations.jsonl"
    file.write_text(json.dumps({"id": "r1", "text": text, "attributions": attributions}))
    return file


class TestText:
    def test_figures_of_articles(self, run, dev):
        code, out, _ = run("--gold", dev, "--bootstrap", 20)
        assert code == 0
        assert "corpus/dev.jsonl\n4 documents, " in out
        for said in (
            "linked: who said what",
            "chain, media links",
            "score, Spearman",
            "(1.00–1.00)",
        ):
            assert said in out

    def test_an_empty_phenomenon_is_said_to_be_empty(self, run, dev):
        _, out, _ = run("--gold", dev)
        assert " 1 trailing carrier             24   1.00" in out
        assert " 2 “reported, citing”          empty: nothing annotated carries it" in out

    def test_relations_alone_have_no_claims(self, run, relations):
        _, out, _ = run("--gold", relations)
        assert "2 relations annotated, 1 found" in out
        assert "linked: who said what       1.00 (1.00–1.00) .500" in out
        assert "speaker" not in out and "phenomenon" not in out

    def test_files_come_one_after_the_other(self, run, dev, relations):
        _, out, _ = run("--gold", relations, "--gold", dev)
        assert out.index("relations.jsonl") < out.index("corpus/dev.jsonl")

    def test_no_line_is_wider_than_80(self, run, dev):
        _, out, _ = run("--gold", dev, "--errors")
        assert max(map(len, out.splitlines())) <= 80

    def test_the_default_is_our_own_dev_split(self, run):
        _, out, _ = run("--bootstrap", 0)
        assert out.startswith("articles/dev.jsonl\n")


class TestErrors:
    def test_a_miss_stands_in_its_sentence_beside_what_was_found(self, run, relations):
        _, out, _ = run("--gold", relations, "--errors")
        assert "r1  missed\n  It hums.\n           annotated " in out
        assert "content  It   " in out

    def test_there_is_no_colour_in_a_pipe(self, run, relations):
        assert "\x1b" not in run("--gold", relations, "--errors")[1]

    def test_on_a_terminal_there_is(self, run, relations, monkeypatch):
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[33m  missed" in run("--gold", relations, "--errors")[1]


class TestJson:
    def test_it_says_what_the_text_says(self, run, dev):
        code, out, _ = run("--gold", dev, "-f", "json", "--bootstrap", 20)
        (one,) = json.loads(out)["sets"]
        assert (code, one["name"], one["documents"]) == (0, "corpus/dev.jsonl", 4)
        assert set(one["figures"]["claims.f1"]) == {"value", "low", "high", "of"}
        assert one["phenomena"][0]["claims"]["carrying"] == 24
        assert one["claims"] is None

    def test_it_repeats_itself(self, run, dev):
        assert run("--gold", dev, "-f", "json") == run("--gold", dev, "-f", "json")

    def test_claims_are_stored_without_text(self, run, dev, tmp_path):
        run("--gold", dev, "-f", "json", "--claims", "-o", tmp_path / "run.json")
        first = read_stored(tmp_path / "run.json").sets[0].claims[0].attributions[0]
        assert first.found.content == first.gold == ((0, 14),)
        assert "ferry" not in (tmp_path / "run.json").read_text()


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("--errors", "-f", "json"), "--errors"),
            (("--claims",), "--claims"),
            (("--bootstrap", "-1"), "--bootstrap"),
            (("--gold", "nowhere.jsonl"), "nowhere.jsonl cannot be read"),
            (("--names", "nowhere.json"), "nowhere.json cannot be read"),
        ],
    )
    def test_wrong_usage_is_told(self, run, arguments, said):
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert said in err


class TestDiff:
    @pytest.fixture
    def runs(self, run, dev, tmp_path):
        """The same run twice, the second without one attribution and with another."""
        run("--gold", dev, "-f", "json", "--claims", "-o", tmp_path / "old.json")
        told = json.loads((tmp_path / "old.json").read_text())
        first = told["sets"][0]["claims"][0]["attributions"]
        first[0] = {"found": {"source": [], "cue": [], "content": [[4, 9]]}, "gold": None}
        (tmp_path / "new.json").write_text(json.dumps(told))
        return tmp_path / "old.json", tmp_path / "new.json"

    def test_no_change_is_fine(self, runs, dev, capsys):
        assert diff.main([str(runs[0]), str(runs[0]), "--gold", str(dev)]) == 0
        assert "\n0 gained" in capsys.readouterr().out

    def test_a_loss_is_shown_in_its_sentence_and_fails(self, runs, dev, capsys):
        assert diff.main([*map(str, runs), "--gold", str(dev)]) == 1
        out = capsys.readouterr().out
        sentence, lost, gained, *sums = out.splitlines()
        assert sentence.endswith(": The ferry runs, Ada Quill said.")
        assert (lost, gained) == ("  - Ada Quill: The ferry runs", "  + nobody: ferry")
        assert sums == [
            "4 documents compared, which both runs read with the same text",
            "1 gained, 0 annotated ones among them",
            "1 lost, 1 of 24 annotated ones among them (4.2%)",
        ]

    def test_a_loss_under_the_threshold_passes(self, runs, dev):
        assert diff.main([*map(str, runs), "--gold", str(dev), "--most-lost", "0.05"]) == 0

    def test_a_gain_never_fails(self, runs, dev):
        assert diff.main([*map(str, reversed(runs)), "--gold", str(dev)]) == 0

    def test_without_the_text_offsets_are_told(self, runs, relations, capsys):
        diff.main([*map(str, runs), "--gold", str(relations)])
        assert "source [(16, 25)], content [(0, 14)]" in capsys.readouterr().out

    def test_runs_without_claims_are_refused(self, run, dev, tmp_path, capsys):
        run("--gold", dev, "-f", "json", "-o", tmp_path / "bare.json")
        assert diff.main([str(tmp_path / "bare.json")] * 2) == 2
        assert "--claims" in capsys.readouterr().err

    def test_runs_over_other_documents_are_refused(self, run, runs, relations, tmp_path, capsys):
        run("--gold", relations, "-f", "json", "--claims", "-o", tmp_path / "other.json")
        assert diff.main([str(runs[0]), str(tmp_path / "other.json")]) == 2
        assert "no document in common" in capsys.readouterr().err

    def test_another_file_is_refused(self, tmp_path, capsys):
        (tmp_path / "x.json").write_text("{}")
        assert diff.main([str(tmp_path / "x.json")] * 2) == 2
        assert "no output of `checker evaluate" in capsys.readouterr().err
