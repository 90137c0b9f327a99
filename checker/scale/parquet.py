"""The tables of one shard, which become its Parquet files."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import duckdb

from checker.mix.collect_read import Candidate
from checker.mix.ddl import columns, insertion_of
from checker.mix.store import by_column
from checker.mix.tables import (
    ArticleRow,
    CandidateRow,
    ClaimRow,
    FindingRow,
    LinkRow,
    MissRow,
    Row,
    ShardFile,
    TextRow,
)
from checker.records import Failure

FILES: dict[str, type[Row | ShardFile]] = {
    "candidates": CandidateRow,
    "articles": ArticleRow,
    "claims": ClaimRow,
    "links": LinkRow,
    "findings": FindingRow,
    "texts": TextRow,
    "misses": MissRow,
}
_BATCH = 200


class Tables:
    """The tables of one shard, in a database of their own until they are written as Parquet."""

    def __init__(self, folder: Path) -> None:
        """Make the database in `folder`."""
        self.folder, self.file = folder, folder / "rows.duckdb"
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": "96MB",
            "threads": 1,
        }
        self.connection = duckdb.connect(str(self.file), config=config)
        self.connection.execute("SET TimeZone = 'UTC'")
        self.waiting: dict[str, list[tuple[int, Row | ShardFile]]] = {name: [] for name in FILES}
        for name, row in FILES.items():
            described = ", ".join(f"{column} {kind}" for column, kind in columns(row))
            self.connection.execute(f"CREATE TABLE {name} (place INTEGER, {described})")

    def __enter__(self) -> "Tables":
        """Give the tables."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the database."""
        self.connection.close()
        self.file.unlink(missing_ok=True)

    def add(self, position: int, outcome: Candidate | Failure) -> None:
        """Add what became of a target."""
        for name, row in _rows(position, outcome):
            self.waiting[name].append((position, row))
        if len(self.waiting["candidates"]) >= _BATCH:
            self._flush()

    def export(self) -> dict[str, int]:
        """Write every table as Parquet; return their numbers of rows."""
        self._flush()
        counts = {}
        for name, row in FILES.items():
            given = ", ".join(field.name for field in fields(row))
            file = str(self.folder / f"{name}.parquet").replace("'", "''")
            ordered = f"SELECT place, {given} FROM {name} ORDER BY place, rowid"  # noqa: S608 - ours
            self.connection.execute(f"COPY ({ordered}) TO '{file}' (FORMAT parquet)")
            question = f"SELECT count(*) FROM {name}"  # noqa: S608 - names of ours
            counts[name] = int((self.connection.execute(question).fetchone() or (0,))[0])
        return counts

    def _flush(self) -> None:
        self.connection.begin()
        for name, waiting in self.waiting.items():
            if waiting:
                given = [[at for at, _ in waiting], *by_column([row for _, row in waiting])]
                kinds = ["INTEGER", *(kind for _, kind in columns(FILES[name]))]
                self.connection.execute(insertion_of(name, kinds), given)
                waiting.clear()
        self.connection.commit()


def _rows(position: int, outcome: Candidate | Failure) -> Iterator[tuple[str, Row | ShardFile]]:
    if isinstance(outcome, Failure):
        yield "misses", MissRow(position, outcome.input, outcome.code, outcome.message)
        return
    rows = outcome.rows
    yield (
        "candidates",
        CandidateRow(
            position=position,
            article=rows.article.article,
            input=rows.article.input,
            keys=outcome.keys,
            by_text=outcome.by_text,
            day=outcome.day,
            published=rows.article.published,
            sketch=outcome.sketch,
        ),
    )
    yield "articles", rows.article
    for name, each in (("claims", rows.claims), ("links", rows.links), ("findings", rows.findings)):
        for row in each:
            yield name, row
    if rows.text:
        yield "texts", rows.text
