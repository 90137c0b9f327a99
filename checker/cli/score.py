"""`checker score`: one report an article."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli.common import (
    AsOfOption,
    ConfigOption,
    Exit,
    LangOption,
    MailOption,
    NoConfigOption,
    OutputOption,
    PublishedOption,
    PublisherOption,
    QuietOption,
    TitleOption,
    UrlOption,
    VerboseOption,
    config_for,
    day,
    describes_one,
    registry_for,
    write,
)
from checker.cli.run import Run

if TYPE_CHECKING:
    from checker.intake import Hints
    from checker.records import Document, Failure, Report
    from checker.render.screen import Screen
    from checker.review import Amendment

Format = Literal["full", "concise", "json", "jsonl", "csv", "markdown", "html"]
_DATA = {"json", "jsonl", "csv", "html"}


def score(
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="TARGET",
            help="A URL, a file (.html .md .txt .rst .docx .warc.gz, .jsonl of articles), or -.",
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", "-f", help="How to print.")
    ] = "full",
    note: Annotated[
        bool, typer.Option("--note", help="Print a paragraph to paste into an e-mail instead.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the arithmetic of both scores instead.")
    ] = False,
    lang: LangOption = None,
    mail: MailOption = False,
    excerpts_only: Annotated[
        bool,
        typer.Option(
            "--excerpts-only", help="In HTML, show no words but those credited to somebody."
        ),
    ] = False,
    amend: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Apply a person's corrections, told by quotation."),
    ] = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    url: UrlOption = None,
    title: TitleOption = None,
    publisher: PublisherOption = None,
    published: PublishedOption = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST[:PORT]", help="Fetch from this non-public host; repeatable."),
    ] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Fetch nothing; read what --cache holds.")
    ] = False,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            envvar="CHECKER_CACHE",
            help="Keep fetched pages here; ask again only for what may have changed.",
        ),
    ] = None,
    proxy: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Fetch through this proxy; the environment's is never used."
        ),
    ] = None,
    snapshot: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Keep each fetched page as evidence, with its hash and headers."
        ),
    ] = None,
    compare: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|URL",
            help="Show what the text has in common with this one; no score counts it.",
        ),
    ] = None,
    fast: Annotated[
        bool, typer.Option("--fast", help="For archives: no second opinion, no style figures.")
    ] = False,
    as_of: AsOfOption = None,
    verbose: VerboseOption = False,
    quiet: QuietOption = False,
) -> None:
    """Say whom an article relies on. Shows each attributed claim, its source, and who carried it.

    \b
    Examples:
      checker score https://example.org/article.html
      checker score article.txt --publisher Reuters --published 2026-03-11
      checker score *.html -f jsonl -o reports.jsonl
      checker score https://example.org/article.html -f html -o article.html
      pbpaste | checker score - --note
      checker score article.txt --compare https://example.org/original.html
      checker score article.txt --amend corrections.toml --explain
    """
    from checker.assess import assess_target, compared
    from checker.intake import Hints
    from checker.records import Failure
    from checker.render import RENDERERS, html_page
    from checker.render.html.look import Look

    if note and explain:
        raise typer.BadParameter("cannot go with --note", param_hint="--explain")
    if (note or explain) and format != "full":
        raise typer.BadParameter(
            f"cannot go with {'--note' if note else '--explain'}", param_hint="--format"
        )
    if format != "html" and (lang or mail or excerpts_only):
        raise typer.BadParameter("go with -f html", param_hint="--lang/--mail/--excerpts-only")
    describes_one(targets, url, title)
    hints = Hints(
        url=url,
        title=title,
        publisher=publisher,
        published=published,
        offline=offline,
        allow_hosts=tuple(allow_host or ()),
        cache=str(cache) if cache else None,
        proxy=proxy,
        snapshot=str(snapshot) if snapshot else None,
        fast=fast,
        as_of=day(as_of),
    )
    if verbose:
        from checker.cli.verbose import tell_all

        tell_all()
    settings = config_for(targets[0], config, no_config)
    registry, run = registry_for(settings), Run(quiet, whole=output is not None)
    amendments = _amendments(amend)
    form = "note" if note else "explain" if explain else format
    look = Look(lang or "en", mail, excerpts_only)
    render = html_page(look) if form == "html" else RENDERERS[form]

    original = _original(compare, hints, run) if compare else None

    def work(target: str) -> "Iterator[Report | Failure]":
        for outcome in assess_target(target, hints, registry, settings.policy, amendments):
            if original is None or isinstance(outcome, Failure):
                yield outcome
            else:
                yield compared(outcome, original)

    def lines(screen: "Screen") -> Iterator[str]:
        return render(run.through(targets, work), screen, registry.grade)

    write(lines, output, data=form in _DATA)
    _caveat(form, quiet)
    raise typer.Exit(run.code)


def _caveat(form: str, quiet: bool) -> None:
    """Say of a line an article, which has no room for it, what the line is not."""
    if form == "concise" and not quiet:
        from checker.cli.run import say

        say("each line describes sourcing, not truth or intent; read by a machine")


def _original(target: str, hints: "Hints", run: Run) -> "Document | Failure":
    """Read the text to compare with; where it cannot be read, the command ends with 3."""
    from dataclasses import replace

    from checker.intake import read
    from checker.records import Failure

    bare = replace(hints, url=None, title=None, publisher=None, published=None)
    found = next(read(target, bare), None) or Failure(target, "empty", f"{target}: no text in it")
    if isinstance(found, Failure):
        run.saw(Exit.FAILED)
    return found


def _amendments(file: Path | None) -> "tuple[Amendment, ...]":
    """Read a file of corrections; where it has faults, tells them all and ends with 2."""
    if file is None:
        return ()
    from checker.cli.run import say
    from checker.errors import ConfigError
    from checker.review import read_amendments

    try:
        return read_amendments(file)
    except ConfigError as error:
        for fault in str(error).split("\n"):
            say(fault)
        raise typer.Exit(Exit.USAGE) from error
