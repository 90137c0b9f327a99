"""Collecting with the workers of a cluster gives the rows of one process."""

import json
import os
import signal
from hashlib import sha256
from pathlib import Path

import pytest

from checker.errors import StoreError
from checker.intake import Hints
from checker.mix.collect import Plan, collect
from checker.mix.digest import digests
from checker.mix.store import opened

from ..mix.desk_input import page

runner = pytest.importorskip("checker.scale.runner")
pytestmark = pytest.mark.filterwarnings("ignore")


def rows(file):
    with opened(file) as store:
        return {table: hashed for table, hashed in digests(store).items() if table != "shards"}


def files(folder):
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(folder).rglob("*.parquet"))
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory, sources):
    """What one process collects."""
    file = tmp_path_factory.mktemp("whole") / "whole.duckdb"
    totals = collect(Plan(sources, keep_text=True), file)
    assert (totals.scored, totals.skipped) == (19, 3)
    assert dict(totals.failed) == {"malformed": 2, "not-found": 1}
    return totals, rows(file)


def test_the_rows_are_those_of_one_process(tmp_path, sources, cluster, whole):
    file = tmp_path / "desk.duckdb"
    told = []
    totals = runner.collect_by_dask(
        Plan(sources, keep_text=True), file, cluster.address, told.append
    )
    assert (totals, rows(file)) == whole
    assert told[-1].part == 1
    shards = json.loads((tmp_path / "desk.duckdb.shards" / "manifest.json").read_text())["shards"]
    assert [shard["source"] for shard in shards] == list(sources)
    assert sum(shard["rows"]["articles"] for shard in shards) == 21


def test_the_same_shard_gives_the_same_bytes(tmp_path, sources, cluster):
    plan = Plan(sources[:2])
    for name in ("one", "two"):
        runner.collect_by_dask(plan, tmp_path / name, cluster.address)
    one = files(tmp_path / "one.shards")
    assert len(one) == 14
    assert one == files(tmp_path / "two.shards")


def test_an_interrupted_run_is_taken_up(tmp_path, sources, cluster, whole):
    file, plan = tmp_path / "desk.duckdb", Plan(sources, keep_text=True)

    def interrupt(progress):
        if progress.part > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        runner.collect_by_dask(plan, file, cluster.address, interrupt)
    totals = runner.collect_by_dask(plan, file, cluster.address)
    assert (totals, rows(file)) == whole


def test_a_second_run_stores_nothing_new(tmp_path, sources, cluster):
    file, plan = tmp_path / "desk.duckdb", Plan(sources)
    first = runner.collect_by_dask(plan, file, cluster.address)
    again = runner.collect_by_dask(plan, file, cluster.address)
    assert (again.scored, again.skipped) == (0, first.scored + first.skipped)


def test_a_worker_that_is_killed_midway(tmp_path, sources, cluster, whole):
    file = tmp_path / "desk.duckdb"
    killed = []

    def kill(_):
        if not killed:
            os.kill(cluster.workers[0], signal.SIGKILL)
            killed.append(True)

    totals = runner.collect_by_dask(Plan(sources, keep_text=True), file, cluster.address, kill)
    assert killed
    assert (totals, rows(file)) == whole
    assert not list((tmp_path / "desk.duckdb.shards").glob(".*"))


def test_no_scheduler(tmp_path, sources, monkeypatch):
    monkeypatch.setattr(runner, "_ANSWERS_WITHIN", 1)
    with pytest.raises(StoreError, match="no Dask scheduler answers"):
        runner.collect_by_dask(Plan(sources), tmp_path / "desk.duckdb", "tcp://127.0.0.1:9")


def test_addresses_are_fetched_by_workers(tmp_path, cluster, site):
    urls = [site.page(f"/{n}", page(n)) for n in range(4)]
    (tmp_path / "urls.txt").write_text("\n".join([*urls, site.url("/gone"), urls[0]]))
    plan = Plan((str(tmp_path / "urls.txt"),), hints=Hints(allow_hosts=(site.host,)), pause=0.0)
    whole = collect(plan, tmp_path / "whole.duckdb")
    totals = runner.collect_by_dask(plan, tmp_path / "desk.duckdb", cluster.address)
    assert totals == whole
    assert (totals.scored, totals.skipped, totals.failed.total()) == (4, 1, 1)
    assert rows(tmp_path / "desk.duckdb") == rows(tmp_path / "whole.duckdb")
    asked = len(site.seen)
    again = runner.collect_by_dask(plan, tmp_path / "desk.duckdb", cluster.address)
    assert (again.scored, again.skipped) == (0, 5)
    fresh = {path for path, _ in site.seen[asked:]}
    assert fresh <= {"/gone", "/robots.txt"}


def test_addresses_are_cut_into_shards(tmp_path, monkeypatch):
    from checker.scale import shards

    monkeypatch.setattr(shards, "_ADDRESSES", 4)
    urls = [f"https://gazette.example/{n}" for n in range(10)]
    (tmp_path / "urls.txt").write_text("\n".join(urls))
    cut = list(shards.shards([str(tmp_path / "urls.txt")], lambda _: None, None, ""))
    assert [target.input for shard in cut for target in shard.read()] == urls
    assert [len(shard.targets) for shard in cut] == [4, 4, 2]
    assert len({shard.name for shard in cut}) == 3
