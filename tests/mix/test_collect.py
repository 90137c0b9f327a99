"""What a collector stores, skips and counts."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from datetime import date
from itertools import pairwise

import pytest

from checker.errors import StoreError
from checker.intake import Hints
from checker.intake.items import Item
from checker.mix.collect import Plan, collect
from checker.mix.collect_pool import Processes
from checker.mix.collect_read import Settings
from checker.mix.digest import digests
from checker.mix.store import opened

from ..intake.archive import packed, record
from .desk_input import line, mixed, page, text


def gather(tmp_path, *sources, into="desk.duckdb", **more):
    more.setdefault("pause", 0.0)
    return collect(Plan(tuple(str(s) for s in sources), **more), tmp_path / into)


def ask(tmp_path, question, into="desk.duckdb"):
    with opened(tmp_path / into) as store:
        return store.connection.execute(question).fetchall()


def rows(tmp_path, into="desk.duckdb"):
    with opened(tmp_path / into) as store:
        return digests(store)


def written(path, *lines):
    path.write_text("\n".join(lines), "utf-8")
    return path


class TestTotals:
    def test_they_add_up(self, tmp_path):
        totals = gather(tmp_path, mixed(tmp_path / "in.jsonl"))
        assert (totals.fetched, totals.scored, totals.skipped) == (26, 22, 2)
        assert dict(totals.failed) == {"malformed": 1, "empty": 1}
        [row] = ask(
            tmp_path, "SELECT fetched, scored, failed, skipped, finished > started FROM runs"
        )
        assert row == (26, 22, 2, 2, True)
        assert ask(tmp_path, "SELECT count(*) FROM articles") == [(22,)]
        failures = ask(tmp_path, "SELECT input, code FROM failures ORDER BY code")
        assert [code for _, code in failures] == ["empty", "malformed"]
        assert failures[1][0].endswith("in.jsonl:4")

    def test_a_source_that_cannot_be_read_counts_as_one_failure(self, tmp_path):
        good = written(tmp_path / "a.jsonl", line(1))
        totals = gather(tmp_path, tmp_path / "none.csv", good)
        assert (totals.scored, dict(totals.failed)) == (1, {"not-found": 1})

    def test_what_is_broken_is_a_typed_failure_and_the_rest_is_collected(self, tmp_path, site):
        pages = [site.page(f"/{n}", page(n)) for n in range(6)]
        good = "".join(f"<item><link>{url}</link></item>" for url in pages[:2])
        feed = f"<rss version='2.0'><channel>{good}<item><title>Fer"
        entries = "".join(f"<url><loc>{url}</loc></url>" for url in pages[2:4])
        archive = packed(*(record(f"https://g.example/{n}", page(n)) for n in (10, 11, 12)))
        bomb = '<!DOCTYPE r [<!ENTITY a "b">]><rss version="2.0">&a;</rss>'
        sources = (
            site.page("/feed.xml", feed.encode(), Content_Type="text/xml"),
            site.page("/bomb.xml", bomb.encode(), Content_Type="text/xml"),
            written(tmp_path / "sitemap.xml", f"<urlset>{entries}<url><loc>htt"),
            written(tmp_path / "l.csv", f"url,n\n{pages[4]},1\n,2\nftp://x,3\n{pages[5]},4\n"),
            tmp_path / "a.warc.gz",
            written(tmp_path / "a.jsonl", line(20), "[]", line(21)),
            tmp_path / "none.txt",
        )
        (tmp_path / "a.warc.gz").write_bytes(archive[:-80])
        totals = gather(tmp_path, *sources, hints=Hints(allow_hosts=(site.host,)))
        assert totals.scored == 2 + 2 + 2 + 2 + 2
        assert dict(totals.failed) == {"malformed": 6, "bad-url": 1, "not-found": 1}
        assert totals.fetched == totals.scored + totals.failed.total()


class TestSkipping:
    def test_a_second_run_stores_nothing_new(self, tmp_path):
        source = mixed(tmp_path / "in.jsonl")
        gather(tmp_path, source)
        before = rows(tmp_path)
        again = gather(tmp_path, source)
        assert (again.scored, again.skipped) == (0, 24)
        after = rows(tmp_path)
        assert {t: d for t, d in after.items() if t not in ("runs", "failures")} == {
            t: d for t, d in before.items() if t not in ("runs", "failures")
        }

    def test_the_same_text_of_one_host_is_stored_once(self, tmp_path):
        other = line(1, url="https://gazette.example/other")
        totals = gather(tmp_path, written(tmp_path / "a.jsonl", line(1), other))
        assert (totals.scored, totals.skipped) == (1, 1)
        assert ask(tmp_path, "SELECT count(*) FROM known") == [(3,)]

    def test_the_same_text_of_another_host_is_a_copy(self, tmp_path):
        other = line(1, url="https://courier.example/1")
        gather(tmp_path, written(tmp_path / "a.jsonl", line(1), other))
        [(first, own, _), (copy, cluster, _)] = ask(
            tmp_path, "SELECT article, cluster, url FROM articles ORDER BY is_copy"
        )
        assert first == own == cluster != copy

    def test_the_same_file_under_two_names(self, tmp_path):
        (tmp_path / "in").mkdir()
        for name in ("a.txt", "b.txt"):
            (tmp_path / "in" / name).write_text(text(1))
        totals = gather(tmp_path, tmp_path / "in")
        assert (totals.scored, totals.skipped) == (1, 1)

    def test_what_is_older_than_asked(self, tmp_path):
        source = written(tmp_path / "a.jsonl", line(1), line(20), line(3, published=None))
        totals = gather(tmp_path, source, since=date(2026, 3, 10))
        assert (totals.scored, totals.skipped) == (2, 1)


class TestCopies:
    def test_a_cut_and_reopened_text_is_of_the_same_cluster(self, tmp_path):
        parts = [part for n in range(8) for part in text(n).split("\n\n")]
        whole = "\n\n".join(parts)
        cut = "\n\n".join(["Our own words open this.", *parts[2:34]])
        lines = (
            json.dumps({"url": f"https://{host}.example/x", "text": body, "published": day})
            for host, body, day in (
                ("gazette", whole, "2026-03-02"),
                ("courier", cut, "2026-03-04"),
                ("herald", whole, "2026-03-20"),
                ("tribune", text(30), "2026-03-02"),
            )
        )
        gather(tmp_path, written(tmp_path / "a.jsonl", *lines))
        found = ask(
            tmp_path,
            "SELECT a.url, b.url FROM articles a JOIN articles b ON a.cluster = b.article"
            " WHERE a.is_copy",
        )
        assert found == [("https://courier.example/x", "https://gazette.example/x")]


class TestWhatIsKept:
    def test_sections_and_dates_of_the_source(self, tmp_path):
        source = written(tmp_path / "a.jsonl", line(1))
        gather(tmp_path, source, section="World")
        assert ask(tmp_path, "SELECT section, count(*) FROM articles GROUP BY 1") == [("World", 1)]

    def test_texts_on_request(self, tmp_path):
        link = [{"start": 0, "end": 3, "href": "https://rt.com/x"}]
        source = written(tmp_path / "a.jsonl", line(1, links=link, publisher="The Gazette"))
        gather(tmp_path, source, into="without.duckdb")
        assert ask(tmp_path, "FROM texts", "without.duckdb") == []
        gather(tmp_path, source, keep_text=True)
        [(body, links, publisher)] = ask(
            tmp_path, "SELECT text, links, stated_publisher FROM texts"
        )
        assert (body, json.loads(links), publisher) == (text(1), link, "The Gazette")


class TestTheSameRows:
    def test_with_two_processes(self, tmp_path):
        source = mixed(tmp_path / "in.jsonl")
        one = gather(tmp_path, source, into="one.duckdb")
        two = gather(tmp_path, source, into="two.duckdb", workers=2)
        assert one == two
        assert rows(tmp_path, "one.duckdb") == rows(tmp_path, "two.duckdb")

    @pytest.mark.parametrize("stop", [1, 5, 9, 15, 25])
    def test_when_it_is_interrupted_and_taken_up(self, tmp_path, stop):
        source = mixed(tmp_path / "in.jsonl")
        whole = gather(tmp_path, source, into="whole.duckdb")

        def interrupt(progress):
            if progress.totals.fetched == stop:
                raise KeyboardInterrupt

        plan = Plan((str(source),))
        with pytest.raises(KeyboardInterrupt):
            collect(plan, tmp_path / "desk.duckdb", interrupt)
        assert ask(tmp_path, "SELECT finished FROM runs") == [(None,)]
        assert collect(plan, tmp_path / "desk.duckdb") == whole
        assert rows(tmp_path) == rows(tmp_path, "whole.duckdb")


KILLS = """
import os, random, signal, sys, time
from pathlib import Path
from checker.intake import Hints
from checker.intake.items import Item
from checker.mix.collect import Plan, collect
from checker.mix.collect_pool import Processes
from checker.mix.collect_read import Settings
from checker.mix.digest import digests
from checker.mix.store import opened
from checker.assess import load_registry

