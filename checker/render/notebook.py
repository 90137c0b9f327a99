"""Records that show themselves in a notebook: a report, a draft's findings, an outlet."""

from collections.abc import Callable, Iterable
from html import escape

from checker.records import Checked, Outlet, Report
from checker.render.credited import credited_to
from checker.render.excerpt import excerpt
from checker.render.levels import figure, possibly
from checker.render.plain import plain
from checker.render.reading import outlet_names, read
from checker.render.reviewed import caveat
from checker.render.verdict import count_sentences
from checker.render.who import Cast

_METHOD = "_repr_html_"


def attach() -> None:
    """Teach the records to show themselves as HTML, where a notebook asks them to."""
    shown: dict[type, Callable[..., str]] = {Report: report, Checked: checked, Outlet: outlet}
    for record, show in shown.items():
        setattr(record, _METHOD, show)


def report(one: Report) -> str:
    """Return a report as HTML: the counts, both scores and the table of claims."""
    reading, reliance = read(one), one.reliance
    scores = (
        (name, figure(score.score, score.level), f"{score.level} {possibly(score)}".strip())
        for name, score in (
            ("State sources", reliance.state_sources),
            ("State media", reliance.state_media),
        )
    )
    names, cast = outlet_names(reading.claims), Cast(one.article, reading.claims)
    claims = (
        (
            str(claim.id),
            cast.ways(claim)[0],
            excerpt(one.article, claim),
            credited_to(claim, names)[0],
        )
        for claim in reading.claims
    )
    return (
        f"<h4>{_text(one.article.title or one.input)}</h4><p>{_text(count_sentences(reading))}</p>"
        f"{_table(('', 'score', 'level'), scores)}"
        f"{_table(('#', 'who', 'said', 'credited to'), claims)}<p><em>{_text(caveat(one))}</em></p>"
    )


def checked(one: Checked) -> str:
    """Return a draft's findings as HTML."""
    rows = (
        (found.code, found.severity, f"{found.line}:{found.column}", found.message)
        for found in one.findings
    )
    table = _table(("rule", "severity", "place", "finding"), rows)
    return f"<h4>{_text(one.input)}</h4>{table if one.findings else '<p>No finding.</p>'}"


def outlet(one: Outlet) -> str:
    """Return an entry of the registry as HTML: what it is, and who says so."""
    said = ((a.date, a.assessor, a.label, a.url) for a in one.assessments)
    kind = f"{one.entity_type.replace('-', ' ')}, {one.country or 'no country'}"
    table = _table(("date", "assessor", "label", "where"), said)
    return f"<h4>{_text(one.name)}</h4><p>{_text(kind)}</p>{table}"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    titles = "".join(f"<th>{_text(title)}</th>" for title in head)
    body = "".join(f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"


def _text(text: str) -> str:
    return escape(plain(text))
