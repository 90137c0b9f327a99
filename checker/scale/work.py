"""What a task does: read a shard, and put its rows into a folder that appears whole or not at all.

A folder holds one Parquet file for each table, `candidates.parquet` for what the store must know to
take an article in, and `manifest.json`. The same shard gives the same bytes, whoever reads it and
however often: rows stand in the order of the shard, and of an archive the moment is the crawl's.
"""

import json
import shutil
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from uuid import uuid4

from checker.intake.items import Item
from checker.intake.reading import failed, is_url
from checker.mix.collect import fetching
from checker.mix.collect_read import Candidate, Reader, Settings
from checker.mix.keys import url_key
from checker.records import Failure
from checker.scale.parquet import Tables
from checker.scale.shards import Shard, Target

SCHEMA = "checker/shard/1"


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
