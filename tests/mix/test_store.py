import subprocess
import sys
from dataclasses import replace

import duckdb
import pytest

from checker.errors import StoreError
from checker.mix.rows import rows
from checker.mix.store import opened
from checker.mix.tables import TABLES


def count(file, table):
    with opened(file) as store:
        return store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


class TestWhatIsStored:
    def test_every_claim_and_link_of_the_report(self, store_file, report):
        assert count(store_file, "claims") == len(report.claims)
        assert count(store_file, "links") == sum(len(c.chain) for c in report.claims)
        assert count(store_file, "findings") == len(report.findings)

    def test_counts_are_those_of_the_report(self, store_file, report):
        with opened(store_file) as store:
            row = store.connection.execute(
                "SELECT claims, state_source_claims, state_media_claims, state_media, section, "
                "registry, collected::VARCHAR FROM articles"
            ).fetchone()
        media, sources = report.reliance.state_media, report.reliance.state_sources
        counted = sum(not claim.optional for claim in report.claims)
        versions = report.provenance.registry, "2026-03-12 08:30:00+00"
        assert row == (counted, sources.claims, media.claims, media.score, "World", *versions)

    def test_no_text_unless_it_is_asked_for(self, store_file):
        assert count(store_file, "texts") == 0


class TestOneTransactionAnArticle:
    def test_an_article_stands_whole_or_not_at_all(self, store_file, report, known):
        other = rows(report, replace(known, url_key="other"))
        with opened(store_file, write=True) as store:
            with pytest.raises(RuntimeError), store.transaction():
                store.add_articles([other])
                raise RuntimeError
            assert not store.connection.execute("FROM articles WHERE url_key = 'other'").fetchall()
        assert count(store_file, "articles") == 1
        assert count(store_file, "claims") == len(report.claims)

    def test_the_same_article_cannot_enter_twice(self, store_file, report, known):
        with opened(store_file, write=True) as store, pytest.raises(duckdb.ConstraintException):
            store.add_articles([rows(report, known)])


class TestRefusals:
    def test_no_such_store(self, tmp_path):
        missing = tmp_path / "none.duckdb"
        with pytest.raises(StoreError, match="no such store; checker coll"), opened(missing):
            pass

    def test_a_file_of_another_kind(self, tmp_path):
        file = tmp_path / "notes.duckdb"
        file.write_text("no store")
        with pytest.raises(StoreError, match="cannot be opened"), opened(file):
            pass

    def test_a_database_that_is_no_store(self, tmp_path):
        file = tmp_path / "other.duckdb"
        duckdb.connect(str(file)).close()
        with pytest.raises(StoreError, match="no store of checker"), opened(file):
            pass

    def test_another_layout(self, store_file):
        with opened(store_file, write=True) as store:
            store.connection.execute("UPDATE layout SET number = 99")
        with pytest.raises(StoreError, match="another layout"), opened(store_file):
            pass

    def test_a_store_that_another_process_writes(self, store_file):
        code = (
            "import sys; from pathlib import Path; from checker.mix.store import opened\n"
            "with opened(Path(sys.argv[1]), write=True): print('open', flush=True); input()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", code, store_file],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as other:
            assert other.stdout.readline() == "open\n"
            with pytest.raises(StoreError, match="in use"), opened(store_file, write=True):
                pass
            other.communicate("\n")


def test_every_column_has_its_meaning():
    from checker.mix.ddl import codebook

    book = codebook()
    assert {table for table, *_ in book} == set(TABLES)
    assert all(meaning and kind for _, _, kind, meaning in book)


def test_memory_grows_with_the_store(store_file, monkeypatch):
    import checker.mix.store as module

    def limit(share):
        monkeypatch.setattr(module, "_SHARE", share)
        with opened(store_file, write=True) as store:
            with store.transaction():
                pass
            question = "SELECT current_setting('memory_limit')"
            return store.connection.execute(question).fetchone()[0]

    assert limit(10**12) == "45.7 MiB"
    assert limit(10_000) != limit(10**12)
