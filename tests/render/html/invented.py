"""A report of invented articles, and the same with a payload in every string from outside."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.figures import MixReport, Question
from checker.mix import demo
from checker.mix.report import read_report
from checker.outlets import load_registry

_OURS = {
    "period", "version", "key", "of", "since", "by", "kind", "cause", "direction", "schema",
    "carrier", "type", "article",
}  # fmt: skip


@cache
def year() -> MixReport:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "demo.duckdb"
        demo.make(file, load_registry(), seed=1, articles=2_000)
        return read_report(file, Question("month", "UTC", None, None, None, None, None), {}, True)


def attacked(record, payload: str):
    """Return a record with `payload` for each of its strings that is not a word of ours."""
    if isinstance(record, tuple):
        return tuple(attacked(each, payload) for each in record)
    if not is_dataclass(record):
        return payload if isinstance(record, str) else record
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return replace(
        record,
        **{name: attacked(value, payload) for name, value in values.items() if name not in _OURS},
    )
