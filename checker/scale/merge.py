"""Takes a shard's Parquet into the store, in one transaction, as a collector would have done.

What the store has, and which articles are near-duplicates, is asked of the store once for the whole
shard, and within the shard settled in the order of its targets.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from checker.mix.collect_run import Run
from checker.mix.copies import DAYS, is_copy, near
from checker.mix.keys import url_key
from checker.mix.store import Store
from checker.mix.tables import (
    TABLES,
    CandidateRow,
    FailureRow,
    KnownRow,
    MissRow,
    PrintRow,
    ShardRow,
)
from checker.scale.parquet import FILES
from checker.scale.work import Manifest

R = TypeVar("R", CandidateRow, MissRow)


@dataclass(slots=True)
class _Merged:
    """What is decided of a shard's targets."""

    admitted: list[tuple[CandidateRow, str | None]] = field(default_factory=list)
    failures: list[MissRow] = field(default_factory=list)
    aliases: list[KnownRow] = field(default_factory=list)
    skipped: int = 0


def merge(run: Run, folder: Path, told: Manifest, since: date | None) -> None:
    """Store what a shard holds and the store does not."""
    decided = _Decision(run, _read(run.store, folder, "candidates", CandidateRow), since)
    merged = decided.all(_read(run.store, folder, "misses", MissRow))
    merged.skipped += told.repeated
    run.totals.scored += len(merged.admitted)
    run.totals.skipped += merged.skipped
    run.totals.failed.update(miss.code for miss in merged.failures)
    with run.store.transaction():
        _store(run, folder, merged)
        run.store.add("shards", [_row(run, told, merged)])
        run.save()


def _row(run: Run, told: Manifest, merged: _Merged) -> ShardRow:
    return ShardRow(
        run=run.row.run,
        shard=told.shard,
        source=told.source,
        scored=len(merged.admitted),
        failed=len(merged.failures),
        skipped=merged.skipped,
    )


class _Decision:
    """Settles the targets of one shard in their order."""

    def __init__(self, run: Run, candidates: list[CandidateRow], since: date | None) -> None:
        self.run, self.candidates, self.since = run, candidates, since
        asked = [key for each in candidates for key in (*each.keys, each.by_text)]
        self.known = run.known(asked)
        self.near = near(run.store, [(each.article, each.day, each.sketch) for each in candidates])
        self.holders: dict[int, list[str]] = defaultdict(list)
        self.days: dict[str, date] = {}
        self.clusters: dict[str, str] = {}
        self.merged = _Merged()

    def all(self, misses: list[MissRow]) -> _Merged:
        """Return what is decided of all."""
        both: list[CandidateRow | MissRow] = [*self.candidates, *misses]
        for each in sorted(both, key=lambda row: row.position):
            if isinstance(each, MissRow):
                self._miss(each)
            else:
                self._candidate(each)
        return self.merged

    def _miss(self, miss: MissRow) -> None:
        if url_key(miss.input) and self.run.is_known(miss.input):
            self.merged.skipped += 1
            return
        self.run.note_failed(miss.input)
        self.merged.failures.append(miss)

    def _candidate(self, found: CandidateRow) -> None:
        is_old = self.since and found.published and found.published < self.since
        if is_old or self.run.has_failed(found.input):
            self.merged.skipped += 1
            return
        holder = next(
            (self.known[key] for key in (*found.keys, found.by_text) if key in self.known), None
        )
        if holder is not None:
            self.merged.skipped += 1
            self._know(found.keys, holder)
            return
        cluster = self._cluster(found)
        self._know((*found.keys, found.by_text), found.article)
        self.merged.admitted.append((found, cluster))
        self.clusters[found.article], self.days[found.article] = cluster or found.article, found.day
        for number in found.sketch:
            self.holders[number].append(found.article)

    def _know(self, keys: Sequence[str], article: str) -> None:
        for key in keys:
            if key not in self.known:
                self.known[key] = article
                self.merged.aliases.append(KnownRow(key, article))

    def _cluster(self, found: CandidateRow) -> str | None:
        """Return the cluster of the nearest article of the store or of the shard so far."""
        shared = Counter(each for number in found.sketch for each in self.holders.get(number, ()))
        nearest = [
            (-count, article, self.clusters[article])
            for article, count in shared.items()
            if abs((self.days[article] - found.day).days) <= DAYS
        ]
        nearest += [(-count, article, group) for article, count, group in self.near[found.article]]
        if not nearest:
            return None
        count, _, cluster = min(nearest)
        return cluster if is_copy(-count, found.sketch) else None


def _store(run: Run, folder: Path, merged: _Merged) -> None:
    ask = run.store.connection
    ask.execute(
        "CREATE OR REPLACE TEMP TABLE admitted AS SELECT unnest(?::VARCHAR[]) AS article,"
        " unnest(?::VARCHAR[]) AS cluster",
        [[each.article for each, _ in merged.admitted], [group for _, group in merged.admitted]],
    )
    for table in ("articles", "claims", "links", "findings", "texts"):
        names = [column.name for column in fields(TABLES[table])]
        new = {"run": "?", "cluster": "coalesce(a.cluster, p.article)"}
        new["is_copy"] = "a.cluster IS NOT NULL"
        given = [
            new[name] if table == "articles" and name in new else f"p.{name}" for name in names
        ]
        question = (
            f"INSERT INTO {table} SELECT {', '.join(given)} FROM"  # noqa: S608 - names of ours
            f" read_parquet(?) p JOIN admitted a USING (article) ORDER BY p.place"
        )
        file = str(folder / f"{table}.parquet")
        ask.execute(question, [run.row.run, file] if table == "articles" else [file])
    run.store.add("known", merged.aliases)
    prints = [PrintRow(e.article, e.day, number) for e, _ in merged.admitted for number in e.sketch]
    run.store.add("prints", prints)
    now = datetime.now(UTC)
    run.store.add(
        "failures",
        [FailureRow(run.row.run, m.input, m.code, m.message, now) for m in merged.failures],
    )


def _read(store: Store, folder: Path, name: str, kind: Callable[..., R]) -> list[R]:
    names = ", ".join(column.name for column in fields(FILES[name]))
    question = f"SELECT {names} FROM read_parquet(?) ORDER BY place"  # noqa: S608 - names of ours
    found = store.connection.execute(question, [str(folder / f"{name}.parquet")]).fetchall()
    return [kind(*(tuple(v) if isinstance(v, list) else v for v in row)) for row in found]