folder, source, kills, workers = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
plan, chance = Plan((source,), workers=workers), random.Random(int(sys.argv[5]))
load_registry()

def run(file):
    child = os.fork()
    if child == 0:
        try:
            collect(plan, file)
        finally:
            os._exit(0)
    return child

def rows(file):
    with opened(file) as store:
        return digests(store)

def is_finished(file):
    # a kill when all was done: another run would be another run
    if not file.exists():
        return False
    with opened(file, write=True) as store:
        return bool(store.connection.execute("FROM runs WHERE finished IS NOT NULL").fetchall())

began = time.monotonic()
os.waitpid(run(folder / "whole.duckdb"), 0)
takes = time.monotonic() - began
whole = rows(folder / "whole.duckdb")
killed = stores = 0
while killed < kills:
    stores += 1
    file = folder / f"{stores}.duckdb"
    while True:
        child = run(file)
        time.sleep(chance.uniform(0, takes) * chance.choice((0.3, 1)))
        done, _ = os.waitpid(child, os.WNOHANG)
        if done:
            break
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed += 1
        if is_finished(file):
            break
        if killed >= kills:
            os.waitpid(run(file), 0)
            break
    assert rows(file) == whole, (stores, rows(file), whole)
    file.unlink()
print(killed, stores)
"""


def kill(tmp_path, kills, workers=1):
    source = mixed(tmp_path / "in.jsonl", 12)
    seed = random.randrange(1_000_000)
    ended = subprocess.run(
        [sys.executable, "-c", KILLS, tmp_path, source, str(kills), str(workers), str(seed)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"seed {seed}: {ended.stderr[-2000:]}"
    assert int(ended.stdout.split()[0]) == kills


def test_a_killed_collector_loses_and_doubles_nothing(tmp_path):
    kill(tmp_path, 8)


@pytest.mark.slow
def test_a_collector_killed_200_times_loses_and_doubles_nothing(tmp_path):
    kill(tmp_path, 200)


@pytest.mark.slow
def test_a_collector_of_two_processes_killed_10_times_loses_and_doubles_nothing(tmp_path):
    kill(tmp_path, 10, workers=2)


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_ends_it_at_once_and_quietly(tmp_path, workers):
    source = written(tmp_path / "in.jsonl", *(line(n) for n in range(400)))
    store, log = tmp_path / "desk.duckdb", tmp_path / "desk.duckdb.wal"
    command = ["collect", source, "--into", store, "--no-config", "--workers", str(workers)]
    with subprocess.Popen(
        [sys.executable, "-m", "checker", *command],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        while not (log.exists() and log.stat().st_size > 50_000):
            assert process.poll() is None
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.count("\n") == 1
    assert told.startswith("checker: interrupted; all that was scored is stored")
    [(scored, stored)] = ask(tmp_path, "SELECT scored, (SELECT count(*) FROM articles) FROM runs")
    assert 0 < scored == stored < 400


DEADLY = """
import os
from checker.mix import collect_pool

