"""Reads the YAML between two lines of dashes at the top of a draft."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.errors import IntakeError
from checker.intake.article import Found

_FENCED = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_LONGEST = 64_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says about its draft, and where in the file the draft itself begins."""

    found: Found
    end: int


def read_front_matter(raw: str, name: str) -> FrontMatter:
    """Return the front matter of a draft; without any, nothing found and an end of 0.

    Raises IntakeError `malformed` that names the line of YAML that cannot be read.
    """
    fenced = _FENCED.match(raw[:_LONGEST]) if raw.startswith("---") else None
    if fenced is None:
        return FrontMatter(Found(), 0)
    fields = _fields(fenced[1], name)
    found = Found(
        url=_text(fields, "url", "canonical", "canonical_url"),
        title=_text(fields, "title", "headline"),
        authors=_authors(fields.get("authors") or fields.get("author") or fields.get("byline")),
        published=_text(fields, "published", "date", "publish_date"),
        language=_text(fields, "language", "lang"),
        publisher=_text(fields, "publisher"),
        evidence="front-matter",
        section=_text(fields, "section", "desk"),
    )
    return FrontMatter(found, fenced.end())


def _fields(source: str, name: str) -> Mapping[str, object]:
    import yaml

    try:
        loaded = yaml.safe_load(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 1
        problem = " ".join(str(error.problem or "unreadable").split())
        remedy = "mend the front matter or quote the value"
        raise IntakeError("malformed", f"{name}:{line}: {problem}; {remedy}") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        remedy = "the front matter is no YAML that can be read; mend or remove it"
        raise IntakeError("malformed", f"{name}:1: {remedy}") from None
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        remedy = "front matter must be lines of `name: value`"
        raise IntakeError("malformed", f"{name}:2: {remedy}")
    return {str(key).lower(): value for key, value in loaded.items()}


def _text(fields: Mapping[str, object], *names: str) -> str | None:
    values = (_scalar(fields.get(name)) for name in names)
    return next((value for value in values if value), None)


def _scalar(value: object) -> str | None:
    if isinstance(value, date):  # YAML reads an unquoted date as one; a datetime is a date too
        return value.isoformat()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None


def _authors(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(name for name in map(_author, values) if name)


def _author(value: object) -> str | None:
    return _scalar(value.get("name")) if isinstance(value, dict) else _scalar(value)
