"""A year of an invented desk's data, with known shifts planted in it."""

from collections.abc import Iterator
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from checker.errors import StoreError
from checker.mix.demo_articles import Desk, per_week
from checker.mix.demo_read import Reader
from checker.mix.demo_shifts import FIRST_DAY, GAP, WEEKS, Planted, planted
from checker.mix.rows import Rows
from checker.mix.store import Store, opened
from checker.mix.tables import FailureRow, RunRow
from checker.outlets import Registry

ARTICLES = 10_000
_BATCH = 2_000
_FAILURES = ("blocked", "timeout", "http-status", "not-an-article", "empty")


def make(file: Path, registry: Registry, seed: int = 0, articles: int = ARTICLES) -> int:
    """Write a new store of about so many articles, the same ones for the same seed.

    Returns how many they are. Raises StoreError where the file is there already.
    """
    if file.exists():
        raise StoreError(f"{file} is there already; name a new file")
    dice = Random(seed)  # noqa: S311 - a demo needs the same dice each time, not secrecy
    desk, made = Desk(dice, Reader(registry)), 0
    with opened(file, write=True) as store, store.transaction():
        for week in range(WEEKS):
            found = desk.week(week, per_week(articles), f"week-{week + 1:02}")
            scored = sum(_stored(store, found))
            if week not in GAP:
                _run(store, week, scored, dice)
            made += scored
        _plant(store)
    return made


def read_planted(store: Store) -> tuple[Planted, ...]:
    """Return what a demo's store says is planted in it; nothing for any other store."""
    there = store.connection.execute("SELECT 1 FROM duckdb_tables WHERE table_name = 'planted'")
    if there.fetchone() is None:
        return ()
    rows = store.connection.execute("FROM planted ORDER BY first, kind").fetchall()
    return tuple(Planted(*row) for row in rows)


def _stored(store: Store, found: Iterator[Rows]) -> Iterator[int]:
    while batch := list(islice(found, _BATCH)):
        store.add_articles(batch)
        yield len(batch)


def _run(store: Store, week: int, scored: int, dice: Random) -> None:
    """Store the week's run, with some targets that failed and some that were known."""
    run, begun = f"week-{week + 1:02}", datetime.combine(FIRST_DAY, datetime.min.time(), UTC)
    ended = begun + timedelta(weeks=week + 1, minutes=-1)
    failed = [
        FailureRow(run, f"https://demo.example/{run}/{n}", code, "invented for the demo", ended)
        for n, code in enumerate(dice.choices(_FAILURES, k=scored // 40))
    ]
    skipped = scored // 10
    sums = scored + len(failed) + skipped, scored, len(failed), skipped
    store.add("runs", [RunRow(run, ("demo",), begun + timedelta(weeks=week), ended, *sums)])
    store.add("failures", failed)


def _plant(store: Store) -> None:
    store.connection.execute(
        "CREATE TABLE planted (kind VARCHAR, key VARCHAR, section VARCHAR, first DATE, last DATE, "
        "alarm BOOLEAN, meaning VARCHAR)"
    )
    store.connection.executemany(
        "INSERT INTO planted VALUES (?, ?, ?, ?, ?, ?, ?)", [list(astuple(p)) for p in planted()]
    )
