"""Cuts sources into shards: an archive is one, of addresses every two hundred are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from checker.intake.items import Item
from checker.intake.sources import MANY, Get, files, items
from checker.intake.web import Fetched
from checker.records import Failure

_ADDRESSES = 200
Target = Item | Failure


@dataclass(frozen=True, slots=True)
class Shard:
    """What one task reads: the file `source` as a whole, or the targets that it is given.

    `name` is its place in the run and a hash of all that its rows depend on. `skipped` are targets
    that were taken out since.
    """

    name: str
    source: str
    path: Path | None = None
    targets: tuple[Target, ...] = ()
    skipped: int = 0

    def read(self) -> Iterator[Target]:
        """Yield the targets of the shard in order."""
        if self.path is None:
            yield from self.targets
            return
        for found in items(str(self.path), _nothing):
            name = found.input.replace(str(self.path), self.source, 1)
            yield replace(found, input=name)


def shards(sources: Sequence[str], get: Get, since: date | None, salt: str) -> Iterator[Shard]:
    """Yield the shards of sources, in their order; `salt` stands for how they are read."""
    number = 0
    for source in sources:
        for shard in _cut(source, get, since):
            number += 1
            yield replace(shard, name=f"{number:06}-{_hash(shard, salt)}")


def _cut(source: str, get: Get, since: date | None) -> Iterator[Shard]:
    """Yield the shards of one source, still without names."""
    if Path(source).is_dir():
        for path in files(source):
            yield from _cut(path, get, since)
    elif source.lower().endswith(MANY) and Path(source).is_file():
        yield Shard("", source, Path(source).absolute())
    else:
        for batch in _batches(items(source, get, since)):
            yield Shard("", source, targets=tuple(_anywhere(found) for found in batch))


def _batches(found: Iterable[Target]) -> Iterator[list[Target]]:
    each = iter(found)
    while batch := list(islice(each, _ADDRESSES)):
        yield batch


def _anywhere(found: Target) -> Target:
    """Name a file so that a process in another folder finds it."""
    if isinstance(found, Item) and found.page is None and Path(found.input).is_file():
        return replace(found, input=str(Path(found.input).absolute()))
    return found


def _hash(shard: Shard, salt: str) -> str:
    parts = [salt, shard.source, *(found.input for found in shard.targets)]
    if shard.path is not None:
        known = shard.path.stat()
        parts += [str(known.st_size), str(known.st_mtime_ns)]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _nothing(url: str) -> Fetched:
    raise AssertionError(f"{url}: a file that holds articles names no address")
