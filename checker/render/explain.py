"""The arithmetic of a report: from the claims that count to points, interval and level."""

from collections.abc import Iterable, Iterator

from checker.records import Claim, Contribution, Outcome, Report, Score
from checker.reliance.features import Target
from checker.reliance.interval import standard_error
from checker.reliance.whatif import Change, changes
from checker.render.failures import failure_line
from checker.render.levels import figure, possibly
from checker.render.page import Page
from checker.render.reading import Reading, read
from checker.render.reviewed import caveat, review_sentence
from checker.render.screen import Screen
from checker.render.verdict import count_sentences
from checker.render.words import claim_numbers, counted, listing, percent

_NAMES: tuple[tuple[Target, str, str], ...] = (
    ("state_sources", "State sources", "come from state-affiliated sources"),
    ("state_media", "State media", "are credited to state media"),
)
_FEATURES = {
    "share": "share of counted claims",
    "confident_share": "share, weighed by the reading's confidence",
    "lede_share": "share of the first two claims",
    "publisher_rule": "published by a state-controlled outlet",
}
_LEVELS = "none 0, low under 20, moderate 20 to under 50, high from 50"


def render(outcomes: Iterable[Outcome], screen: Screen) -> Iterator[str]:
    """Yield the arithmetic of each outcome as it comes."""
    first = True
    for outcome in outcomes:
        page = Page(screen)
        if not first:
            page.rule()
        first = False
        if isinstance(outcome, Report):
            _add(page, outcome)
        else:
            page.paragraph(failure_line(outcome))
        yield from page.printed()


def _add(page: Page, report: Report) -> None:
    reading = read(report)
    page.paragraph(report.article.title or "Untitled text", style="bold")
    page.paragraph(report.input, style="dim")
    page.blank()
    page.paragraph(count_sentences(reading))
    page.paragraph(review_sentence(report) or "")
    for target, name, does in _NAMES:
        page.blank()
        _add_score(page, report, reading, target, name, does)
    page.blank()
    for line in _beside(report):
        page.paragraph(line)
    page.blank()
    page.paragraph(f"Levels: {_LEVELS}. Model {report.reliance.model}.", style="dim")
    page.paragraph(caveat(report))


def _add_score(
    page: Page, report: Report, reading: Reading, target: Target, name: str, does: str
) -> None:
    score: Score = getattr(report.reliance, target)
    level = f"{score.level}, {possibly(score)}" if possibly(score) else score.level
    page.paragraph(f"{name}: {figure(score.score, score.level)} of 100, {level}", style="bold")
    ids = claim_numbers(claim.id for claim in _credited(reading, target))
    which = f": {ids}" if ids else ""
    page.paragraph(f"{score.claims} of {len(reading.claims)} counted claims {does}{which}.", 2)
    terms = [term for term in report.reliance.contributions if term.of == target]
    for term in terms:
        page.paragraph(_term(term, target), 2)
    if len(terms) > 1:
        page.paragraph(f"together {sum(term.points for term in terms):.1f} points", 2)
    page.paragraph(_interval(report, score, len(reading.claims)), 2)
    page.paragraph(_change_sentence(report, reading, target), 2)


def _credited(reading: Reading, target: Target) -> tuple[Claim, ...]:
    media = reading.state_media
    if target == "state_media":
        return media
    return tuple(claim for claim in reading.claims if claim in media or claim in reading.government)


def _term(term: Contribution, target: str) -> str:
    feature = term.feature.removeprefix(f"{target}_")
    name = _FEATURES.get(feature, feature.replace("_", " "))
    from_claims = f" from {claim_numbers(term.claims)}" if term.claims else ""
    return f"{term.points:.1f} points: {name}, {term.value:.3f}{from_claims}"


def _interval(report: Report, score: Score, claims: int) -> str:
    low, high = score.interval
    if report.reliance.publisher_rule:
        return "The publisher alone decides; there is no interval."
    if low == high:
        return f"Range {low:.0f}: no state medium is named anywhere in the text."
    spread = standard_error(score.score, claims)
    width = max(score.score - low, high - score.score) / spread
    return (
        f"Range {low:.0f} to {high:.0f}, nominal 90 %: {width:.2f} standard errors of "
        f"{spread:.1f} points for {counted(claims, 'claim')} to either side, within 0 and 100."
    )


def _change_sentence(report: Report, reading: Reading, target: Target) -> str:
    """Say in one sentence what would change the level."""
    if report.reliance.publisher_rule:
        return (
            "What would change the level: a byline, dateline or closing credit that gives the "
            "whole text to an independent wire."
        )
    parts = [_change(each, target) for each in changes(reading.claims, target)]
    if not parts:
        return "No claim alone would change the level."
    return f"What would change the level: {listing(parts).replace(' and ', '; ')}."


def _change(change: Change, target: Target) -> str:
    whose = "state media" if target == "state_media" else "state-affiliated sources"
    number = counted(change.claims, "claim")
    if change.more:
        more = number.replace(" claim", " more claim", 1)
        return f"{more} credited to {whose} would make it {change.level}"
    return f"{number} fewer would make it {change.level}"


def _beside(report: Report) -> Iterator[str]:
    reliance = report.reliance
    yield (
        f"Beside the scores, never in them: government bodies {percent(reliance.state_body_share)} "
        f"of counted claims, independent {percent(reliance.independent_share)}, unsourced "
        f"{percent(reliance.unsourced_share)}, the most frequent speaker "
        f"{percent(reliance.single_source_share)}."
    )
    if reliance.disputed_share:
        yield (
            f"Disputed outlets carry {percent(reliance.disputed_share)}: read as state media, "
            f"{percent(reliance.with_disputed)} of the claims would be through state media, read "
            f"as independent {percent(reliance.state_media.share)}."
        )
    countries = [
        f"{each.country or 'unknown'} {percent(each.state_sources)}"
        for each in reliance.by_country
        if each.state_sources
    ]
    if countries:
        yield f"State-affiliated sources by country: {', '.join(countries)}."
