"""Converts reports to the plain predictions that outside scorers of annotated articles read.

`python -m checker.training.exchange REPORTS.jsonl` prints one JSON object by article id, where the
file is the output of `checker score -f jsonl`. `--gold CORPUS.jsonl` prints annotated articles in
the same scorers' format instead.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from pydantic import TypeAdapter, ValidationError

from checker.errors import CheckerError
from checker.records import MEDIA_TYPES, Claim, Level, Outcome, Report, SourceType
from checker.training.articles import read_lines
from checker.training.gold import gold, hull


class PredictedClaim(TypedDict):
    """One claim; `quote`, `start` and `end` are the hull of its content."""

    quote: str
    start: int
    end: int
    speaker: str | None
    chain: list[str]
    carrier_outlet: str | None
    source_type: SourceType
    state_affiliated: bool | None
    via_state_media: bool


class Prediction(TypedDict):
    """What we say of one article; score and level are those of state media."""

    claims: list[PredictedClaim]
    score: float
    level: Level


def prediction(report: Report) -> Prediction:
    """Return what a report says; optional claims are left out, as they count for nothing."""
    media = report.reliance.state_media
    claims = [_claim(claim, report.article.text) for claim in report.claims if not claim.optional]
    return Prediction(claims=claims, score=media.score, level=media.level)


def predictions(file: Path) -> dict[str, Prediction]:
    """Return a prediction for each report in a file of JSON lines, by the article's id.

    Failures are left out; a report without an id goes by its input. Raises CheckerError, naming
    file and line, where a line is neither a report nor a failure.
    """
    return {str(report.article.id or report.input): prediction(report) for report in _reports(file)}


def _claim(claim: Claim, text: str) -> PredictedClaim:
    whole = hull((span.start, span.end) for span in claim.content)
    return PredictedClaim(
        quote=whole.of(text),
        start=whole.start,
        end=whole.end,
        speaker=claim.speaker.name if claim.speaker else None,
        chain=[link.name for link in claim.chain],
        carrier_outlet=carrier_name(claim),
        source_type=claim.source_type,
        state_affiliated=claim.state_affiliated,
        via_state_media=claim.via_state_media,
    )


def carrier_name(claim: Claim) -> str | None:
    """Return the carrier's name; a report gives its id."""
    media = [link.name for link in claim.chain if link.entity_type in MEDIA_TYPES]
    return media[-1] if claim.carrier and media else None


def _reports(file: Path) -> Iterator[Report]:
    outcome: TypeAdapter[Outcome] = TypeAdapter(Outcome)
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            try:
                found = outcome.validate_json(line)
            except ValidationError as error:
                raise CheckerError(f"{file}:{number}: neither a report nor a failure") from error
            if isinstance(found, Report):
                yield found


def main(arguments: list[str]) -> None:
    """Print predictions of the one file named, or after `--gold` its annotated articles."""
    *options, file = arguments
    if options == ["--gold"]:
        for article in read_lines(Path(file)):
            sys.stdout.write(json.dumps(gold(article), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(json.dumps(predictions(Path(file)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
