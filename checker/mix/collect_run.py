"""What a store knows of a run: what it has dealt with, and what it adds up to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from duckdb import DuckDBPyConnection

from checker.mix.collect_read import Candidate
from checker.mix.copies import cluster_of
from checker.mix.keys import url_key
from checker.mix.rows import key
from checker.mix.store import Store
from checker.mix.tables import FailureRow, KnownRow, PrintRow, RunRow
from checker.records import Failure


@dataclass(slots=True)
class Totals:
    """What a run has dealt with; `failed` counts by code."""

    scored: int = 0
    skipped: int = 0
    failed: Counter[str] = field(default_factory=Counter)

    @property
    def fetched(self) -> int:
        """All that was met: scored, failed and skipped."""
        return self.scored + self.skipped + self.failed.total()


class Run:
    """One run, begun anew or taken up where it was cut short.

    Each article enters in one transaction with all that belongs to it and the run's counts, so
    that whatever ends the process, at any moment, loses and doubles nothing. What is skipped leaves
    no row; a run that is taken up meets it again.
    """

    def __init__(self, store: Store, sources: Sequence[str]) -> None:
        """Take up the unfinished run over the same sources, or begin one."""
        self.store = store
        self.totals = Totals()
        self.row = self._unfinished(sources) or self._begun(sources)
        self._done = self._dealt_with()

    def is_done(self, found: str) -> bool:
        """Whether an input was dealt with before this run was cut short; says so once."""
        number = hash(found)
        if not self._done[number]:
            return False
        self._done[number] -= 1
        return True

    def is_known(self, address: str) -> bool:
        """Whether the store has what stands at an address, or this run failed to read it."""
        known = url_key(address)
        if known is None:
            return False
        return self.has_failed(address) or bool(self.known([key(known, "")]))

    def has_failed(self, found: str) -> bool:
        """Whether this run failed to read what stands at an address."""
        known = url_key(found)
        return known is not None and hash(known) in self._failed

    def skip(self) -> None:
        """Count something that the store does not need."""
        self.totals.skipped += 1

    def fail(self, failure: Failure) -> None:
        """Store a failure."""
        self.note_failed(failure.input)
        self.totals.failed[failure.code] += 1
        with self.store.transaction():
            self.store.add("failures", [self._failure(failure)])
            self.save()

    def admit(self, found: Candidate, since: date | None) -> None:
        """Store an article, or skip it where the store has it or it is too old."""
        published = found.rows.article.published
        if since and published and published < since:
            self.skip()
            return
        known = self.known([*found.keys, found.by_text])
        if known:
            self._skip_known(found, known)
        else:
            self._add(found)

    def finish(self) -> None:
        """Note that all was met."""
        with self.store.transaction():
            self.save(datetime.now(UTC))

    def _add(self, found: Candidate) -> None:
        article = found.rows.article
        cluster = cluster_of(self.store, found.sketch, found.day)
        if cluster:
            article = replace(article, cluster=cluster, is_copy=True)
        self.totals.scored += 1
        known = dict.fromkeys((*found.keys, found.by_text))
        with self.store.transaction():
            self.store.add_articles([replace(found.rows, article=article)])
            self.store.add("known", [KnownRow(each, article.article) for each in known])
            self.store.add(
                "prints", [PrintRow(article.article, found.day, n) for n in found.sketch]
            )
            self.save()

    def _skip_known(self, found: Candidate, known: dict[str, str]) -> None:
        """Skip an article, and know it by its other addresses from now on."""
        self.skip()
        article = next(iter(known.values()))
        if new := [KnownRow(each, article) for each in found.keys if each not in known]:
            with self.store.transaction():
                self.store.add("known", new)
                self.save()

    def known(self, keys: Iterable[str]) -> dict[str, str]:
        """Return which of these keys the store knows, and the articles they lead to."""
        found = self.store.connection.execute(
            "SELECT key, article FROM known WHERE key IN (SELECT unnest(?::VARCHAR[]))",
            [list(keys)],
        ).fetchall()
        return {str(each): str(article) for each, article in found}

    def _unfinished(self, sources: Sequence[str]) -> RunRow | None:
        found = self.store.connection.execute(
            "SELECT run, started FROM runs WHERE finished IS NULL AND sources = ?::VARCHAR[] "
            "ORDER BY started LIMIT 1",
            [list(sources)],
        ).fetchone()
        return RunRow(found[0], tuple(sources), found[1], None, 0, 0, 0, 0) if found else None

    def _begun(self, sources: Sequence[str]) -> RunRow:
        (before,) = self.store.connection.execute("SELECT count(*) FROM runs").fetchone() or (0,)
        row = RunRow(f"run-{before + 1:06}", tuple(sources), datetime.now(UTC), None, 0, 0, 0, 0)
        with self.store.transaction():
            self.store.add("runs", [row])
        return row

    def _dealt_with(self) -> Counter[int]:
        """Count again what is stored of this run, and return the hashes of its inputs."""
        done: Counter[int] = Counter()
        self._failed: set[int] = set()
        ask = self.store.connection.cursor()
        for (found,) in _each(
            ask.execute("SELECT input FROM articles WHERE run = ?", [self.row.run])
        ):
            done[hash(found)] += 1
        self.totals.scored = done.total()
        ask.execute("SELECT input, code FROM failures WHERE run = ?", [self.row.run])
        for found, code in _each(ask):
            done[hash(found)] += 1
            self.totals.failed[str(code)] += 1
            self.note_failed(str(found))
        return done

    def _failure(self, failure: Failure) -> FailureRow:
        now = datetime.now(UTC)
        return FailureRow(self.row.run, failure.input, failure.code, failure.message, now)

    def note_failed(self, found: str) -> None:
        """Note an input that could not be read, so that it is not tried again."""
        if known := url_key(found):
            self._failed.add(hash(known))

    def save(self, finished: datetime | None = None) -> None:
        """Write down the counts."""
        totals = self.totals
        self.store.connection.execute(
            "UPDATE runs SET fetched = ?, scored = ?, failed = ?, skipped = ?, finished = ? "
            "WHERE run = ?",
            [
                totals.fetched,
                totals.scored,
                totals.failed.total(),
                totals.skipped,
                finished,
                self.row.run,
            ],
        )


def _each(found: DuckDBPyConnection) -> Iterator[tuple[object, ...]]:
    while rows := found.fetchmany(1000):
        yield from rows
