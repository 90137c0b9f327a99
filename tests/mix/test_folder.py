"""A store exported to Parquet answers as the store does."""

from dataclasses import replace

import duckdb
import pytest

from checker.errors import StoreError
from checker.figures import Question
from checker.mix.report import read_report

MONTHS = Question("month", "UTC", None, None, None, None, None)


@pytest.fixture(scope="module")
def exported(demo_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exported")
    with duckdb.connect(str(demo_file), read_only=True) as store:
        store.execute(f"EXPORT DATABASE '{folder}' (FORMAT parquet)")
    return folder


def test_an_export_gives_the_figures_of_the_store(demo_file, exported):
    of_store = read_report(demo_file, MONTHS, authors=True)
    assert replace(read_report(exported, MONTHS, authors=True), store=of_store.store) == of_store


def test_shards_side_by_side_are_one_store(demo_file, tmp_path):
    with duckdb.connect(str(demo_file), read_only=True) as store:
        for number in range(3):
            (tmp_path / str(number)).mkdir()
            for table in ("articles", "claims", "links", "findings"):
                store.execute(
                    f"COPY (FROM {table} WHERE hash(article) % 3 = {number}) "
                    f"TO '{tmp_path}/{number}/{table}.parquet'"
                )
    of_store, of_shards = read_report(demo_file, MONTHS), read_report(tmp_path, MONTHS)
    assert of_shards.measures == of_store.measures
    assert of_shards.drift == of_store.drift


def test_a_folder_of_anything_else_is_refused(tmp_path):
    with pytest.raises(StoreError, match=r"no articles\.parquet"):
        read_report(tmp_path, MONTHS)


def test_a_file_that_is_no_parquet_is_told(tmp_path):
    (tmp_path / "articles.parquet").write_text("no")
    with pytest.raises(StoreError, match="articles cannot be read as Parquet"):
        read_report(tmp_path, MONTHS)


def test_a_table_of_another_layout_is_told(tmp_path):
    duckdb.sql("SELECT 1 AS article").write_parquet(str(tmp_path / "articles.parquet"))
    with pytest.raises(StoreError, match="articles has no column"):
        read_report(tmp_path, MONTHS)
