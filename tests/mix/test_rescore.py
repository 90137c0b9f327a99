"""Old rows brought up to date from kept texts."""

import pytest

from checker.errors import StoreError
from checker.mix.collect import Plan, collect
from checker.mix.digest import digests
from checker.mix.rescore import Rescored, rescore
from checker.mix.store import opened

from .desk_input import line, mixed, page


@pytest.fixture
def desk(tmp_path):
    """A store with texts, of lines with links and of pages with credits."""
    (tmp_path / "in").mkdir()
    mixed(tmp_path / "in" / "a.jsonl", 4)
    link = [{"start": 0, "end": 9, "href": "https://rt.com/news/1"}]
    extra = line(40, links=link, publisher="TASS", url=None)
    (tmp_path / "in" / "b.jsonl").write_text(extra)
    caption = b"<figure><img><figcaption>The ferry. Photo: TASS</figcaption></figure></article>"
    (tmp_path / "in" / "c.html").write_bytes(page(50).replace(b"</article>", caption))
    file = tmp_path / "desk.duckdb"
    totals = collect(Plan((str(tmp_path / "in"),), keep_text=True), file)
    assert totals.scored == 8
    return file


def rows(file):
    with opened(file) as store:
        return digests(store)


def change(file, statement):
    with opened(file, write=True) as store:
        store.connection.execute(statement)


def test_what_is_up_to_date_is_left_alone(desk):
    before = rows(desk)
    assert rescore(desk) == Rescored(0, 8, 0)
    assert rows(desk) == before


def test_the_same_text_gives_the_same_rows(desk):
    before = rows(desk)
    change(desk, "UPDATE articles SET registry = 'old', state_media = 99, claims = 0")
    change(desk, "DELETE FROM links")
    assert rescore(desk) == Rescored(8, 0, 0)
    assert rows(desk) == before


def test_an_article_without_text_stays(desk):
    change(desk, "UPDATE articles SET checker = '0.0.1'")
    change(desk, "DELETE FROM texts WHERE article IN (SELECT article FROM articles LIMIT 2)")
    assert rescore(desk) == Rescored(6, 0, 2)
    with opened(desk) as store:
        counts = store.connection.execute("SELECT count(*) FROM articles WHERE checker = '0.0.1'")
        assert counts.fetchone() == (2,)


def test_an_interruption_keeps_what_was_done(desk):
    before = rows(desk)
    change(desk, "UPDATE articles SET models = 'old'")

    def interrupt(progress):
        if progress.totals.scored == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rescore(desk, tell=interrupt)
    assert rescore(desk) == Rescored(3, 5, 0)
    assert rows(desk) == before


def test_no_store_is_made(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        rescore(tmp_path / "none.duckdb")
    assert not (tmp_path / "none.duckdb").exists()
