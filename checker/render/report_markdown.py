"""A periodic report as Markdown, to paste into a chat or an issue: the newest period first."""

from collections.abc import Iterable, Iterator, Sequence

from checker.figures import ALL, Alarm, Change, Count, Group, MixReport, Totals
from checker.render import report_words as words
from checker.render.markdown_text import escaped, table
from checker.render.report_words import interval, percent, points
from checker.render.screen import Screen

_OUTLETS, _RECENT, _EARLIER = 20, 12, 10


def render(report: MixReport, _: Screen) -> Iterator[str]:
    """Yield the page."""
    for block in _blocks(report):
        yield "\n".join(block) + "\n\n"


def _blocks(report: MixReport) -> Iterator[list[str]]:
    asked = report.question
    limits = [part for part in (asked.publisher, asked.section) if part]
    what = f" ({', '.join(limits)})" if limits else ""
    yield [f"# Whom the articles of {escaped(report.store)} rely on{escaped(what)}"]
    newest = words.latest(report)
    if not newest:
        yield ["No article stands in the store for this question."]
    for totals in newest:
        yield from _period(report, totals)
    yield from _listed(report)
    if newest:
        yield from _series(report)
    yield from _comparison(report)
    yield ["## How this was made"]
    yield from ([escaped(paragraph)] for paragraph in report.methods)


def _period(report: MixReport, totals: Totals) -> Iterator[list[str]]:
    here = totals.period, totals.version
    period = next(each for each in report.periods if each.period == totals.period)
    yield [f"## {totals.period}, {period.first} to {period.last}, read by {totals.version}"]
    yield [escaped(words.basis(report, totals))]
    yield _list(words.measure_lines(_at(report.measures, here), totals.claims))
    yield from _alarms(report, here)
    goals = [goal for goal in report.goals if (goal.period, goal.version) == here]
    if goals:
        yield ["### Goals"]
        yield _list(map(words.goal_line, goals))
    yield ["### Outlets and bodies credited"]
    yield _outlets(report, here)
    for title, counts in (("Grades", report.grades), ("Countries", report.countries)):
        yield [f"### {title}"]
        yield _counts(_at(counts, here))
    for title, groups in (("Publishers", report.publishers), ("Sections", report.sections)):
        yield [f"### {title}, by name"]
        yield _groups([row for row in groups if (row.period, row.version) == here])
    if report.authors:
        yield ["### Authors of the whole range, by name"]
        yield _groups([row for row in report.authors if row.version == totals.version])
    yield ["### Findings of the rules"]
    yield table(
        ("rule", "articles", "findings", "every copy counted", "a hundred articles"),
        (
            (f"{f.code} {f.name}", f"{f.articles:,}", f"{f.findings:,}", f"{f.findings_raw:,}",
             "–" if f.per_hundred is None else f"{f.per_hundred:.1f}")
            for f in report.findings
            if (f.period, f.version) == here
        ),
    )  # fmt: skip


def _alarms(report: MixReport, here: tuple[str, str]) -> Iterator[list[str]]:
    rate = f"{report.procedure.false_alarms:.0%}"
    yield [f"### What left its baseline (at most {rate} of unchanged periods raise any alarm)"]
    found = [
        alarm for alarm in report.alarms if (alarm.change.period, alarm.change.version) == here
    ]
    if found:
        yield [line for alarm in found for line in _alarm(alarm)]
    elif any((change.period, change.version) == here for change in report.drift):
        yield ["Nothing."]
    else:
        yield ["Not tested: too few periods with articles before it were read by this version."]


def _alarm(alarm: Alarm) -> Iterator[str]:
    yield f"- {escaped(words.alarm_line(alarm))}"
    for each in alarm.evidence:
        where = ", ".join(part for part in (each.publisher, each.section, each.day) if part)
        title = escaped(each.title or each.url or each.article)
        yield f"  - {title} ({escaped(where)}): {each.claims} of {each.of} claims"


def _outlets(report: MixReport, here: tuple[str, str]) -> list[str]:
    rows = _at(report.outlets, here)
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


def _change(change: Change | None) -> str:
    if change is None:
        return "–"
    return f"{points(change.difference)} ({words.span(change.low, change.high)})"


def _counts(rows: Iterable[Count]) -> list[str]:
    return table(
        ("", "articles", "claims", "every copy counted", "share"),
        (
            (escaped(row.name), f"{row.articles:,}", f"{row.claims:,}", f"{row.claims_raw:,}",
             percent(row.share))
            for row in rows
        ),
    )  # fmt: skip


def _groups(rows: Iterable[Group]) -> list[str]:
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


def _listed(report: MixReport) -> Iterator[list[str]]:
    lists = (
        ("New and gone", map(words.appearance_line, report.appearances)),
        ("Regrades, which raise no alarm", map(words.regrade_line, report.regrades)),
        (
            "Breaks, over which nothing is compared",
            (f"{b.period}: {b.note}" for b in report.breaks),
        ),
    )
    for title, lines in lists:
        found = list(lines)
        if found:
            yield [f"## {title}"]
            yield _list(found)


def _series(report: MixReport) -> Iterator[list[str]]:
    alarms = [(alarm.change.period, alarm.change.version) for alarm in report.alarms]
    shares = {(row.period, row.version, row.key): row for row in report.measures}
    recent = [row for row in report.totals if row.period != ALL][-_RECENT:]
    yield ["## The last periods"]
    yield table(
        ("period", "version", "articles", "claims", "state media", "state sources", "alarms"),
        (
            (row.period, row.version, f"{row.articles:,}", f"{row.claims:,}",
             _share(shares[row.period, row.version, "state-media"]),
             _share(shares[row.period, row.version, "state-sources"]),
             str(alarms.count((row.period, row.version)) or "–"))
            for row in recent
        ),
    )  # fmt: skip
    earlier = [a for a in report.alarms if a.change.period != report.periods[-1].period]
    if earlier:
        yield ["## Earlier alarms, newest first"]
        yield _list(
            f"{a.change.period}: {words.alarm_line(a)}" for a in earlier[: -_EARLIER - 1 : -1]
        )


def _share(count: Count) -> str:
    return f"{percent(count.share)} ({interval(count.low, count.high)})"


def _comparison(report: MixReport) -> Iterator[list[str]]:
    if report.question.compare is None:
        return
    one, two = map(escaped, report.question.compare)
    yield [f"## {one} and {two}, side by side"]
    yield table(
        ("share", "version", one, two, "difference within sections, in points", "q"),
        (
            (escaped(row.name), row.version,
             f"{row.claims_a:,} of {row.of_a:,} ({percent(row.share_a)})",
             f"{row.claims_b:,} of {row.of_b:,} ({percent(row.share_b)})",
             "–" if row.difference is None
             else f"{points(row.difference)} ({words.span(row.low, row.high)})",
             "–" if row.q is None else f"{row.q:.2g}")
            for row in report.comparison
        ),
    )  # fmt: skip


def _at(rows: Sequence[Count], here: tuple[str, str]) -> list[Count]:
    return [row for row in rows if (row.period, row.version) == here]


def _list(lines: Iterable[str]) -> list[str]:
    return [f"- {escaped(line)}" for line in lines]
