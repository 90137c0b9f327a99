"""The tables of a periodic report in Markdown."""

from collections.abc import Iterable, Sequence

from checker.figures import ALL, Change, Count, Group, MixReport
from checker.render.markdown_text import escaped, table
from checker.render.report_words import interval, percent, points, span

_OUTLETS, _RECENT = 20, 12

Here = tuple[str, str]
"""A period and a version."""


def outlets(report: MixReport, here: Here) -> list[str]:
    """Return the outlets credited most in a period, with their change since the one before."""
    rows = at(report.outlets, here)
    changes = {
        change.key: change
        for change in report.changes
        if (change.period, change.version) == here and change.of == "outlet"
    }
    lines = table(
        ("outlet", "grade", "country", "articles", "claims", "every copy counted", "share",
         "95 % interval", "change in points"),
        (
            (escaped(row.name), row.affiliation or "", row.country or "", f"{row.articles:,}",
             f"{row.claims:,}", f"{row.claims_raw:,}", percent(row.share),
             interval(row.low, row.high), _change(changes.get(row.key)))
            for row in rows[:_OUTLETS]
        ),
    )  # fmt: skip
    more = len(rows) - _OUTLETS
    return [*lines, "", f"{more} more stand in the table of outlets."] if more > 0 else lines


def counts(rows: Iterable[Count]) -> list[str]:
    """Return the claims of grades or countries."""
    return table(
        ("", "articles", "claims", "every copy counted", "share"),
        (
            (escaped(row.name), f"{row.articles:,}", f"{row.claims:,}", f"{row.claims_raw:,}",
             percent(row.share))
            for row in rows
        ),
    )  # fmt: skip


def groups(rows: Iterable[Group]) -> list[str]:
    """Return what publishers, sections or authors rely on, in the order of the rows."""
    return table(
        ("", "articles", "every copy counted", "claims", "state media", "with disputed",
         "state sources"),
        (
            (escaped(row.key), f"{row.articles:,}", f"{row.articles_raw:,}", f"{row.claims:,}",
             f"{row.state_media:,} ({percent(row.state_media_share)})",
             percent(row.state_media_with_disputed_share),
             f"{row.state_sources:,} ({percent(row.state_sources_share)})")
            for row in rows
        ),
    )  # fmt: skip


def findings(report: MixReport, here: Here) -> list[str]:
    """Return the findings of the rules in a period."""
    return table(
        ("rule", "articles", "findings", "every copy counted", "a hundred articles"),
        (
            (f"{escaped(each.code)} {each.name}", f"{each.articles:,}", f"{each.findings:,}",
             f"{each.findings_raw:,}",
             "–" if each.per_hundred is None else f"{each.per_hundred:.1f}")
            for each in report.findings
            if (each.period, each.version) == here
        ),
    )  # fmt: skip


def series(report: MixReport) -> list[str]:
    """Return the shares of state media and state sources in the last periods."""
    alarms = [(alarm.change.period, alarm.change.version) for alarm in report.alarms]
    shares = {(row.period, row.version, row.key): row for row in report.measures}
    recent = [row for row in report.totals if row.period != ALL][-_RECENT:]
    return table(
        ("period", "version", "articles", "claims", "state media", "state sources", "alarms"),
        (
            (row.period, row.version, f"{row.articles:,}", f"{row.claims:,}",
             _share(shares[row.period, row.version, "state-media"]),
             _share(shares[row.period, row.version, "state-sources"]),
             str(alarms.count((row.period, row.version)) or "–"))
            for row in recent
        ),
    )  # fmt: skip


def comparison(report: MixReport, one: str, two: str) -> list[str]:
    """Return the shares of two publishers side by side; their names are Markdown already."""
    return table(
        ("share", "version", one, two, "difference within sections, in points", "q"),
        (
            (escaped(row.name), row.version,
             f"{row.claims_a:,} of {row.of_a:,} ({percent(row.share_a)})",
             f"{row.claims_b:,} of {row.of_b:,} ({percent(row.share_b)})",
             "–" if row.difference is None
             else f"{points(row.difference)} ({span(row.low, row.high)})",
             "–" if row.q is None else f"{row.q:.2g}")
            for row in report.comparison
        ),
    )  # fmt: skip


def at(rows: Sequence[Count], here: Here) -> list[Count]:
    """Return the rows of one period and version."""
    return [row for row in rows if (row.period, row.version) == here]


def _change(change: Change | None) -> str:
    if change is None:
        return "–"
    return f"{points(change.difference)} ({span(change.low, change.high)})"


def _share(count: Count) -> str:
    return f"{percent(count.share)} ({interval(count.low, count.high)})"
