"""Reports as CSV: a row for each article, with its scores and the counts behind them."""

from collections.abc import Iterable, Iterator

from checker.records import Failure, Outcome, Report, Score
from checker.render.reviewed import reviewers
from checker.render.screen import Screen
from checker.render.sheet import row

_COLUMNS = (
    "input", "id", "url", "title", "publisher", "publisher_affiliation", "published", "words",
    "claims", "optional_claims",
    "state_sources", "state_sources_level", "state_sources_low", "state_sources_high",
    "state_sources_claims",
    "state_media", "state_media_level", "state_media_low", "state_media_high",
    "state_media_claims", "state_media_implied_share",
    "publisher_rule", "abstained", "text_only_state_sources", "text_only_state_media",
    "state_body_share", "independent_share", "unsourced_share", "single_source_share",
    "disputed_share", "outlets", "reviewed_by", "warnings", "model", "registry", "sha256",
    "failure", "message",
)  # fmt: skip


def render(outcomes: Iterable[Outcome], _: Screen) -> Iterator[str]:
    """Yield a header, then a row for each outcome; lists are joined with "; ".

    Shares run from 0 to 1, scores from 0 to 100. A failure has its code and its message alone.
    """
    yield row(_COLUMNS)
    for outcome in outcomes:
        cells = _failure(outcome) if isinstance(outcome, Failure) else _report(outcome)
        yield row(cells.get(column, "") for column in _COLUMNS)


def _failure(failure: Failure) -> dict[str, str]:
    return {"input": failure.input, "failure": failure.code, "message": failure.message}


def _report(report: Report) -> dict[str, str]:
    article, reliance = report.article, report.reliance
    implied = reliance.state_media.implied_share
    shares = ("state_body", "independent", "unsourced", "single_source", "disputed")
    return {
        "input": report.input,
        "id": "" if article.id is None else str(article.id),
        "url": article.url or "",
        "title": article.title or "",
        "publisher": article.publisher.name if article.publisher else "",
        "publisher_affiliation": article.publisher.affiliation if article.publisher else "",
        "published": article.published or "",
        "words": str(article.words),
        "claims": str(reliance.credited.claims),
        "optional_claims": str(len(report.claims) - reliance.credited.claims),
        **_score("state_sources", reliance.state_sources),
        **_score("state_media", reliance.state_media),
        "state_media_implied_share": "" if implied is None else _number(implied),
        "publisher_rule": _yes(reliance.publisher_rule),
        "abstained": _yes(reliance.abstained),
        "text_only_state_sources": _number(reliance.text_only.state_sources.score),
        "text_only_state_media": _number(reliance.text_only.state_media.score),
        **{f"{name}_share": _number(getattr(reliance, f"{name}_share")) for name in shares},
        "outlets": "; ".join(f"{entry.name} {entry.claims}" for entry in report.mix),
        "reviewed_by": "; ".join(reviewers(report)),
        "warnings": "; ".join(warning.code for warning in report.warnings),
        "model": reliance.model,
        "registry": report.provenance.registry,
        "sha256": article.sha256,
    }


def _score(name: str, score: Score) -> dict[str, str]:
    low, high = score.interval
    return {
        name: _number(score.score),
        f"{name}_level": score.level,
        f"{name}_low": _number(low),
        f"{name}_high": _number(high),
        f"{name}_claims": str(score.claims),
    }


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
