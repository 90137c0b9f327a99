"""Writes the manual page, `docs/man/checker.1`, from the commands' own help.

`python docs/man.py` writes it; a test holds that it is current.
"""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from checker import __version__
from checker.resources import root

if TYPE_CHECKING:
    from typer.core import TyperCommand

_TYPE = re.compile(r" <(list\[)?(str|path).*")  # what Typer adds to the names of arguments
PAGE = Path(__file__).parent / "man" / "checker.1"
EXITS = {
    "0": "Fine.",
    "1": "A finding at or above --fail-on (check).",
    "2": "Wrong usage or configuration.",
    "3": "A target could not be assessed; the others are still reported.",
    "130": "Interrupted.",
}
FILES = {
    "checker.toml": "The newsroom's configuration, or the table tool.checker of pyproject.toml; "
    "found upwards from the first target. checker init writes one."
}
VARIABLES = {
    "NO_COLOR, FORCE_COLOR": "No color, or color also where the output is no terminal.",
    "CHECKER_CACHE": "A folder for fetched pages, like --cache.",
}


def manual() -> str:
    """Return the page, in the macros of man(7)."""
    return "\n".join([*_page(), ""])


def _page() -> Iterator[str]:
    from typer.main import get_command

    from checker.cli import app

    cli = get_command(app())
    released = yaml.safe_load((root() / "CITATION.cff").read_text("utf-8"))["date-released"]
    yield f'.TH CHECKER 1 "{released}" "checker {__version__}" "User Commands"'
    yield ".SH NAME\nchecker \\- say whom a news article relies on"
    yield ".SH SYNOPSIS\n.B checker\n.I COMMAND\n[\\fIOPTIONS\\fR] ..."
    yield ".SH DESCRIPTION"
    yield from _prose(cli.help)
    yield ".SH COMMANDS"
    for name, command in cli.commands.items():
        yield from _command(name, command)
    yield ".SH EXIT STATUS"
    yield from _terms(EXITS)
    yield ".SH ENVIRONMENT"
    yield from _terms(VARIABLES)
    yield ".SH FILES"
    yield from _terms(FILES)
    yield ".SH SEE ALSO\nchecker rule explains each rule, checker schema each field of the JSON."


def _command(name: str, command: "TyperCommand") -> Iterator[str]:
    context = command.make_context(f"checker {name}", [], resilient_parsing=True)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f".SS {_escaped(f'checker {name} {usage}')}"
    yield from _prose(command.help)
    records = filter(None, (each.get_help_record(context) for each in command.params))
    yield from _terms({_TYPE.sub("", term): words for term, words in records})


def _terms(terms: dict[str, str]) -> Iterator[str]:
    for term, words in terms.items():
        yield f".TP\n.B {_escaped(term)}\n{_filled(words)}"


def _prose(text: str) -> Iterator[str]:
    """Yield paragraphs; one that begins with a backspace keeps its lines, as in --help."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        if paragraph.startswith("\b"):
            title, *lines = paragraph.lstrip("\b\n").splitlines()
            yield f"{_escaped(title)}\n.PP\n.nf\n.RS 4"
            yield from (_escaped(line.strip()) for line in lines)
            yield ".RE\n.fi"
        else:
            yield _filled(paragraph)


def _filled(text: str) -> str:
    lines = textwrap.wrap(" ".join(text.split()), 70, break_on_hyphens=False)
    return "\n".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """Keep backslashes, hyphens, quotes and leading dots as they are."""
    for mark, safe in (("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("`", "\\(ga"), ("^", "\\(ha")):
        text = text.replace(mark, safe)
    return f"\\&{text}" if text.startswith(".") else text


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(manual(), "utf-8")
