"""One article annotated: its claims in place, the chain of each, and what they add up to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.records import Claim, Outcome, Report, Score
from checker.render.beside import comparison_sentence
from checker.render.credited import credited_to
from checker.render.details import provenance
from checker.render.excerpt import Places, excerpt
from checker.render.failures import failure_line
from checker.render.html.grades import COLOURS, Colour, Graded, colour_of, evidence, strongest
from checker.render.html.labels import labels
from checker.render.html.look import Look
from checker.render.html.marks import Marks, Piece, excerpts
from checker.render.html.templating import asset, environment, policy, web
from checker.render.legend import Grades, registry_grades
from checker.render.levels import figure, possibly
from checker.render.reading import outlet_names, read
from checker.render.reviewed import caveat
from checker.render.screen import Screen
from checker.render.sentences import facts, notes, verdict
from checker.render.verdict import implied_sentence
from checker.render.who import Cast


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim as the page tells it; `anchor` is its permalink on the page."""

    claim: Claim
    anchor: str
    colour: Colour
    place: str
    who: str
    said: str
    credited: str


@dataclass(frozen=True, slots=True)
class _Scored:
    """One score as the page tells it."""

    key: str
    score: Score
    figure: str
    possibly: str


@dataclass(frozen=True, slots=True)
class _Section:
    """Everything that the page tells of one article."""

    report: Report
    anchor: str
    address: str
    facts: list[str]
    verdict: list[str]
    scores: tuple[_Scored, ...]
    implied: str | None
    key: list[tuple[Colour, int]]
    paragraphs: list[list[tuple[Piece, Colour]]]
    said: list[_Said]
    evidence: list[Graded]
    notes: list[str]
    arithmetic: list[str]
    caveat: str
    provenance: str


def render(
    outcomes: Iterable[Outcome], _: Screen, grades: Grades | None = None, look: Look | None = None
) -> Iterator[str]:
    """Yield one page with a section for each outcome, as they come."""
    look = look or Look()
    head, one, foot = (_template(look, part) for part in ("head", "article", "foot"))
    language, started = {"t": labels(look.language), "lang": look.language}, False
    for number, outcome in enumerate(outcomes, 1):
        if not started:
            yield head.render(title=_title(outcome), look=look, **_assets(), **language)
            started = True
        if isinstance(outcome, Report):
            section = _section(outcome, number, look, grades or registry_grades)
            yield one.render(s=section, look=look, **language)
        else:
            yield _template(look, "failure").render(line=failure_line(outcome), **language)
    if started:
        yield foot.render(look=look, **_assets(), **language)


def _template(look: Look, part: str):  # type: ignore[no-untyped-def]  # jinja2 is loaded late
    kind = "mail" if look.mail else "article"
    return environment().get_template(f"{kind}_{part}.html")


def _assets() -> dict[str, str]:
    style, script = asset("base.css") + asset("article.css"), asset("article.js")
    return {"style": style, "script": script, "policy": policy(style, script)}


def _title(outcome: Outcome) -> str:
    title = outcome.article.title if isinstance(outcome, Report) else None
    return title or outcome.input


def _section(report: Report, number: int, look: Look, grades: Grades) -> _Section:
    reading, article = read(report), report.article
    prefix = "" if number == 1 else f"text-{number}-"
    colours = {claim.id: colour_of(claim) for claim in report.claims}
    held = Counter(colours.values())
    return _Section(
        report=report,
        anchor=prefix,
        address=web(article.url or report.input),
        facts=list(facts(report)),
        verdict=list(verdict(report, reading, grades)),
        scores=(
            _scored("state_sources", report.reliance.state_sources),
            _scored("state_media", report.reliance.state_media),
        ),
        implied=implied_sentence(report, reading),
        key=[(colour, held[colour]) for colour in COLOURS if held[colour]],
        paragraphs=_paragraphs(report, look, colours),
        said=list(_said(report, prefix, colours)),
        evidence=evidence(report, grades),
        notes=[*notes(report, reading, grades), *_beside(report)],
        arithmetic=_arithmetic(report),
        caveat=caveat(report),
        provenance=provenance(report),
    )


def _scored(key: str, score: Score) -> _Scored:
    return _Scored(key, score, figure(score.score, score.level), possibly(score))


def _paragraphs(
    report: Report, look: Look, colours: dict[int, Colour]
) -> list[list[tuple[Piece, Colour]]]:
    marks = Marks(report.article.text, report.claims)
    told = []
    for pieces in marks.paragraphs():
        kept = excerpts(pieces) if look.excerpts_only else pieces
        if kept:
            told.append([(piece, _colour(piece, colours)) for piece in kept])
    return told


def _colour(piece: Piece, colours: dict[int, Colour]) -> Colour:
    held = piece.content or piece.credit
    return strongest(colours[claim] for claim in held) if held else "unclear"


def _said(report: Report, prefix: str, colours: dict[int, Colour]) -> Iterator[_Said]:
    article, names = report.article, outlet_names(report.claims)
    places, cast = Places(article.text), Cast(article, report.claims)
    for claim in report.claims:
        yield _Said(
            claim=claim,
            anchor=f"{prefix}claim-{claim.id}",
            colour=colours[claim.id],
            place=f"{places.sign}\u00a0{places.of(claim)}",
            who=cast.ways(claim)[0],
            said=excerpt(article, claim),
            credited=credited_to(claim, names)[0],
        )


def _beside(report: Report) -> list[str]:
    return [comparison_sentence(report.comparison)] if report.comparison else []


def _arithmetic(report: Report) -> list[str]:
    from checker.render import explain

    return [line.rstrip("\n") for line in explain.render([report], Screen(width=80))]