def read(item):
    if item.input == "3":
        os._exit(9)
    return collect_pool._read(item)
"""


class TestFaults:
    def test_a_second_collector_is_refused(self, tmp_path):
        source = written(tmp_path / "a.jsonl", line(1))
        code = (
            "import sys; from pathlib import Path; from checker.mix.store import opened\n"
            "with opened(Path(sys.argv[1]), write=True): print('open', flush=True); input()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", code, tmp_path / "desk.duckdb"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as other:
            assert other.stdout.readline() == "open\n"
            with pytest.raises(StoreError, match="in use: another process writes"):
                gather(tmp_path, source)
            other.communicate("\n")

    def test_an_article_that_ends_its_process_is_a_failure(self, tmp_path, monkeypatch):
        (tmp_path / "deadly.py").write_text(DEADLY)
        monkeypatch.syspath_prepend(str(tmp_path))
        import deadly

        pool = Processes(Settings("run-1"), 2, read=deadly.read)
        items = [Item(str(n), line=line(n).encode()) for n in range(6)]
        outcomes = [future.result() for future in [pool.submit(item) for item in items]]
        pool.close()
        codes = [getattr(outcome, "code", None) for outcome in outcomes]
        assert codes == [None, None, None, "crashed", None, None]


class TestFetching:
    def test_a_feed_and_its_pages(self, tmp_path, site):
        links = "".join(
            f"<item><link>{site.page(f'/{n}', page(n))}</link></item>" for n in range(6)
        )
        gone = f"<item><link>{site.url('/gone')}</link></item>"
        feed = site.page(
            "/feed", f"<rss version='2.0'><channel>{links}{gone}</channel></rss>".encode()
        )
        hints = Hints(allow_hosts=(site.host,))
        totals = gather(tmp_path, feed, hints=hints)
        assert (totals.scored, dict(totals.failed)) == (6, {"gone": 1})
        asked = len(site.seen)
        again = gather(tmp_path, feed, hints=hints)
        assert (again.skipped, dict(again.failed)) == (6, {"gone": 1})
        fresh = [path for path, _ in site.seen[asked:] if path != "/robots.txt"]
        assert fresh == ["/feed", "/gone"]

    def test_one_host_is_asked_for_one_page_at_a_time(self, tmp_path, site):
        busy, together, moments = threading.Lock(), [], []
        urls = []
        for number in range(5):
            url = site.page(f"/{number}", page(number))
            answer = site.answers[f"/{number}"]

            def slow(request, answer=answer):
                moments.append(time.monotonic())
                together.append(not busy.acquire(blocking=False))
                time.sleep(0.02)
                busy.release()
                answer(request)

            site.answers[f"/{number}"] = slow
            urls.append(url)
        source = written(tmp_path / "urls.txt", *urls)
        hints = Hints(allow_hosts=(site.host,))
        assert gather(tmp_path, source, hints=hints, pause=0.05).scored == 5
        assert not any(together)
        gaps = [later - earlier for earlier, later in pairwise(moments)]
        assert min(gaps) > 0.05

    def test_offline(self, tmp_path, site):
        source = written(tmp_path / "urls.txt", site.page("/1", page(1)))
        hints = Hints(allow_hosts=(site.host,), offline=True)
        assert dict(gather(tmp_path, source, hints=hints).failed) == {"offline": 1}
        assert site.seen == []
