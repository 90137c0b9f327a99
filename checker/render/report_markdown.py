"""A periodic report as Markdown, to paste into a chat or an issue: the newest period first."""

from collections.abc import Iterable, Iterator

from checker.figures import Alarm, MixReport, Totals
from checker.render import report_markdown_tables as tables
from checker.render import report_words as words
from checker.render.markdown_text import escaped
from checker.render.screen import Screen

_EARLIER = 10


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
    yield _list(words.measure_lines(tables.at(report.measures, here), totals.claims))
    yield from _alarms(report, here)
    goals = [goal for goal in report.goals if (goal.period, goal.version) == here]
    if goals:
        yield ["### Goals"]
        yield _list(map(words.goal_line, goals))
    yield ["### Outlets and bodies credited"]
    yield tables.outlets(report, here)
    for title, counts in (("Grades", report.grades), ("Countries", report.countries)):
        yield [f"### {title}"]
        yield tables.counts(tables.at(counts, here))
    for title, groups in (("Publishers", report.publishers), ("Sections", report.sections)):
        yield [f"### {title}, by name"]
        yield tables.groups([row for row in groups if (row.period, row.version) == here])
    if report.authors:
        yield ["### Authors of the whole range, by name"]
        yield tables.groups([row for row in report.authors if row.version == totals.version])
    yield ["### Findings of the rules"]
    yield tables.findings(report, here)


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
    yield ["## The last periods"]
    yield tables.series(report)
    earlier = [a for a in report.alarms if a.change.period != report.periods[-1].period]
    if earlier:
        yield ["## Earlier alarms, newest first"]
        yield _list(
            f"{a.change.period}: {words.alarm_line(a)}" for a in earlier[: -_EARLIER - 1 : -1]
        )


def _comparison(report: MixReport) -> Iterator[list[str]]:
    if report.question.compare is None:
        return
    one, two = map(escaped, report.question.compare)
    yield [f"## {one} and {two}, side by side"]
    yield tables.comparison(report, one, two)


def _list(lines: Iterable[str]) -> list[str]:
    return [f"- {escaped(line)}" for line in lines]
