"""Reports as Markdown, for an issue, a wiki or a chat: what the terminal shows, as tables."""

from collections.abc import Iterable, Iterator

from checker.records import Failure, Outcome, Report, Score
from checker.render.beside import comparison_markdown
from checker.render.credited import credited_to
from checker.render.excerpt import Places, excerpt
from checker.render.failures import failure_line
from checker.render.legend import Grades, registry_grades
from checker.render.levels import figure, possibly
from checker.render.markdown_text import escaped, table
from checker.render.reading import Reading, outlet_names, read
from checker.render.reviewed import caveat
from checker.render.screen import Screen
from checker.render.sentences import facts, notes, verdict
from checker.render.verdict import implied_sentence
from checker.render.who import Cast


def render(outcomes: Iterable[Outcome], _: Screen, grades: Grades | None = None) -> Iterator[str]:
    """Yield a section for each outcome, with an empty line between two."""
    gap = ""
    for outcome in outcomes:
        known = grades or registry_grades
        lines = _failure(outcome) if isinstance(outcome, Failure) else _report(outcome, known)
        yield gap + "\n".join(lines) + "\n"
        gap = "\n"


def _failure(failure: Failure) -> list[str]:
    return [f"## {escaped(failure.input)}", "", escaped(failure_line(failure))]


def _report(report: Report, grades: Grades) -> list[str]:
    reading = read(report)
    parts = [
        [f"## {escaped(report.article.title or 'Untitled text')}"],
        [escaped(" · ".join(facts(report)))],
        *([escaped(sentence)] for sentence in verdict(report, reading, grades)),
        _scores(report),
        _implied(report, reading),
        _claims(report, reading),
        comparison_markdown(report),
        *([escaped(sentence)] for sentence in notes(report, reading, grades)),
        [f"*{escaped(caveat(report))}*"],
    ]
    return [line for part in parts if part for line in (*part, "")][:-1]


def _scores(report: Report) -> list[str]:
    reliance = report.reliance
    named = (("State sources", reliance.state_sources), ("State media", reliance.state_media))
    head = ("", "score", "level", "range", "claims")
    return table(head, (_score(report, name, score) for name, score in named))


def _score(report: Report, name: str, score: Score) -> tuple[str, ...]:
    low, high = score.interval
    level = f"{score.level}, {possibly(score)}" if possibly(score) else score.level
    counts = f"{score.claims} of {report.reliance.credited.claims}"
    return name, figure(score.score, score.level), level, f"{low:.0f} to {high:.0f}", counts


def _implied(report: Report, reading: Reading) -> list[str]:
    sentence = implied_sentence(report, reading)
    return [escaped(sentence)] if sentence else []


def _claims(report: Report, reading: Reading) -> list[str]:
    if not reading.claims:
        return []
    article, names = report.article, outlet_names(reading.claims)
    places, cast = Places(article.text), Cast(article, reading.claims)
    rows = (
        (
            str(claim.id),
            str(places.of(claim)),
            escaped(cast.ways(claim)[0]),
            escaped(excerpt(article, claim)),
            escaped(credited_to(claim, names)[0]),
        )
        for claim in reading.claims
    )
    return table(("#", places.sign, "who", "said", "credited to"), rows)
