"""`checker rescore`: its closing line and its exit codes."""

import json

LINE = json.dumps({"url": "https://gazette.example/1", "text": "The ferry sank, RT reported."})


def test_what_became_of_the_articles(cli, tmp_path):
    (tmp_path / "in.jsonl").write_text(LINE)
    cli("collect", "in.jsonl", "--into", "kept.duckdb", "--keep-text")
    ended = cli("rescore", "kept.duckdb")
    assert ended.code == 0
    assert ended.err == ("checker: 1 articles = 0 scored anew + 1 up to date + 0 without a text\n")


def test_without_texts(cli, tmp_path, monkeypatch):
    import checker.assess

    (tmp_path / "in.jsonl").write_text(LINE)
    cli("collect", "in.jsonl", "--into", "desk.duckdb")
    monkeypatch.setattr(checker.assess, "__version__", "99")
    ended = cli("rescore", "desk.duckdb")
    assert ended.code == 3
    assert "1 without a text" in ended.err
    assert "--keep-text" in ended.err


def test_no_store(cli):
    ended = cli("rescore", "none.duckdb")
    assert ended.code == 2
    assert "no such store" in ended.err
