"""`checker report`: the outlet mix of a store by period, with change and uncertainty."""

import os
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    ConfigOption,
    LangOption,
    MailOption,
    NoConfigOption,
    OutputOption,
    config_for,
    write,
)

if TYPE_CHECKING:
    from checker.figures import MixReport, Question
    from checker.render.html.look import Look
    from checker.render.report_tables import Table
    from checker.render.screen import Screen

Format = Literal["html", "markdown", "csv", "json", "parquet", "atom"]
Unit = Literal["day", "week", "month", "quarter"]


def report(
    file: Annotated[Path, typer.Argument(metavar="STORE", help="A store, or a folder of Parquet.")],
    by: Annotated[Unit, typer.Option(help="Length of a period; weeks begin on Monday.")] = "week",
    tz: Annotated[
        str, typer.Option(metavar="ZONE", help="Time zone of the days, such as Europe/Berlin.")
    ] = "UTC",
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day, 2026-03-01.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day.")] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only articles of this publisher.")
    ] = None,
    section: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only articles of this section.")
    ] = None,
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Put two publishers side by side."),
    ] = None,
    authors: Annotated[
        bool, typer.Option("--authors", help="Add authors of at least 20 articles, by name.")
    ] = False,
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "markdown",
    lang: LangOption = None,
    mail: MailOption = False,
    table: Annotated[
        str | None, typer.Option(metavar="NAME", help="The one table to write as csv or parquet.")
    ] = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
) -> None:
    """Say whom the articles of a store rely on, and what changed. Goes period by period.

    Counts come with what they are counted of; differences with intervals; an alarm with its rate of
    false ones. With csv or parquet, -o names a folder for all tables, or --table one of them.
    Beside an HTML page a CSV lists every article; an Atom feed holds the alarms.

    \b
    Examples:
      checker report desk.duckdb --tz Europe/Berlin --from 2026-01-01
      checker report desk.duckdb --by month -f json -o months.json
      checker report desk.duckdb -f html -o monday.html
      checker report desk.duckdb -f csv -o tables/
      checker report desk.duckdb -f csv --table outlets
      checker report desk.duckdb --compare "Lowland Courier" "Northmere Today"
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its threads cost small matrices time
    from checker.figures import Question
    from checker.mix.report import read_report
    from checker.render.html.look import Look

    if format != "html" and (lang or mail):
        raise typer.BadParameter("go with -f html", param_hint="--lang/--mail")
    _check_output(format, table, output)
    days = _day(since, "--from"), _day(until, "--to")
    asked = Question(by, tz, *days, publisher, section, compare)
    goals = config_for(str(file), config, no_config).policy.goals
    if format == "html":
        _write_html(file, asked, goals, authors, Look(lang or "en", mail), output)
        return
    made = read_report(file, asked, goals, authors)
    if format in ("csv", "parquet"):
        _write_tables(made, format, table, output)
    else:
        _write_page(made, format, output)


def _write_html(
    file: Path,
    asked: "Question",
    goals: "Mapping[str, float]",
    authors: bool,
    look: "Look",
    output: Path | None,
) -> None:
    """Write the page, and beside a file of it the list of every article."""
    from checker.mix.moved import LISTING, listing
    from checker.mix.report import report as made_of
    from checker.mix.store import opened
    from checker.render.html import report as page
    from checker.render.sheet import row

    beside = output.with_name(f"{output.stem}.articles.csv") if output else None
    with opened(file) as store:
        made = made_of(store, file.name, asked, goals, authors)
        if beside:
            rows = listing(store.connection)
            write(lambda _: map(row, chain([LISTING], rows)), beside, data=True)
    named = beside.name if beside else None
    write(lambda screen: page.render(made, screen, look, named), output, data=True)


def _write_page(made: "MixReport", format: Format, output: Path | None) -> None:  # noqa: A002
    from checker.render.report import REPORT_RENDERERS

    def lines(screen: "Screen") -> Iterator[str]:
        return REPORT_RENDERERS[format](made, screen)

    write(lines, output, data=format in ("json", "atom"))


def _write_tables(
    made: "MixReport",
    format: Format,  # noqa: A002
    name: str | None,
    output: Path | None,
) -> None:
    from checker.render.report_tables import tables

    if name is not None:
        _write_table(next(each for each in tables(made) if each.name == name), format, output)
        return
    assert output is not None
    output.mkdir(parents=True, exist_ok=True)
    for each in tables(made):
        _write_table(each, format, output / f"{each.name}.{format}")


def _write_table(table: "Table", format: Format, output: Path | None) -> None:  # noqa: A002
    if format == "csv":
        from checker.render import report_csv

        write(lambda _: report_csv.lines(table), output, data=True)
    else:
        from checker.render import report_parquet

        assert output is not None
        draft = output.with_name(f".{output.name}.part")
        try:
            report_parquet.write(table, draft)
            draft.replace(output)
        finally:
            draft.unlink(missing_ok=True)


def _check_output(format: Format, table: str | None, output: Path | None) -> None:  # noqa: A002
    """Raise BadParameter for options that do not go together, before anything is computed."""
    from checker.render.report_tables import NAMES

    if format not in ("csv", "parquet"):
        if table:
            raise typer.BadParameter("goes with -f csv or parquet", param_hint="--table")
        return
    if table and table not in NAMES:
        raise typer.BadParameter(f"{table!r} is none of {', '.join(NAMES)}", param_hint="--table")
    if output is None and (table is None or format == "parquet"):
        what = "a file" if table else "a folder for the tables, or --table one of them"
        raise typer.BadParameter(f"-f {format} needs {what}", param_hint="--output")
    if output is not None and table is None and output.exists() and not output.is_dir():
        raise typer.BadParameter(f"{output} is no folder", param_hint="--output")


def _day(text: str | None, option: str) -> str | None:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no date like 2026-03-01", param_hint=option
        ) from error
