"""`checker collect`: the articles of feeds, sitemaps, lists, folders and archives into a store."""

import gc
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    ConfigOption,
    Exit,
    NoConfigOption,
    QuietOption,
    config_for,
    registry_for,
)
from checker.cli.run import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mix.collect import Plan, Progress
    from checker.mix.collect_run import Totals

Engine = Literal["processes", "dask"]


def collect(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="The address or file of a feed, a sitemap or a list of addresses (.txt, .csv), "
            "a .jsonl of articles, a WARC, a folder, a page, or - for standard input.",
        ),
    ],
    into: Annotated[
        Path, typer.Option("--into", metavar="FILE", help="The store; made where there is none.")
    ],
    workers: Annotated[
        int, typer.Option(metavar="N", min=1, max=256, help="Processes that read and score.")
    ] = 1,
    section: Annotated[
        str | None, typer.Option(metavar="NAME", help="The section that all of it ran in.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Skip what was published before.")
    ] = None,
    keep_text: Annotated[
        bool, typer.Option("--keep-text", help="Store the texts, too; checker rescore needs them.")
    ] = False,
    pause: Annotated[
        float, typer.Option(metavar="SECONDS", min=0, help="Between two pages of one host.")
    ] = 1.0,
    engine: Annotated[
        Engine, typer.Option(help="Processes of this machine, or the workers of a Dask cluster.")
    ] = "processes",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The Dask cluster's, tcp://HOST:PORT.")
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="OUTLET", help="Who published it: an outlet's name or id.")
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST[:PORT]", help="Fetch from this non-public host; repeatable."),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Fetch nothing.")] = False,
    proxy: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Fetch through this proxy; the environment's is never used."
        ),
    ] = None,
    fast: Annotated[
        bool, typer.Option("--fast", help="For archives: read pages without a second opinion.")
    ] = False,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    quiet: QuietOption = False,
) -> None:
    """Score the articles of many sources into a store. Skips what it has.

    Ctrl-C, a crash or a power cut loses and doubles nothing: the same command goes on where it
    stopped. What fails is in the store's table `failures`.

    \b
    Examples:
      checker collect https://example.org/feed.xml --into desk.duckdb
      checker collect sitemap.xml urls.csv archive/ --into desk.duckdb --since 2026-01-01
      checker collect CC-NEWS-*.warc.gz --into news.duckdb --workers 4
      checker collect CC-NEWS-*.warc.gz --into news.duckdb --engine dask --scheduler tcp://10.0.0.1:8786
    """
    from checker.intake import Hints
    from checker.mix.collect import Plan
    from checker.rules.config import find_config

    if config and no_config:
        raise typer.BadParameter("cannot go with --no-config", param_hint="--config")
    rules = None if no_config else config or find_config(Path())
    settings = config_for(sources[0], rules, rules is None)
    if (engine == "dask") != (scheduler is not None):
        raise typer.BadParameter("--engine dask and --scheduler ADDRESS go together")
    if settings.table:
        registry_for(settings)  # tells its faults before anything is fetched
    plan = Plan(
        sources=tuple(sources),
        hints=Hints(
            publisher=publisher,
            offline=offline,
            allow_hosts=tuple(allow_host or ()),
            proxy=proxy,
            fast=fast,
        ),
        config=rules,
        since=_day(since),
        section=section,
        keep_text=keep_text,
        workers=workers,
        pause=pause,
    )
    meter = Meter(quiet)
    try:
        totals = _run(plan, into, scheduler, meter.tell)
    except KeyboardInterrupt:
        meter.clear()
        say("interrupted; all that was scored is stored, and the same command goes on from here")
        raise typer.Exit(Exit.INTERRUPTED) from None
    meter.clear()
    if not quiet:
        say(summary(totals))
    raise typer.Exit(Exit.FAILED if totals.failed else Exit.FINE)


def _run(
    plan: "Plan", into: Path, scheduler: str | None, tell: "Callable[[Progress], None]"
) -> "Totals":
    gc.enable()  # off since start-up, which leaves no garbage
    if scheduler is None:
        from checker.mix.collect import collect as by_processes

        return by_processes(plan, into, tell)
    try:
        from checker.scale.runner import collect_by_dask
    except ImportError as error:
        remedy = "install checker[dask]"
        raise typer.BadParameter(
            f"dask is not installed; {remedy}", param_hint="--engine"
        ) from error
    return collect_by_dask(plan, into, scheduler, tell)


def summary(totals: "Totals") -> str:
    """Return the closing line, whose parts add up."""
    reasons = ", ".join(f"{code} {count:,}" for code, count in totals.failed.most_common())
    return (
        f"{totals.fetched:,} fetched = {totals.scored:,} scored"
        f" + {totals.failed.total():,} failed{f' ({reasons})' if reasons else ''}"
        f" + {totals.skipped:,} skipped"
    )


class Meter:
    """Shows on a terminal, a few times a second, how far a run is."""

    def __init__(self, quiet: bool) -> None:
        """Show nothing where standard error is no terminal."""
        self.shown = not quiet and sys.stderr.isatty()
        self.last = 0.0

    def tell(self, progress: "Progress") -> None:
        """Show the counts, the rate, and the time that is left."""
        if self.shown and progress.seconds - self.last >= 0.2:
            self.last = progress.seconds
            sys.stderr.write(f"\r\x1b[2K{line(progress)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave an empty line."""
        if self.shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()


def line(progress: "Progress") -> str:
    """Say in one line how far a run is."""
    totals, seconds = progress.totals, progress.seconds
    counts = (
        f"{totals.scored:,} scored, {totals.failed.total():,} failed, {totals.skipped:,} skipped"
    )
    rate = f"{totals.fetched / seconds:.1f}/s" if seconds else ""
    left = _duration(seconds / progress.part - seconds) if progress.part else "some time"
    return f"{counts} · {rate} · {left} left"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def _day(stated: str | None) -> date | None:
    if stated is None:
        return None
    try:
        return date.fromisoformat(stated)
    except ValueError:
        remedy = "write it as YYYY-MM-DD"
        raise typer.BadParameter(f"{stated!r} is no date; {remedy}", param_hint="--since") from None
