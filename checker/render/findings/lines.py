"""Findings and failures as lines of text: what `full` and `concise` share."""

from checker.records import Failure, Finding
from checker.render.failures import failure_line
from checker.render.plain import ascii_only, plain
from checker.render.screen import Screen

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}


def finding_line(finding: Finding, screen: Screen) -> str:
    """Return `path:line:column: CODE message`; of a `.docx` also paragraph and run."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    code = finding.code
    if screen.colour:
        code = f"{_COLOURS[finding.severity]}{code}\x1b[0m"
    message = f"{finding.message}{_in_words(finding)}"
    return f"{printable(place, screen)}: {code} {printable(message, screen)}\n"


def failed_line(failure: Failure, screen: Screen) -> str:
    """Return the line of a target that could not be checked."""
    return printable(failure_line(failure), screen) + "\n"


def printable(text: str, screen: Screen) -> str:
    """Return outside text on one line, as the screen can show it."""
    return plain(text) if screen.unicode else ascii_only(plain(text))


def _in_words(finding: Finding) -> str:
    return f" (paragraph {finding.line}, run {finding.run})" if finding.run else ""
