"""What a task does: read a shard, and put its rows into a folder that appears whole or not at all.

A folder holds one Parquet file for each table, `candidates.parquet` for what the store must know to
take an article in, and `manifest.json`. The same shard gives the same bytes, whoever reads it and
however often: rows stand in the order of the shard, and of an archive the moment is the crawl's.
"""

import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from uuid import uuid4

import duckdb

from checker.intake.items import Item
from checker.intake.reading import failed, is_url
from checker.mix.collect import fetching
from checker.mix.collect_read import Candidate, Reader, Settings
from checker.mix.ddl import columns, insertion_of
from checker.mix.keys import url_key
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
from checker.scale.shards import Shard, Target

SCHEMA = "checker/shard/1"
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


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a shard's folder holds: rows by table; `repeated` targets were left out."""

    shard: str
    source: str
    rows: dict[str, int]
    repeated: int
    schema: str = SCHEMA


def work(shard: Shard, folder: str, settings: Settings, pause: float) -> Manifest:
    """Read a shard into `folder`, unless that was done; return its manifest."""
    target = Path(folder) / shard.name
    if (target / "manifest.json").is_file():
        return manifest(target)
    draft = Path(folder) / f".{shard.name}.{uuid4().hex}.part"
    draft.mkdir(parents=True)
    try:
        _write(shard, draft, settings, pause)
        try:
            draft.rename(target)
        except OSError:
            if not (target / "manifest.json").is_file():  # else another task was faster
                raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return manifest(target)


def manifest(folder: Path) -> Manifest:
    """Return the manifest of a shard's folder."""
    return Manifest(**json.loads((folder / "manifest.json").read_text("utf-8")))


def _write(shard: Shard, draft: Path, settings: Settings, pause: float) -> None:
    with Tables(draft) as tables:
        reading = _Reading(settings, pause)
        for position, found in enumerate(shard.read()):
            outcome = reading.outcome(found)
            if outcome is not None:
                tables.add(position, outcome)
        rows = tables.export()
    told = Manifest(shard.name, shard.source, rows, shard.skipped + reading.repeated)
    text = json.dumps(asdict(told), indent=1, sort_keys=True)
    (draft / "manifest.json").write_text(text + "\n", "utf-8")


class _Reading:
    """Reads the targets of one shard, each address once."""

    def __init__(self, settings: Settings, pause: float) -> None:
        self.reader, self.pause = Reader(settings), pause
        self.fetch = fetching(settings.hints)
        self.seen: set[str] = set()
        self.repeated = 0

    def outcome(self, found: Target) -> Candidate | Failure | None:
        if isinstance(found, Failure):
            return found
        address = url_key(found.input)
        if address and address in self.seen:
            self.repeated += 1
            return None
        outcome = self._read(found)
        keys = {address} if address else set()
        if isinstance(outcome, Candidate):
            if outcome.rows.article.article in self.seen:
                self.repeated += 1
                return None
            keys.add(outcome.rows.article.article)
        self.seen |= keys
        return outcome

    def _read(self, item: Item) -> Candidate | Failure:
        if item.page is not None or item.line is not None or not is_url(item.input):
            return self.reader.read(item)
        time.sleep(self.pause)
        try:
            page = self.fetch(item.input)
        except Exception as error:
            return failed(item.input, error)
        return self.reader.read(replace(item, page=page))


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
