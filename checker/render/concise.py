"""One line a target: both scores, the count of claims, the state media credited."""

from collections.abc import Iterable, Iterator

from checker.records import Failure, Outcome, Report, Score
from checker.render.failures import failure_line
from checker.render.levels import figure, possibly
from checker.render.plain import ascii_only, plain
from checker.render.reading import Reading, read, tally
from checker.render.screen import Screen
from checker.render.words import counted


def render(outcomes: Iterable[Outcome], screen: Screen) -> Iterator[str]:
    """Yield a line for each outcome."""
    for outcome in outcomes:
        line = plain(_line(outcome))
        yield f"{line if screen.unicode else ascii_only(line)}\n"


def _line(outcome: Outcome) -> str:
    if isinstance(outcome, Failure):
        return failure_line(outcome)
    parts = _parts(outcome, read(outcome))
    return f"{outcome.input}: {'; '.join(part for part in parts if part)}"


def _parts(report: Report, reading: Reading) -> Iterator[str]:
    reliance = report.reliance
    claims = counted(len(reading.claims), "claim") if reading.claims else "no attributed claim"
    state_media = f"state media {_score(reliance.state_media)}"
    if reliance.state_media.level == "none":
        state_media = "no state media credited"
    yield f"state sources {_score(reliance.state_sources)}, {state_media}, {claims}"
    yield ", ".join(f"{name} {count}" for name, count in tally(reading.state_media))
    if reliance.publisher_rule and report.article.publisher:
        publisher, text = report.article.publisher, reliance.text_only
        yield (
            f"published by {publisher.name} ({publisher.affiliation}), by its words "
            f"{figure(text.state_sources.score, text.state_sources.level)} and "
            f"{figure(text.state_media.score, text.state_media.level)}"
        )
    if reliance.abstained:
        yield "scores unreliable"


def _score(score: Score) -> str:
    open_end = possibly(score)
    level = f"{score.level} ({open_end})" if open_end else score.level
    return f"{figure(score.score, score.level)} {level}"
