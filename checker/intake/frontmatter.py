"""Reads the YAML between two lines of dashes, or the TOML between pluses, at the top of a draft."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.errors import IntakeError
from checker.intake.article import Found
from checker.records import Segment

_BODY, _END = r"[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])", r"[ \t]*(?=[\r\n]|\Z)"
_YAML = re.compile(rf"---{_BODY}(?:---|\.\.\.){_END}", re.DOTALL)
_TOML = re.compile(rf"\+\+\+{_BODY}\+\+\+{_END}", re.DOTALL)
_OPENED = re.compile(r"(?:---[ \t]*(?:\r\n|\n|\r)[A-Za-z_][\w-]*:(?:\s|\Z)|\+\+\+[ \t]*[\r\n])")
_LONGEST = 64_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says about its draft, and where in the file the draft itself begins.

    `title_at` is where the title stands in it, None where it is written otherwise there.
    """

    found: Found
    end: int
    title_at: Segment | None = None


def read_front_matter(raw: str, name: str) -> FrontMatter:
    """Return the front matter of a draft; without any, nothing found and an end of 0.

    Raises IntakeError `malformed` that names the line that cannot be read.
    """
    for fence, fields in ((_YAML, _yaml_fields), (_TOML, _toml_fields)):
        if fenced := fence.match(raw, 0, _LONGEST):
            source = re.sub(r"\r\n?", "\n", fenced[1])
            found = found_in(fields(source, name))
            return FrontMatter(found, fenced.end(), _within(raw, found.title, fenced.end()))
    if _OPENED.match(raw):
        remedy = f"end it with a line {raw[:3]}"
        raise IntakeError("malformed", f"{name}:1: front matter is opened and never ends; {remedy}")
    return FrontMatter(Found(), 0)


def _within(raw: str, title: str | None, end: int) -> Segment | None:
    start = raw.find(title, 0, end) if title else -1
    return Segment(0, start, len(title)) if title and start >= 0 else None


def found_in(fields: Mapping[str, object]) -> Found:
    """Return what named fields say about a draft; their names are in lower case."""
    return Found(
        url=_text(fields, "url", "canonical", "canonical_url"),
        title=_text(fields, "title", "headline"),
        authors=_authors(fields.get("authors") or fields.get("author") or fields.get("byline")),
        published=_text(fields, "published", "date", "publish_date"),
        language=_text(fields, "language", "lang"),
        publisher=_text(fields, "publisher"),
        evidence="front-matter",
        section=_text(fields, "section", "desk"),
    )


def _yaml_fields(source: str, name: str) -> Mapping[str, object]:
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


def _toml_fields(source: str, name: str) -> Mapping[str, object]:
    import tomllib

    try:
        return {key.lower(): value for key, value in tomllib.loads(source).items()}
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        problem = " ".join(str(error).split())
        found = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)", problem)
        line = 1 + int(found[1]) if found and found[1] else 1 + source.count("\n")
        said = problem[: found.start()] if found else "no TOML that can be read"
        remedy = "mend the front matter or quote the value"
        raise IntakeError("malformed", f"{name}:{line}: {said}; {remedy}") from None


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
