"""The page of a periodic report: whom the articles rely on, what changed, how that is known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.figures import ALL, Change, Count, Flow, Goal, MixReport, Moved, MovedClaim, Totals
from checker.render import report_words as words
from checker.render.html import charts
from checker.render.html.labels import labels
from checker.render.html.look import Look
from checker.render.html.templating import asset, environment, policy
from checker.render.screen import Screen

MEASURES = ("state-sources", "state-media")
_SLOPES, _COUNTRIES, _ORIGINS, _CARRIERS, _OUTLETS = 8, 15, 12, 9, 50
NONE = "none"


@dataclass(frozen=True, slots=True)
class _Latest:
    """The newest period as one version read it."""

    totals: Totals
    basis: str
    measures: list[str]
    goals: list[str]
    outlets: list[Count]
    tested: bool


@dataclass(frozen=True, slots=True)
class _View:
    """Everything that the page tells."""

    report: MixReport
    latest: list[_Latest]
    measures: list[Count]
    grades: list[Count]
    countries: list[Count]
    changes: list[Change]
    flows: list[Flow]
    moved: list[tuple[Moved, list[MovedClaim]]]
    articles: int
    charts: dict[str, str]


def render(
    report: MixReport, _: Screen, look: Look | None = None, beside: str | None = None
) -> Iterator[str]:
    """Yield the page; `beside` is the file that lists every article, None where there is none."""
    look = look or Look()
    view = _view(report, drawn=not look.mail)
    kind = "mail_report.html" if look.mail else "report.html"
    style, script = asset("base.css") + asset("report.css"), asset("report.js")
    yield (
        environment()
        .get_template(kind)
        .render(
            r=report,
            v=view,
            t=labels(look.language),
            lang=look.language,
            words=words,
            style=style,
            script=script,
            policy=policy(style, script),
            beside=beside,
        )
    )


def _view(report: MixReport, drawn: bool) -> _View:
    newest = words.latest(report)
    last = newest[-1].version if newest else ""
    whole = ALL, last
    claims: dict[str, list[MovedClaim]] = {}
    for claim in report.moved_claims:
        claims.setdefault(claim.article, []).append(claim)
    view = _View(
        report=report,
        latest=[_latest(report, totals) for totals in newest],
        measures=[each for each in report.measures if each.key in MEASURES and each.period != ALL],
        grades=[each for each in report.grades if each.period != ALL],
        countries=[each for each in report.countries if (each.period, each.version) == whole],
        changes=_changes(report, newest),
        flows=[each for each in report.flows if each.version == last],
        moved=[(each, claims.get(each.article, [])) for each in report.moved],
        articles=sum(each.scored for each in report.totals if each.period == ALL),
        charts={},
    )
    if drawn and newest:
        view.charts.update(_charts(view))
    return view


def _latest(report: MixReport, totals: Totals) -> _Latest:
    here = totals.period, totals.version
    goals: list[Goal] = [each for each in report.goals if (each.period, each.version) == here]
    measures = [each for each in report.measures if (each.period, each.version) == here]
    return _Latest(
        totals=totals,
        basis=words.basis(report, totals),
        measures=list(words.measure_lines(measures, totals.claims)),
        goals=list(map(words.goal_line, goals)),
        outlets=[each for each in report.outlets if (each.period, each.version) == here][:_OUTLETS],
        tested=any((each.period, each.version) == here for each in report.drift),
    )


def _changes(report: MixReport, newest: Sequence[Totals]) -> list[Change]:
    here = {(each.period, each.version) for each in newest}
    found = [each for each in report.changes if (each.period, each.version) in here]
    return [each for each in found if each.of == "outlet"]


def _charts(view: _View) -> Iterator[tuple[str, str]]:
    periods = [each.period for each in view.report.periods]
    yield "time", charts.lines(_series(view), periods, _alarms(view))
    grades: list[charts.Row] = [
        {"period": each.period, "grade": each.key, "claims": each.claims} for each in view.grades
    ]
    yield "grades", charts.stack(grades, periods)
    shown = view.countries[:_COUNTRIES]
    yield "countries", charts.bars([{"name": each.name, "share": each.share} for each in shown])
    if view.changes:
        yield "slopes", _slopes(view.changes)
    if view.flows:
        yield "flows", _heat(view.flows)


def _series(view: _View) -> list[charts.Row]:
    places = {each.period: place for place, each in enumerate(view.report.periods)}
    rows: list[charts.Row] = []
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for each in view.measures:
        place, run = last.get((each.key, each.version), (-1, 0))
        run += places[each.period] != place + 1
        last[each.key, each.version] = places[each.period], run
        rows.append(
            {"period": each.period, "series": words.MEASURE_LINES[each.key],
             "run": f"{each.version} {run}", "share": each.share, "low": each.low,
             "high": each.high}
        )  # fmt: skip
    return rows


def _alarms(view: _View) -> list[charts.Row]:
    shares = {
        (each.period, each.version): each.share
        for each in view.measures
        if each.key == "state-media"
    }
    here = {(a.change.period, a.change.version): None for a in view.report.alarms}
    return [{"period": at[0], "share": shares.get(at)} for at in here]


def _slopes(changes: Sequence[Change]) -> str:
    most = sorted(changes, key=lambda each: -max(each.share, each.before))[:_SLOPES]
    rows: list[charts.Row] = []
    for each in most:
        rows.append({"name": each.name, "period": each.against, "share": each.before})
        rows.append({"name": each.name, "period": each.period, "share": each.share})
    return charts.slopes(rows, [most[0].against, most[0].period])


def _heat(flows: Sequence[Flow]) -> str:
    origins: Counter[str] = Counter()
    carriers: Counter[str] = Counter()
    for each in flows:
        origins[each.origin_name] += each.claims
        carriers[each.carrier_name] += each.claims
    down = [name for name, _ in origins.most_common(_ORIGINS)]
    across = [name for name, _ in carriers.most_common(_CARRIERS)]
    cells: Counter[tuple[str, str]] = Counter()
    for each in flows:
        if each.origin_name in down and each.carrier_name in across:
            cells[each.origin_name, each.carrier_name] += each.claims
    rows: list[charts.Row] = [
        {"origin": origin, "carrier": carrier, "claims": claims}
        for (origin, carrier), claims in cells.items()
    ]
    return charts.heat(rows, down, across)
