"""What a worker does: read one item, score it, and write it down as rows."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from checker.assess import assess
from checker.intake.dates import iso_date
from checker.intake.hints import Hints
from checker.intake.items import Item
from checker.intake.reading import failed, read
from checker.mix.copies import sketch
from checker.mix.keys import text_key, url_key
from checker.mix.rows import Collected, Rows, key, rows
from checker.mix.tables import TextRow
from checker.outlets import Registry, load_registry
from checker.records import Document, Failure, Report
from checker.rules.config import load_policy
from checker.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Settings:
    """How items are read; the same in every worker. `config` is the newsroom's configuration."""

    run: str
    hints: Hints = field(default_factory=Hints)
    config: Path | None = None
    section: str | None = None
    keep_text: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that was scored, and that the store may have already.

    `keys` are hashes of its addresses, `by_text` that of its text at its host.
    """

    rows: Rows
    keys: tuple[str, ...]
    by_text: str
    sketch: tuple[int, ...]

    @property
    def day(self) -> date:
        """The day by which copies of it are looked for."""
        return self.rows.article.published or self.rows.article.collected.date()


class Reader:
    """Reads and scores one item after the other."""

    def __init__(self, settings: Settings) -> None:
        """Load the registry, with the desk's own over it."""
        self.settings = settings
        self.policy, self.registry = desk(settings.config)

    def read(self, item: Item) -> Candidate | Failure:
        """Return what is stored of an item, or why there is nothing."""
        document = read_item(item, self.settings.hints)
        if isinstance(document, Failure):
            return document
        if document.article.published is None and item.published:
            day = iso_date(item.published)
            document = replace(document, article=replace(document.article, published=day))
        try:
            report = assess(document, self.registry, self.policy, styled=False)
            return self._candidate(item, document, report)
        except Exception as bug:
            what = " ".join(f"{type(bug).__name__}: {bug}".split())[:200]
            message = f"{item.input}: a fault of checker, please report it: {what}"
            return Failure(item.input, "internal-error", message)

    def _candidate(self, item: Item, document: Document, report: Report) -> Candidate:
        article = report.article
        known = url_key(article.url) if article.url else None
        asked = url_key(item.input)
        kept = rows(
            report,
            Collected(
                run=self.settings.run,
                at=_moment(document.retrieved) or datetime.now(UTC),
                url_key=known,
                section=self.settings.section or item.section,
                published_at=_moment(item.published),
            ),
        )
        if self.settings.keep_text:
            kept = replace(kept, text=_text(kept.article.article, document))
        return Candidate(
            rows=kept,
            keys=tuple(dict.fromkeys(key(k, "") for k in (known, asked) if k)),
            by_text=text_key(known, article.sha256),
            sketch=sketch(article.text),
        )


def read_item(item: Item, hints: Hints) -> Document | Failure:
    """Return the article of an item, or why there is none."""
    try:
        if item.page is not None:
            from checker.intake.page import read_page

            return read_page(item.page, item.input, hints)
        if item.line is not None:
            from checker.intake.jsonl import read_line

            return read_line(item.line, item.input, hints)
    except Exception as error:  # the parsers below are not ours, and their input is hostile
        return failed(item.input, error)
    return next(read(item.input, hints))


def desk(config: Path | None) -> tuple[Policy, Registry]:
    """Return a newsroom's policy, and the registry with its own laid over it."""
    policy, known = load_policy(config) if config else Policy(), load_registry()
    if not policy.registries:
        return policy, known
    from checker.outlets.layers import layered

    return policy, layered(known, policy.registries)


def _text(article: str, document: Document) -> TextRow:
    found = document.article
    links: list[Mapping[str, object]] = [asdict(link) for link in found.links]
    return TextRow(
        article=article,
        text=found.text,
        links=json.dumps([{k: link[k] for k in ("start", "end", "href")} for link in links]),
        credits=tuple(credit.text for credit in found.credits),
        stated_publisher=found.publisher.name if found.publisher else None,
    )


def _moment(stated: str | None) -> datetime | None:
    """Return a moment whose time zone is stated, None for anything else."""
    try:
        moment = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
