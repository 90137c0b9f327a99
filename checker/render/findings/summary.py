"""All findings as one Markdown table, for the page on which GitHub sums up a job."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.records import Failure
from checker.render.findings import Result
from checker.render.findings.places import repository_path
from checker.render.markdown_text import escaped, table
from checker.render.words import counted

LIMIT = 900_000  # bytes; GitHub takes 1 MiB of a step
_FAILED = "not checked"
_ORDER = (_FAILED, "error", "warning", "info")

Row = tuple[str, str, str, str]


def summary(results: Iterable[Result]) -> str:
    """Return the table, the worst first; beyond the limit it ends by saying how many are left."""
    rows = sorted((row for result in results for row in _rows(result)), key=_rank)
    if not rows:
        return "### checker\n\nNo findings.\n"
    counts = Counter(row[0] for row in rows)
    told = [counted(counts[kind], kind) for kind in ("error", "warning") if counts[kind]]
    head = ", ".join([*told, *([f"{counts[_FAILED]} not checked"] if counts[_FAILED] else [])])
    lines = table(("", "where", "rule", "what"), rows)
    kept, size = 0, 0
    for line in lines:
        size += len(line.encode("utf-8", "replace")) + 1
        if size > LIMIT:
            break
        kept += 1
    left = len(lines) - kept
    end = [f"\n{left} more are in the log."] if left else []
    title = f"### checker: {head}" if head else "### checker"
    return "\n".join((title, "", *lines[:kept], *end, ""))


def _rows(result: Result) -> Iterator[Row]:
    if isinstance(result, Failure):
        where = escaped(repository_path(result.input))
        yield _FAILED, where, escaped(result.code), escaped(result.message)
        return
    for finding in result.findings:
        where = f"{escaped(repository_path(finding.path))}:{finding.line}:{finding.column}"
        yield finding.severity, where, f"{finding.code} {finding.name}", escaped(finding.message)


def _rank(row: Row) -> int:
    return _ORDER.index(row[0])
