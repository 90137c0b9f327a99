"""Reports and failures as JSON: one array, or one line each."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from checker.records import Outcome
from checker.render.screen import Screen

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UNSAFE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


def render_array(outcomes: Iterable[Outcome], screen: Screen) -> Iterator[str]:
    """Yield one JSON array with an element for each outcome, as they come."""
    opening = "["
    for outcome in outcomes:
        yield f"{opening}\n{dumps(outcome, screen, indent=2)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def render_lines(outcomes: Iterable[Outcome], screen: Screen) -> Iterator[str]:
    """Yield each outcome as one line of JSON."""
    for outcome in outcomes:
        yield f"{dumps(outcome, screen)}\n"


def dumps(record: object, screen: Screen, indent: int | None = None) -> str:
    """Return a record as JSON, each field under its own name and `schema` first.

    A lone surrogate, which no UTF-8 can hold, becomes U+FFFD, so that offsets stay true; what could
    steer a terminal or break a line is escaped. Raises ValueError for a number that is not finite.
    """
    text = json.dumps(record, default=_named, ensure_ascii=False, allow_nan=False, indent=indent)
    text = _UNSAFE.sub(_escape, _SURROGATE.sub("\ufffd", text))
    return text if screen.unicode else _ascii(text)


def _named(record: object) -> dict[str, object]:
    """Return a record's fields by their names in JSON, which has no trailing underscores."""
    if not is_dataclass(record):
        raise TypeError(f"{type(record).__name__} has no place in a report")
    named = {field.name.rstrip("_"): getattr(record, field.name) for field in fields(record)}
    if "schema" in named:
        return {"schema": named.pop("schema")} | named
    return named


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _ascii(text: str) -> str:
    """Escape all that is not ASCII; outside strings JSON has none of it."""
    return "".join(one if one.isascii() else json.dumps(one)[1:-1] for one in text)
