import sys

import pytest

from checker.cli import main


@pytest.fixture
def run(monkeypatch, capsys, careless):
    """Run `checker train` with a reader that needs no registry."""
    monkeypatch.setattr("checker.training.reading.product_reader", lambda: careless)

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["checker", "train", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return call


class TestTrain:
    def test_it_says_what_it_fitted_compared_and_shipped(self, run, corpus, tmp_path):
        code, out, _ = run("reliance", "--corpus", corpus, "--into", tmp_path / "model")
        assert code == 0
        assert "16 articles of 4 publishers, 2 held out" in out
        for said in ("state_media", "state_sources", "* plain share", "ridge", "interval"):
            assert said in out
        assert (tmp_path / "model" / "weights.json").is_file()

    def test_a_corpus_that_is_not_there_is_one_line_and_no_bug(self, run, tmp_path):
        code, out, err = run("reliance", "--corpus", tmp_path, "--into", tmp_path / "model")
        assert (code, out) == (2, "")
        assert "train.jsonl cannot be read" in err
        assert not (tmp_path / "model").exists()

    def test_another_model_is_wrong_usage(self, run):
        code, _, err = run("style")
        assert code == 2
        assert "style" in err


class TestInstalled:
    """A wheel has the models, and not the articles that they were fitted on."""

    @pytest.fixture(autouse=True)
    def installed(self, monkeypatch, tmp_path):
        monkeypatch.setattr("checker.resources.root", lambda: tmp_path / "_data")

    @pytest.mark.parametrize("model", ["reliance", "attribution", "syntax"])
    def test_it_says_that_the_articles_come_with_a_checkout(self, run, model):
        code, out, err = run(model)
        assert (code, out) == (2, "")
        assert "--corpus" in err
        assert "checkout" in err

    def test_it_writes_over_no_installed_model(self, run, corpus, tmp_path):
        code, _, err = run("reliance", "--corpus", corpus)
        assert code == 2
        assert "--into" in err
        assert not (tmp_path / "_data").exists()
        assert run("reliance", "--corpus", corpus, "--into", tmp_path / "new")[0] == 0
