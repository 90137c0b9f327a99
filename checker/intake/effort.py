"""Refuses a draft that would keep its readers busy for long, before it is parsed.

Parsers of light markup look for the end of each mark up to the end of its paragraph: their time
grows with marks times length. The limits are a hundred times what the longest articles have.
"""

import re

from checker.errors import IntakeError

DRAFT_LIMIT = 1_000_000  # characters; a long novel has them
_PARAGRAPH = re.compile(r"(?:[\r\n][^\S\r\n]*){2,}")


def check_length(raw: str, name: str) -> None:
    """Raise IntakeError `too-large` for a draft that is longer than any article."""
    if len(raw) > DRAFT_LIMIT:
        limit = f"{DRAFT_LIMIT // 1_000_000} MB"
        raise _too_large(name, f"{len(raw) / 1e6:.1f} MB, over the limit of {limit} for one draft")


def check_effort(raw: str, name: str, marks: str, most: float, lines: int | None = None) -> None:
    """Raise IntakeError `too-large` for a draft that is too long, or marked up beyond all reason.

    `most` limits the sum, over paragraphs, of marks times characters; `lines` the lines of all.
    """
    check_length(raw, name)
    if lines is not None and raw.count("\n") + raw.count("\r") > lines:
        raise _too_large(name, f"more than {lines:,} lines")
    effort = sum(
        sum(map(paragraph.count, marks)) * len(paragraph) for paragraph in _PARAGRAPH.split(raw)
    )
    if effort > most:
        raise too_much_markup(name)


def too_much_markup(name: str) -> IntakeError:
    """Return the failure of a draft that is more markup than text."""
    return _too_large(name, "more markup than an article has")


def _too_large(name: str, reason: str) -> IntakeError:
    return IntakeError("too-large", f"{name}: {reason}; save the article alone")
