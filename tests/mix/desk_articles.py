"""Invented articles for a store: when, and through which voices of the demo's desk."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from checker.mix.demo_read import Reader
from checker.mix.demo_rows import Piece, Said, rows_of
from checker.mix.store import opened

NUMBERS = count(1)


class Desk:
    """Makes articles and puts them into a store."""

    def __init__(self, file, registry):
        self._file, self._waiting, self.reader = file, [], Reader(registry)

    @property
    def file(self):
        """The store, with all that was added in it."""
        with opened(self._file, write=True) as store, store.transaction():
            store.add_articles(self._waiting)
        self._waiting = []
        return self._file

    def add(self, at, voices=("reuters", "resident"), times=1, **changes):
        """Add articles of a moment, each with one claim of every voice."""
        made = [self._rows(at, voices, changes) for _ in range(times)]
        self._waiting += made
        return made

    def _rows(self, at, voices, changes):
        piece = Piece(
            number=next(NUMBERS),
            at=at,
            publisher="The Harbour Ledger",
            section="World",
            author="Ada Quill",
            title="What the ferry means",
            subject="ferry",
            run="r1",
            reading="a:1",
            registry="2026-01-01",
        )
        for name in changes.keys() & set(Piece.__dataclass_fields__):
            setattr(piece, name, changes[name])
        rows = rows_of(piece, [Said(self.reader.read(v, at.date()), 0.5) for v in voices])
        own = {k: v for k, v in changes.items() if k not in Piece.__dataclass_fields__}
        return replace(rows, article=replace(rows.article, **own))

    def weeks(self, weeks, first=datetime(2026, 1, 5, 12, tzinfo=UTC), **changes):
        """Add thirty articles a week, of which one in five credits TASS."""
        for week in weeks:
            at = first + timedelta(weeks=week)
            self.add(at, times=24, **changes)
            self.add(at, ("reuters", "tass"), times=6, **changes)
