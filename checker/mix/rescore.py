"""Brings the rows of articles up to date from their kept texts: new registry, models or reading."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TypeVar

from checker.assess import assess, provenance
from checker.intake.article import Found, make_article
from checker.intake.blocks import Body
from checker.intake.hints import Hints
from checker.mix.collect import Progress
from checker.mix.collect_read import desk
from checker.mix.collect_run import Totals
from checker.mix.rows import Collected, models, rows
from checker.mix.store import Store, opened
from checker.mix.tables import TABLES, ArticleRow, TextRow
from checker.records import Credit, Document, Hyperlink, Report

R = TypeVar("R", ArticleRow, TextRow)
_BATCH = 50


@dataclass(slots=True)
class Rescored:
    """What became of a store's articles: brought up to date, current already, or without text."""

    updated: int = 0
    current: int = 0
    textless: int = 0


def rescore(
    file: Path, config: Path | None = None, tell: Callable[[Progress], None] = lambda _: None
) -> Rescored:
    """Score anew, one transaction each, what another version scored; say what became of all.

    Raises StoreError where the store is missing, in use or of another layout.
    """
    policy, registry = desk(config)
    now = provenance(registry)
    versions = (now.checker, now.registry, models(now))
    with opened(file) as store:  # makes none where there is none
        counted = _counted(store, versions)
    outdated, started = counted.updated, time.monotonic()
    counted.updated = 0
    with opened(file, write=True) as store:
        for article, text in _outdated(store, versions):
            report = assess(_document(article, text), registry, policy, styled=False)
            _replace(store, article, report)
            counted.updated += 1
            totals = Totals(scored=counted.updated, skipped=counted.current)
            tell(Progress(totals, counted.updated / outdated, time.monotonic() - started))
    return counted


def _counted(store: Store, versions: tuple[str, str, str]) -> Rescored:
    found = store.connection.execute(
        "SELECT count(*) FILTER (NOT now AND kept), count(*) FILTER (now),"
        " count(*) FILTER (NOT now AND NOT kept) FROM (SELECT"
        " (checker, registry, models) = (?, ?, ?) AS now,"
        " article IN (SELECT article FROM texts) AS kept FROM articles)",
        list(versions),
    ).fetchone()
    return Rescored(*(found or ()))


def _outdated(store: Store, versions: tuple[str, str, str]) -> Iterator[tuple[ArticleRow, TextRow]]:
    last = ""
    while keys := store.connection.execute(
        "SELECT article FROM articles SEMI JOIN texts USING (article)"
        " WHERE article > ? AND (checker, registry, models) <> (?, ?, ?)"
        " ORDER BY article LIMIT ?",
        [last, *versions, _BATCH],
    ).fetchall():
        for (last,) in keys:
            yield _row(store, "articles", ArticleRow, last), _row(store, "texts", TextRow, last)


def _row(store: Store, table: str, kind: Callable[..., R], article: str) -> R:
    names = [field.name for field in fields(TABLES[table])]
    question = f"SELECT {', '.join(names)} FROM {table} WHERE article = ?"  # noqa: S608 - ours
    found = store.connection.execute(question, [article]).fetchone() or ()
    return kind(*(tuple(value) if isinstance(value, list) else value for value in found))


def _document(row: ArticleRow, kept: TextRow) -> Document:
    """Return the article as it was read when it was collected."""
    links = tuple(Hyperlink(**link) for link in json.loads(kept.links))
    found = Found(
        url=row.url,
        canonical_url=row.canonical_url,
        title=row.title,
        authors=row.authors,
        published=row.published.isoformat() if row.published else None,
        language=row.language,
        publisher=kept.stated_publisher,
        credits=tuple(Credit(credit) for credit in kept.credits),
    )
    article, warnings = make_article(Body(kept.text, (), links), found, Hints())
    return Document(row.input, replace(article, language=row.language), warnings=warnings)


def _replace(store: Store, old: ArticleRow, report: Report) -> None:
    known = Collected(
        run=old.run,
        at=old.collected,
        url_key=old.url_key,
        section=old.section,
        published_at=old.published_at,
        cluster=old.cluster if old.is_copy else None,
    )
    with store.transaction():
        store.replace_article(rows(report, known))
